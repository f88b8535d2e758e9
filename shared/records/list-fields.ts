import { z } from 'zod';
import { line } from './values.ts';

/** What columns of a list say of the terms beside their days. */
export const termFields = [
  'initial_term',
  'renewal',
  'notice',
  'notice_anchor',
  'probation',
  'break_dates',
  'price_guarantee',
] as const;

/** What a column of a list can be. */
export const listFields = [
  'supplier',
  'contract',
  'category',
  'price',
  'currency',
  'cycle',
  'share',
  'start',
  'end',
  ...termFields,
  'next_payment',
  'trial_end',
  'person',
  'customer_number',
  'contract_number',
  'payment_method',
  'website',
  'tags',
  'note',
  'state',
  'ended_on',
  'paused_from',
  'paused_until',
] as const;
export const listField = z.enum(listFields);

/** Characters kept of a text that found no place. */
export const longestUnread = 500;
/** Texts kept of one row. */
export const mostUnread = 50;

/** What a row of a list said that found no place in a field, as it stands there, and what it speaks of. */
export const unreadTexts = z.array(z.object({ field: listField, text: line(longestUnread) })).max(mostUnread);
