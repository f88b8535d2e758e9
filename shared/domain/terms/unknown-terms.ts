import { message } from '../message.ts';
import type { UnknownTerm } from './outlook.ts';

/** The question that settles a notice rule nobody wrote down. */
export const askForNotice: UnknownTerm = { field: 'notice', ask: message('terms.ask.notice') };

/** The question when only the rule after the first term is known. */
export const askForFirstNotice: UnknownTerm = { field: 'notice', ask: message('terms.ask.firstNotice') };

/** The question when the terms run further than the calendar. */
export const askForRenewal: UnknownTerm = { field: 'renewal', ask: message('terms.ask.renewal') };
