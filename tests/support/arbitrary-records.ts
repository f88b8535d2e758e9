import fc from 'fast-check';
import { oneLine } from '#shared/domain/clean-text.ts';
import { subjectTypes } from '#shared/domain/subject.ts';
import { valuesOf, type Field } from '#shared/records/field.ts';
import { fieldsOf, type Description } from '#shared/records/record.ts';
import { recordList, tableOfType } from '#shared/records/records.ts';
import { enteredValue } from '#shared/records/shapes.ts';

export type Row = Record<string, string | number | null>;
/** A row and the table it belongs into. */
export interface PlacedRow {
  readonly table: string;
  readonly row: Row;
}

/** A valid record with everything it belongs to or mentions before it, and the same record with other values. */
export interface ArbitraryRecord {
  readonly before: readonly PlacedRow[];
  readonly row: Row;
  readonly changed: Row;
}

const instant = 1_795_348_800_000;

/** Valid records of a kind, whatever their description allows, with what they stand on. */
export function arbitraryRecord(record: Description): fc.Arbitrary<ArbitraryRecord> {
  return fc
    .tuple(standing(record), ownValues(record))
    .map(([{ before, row }, other]) => ({ before, row, changed: { ...row, ...other } }));
}

/** A row of a kind of record, with the rows it points to. */
function standing(record: Description): fc.Arbitrary<{ before: PlacedRow[]; row: Row }> {
  const bonds = fieldsOf(record).filter(([, { bond }]) => bond !== undefined && bond.unguarded !== true);
  const owners = fc.tuple(...bonds.map(([name, field]) => owner(name, field)));
  return fc
    .tuple(ownValues(record), identifier(record.table), subjectOf(record), owners)
    .map(([values, id, subject, found]) => {
      const row: Row = { id, createdAt: instant, changedAt: instant, deletedAt: null };
      for (const [name] of fieldsOf(record)) if (!isCommon(name)) row[name] = values[name] ?? null;
      const before: PlacedRow[] = [];
      for (const { name, found: other } of found) {
        row[name] = other?.row['id'] ?? null;
        if (other !== null) before.push(...other.before, { table: other.table, row: other.row });
      }
      if (subject !== null) {
        row['subjectType'] = subject.type;
        row['subjectId'] = subject.row['id'] ?? null;
        before.push(...subject.before, { table: subject.table, row: subject.row });
      }
      return { before, row };
    });
}

/** The fields of a record that are its own: neither those every record has, nor those that point to others. */
function ownValues(record: Description): fc.Arbitrary<Row> {
  const own = fieldsOf(record).filter(
    ([name, { bond, subject }]) => bond === undefined && subject !== true && name !== 'subjectType' && !isCommon(name),
  );
  return together(record, own);
}

function owner(name: string, field: Field) {
  const { bond, required } = field;
  const other = recordList.find(({ table }) => table === bond?.to);
  if (other === undefined) throw new Error(`${name} belongs to nothing`);
  const found = standing(other).map((standingOn) => ({ table: other.table, ...standingOn }));
  return (required === true ? found : fc.option(found)).map((row) => ({ name, found: row }));
}

function subjectOf(record: Description) {
  if (!fieldsOf(record).some(([, { subject }]) => subject === true)) return fc.constant(null);
  return fc.constantFrom(...subjectTypes).chain((type) => {
    const other = recordList.find(({ table }) => table === tableOfType[type]);
    if (other === undefined) throw new Error(`No record is a ${type}`);
    return standing(other).map((row) => ({ type, table: other.table, ...row }));
  });
}

function isCommon(name: string): boolean {
  return ['id', 'createdAt', 'changedAt', 'deletedAt'].includes(name);
}

function identifier(table: string): fc.Arbitrary<string> {
  return fc.uuid().map((id) => `${table.slice(0, 6)}-${id}`);
}

/** Values of fields; those that say something only together are all there or none. */
function together(record: Description, own: readonly (readonly [string, Field])[]): fc.Arbitrary<Row> {
  if (record.table === 'preferences') return fc.constantFrom(...preferences);
  const wholes = new Set(own.flatMap(([, { partOf }]) => partOf ?? []));
  return fc.tuple(...own.map(([name, field]) => valueOf(record, name, field))).map((values) => {
    const row: Row = Object.fromEntries(own.map(([name], n) => [name, values[n] ?? null]));
    for (const [name, { partOf }] of own) {
      if (partOf !== undefined && row[partOf] === null) row[name] = null;
      if (
        wholes.has(name) &&
        own.some(([other, field]) => field.partOf === name && row[other] === null && !isFree(other))
      ) {
        for (const [part, { partOf: whole, required }] of own)
          if (whole === name && required !== true) row[part] = null;
        if (own.some(([part, { required }]) => part === name && required !== true)) row[name] = null;
      }
    }
    return row;
  });
}

/** A price that is paid once has no cycle. */
function isFree(name: string): boolean {
  return name === 'cycleCount' || name === 'cycleUnit';
}

const preferences: readonly Row[] = [
  { name: 'theme', value: '"dark"' },
  { name: 'palgorithms.trial_ending', value: '{"on":true,"leadDays":[9]}' },
  { name: 'currency', value: '"CHF"' },
];

const words = fc
  .array(fc.constantFrom('Gym', 'Müller & Söhne', '保険', 'O’Brien', 'flat', '"quoted"', "'); DROP", '🙂', '12'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => oneLine(some.join(' ')));
const particular = [
  'https://supplier.example/account',
  'EUR',
  'CHF',
  'trial:someone:2026-12-01',
  '14:30',
  'application/pdf',
  '0123456789abcdef'.repeat(4),
];

function valueOf(record: Description, name: string, field: Field): fc.Arbitrary<string | number | null> {
  const value = requiredValue(record, name, field);
  return field.required === true ? value : fc.option(value);
}

function requiredValue(record: Description, name: string, field: Field): fc.Arbitrary<string | number> {
  switch (field.kind) {
    case 'id':
    case 'text': {
      // What follows from a name, such as the name as matching sees it, is no other's.
      if (field.follows === true) return fc.uuid();
      const schema = field.value ?? field.stored;
      const fits = (text: string): boolean => schema?.safeParse(text).success !== false;
      const fitting = particular.filter(fits);
      // Whatever nothing fits would be looked for without end.
      if (fits('Gym')) return fc.oneof(words, fc.constantFrom(...fitting, 'Gym')).filter(fits);
      if (fitting.length === 0) throw new Error(`There is no example of a text for ${record.table}.${name}`);
      return fc.constantFrom(...fitting);
    }
    case 'day':
      return fc
        .date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'choice':
      return fc.constantFrom(...valuesOf(field));
    case 'json':
      return example(record, name, field).map((value) => JSON.stringify(value));
    case 'instant':
      return fc.integer({ min: 0, max: instant });
    case 'flag':
      return fc.constantFrom(0, 1);
    case 'whole': {
      const [least, most] = field.within ?? [0, 1000];
      return fc.integer({ min: least, max: Math.min(most, 2 ** 31 - 1) });
    }
    case 'number': {
      const [least, most] = field.within ?? [0, 1000];
      return fc.double({ min: least, max: Math.min(most, 1e6), noNaN: true }).map((n) => (n === 0 ? least : n));
    }
  }
}

/** Values for fields that hold lists and objects; each is used where the field takes it. */
const examples: readonly unknown[] = [
  [],
  ['sport', 'löschen'],
  [60, 14, 3],
  [{ label: 'Customer', value: 'PG 20417' }],
  [{ label: 'Account', address: 'https://supplier.example/account' }],
  { n: 3, unit: 'month' },
  { country: 'DE', region: 'BW' },
  { startsOn: '2024-12-29', initialTerm: { n: 12, unit: 'month' }, renewal: 'none', notice: null },
  {
    startsOn: '2025-03-01',
    initialTerm: { n: 12, unit: 'month' },
    renewal: { n: 12, unit: 'month' },
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
  },
  { amount: 3990, currency: 'EUR', every: { n: 1, unit: 'month' } },
  { amount: 120_000, currency: 'CHF', every: null, setupFee: 4900 },
];

function example(record: Description, name: string, field: Field): fc.Arbitrary<unknown> {
  const schema = enteredValue(field);
  const fitting = examples.filter((value) => schema.safeParse(value).success);
  if (fitting.length === 0) throw new Error(`There is no example of ${record.table}.${name}: write one down here`);
  return fc.constantFrom(...fitting);
}
