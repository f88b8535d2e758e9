import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { projectFolder } from '../steps/project.mjs';

/** Where the catalogs lie: a folder for each language, a file for each area. */
export const catalogsFolder = join(projectFolder, 'shared', 'messages');

/** The types of the values a place in a message takes, by kind and style. */
const kinds = {
  number: {
    '': 'number',
    percent: 'number',
    exact: 'number',
    money: 'Money',
    roundMoney: 'Money',
    period: 'Period',
    periodDative: 'Period',
    cycle: 'Period | null',
  },
  date: {
    '': 'CalendarDate',
    long: 'CalendarDate',
    short: 'CalendarDate',
    weekday: 'CalendarDate',
    month: 'CalendarDate',
    reckoned: 'CalendarDate | null',
    dayOfYear: 'CalendarDate | null',
  },
  time: { '': 'number', day: 'number', hour: 'number' },
};

/**
 * The areas of a language, by name.
 * @param {string} language
 * @returns {string[]}
 */
export function areasOf(language) {
  return readdirSync(join(catalogsFolder, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted();
}

/**
 * The messages of a language by id. Throws where one stands in the wrong file.
 * @param {string} language
 * @returns {Map<string, string>}
 */
export function catalogOf(language) {
  const messages = new Map();
  for (const area of areasOf(language)) {
    const path = join(catalogsFolder, language, `${area}.json`);
    for (const [id, text] of Object.entries(JSON.parse(readFileSync(path, 'utf8')))) {
      if (!id.startsWith(`${area}.`))
        throw new Error(`${language}/${area}.json: "${id}" does not begin with its area.`);
      if (typeof text !== 'string') throw new Error(`${language}/${area}.json: "${id}" is no text.`);
      messages.set(id, text);
    }
  }
  return messages;
}

/**
 * The values and tags a message takes: each value's name with its type as TypeScript. Throws where the text is no ICU
 * message or uses a kind there is not.
 * @param {string} text
 * @returns {{ values: Map<string, string>, tags: Set<string> }}
 */
export function valuesOf(text) {
  const values = new Map();
  const tags = new Set();
  collect(parse(text), values, tags);
  for (const tag of tags) if (values.has(tag)) throw new Error(`<${tag}> and {${tag}} cannot have the same name.`);
  return { values, tags };
}

function collect(elements, values, tags) {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        break;
      case TYPE.argument:
        note(values, element.value, 'Words');
        break;
      case TYPE.number:
        note(values, element.value, typeOf('number', element));
        break;
      case TYPE.date:
        note(values, element.value, typeOf('date', element));
        break;
      case TYPE.time:
        note(values, element.value, typeOf('time', element));
        break;
      case TYPE.plural:
        note(values, element.value, 'number');
        collectOptions(element, values, tags);
        break;
      case TYPE.select:
        note(
          values,
          element.value,
          Object.keys(element.options)
            .toSorted()
            .map((key) => `'${key}'`)
            .join(' | '),
        );
        collectOptions(element, values, tags);
        break;
      case TYPE.tag:
        tags.add(element.value);
        collect(element.children, values, tags);
        break;
      default:
        throw new Error(`There is no kind ${element.type} here.`);
    }
  }
}

function collectOptions({ options }, values, tags) {
  for (const option of Object.values(options)) collect(option.value, values, tags);
}

function typeOf(kind, { value, style }) {
  const type = style === null || style === undefined ? kinds[kind][''] : kinds[kind][style];
  if (type === undefined) throw new Error(`{${value}, ${kind}, …} has a style that is not among ours.`);
  return type;
}

/** One value may be written in several ways, but is of one type. Words and numbers do not mix. */
function note(values, name, type) {
  const known = values.get(name);
  if (known !== undefined && known !== type) throw new Error(`{${name}} is both ${known} and ${type}.`);
  values.set(name, type);
}
