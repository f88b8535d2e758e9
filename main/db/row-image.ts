import { z } from 'zod';

/** The fields of a row by column: what SQLite keeps in ours. */
export const rowImage = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type RowImage = z.output<typeof rowImage>;

/** The recorded fields of a row; null where the row was not there. Throws when it is no such record. */
export function imageOf(text: string | null): RowImage | null {
  return text === null ? null : rowImage.parse(JSON.parse(text));
}

/** The recorded fields of a row, null where the row was not there, undefined when what is stored can not be read. */
export function readImage(text: unknown): RowImage | null | undefined {
  if (text === null) return null;
  if (typeof text !== 'string') return undefined;
  try {
    return rowImage.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
