import type { InputOf, OutputOf } from '#shared/api/api.ts';

/** One palgorithm as the api gives it. */
export type PalgorithmRecord = OutputOf<'palgorithms.list'>[number];
export type SettingRecord = PalgorithmRecord['fields'][number];
/** Values of settings by their names. */
export type SettingValues = NonNullable<InputOf<'palgorithms.configure'>['settings']>;
