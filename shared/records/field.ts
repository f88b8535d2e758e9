import type { z } from 'zod';
import type { CalendarDate } from '../domain/calendar-date.ts';

/** How a field is stored. Days, choices and JSON are text; an instant is milliseconds since 1970 UTC; a flag is 0 or 1. */
export type Kind = 'id' | 'text' | 'day' | 'choice' | 'json' | 'instant' | 'whole' | 'number' | 'flag';

/**
 * What a field with the id of another record means. One that belongs to it goes with it when it is removed or erased;
 * one that mentions it is emptied when it is erased. `unguarded`: the database does not check that the other is there.
 */
export interface Bond {
  readonly to: string;
  readonly means: 'belongs' | 'mentions';
  readonly unguarded?: true;
}

/** How a history tells a value; by default as its kind is told. */
export type Said =
  | 'hidden'
  | 'percent'
  | 'place'
  | 'terms'
  | 'price'
  | 'offer price'
  | 'budget'
  | 'sum'
  | 'preference'
  | 'unread'
  | 'rhythm'
  | 'palgorithms';

/** What is known of a field beside its kind. */
export interface Facts {
  /** The words a choice is made from. */
  readonly values?: readonly [string, ...string[]];
  /** Every stored row has it. */
  readonly required?: true;
  /** What is stored where nothing is given, as it is stored. */
  readonly initially?: string | number;
  /** What may be entered, with its limits. */
  readonly value?: z.ZodType;
  /** What may be read, where that is more than may be entered: older records were entered under other limits. */
  readonly stored?: z.ZodType;
  /** What may stand in a store and an export though it is not shown, since older versions stored it. */
  readonly kept?: z.ZodType;
  /** Least and greatest number that can be read; amounts and weights beyond are not shown. */
  readonly within?: readonly [least: number, most: number];
  /** A person enters it as it is: it is part of what adding and changing take, and of what is shown. */
  readonly entered?: true;
  /** The name by which other records may speak of this one in their text; erasing looks for it there. */
  readonly isName?: true;
  /** A text with ids of records among other words, such as the key of a nudge: emptied when one of them is erased. */
  readonly mentionsIn?: true;
  /** Found by search; of a list with labels, the values. */
  readonly searched?: true;
  readonly said?: Said;
  /** The field without which it says nothing: both are read, told and merged as one. */
  readonly partOf?: string;
  /** The day of the same record that this day cannot lie before. Commands say so in words of their own. */
  readonly notBefore?: string;
  /** The field that can not be trusted when this one can not be read, though both are told apart. */
  readonly spoils?: string;
  /** Worked out from others whenever they change: nobody enters it, and devices do not argue about it. */
  readonly follows?: true;
  /** What is shown in its place when what is stored can not be read; by default nothing, or what its kind allows. */
  readonly unreadable?: string | number | null;
  readonly bond?: Bond;
  /** The id of the record this one belongs to, of the kind that `subjectType` beside it says. */
  readonly subject?: true;
  /** For a field that came later than its record: the version of the export that first held it, and what it is in a row of an earlier one. */
  readonly since?: { readonly version: number; readonly before: (position: number) => string | number | null };
  /** What the documentation says beside its name. */
  readonly about?: string;
}

export type Field<K extends Kind = Kind, F extends Facts = Facts> = { readonly kind: K } & F;

export type Fields = Readonly<Record<string, Field>>;

function fieldOf<K extends Kind>(kind: K): <const F extends Facts>(facts: F) => Field<K, F> {
  return (facts) => ({ kind, ...facts });
}

/** Text of any kind. */
export const text = fieldOf('text');
/** A calendar date. */
export const day = fieldOf('day');
/** Milliseconds since 1970 UTC. */
export const instant = fieldOf('instant');
/** A whole number. */
export const whole = fieldOf('whole');
/** A number that may have a fraction. */
export const number = fieldOf('number');
/** Yes or no. */
export const flag = fieldOf('flag');
/** The id of the record itself, or a key that is no id of a record. */
export const id = fieldOf('id');

/** A list or an object, stored as JSON. */
export function json<const F extends Facts & { readonly value: z.ZodType }>(facts: F): Field<'json', F> {
  return { kind: 'json', ...facts };
}

/** One of a few words of the code. */
export function choice<const Values extends readonly [string, ...string[]], const F extends Facts>(
  values: Values,
  facts: F,
): Field<'choice', F & { readonly values: Values }> {
  return { kind: 'choice', values, ...facts };
}

/** The id of a record this one belongs to. */
export function belongsTo<const To extends string, const F extends Facts>(
  to: To,
  facts: F,
): Field<'id', F & { readonly bond: Bond & { readonly to: To } }> {
  return { kind: 'id', ...facts, bond: { to, means: 'belongs' } };
}

/** The id of a record this one only mentions. */
export function mentions<const To extends string, const F extends Facts>(
  to: To,
  facts: F,
  guard: 'guarded' | 'unguarded' = 'guarded',
): Field<'id', F & { readonly bond: Bond & { readonly to: To } }> {
  return {
    kind: 'id',
    ...facts,
    bond: { to, means: 'mentions', ...(guard === 'unguarded' ? { unguarded: true as const } : {}) },
  };
}

interface StoredKinds {
  id: string;
  text: string;
  day: CalendarDate;
  json: string;
  instant: number;
  whole: number;
  number: number;
  flag: boolean;
}

/** What a row holds in a field, as the store reads it: JSON is still text. */
export type Stored<F extends Field> = F extends { kind: 'choice'; values: infer Values extends readonly string[] }
  ? Values[number]
  : StoredKinds[Exclude<F['kind'], 'choice'>];

/** The words a choice is made from; nothing for other fields. */
export function valuesOf(field: Field): readonly string[] {
  return field.values ?? [];
}
