import { message } from '../message.ts';
import type { Message } from '../words.ts';

/** What is to be set up for a new contract, in the order in which it usually happens. */
export function setUpItems(dataAsked: string | null): Message[] {
  const asked = dataAsked?.trim() ?? '';
  return [
    message('needs.checklist.account'),
    message('needs.checklist.payment'),
    message('needs.checklist.equipment'),
    message('needs.checklist.configured'),
    asked === '' ? message('needs.checklist.dataGiven') : message('needs.checklist.dataGivenAsked', { asked }),
  ];
}
