import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** Palgorithms that the person wrote. */
export const ownPalgorithms = tableOf(records.own_palgorithms, () => []);
