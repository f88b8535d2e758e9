import { v5, v7 } from 'uuid';

/** A new record's id: UUIDv7, increasing with time, so that rows made later sort later. */
export function newIdentifier(): string {
  return v7();
}

const nudgeNamespace = '8a0f3c2e-5f0b-4a57-9d3e-2f4f5f1c7b61';

/** The id of the nudge with this key: the same on every device and at every pass. */
export function nudgeIdentifier(key: string): string {
  return v5(key, nudgeNamespace);
}

const recordNamespace = 'f2b9c1d4-6e0a-4c83-8a57-3d1b7e94c026';

/**
 * The id of the record of a table that has these values in the fields of its key: the same on every device, so that the
 * same thing written down on two of them is one record.
 */
export function keyedIdentifier(table: string, key: readonly (string | number)[]): string {
  return v5(JSON.stringify([table, ...key]), recordNamespace);
}
