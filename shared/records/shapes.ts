import { z } from 'zod';
import { valuesOf, type Field, type Fields } from './field.ts';
import { calendarDate, id, instant } from './values.ts';

/** Fields a person enters as they are. */
export type EnteredName<F extends Fields> = {
  [Name in keyof F]: F[Name] extends { entered: true } ? Name : never;
}[keyof F] &
  string;

type Choice<Values extends readonly string[]> = z.ZodEnum<{ [Value in Values[number]]: Value }>;
type Entered<F extends Field> = F extends { kind: 'choice'; values: infer Values extends readonly string[] }
  ? Choice<Values>
  : F extends { value: infer Value extends z.ZodType }
    ? Value
    : F['kind'] extends 'day'
      ? typeof calendarDate
      : typeof id;
type Optional<F extends Field> = F extends { required: true }
  ? z.ZodOptional<Entered<F>>
  : z.ZodOptional<z.ZodNullable<Entered<F>>>;
type OnAdding<F extends Field> = F extends { required: true }
  ? F extends { initially: string | number }
    ? z.ZodOptional<Entered<F>>
    : Entered<F>
  : Optional<F>;

interface ShownKinds {
  id: typeof id;
  text: z.ZodString;
  day: typeof calendarDate;
  instant: typeof instant;
  whole: z.ZodInt;
  number: z.ZodNumber;
  flag: z.ZodBoolean;
}
type ShownValue<F extends Field> = F extends { kind: 'choice'; values: infer Values extends readonly string[] }
  ? Choice<Values>
  : F extends { kind: 'json' }
    ? F extends { stored: infer Stored extends z.ZodType }
      ? Stored
      : Entered<F>
    : ShownKinds[Exclude<F['kind'], 'choice' | 'json'>];
export type Shown<F extends Field> = F extends { required: true } ? ShownValue<F> : z.ZodNullable<ShownValue<F>>;

interface Described<F extends Fields> {
  readonly fields: F;
}

/** What a person may say of a record when adding it, field by field. */
export function inputShape<F extends Fields>(record: Described<F>): { [Name in EnteredName<F>]: OnAdding<F[Name]> } {
  const shape = entered(record).map(([name, field]) => [
    name,
    field.required === true && field.initially === undefined ? enteredValue(field) : left(field),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field gets what OnAdding says of it
  return Object.fromEntries(shape) as { [Name in EnteredName<F>]: OnAdding<F[Name]> };
}

/** What may be changed later; what is left out stays, and null empties what may be empty. */
export function patchShape<F extends Fields>(record: Described<F>): { [Name in EnteredName<F>]: Optional<F[Name]> } {
  const shape = entered(record).map(([name, field]) => [name, left(field)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field gets what Optional says of it
  return Object.fromEntries(shape) as { [Name in EnteredName<F>]: Optional<F[Name]> };
}

/** What is shown of a record: what a person enters, and the fields named beside it. */
export function shownShape<F extends Fields, Also extends keyof F & string = never>(
  record: Described<F>,
  ...also: readonly Also[]
): { [Name in EnteredName<F> | Also]: Shown<F[Name]> } {
  const names: readonly string[] = also;
  const shape = Object.entries(record.fields)
    .filter(([name, field]) => field.entered === true || names.includes(name))
    .map(([name, field]) => [name, orNothing(field)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field gets what Shown says of it
  return Object.fromEntries(shape) as { [Name in EnteredName<F> | Also]: Shown<F[Name]> };
}

/** A few fields of a record as they are shown, where a list shows no more. */
export function fewShown<F extends Fields, Name extends keyof F & string>(
  { fields }: Described<F>,
  ...names: readonly Name[]
): { [Each in Name]: Shown<F[Each]> } {
  const named: readonly string[] = names;
  const shape = Object.entries(fields)
    .filter(([name]) => named.includes(name))
    .map(([name, field]) => [name, orNothing(field)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field gets what Shown says of it
  return Object.fromEntries(shape) as { [Each in Name]: Shown<F[Each]> };
}

function entered({ fields }: Described<Fields>): [name: string, field: Field][] {
  return Object.entries(fields).filter(([, field]) => field.entered === true);
}

/** What may be left out. */
function left(field: Field): z.ZodType {
  const value = enteredValue(field);
  return field.required === true ? value.optional() : value.nullish();
}

/** What may be entered in a field, with its limits. */
export function enteredValue(field: Field): z.ZodType {
  if (field.kind === 'choice') return z.enum(valuesOf(field));
  if (field.value !== undefined) return field.value;
  if (field.kind === 'day') return calendarDate;
  if (field.kind === 'id') return id;
  throw new Error('Nobody wrote down what may be entered');
}

function orNothing(field: Field): z.ZodType {
  return field.required === true ? shownValue(field) : shownValue(field).nullable();
}

/** What a stored list or object is; it was held against the rule of its field when it was read. */
export function storedJson(field: Field, text: string): unknown {
  return text === '[]' ? [] : shownValue(field).parse(JSON.parse(text));
}

/** What a field holds when it is shown, apart from nothing. */
function shownValue(field: Field): z.ZodType {
  switch (field.kind) {
    case 'id':
      return id;
    case 'text':
      return z.string();
    case 'day':
      return calendarDate;
    case 'choice':
      return z.enum(valuesOf(field));
    case 'json':
      return field.stored ?? enteredValue(field);
    case 'instant':
      return instant;
    case 'whole':
      return z.int();
    case 'number':
      return z.number();
    case 'flag':
      return z.boolean();
  }
}
