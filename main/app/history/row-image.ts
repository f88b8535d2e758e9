import { z } from 'zod';

/** The fields of a row by column: what SQLite keeps in ours. */
export const rowImage = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type RowImage = z.output<typeof rowImage>;

/** The recorded fields of a row; null where the row was not there. */
export function imageOf(text: string | null): RowImage | null {
  return text === null ? null : rowImage.parse(JSON.parse(text));
}
