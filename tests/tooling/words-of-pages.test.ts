import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { wordsOfPages } from '../../scripts/build/words-of-pages.mjs';
import { saidIn } from '../../scripts/messages/said-ids.mjs';
import { builtWith, type Files, type Sources } from './built-with.ts';

const english = {
  'today.title': 'Today',
  'shell.undo': 'Undo',
  'costs.title': 'Costs',
  'costs.by.supplier': 'By supplier',
  'costs.by.category': 'By category',
  'exits.title': 'Exits',
};
const catalogs = new Map([
  ['en', new Map(Object.entries(english))],
  ['de', new Map(Object.entries(english).map(([id, text]) => [id, `${text} (de)`]))],
]);
const pages = {
  'main.ts': `
    import { vocabulary } from './words/texts.ts';
    import { firstWords } from './words/first-words.ts';
    import { wholeLanguages } from './words/whole-languages.ts';
    import { say } from './say.ts';
    say('today.title');
    globalThis.page = { vocabulary, firstWords, wholeLanguages, costs: () => import('./costs/index.ts'), exits: () => import('./exits.ts'), plain: () => import('./plain.ts') };
  `,
  'say.ts': `export const say = (id) => globalThis.said.push(id);`,
  'costs/index.ts': `
    import { say } from '../say.ts';
    import { undo } from '../undo.ts';
    export function draw(by) { say('today.title'); say('costs.title'); say(\`costs.by.\${by}\`); undo(); }
  `,
  'undo.ts': `import { say } from './say.ts'; export const undo = () => say('shell.undo');`,
  'exits.ts': `
    import { say } from './say.ts';
    import { undo } from './undo.ts';
    export function draw() { say('exits.title'); undo(); }
  `,
  'plain.ts': `export const plain = () => globalThis.said.length;`,
  'words/texts.ts': `export const vocabulary = { withWords: (load, words) => globalThis.fetched.push(words) && load() };`,
  'words/first-words.ts': `export const firstWords = null;`,
  'words/whole-languages.ts': `export const wholeLanguages = null;`,
};

describe('what pages bring', () => {
  test('the first page brings the words of its own code, each language by itself', async () => {
    const files = await built(pages);
    expect(wordsIn(files, 'en', 'first')).toEqual({ 'today.title': 'Today' });
    expect(wordsIn(files, 'de', 'first')).toEqual({ 'today.title': 'Today (de)' });
  });

  test('a page brings what it and what it shares say, patterns too, without what the first page brought', async () => {
    const files = await built(pages);
    expect(inOrder(wordsIn(files, 'en', 'costs'))).toEqual([
      'costs.by.category',
      'costs.by.supplier',
      'costs.title',
      'shell.undo',
    ]);
    expect(inOrder(wordsIn(files, 'en', 'exits'))).toEqual(['exits.title', 'shell.undo']);
  });

  test('code that says nothing of its own fetches no words', async () => {
    const files = await built(pages);
    expect(wordsIn(files, 'en', 'plain')).toBeNull();
  });

  test('all there is can be had for what comes from elsewhere', async () => {
    const files = await built(pages);
    expect(wordsIn(files, 'en', 'whole')).toEqual(english);
  });

  test('a text that changes gives its file another name, and the files that fetch it', async () => {
    const before = await built(pages);
    const german = new Map([...(catalogs.get('de') ?? []), ['costs.title', 'Kosten']]);
    const after = await built(pages, new Map([...catalogs, ['de', german]]));
    const nameOf = (files: Files, language: string) => fileOf(files, language, 'costs')?.fileName;
    expect(nameOf(after, 'de')).not.toBe(nameOf(before, 'de'));
    expect(nameOf(after, 'en')).toBe(nameOf(before, 'en'));
    const entry = (files: Files) => files.find(({ isEntry }) => isEntry)?.fileName;
    expect(entry(after)).not.toBe(entry(before));
  });

  test('a build in which code is fetched without its words stops', async () => {
    const late = "\nglobalThis.late = Object.values(import.meta.glob('./exits.ts'));";
    const without = {
      ...pages,
      'costs/index.ts': 'export function draw() {}',
      'main.ts': pages['main.ts'].replace("exits: () => import('./exits.ts'), ", '') + late,
    };
    await expect(built(without)).rejects.toThrow(/says (?:exits\.title|shell\.undo), and is fetched without its words/);
  });
});

describe('the ids that code says', () => {
  const ids = Object.keys(english);

  test.each([
    ['text in any quotes', `say("shell.undo"); say('today.title')`, ['today.title', 'shell.undo']],
    ['minified text', 'e(`shell.undo`)', ['shell.undo']],
    ['a pattern', 'say(`costs.by.${by}`)', ['costs.by.supplier', 'costs.by.category']],
    ['a pattern with something behind its place', 'say(`costs.${way}.supplier`)', ['costs.by.supplier']],
    ['a pattern with a choice inside', 'say(`exits.${is ? `title` : `other`}`)', ['exits.title']],
    ['no message', `fetch('costs.html'); say('costs.titles')`, []],
  ])('%s', (_what, code, said) => {
    expect([...saidIn(code, ids)]).toEqual(said);
  });
});

function built(sources: Sources, said = catalogs): Promise<Files> {
  return builtWith(sources, (root) => {
    const of = (name: string) => join(root, 'words', `${name}.ts`);
    return wordsOfPages({
      catalogs: said,
      root,
      firstWords: of('first-words'),
      wholeLanguages: of('whole-languages'),
      texts: of('texts'),
    });
  });
}

/** The words of a language that a page brings; null where it fetches none. */
function wordsIn(files: Files, language: string, page: string): Readonly<Record<string, string>> | null {
  const file = fileOf(files, language, page);
  if (file === undefined) return null;
  const texts = /JSON\.parse\(`(.*)`\)/su.exec(file.code)?.[1];
  if (texts === undefined) throw new Error(`The words of ${page} are not kept as text: ${file.code}`);
  return z.record(z.string(), z.string()).parse(JSON.parse(texts));
}

function fileOf(files: Files, language: string, page: string): Rolldown.OutputChunk | undefined {
  return files.find(({ moduleIds }) => moduleIds.includes(`\0words:${language}:${page}`));
}

function inOrder(ids: object | null): string[] {
  return Object.keys(ids ?? {}).toSorted();
}
