import type { z } from 'zod';
import { emptyToNull } from '#shared/domain/clean-text.ts';
import type { Field, Fields, Stored } from '#shared/records/field.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { storedJson, type EnteredName, type Shown } from '#shared/records/shapes.ts';

interface Described<F extends Fields> {
  readonly fields: F;
}

type Column<F extends Field> = F extends { required: true } ? Stored<F> : Stored<F> | null;
/** What an input sets for certain must be there; what it may leave out, too. */
type Columns<F extends Fields, Input> = {
  [Name in EnteredName<F> & keyof Input as undefined extends Input[Name] ? never : Name]: Column<F[Name]>;
} & { [Name in EnteredName<F>]?: Column<F[Name]> };

/** Columns of what a person enters; what is left out is as it is. */
export type EnteredColumns<F extends Fields> = { readonly [Name in EnteredName<F>]?: Column<F[Name]> };

/**
 * The columns that an input sets of what a person enters; what is left out is not among them. Text left empty is none,
 * lists and objects are stored as JSON.
 */
export function enteredColumns<F extends Fields, Input extends { readonly [Name in EnteredName<F>]?: unknown }>(
  record: Described<F>,
  input: Input,
): Columns<F, Input> {
  const given = new Map<string, unknown>(Object.entries(input));
  const columns = enteredFields(record).flatMap(([name, field]) => {
    const value = given.get(name);
    return value === undefined ? [] : [[name, columnOf(field, value)] as const];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the input was parsed by the shape of the same fields
  return Object.fromEntries(columns) as Columns<F, Input>;
}

function columnOf(field: Field, value: unknown): unknown {
  if (value === null) return null;
  if (field.kind === 'json') return JSON.stringify(value);
  return field.kind === 'text' && field.required !== true && typeof value === 'string' ? emptyToNull(value) : value;
}

type Entered<F extends Fields> = { [Name in EnteredName<F>]: z.output<Shown<F[Name]>> };

/** Whether a row holds all of what is to be set already. */
export function holds(row: object, columns: object): boolean {
  const stored = new Map<string, unknown>(Object.entries(row));
  return Object.entries(columns).every(([name, value]) => stored.get(name) === value);
}

/** What a person entered of a stored row, as it is shown: lists and objects are read from their JSON. */
export function enteredOf<F extends Fields>(
  record: Described<F>,
  row: { readonly [Name in EnteredName<F>]: unknown },
): Entered<F> {
  const stored = new Map<string, unknown>(Object.entries(row));
  const shown = enteredFields(record).map(([name, field]) => {
    const value = stored.get(name) ?? null;
    return [name, shownValue(field, value)];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the store gives was held against the rule of each field
  return Object.fromEntries(shown) as Entered<F>;
}

function shownValue(field: Field, value: unknown): unknown {
  if (field.kind === 'json' && typeof value === 'string') return storedJson(field, value);
  // What can not be read of a flag is as if nothing had been said.
  return field.kind === 'flag' && field.required === true ? value === true || value === 1 : value;
}

/** What is shown of a row of which nothing can be read: nothing, or what is stored where nothing is given. */
export function nothingEntered<F extends Fields>(record: Described<F>): Entered<F> {
  const row = Object.fromEntries(enteredFields(record).map(([name, { initially }]) => [name, initially ?? null]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has each of the fields that are entered
  return enteredOf(record, row as { readonly [Name in EnteredName<F>]: unknown });
}

function enteredFields(record: Described<Fields>): (readonly [string, Field])[] {
  return fieldsOf(record).filter(([, { entered }]) => entered === true);
}
