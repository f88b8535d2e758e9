import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

const named = [
  'people',
  'suppliers',
  'relationships',
  'episodes',
  'contracts',
  'prices',
  'exits',
  'nudge_answers',
  'preferences',
  'needs',
  'requirements',
  'candidates',
  'assessments',
  'interactions',
  'offers',
  'promises',
  'checklist_items',
  'exchange_rates',
] as const;

/** What a person calls a record of a table: "contract", with `a` or `the` before it where the sentence has one. */
export function namedRecord(table: string, form: 'a' | 'the' | 'other' = 'other'): Message {
  const known = named.find((name) => name === table);
  return message(known === undefined ? 'history.record.other' : `history.record.${known}`, { form });
}

/** "one contract", "3 contracts". */
export function severalRecords(table: string, n: number): Message {
  const known = named.find((name) => name === table);
  return message(known === undefined ? 'history.records.other' : `history.records.${known}`, { n });
}
