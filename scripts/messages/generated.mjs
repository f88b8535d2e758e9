import { areasOf, catalogOf, valuesOf } from './catalogs.mjs';

/** The language whose messages say which there are; the others are held against it. */
const first = 'en';
/** The languages there is a folder for. */
export const languages = ['en', 'de'];

/**
 * The files that follow from the catalogs: path in the project, and text.
 * @returns {Map<string, string>}
 */
export function generatedFiles() {
  const files = new Map([['shared/domain/message-values.generated.ts', typesOf(catalogOf(first))]]);
  for (const language of languages) files.set(`shared/messages/${language}.generated.ts`, listOf(language));
  return files;
}

function typesOf(catalog) {
  const lines = [...catalog]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, text]) => `  ${quoted(id)}: ${shapeOf(id, text)};`);
  const used = lines.join('\n');
  const imports = [
    ['CalendarDate', "import type { CalendarDate } from './calendar-date.ts';"],
    ['Money', "import type { Money } from './money.ts';"],
    ['Period', "import type { Period } from './period.ts';"],
    ['Words', "import type { Words } from './words.ts';"],
  ]
    .filter(([type]) => new RegExp(`: ${type}\\b`).test(used))
    .map(([, line]) => line);
  return [
    '// Written by `npm run messages` from shared/messages/en. Do not edit.',
    ...imports,
    '',
    '/** Every message, and the values it takes; null where it takes none. */',
    'export interface MessageValues {',
    used,
    '}',
    '',
  ].join('\n');
}

function shapeOf(id, text) {
  let read;
  try {
    read = valuesOf(text);
  } catch (problem) {
    throw new Error(
      `"${id}" is not written as it should be: a name or a text is {name}, a day {on, date}, a number {n, number}, an amount {price, number, money}; \`scripts/messages/catalogs.mjs\` has all of them.`,
      { cause: problem },
    );
  }
  const fields = [...read.values]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, type]) => `readonly ${name}: ${type}`);
  return fields.length === 0 ? 'null' : `{ ${fields.join('; ')} }`;
}

function listOf(language) {
  const areas = areasOf(language);
  return [
    `// Written by \`npm run messages\` from shared/messages/${language}. Do not edit.`,
    ...areas.map((area) => `import ${nameOf(area)} from './${language}/${area}.json' with { type: 'json' };`),
    '',
    'const all = {',
    ...areas.map((area) => `  ...${nameOf(area)},`),
    '};',
    '',
    '/** Every message of this language, by id. Asked for, because the built program reads a language when it speaks it. */',
    `export function ${language}(): typeof all {`,
    '  return all;',
    '}',
    '',
  ].join('\n');
}

function nameOf(area) {
  return area.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

function quoted(id) {
  return `'${id}'`;
}
