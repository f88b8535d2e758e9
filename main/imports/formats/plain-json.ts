import { numberText } from './amount-text.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** How deep values within an entry are looked into. */
const deepest = 3;

/** One entry of any list of objects as heading and text: what stands within is named by the way to it. */
export function plainRow(row: JsonObject): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  addValues(values, '', row, 0);
  return values;
}

function addValues(values: Map<string, string>, before: string, row: JsonObject, depth: number): void {
  for (const [key, value] of Object.entries(row)) {
    const heading = before === '' ? key : `${before}_${key}`;
    if (isObject(value)) {
      const name = nameOf(value);
      if (name !== null) values.set(heading, name);
      else if (depth < deepest) addValues(values, heading, value, depth + 1);
    } else {
      values.set(heading, textOf(value));
    }
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  return value
    .map((each: unknown) => (isObject(each) ? (nameOf(each) ?? '') : textOf(each)))
    .filter((text) => text !== '')
    .join(', ');
}

/** The name of something that is little more than its name: `{ id: 3, name: "Music" }`. */
function nameOf(value: JsonObject): string | null {
  const keys = Object.keys(value).filter((key) => key !== 'id');
  const name = value.name ?? value.title;
  return keys.length <= 2 && typeof name === 'string' ? name : null;
}

/** Whether a value of JSON is an object, not a list and not nothing. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
