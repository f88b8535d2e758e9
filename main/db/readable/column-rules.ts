import { valuesOf, type Field } from '#shared/records/field.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { enteredValue } from '#shared/records/shapes.ts';
import { derivedColumnRules } from './derived-column-rules.ts';
import { readableJson } from './readable-json.ts';
import {
  fits,
  isDay,
  isFlag,
  isId,
  isInstant,
  isText,
  isWithin,
  nameOfUnreadable,
  notReadable,
  oneOf,
  rule,
  type ColumnRule,
} from './rule.ts';

/** The rule of a field, from its description. */
function ruleOf(field: Field): ColumnRule {
  const { spoils = field.partOf ?? null, unreadable = byKind(field) } = field;
  if (field.kind === 'id' && field.required === true) return { readable: isId, fallback: nameOfUnreadable, spoils };
  return rule(readableBy(field), unreadable, spoils);
}

function readableBy(field: Field): ColumnRule['readable'] {
  const { within, stored } = field;
  switch (field.kind) {
    case 'id':
      return isId;
    case 'text':
      return stored === undefined ? isText : fits(stored);
    case 'day':
      return isDay;
    case 'choice':
      return oneOf(valuesOf(field));
    case 'json':
      return readableJson(stored ?? enteredValue(field));
    case 'instant':
      return isInstant;
    case 'flag':
      return isFlag;
    case 'whole': {
      const [least, most] = within ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
      return (value) => isWithin(value, least, most);
    }
    case 'number': {
      const [least, most] = within ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
      return (value) => typeof value === 'number' && value >= least && value <= most;
    }
  }
}

/** What stands in the place of what can not be read, where the description does not say. */
function byKind(field: Field): string | number | null {
  if (field.required !== true) return null;
  switch (field.kind) {
    case 'text':
      return notReadable;
    case 'json':
      return typeof field.initially === 'string' ? field.initially : null;
    case 'choice':
      return valuesOf(field)[0] ?? null;
    case 'instant':
    case 'whole':
    case 'number':
    case 'flag':
      return 0;
    case 'day':
    case 'id':
      return null;
  }
}

/** What every column that is shown must hold, by table and column. The history reads its own rows with care. */
export const columnRules: ReadonlyMap<string, ReadonlyMap<string, ColumnRule>> = new Map([
  ...recordList.map(
    (record) => [record.table, new Map(fieldsOf(record).map(([name, field]) => [name, ruleOf(field)]))] as const,
  ),
  ...derivedColumnRules,
]);
