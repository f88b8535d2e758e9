import { message } from '../domain/message.ts';
import type { Message } from '../domain/words.ts';
import { typeOfTable } from './records.ts';

/** What a person calls a record of a table: "contract", with `a` or `the` before it where the sentence has one. */
export function namedRecord(table: string, form: 'a' | 'the' | 'other' = 'other'): Message {
  return message(`records.${typeOfTable(table) ?? 'other'}.word`, { form });
}

/** "one contract", "3 contracts". */
export function severalRecords(table: string, n: number): Message {
  return message(`records.${typeOfTable(table) ?? 'other'}.several`, { n });
}
