import { expect, test } from 'vitest';
import { recordList } from '#shared/records/records.ts';
import { catalogOf } from '../../scripts/messages/catalogs.mjs';
import { read } from '../architecture/project.ts';

/** The rows of a glossary, each as its cells. */
function rowsOf(path: string): string[][] {
  return read(path)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:word|Wort|-)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const english = rowsOf('docs/glossary.md');
const german = rowsOf('docs/glossary.de.md');
const words = { en: english.map(([word = '']) => word), de: german.map(([word = '']) => word) };

const catalogs = { en: catalogOf('en'), de: catalogOf('de') };

/** What a kind of record is called in a language; null where nobody speaks of it. */
function wordOf(language: 'en' | 'de', type: string): string | null {
  const named = catalogs[language].get(`records.${type}.word`);
  return named === undefined ? null : (/other \{([^}]*)\}/.exec(named)?.[1] ?? named).toLowerCase();
}

function isKnown(language: 'en' | 'de', type: string): boolean {
  const word = wordOf(language, type);
  return word === null || words[language].some((known) => word.includes(known.toLowerCase()));
}

test('the German glossary knows every kind of record that the English one explains', () => {
  const explained = recordList.map(({ type }) => type).filter((type) => isKnown('en', type));
  expect(explained.length).toBeGreaterThan(30);
  expect(explained.filter((type) => !isKnown('de', type))).toEqual([]);
});

test('every German word stands for one of the English glossary, and both are in order', () => {
  expect(german.map(([, one = '']) => one).filter((one) => !words.en.includes(one))).toEqual([]);
  expect(words.de).toEqual(words.de.toSorted((one, other) => one.localeCompare(other, 'de')));
  expect(words.en).toEqual(words.en.toSorted((one, other) => one.localeCompare(other, 'en')));
});

test('the German texts use the words of the glossary and none that it rules out', () => {
  const texts = [...catalogs.de].map(([id, text]) => ({ id, text: withoutNames(text) }));
  const all = texts.map(({ text }) => text.toLowerCase()).join('\n');
  expect(words.de.filter((word) => !all.includes(word.toLowerCase()))).toEqual([]);
  const ruledOut = german.flatMap(([, , , not = '']) => not.split(', ').filter((word) => word !== ''));
  const found = ruledOut.flatMap((word) => {
    const whole = new RegExp(`(?<!\\p{L})${word}(?:e?n|e?s|e)?(?!\\p{L})`, 'iu');
    return texts.filter(({ text }) => whole.test(text)).map(({ id }) => `${id}: ${word}`);
  });
  expect(found).toEqual([]);
});

/** The text alone: the names of its values and forms are the code's. */
function withoutNames(text: string): string {
  return text.replaceAll(/\{\w+(?:, \w+)*[,}]?/g, ' ');
}
