import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** Members of the household. */
export const people = tableOf(records.people);
