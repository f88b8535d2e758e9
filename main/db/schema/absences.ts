import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** When somebody is away. */
export const absences = tableOf(records.absences);
