import {
  readDefinition,
  type OwnDefinition,
  type OwnPalgorithm,
} from '#shared/domain/own-palgorithms/own-definition.ts';
import type { OwnKind } from '#shared/domain/own-palgorithms/own-records.ts';
import { ownRhythm } from '#shared/records/own-palgorithms.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../pass-context.ts';

/** A stored palgorithm of one's own; a column holds null where it can not be read. */
export interface OwnRow {
  readonly id: string;
  readonly name: string | null;
  readonly on: OwnKind | null;
  readonly when: string | null;
  readonly say: string | null;
  /** JSON; null for once about each record. */
  readonly atMostEvery: string | null;
  readonly action: OwnDefinition['action'];
}

/** What a stored row defines; null where too little of it can be read. */
export function definitionOf(row: OwnRow): OwnDefinition | null {
  const { name, on, when, say, action } = row;
  if (name === null || on === null || when === null || say === null) return null;
  return { name, on, when, say, atMostEvery: rhythmOf(row.atMostEvery), action };
}

function rhythmOf(text: string | null): OwnDefinition['atMostEvery'] {
  if (text === null) return null;
  try {
    return ownRhythm.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const living = `SELECT id, name, "on", "when", say, atMostEvery, action FROM own_palgorithms
  WHERE deletedAt IS NULL AND isOn = 1 ORDER BY id`;

/** SQL: whether the person wrote a palgorithm about a kind of record. */
export function ownAbout(kind: OwnKind): string {
  return `EXISTS (SELECT 1 FROM own_palgorithms WHERE "on" = '${kind}' AND deletedAt IS NULL AND isOn = 1)`;
}

/** Whether the person wrote a palgorithm about a kind of record. */
export function isOwnAbout(sqlite: Sqlite, kind: OwnKind): boolean {
  return (
    prepareOnce<[], number>(sqlite, `SELECT ${ownAbout(kind)}`)
      .pluck()
      .get() === 1
  );
}

/** Conditions that were read, by what they say: reading one takes longer than using it. */
const read = new Map<string, OwnPalgorithm | null>();
/** More than these are not kept; whoever has them reads some again. */
const mostKept = 200;

/** The palgorithms that the person wrote about some kinds of record, as far as they can be carried out. */
export function readOwn(sqlite: Sqlite, kinds: readonly OwnKind[]): OwnPalgorithm[] {
  return prepareOnce<[], OwnRow>(sqlite, living)
    .all()
    .filter(({ on }) => on !== null && kinds.includes(on))
    .flatMap((row) => ownOf(row) ?? []);
}

/** A stored palgorithm that can be carried out; null where it can not. */
export function ownOf(row: OwnRow): OwnPalgorithm | null {
  const key = JSON.stringify(row);
  const known = read.get(key);
  if (known !== undefined) return known;
  const definition = definitionOf(row);
  const readable = definition === null ? null : readDefinition(row.id, definition);
  const own = readable?.ok === true ? readable.value : null;
  if (read.size >= mostKept) read.clear();
  read.set(key, own);
  return own;
}
