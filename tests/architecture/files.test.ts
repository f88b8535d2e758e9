import { homedir } from 'node:os';
import { dirname, sep } from 'node:path';
import { expect, test } from 'vitest';
import { api } from '#shared/api/api.ts';
import { circleIn, importsOf } from './circles.ts';
import { projectFiles, projectFolder, read } from './project.ts';

const sources = projectFiles('shared/**/*.ts', 'main/**/*.ts', 'renderer/**/*.ts', 'renderer/**/*.tsx');

test('no source file is longer than 400 lines', () => {
  expect(
    sources
      .filter((file) => !file.endsWith('.generated.ts'))
      .map((file) => ({ file, lines: read(file).split('\n').length }))
      .filter(({ lines }) => lines > 400),
  ).toEqual([]);
});

test('an operation is declared in the file of shared/api that its path begins with', () => {
  const declared = projectFiles('shared/api/*.ts').flatMap((file) =>
    [...read(file).matchAll(/^ {2}'([a-zA-Z]+)\.[a-zA-Z]+': (?:query|command)\(/gmu)].map(([, prefix = '']) => ({
      file,
      prefix,
    })),
  );
  expect(declared.length).toBe(Object.keys(api).length);
  expect(declared.filter(({ file, prefix }) => file !== `shared/api/${inKebabCase(prefix)}.ts`)).toEqual([]);
});

/** `noteCards` as a file is named: `note-cards`. */
function inKebabCase(word: string): string {
  return word.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

test('no files lead to each other in a circle, whether they are imported at once, later or for their types', () => {
  expect(circleIn(importsOf(sources))).toEqual([]);
});

test('a circle is seen that is closed by an import which is made later', () => {
  const written = new Map([
    ['main/one.ts', "export const two = () => import('./two.ts');"],
    ['main/two.ts', "import type { Three } from '#main/three.ts';\nexport type Two = Three;"],
    ['main/three.ts', "export type { One as Three } from './one.ts';"],
    ['main/four.ts', "import { one } from './one.ts';\nexport const four = one;"],
  ]);
  const imports = importsOf([...written.keys()], (file) => written.get(file) ?? '');
  expect(circleIn(imports).toSorted()).toEqual(['main/one.ts', 'main/three.ts', 'main/two.ts']);
});

test('only main/hosts/desktop imports electron', () => {
  const importing = sources.filter((file) => /(?:from|import|require)\s*\(?\s*['"]electron['"]/u.test(read(file)));
  expect(importing.filter((file) => !file.startsWith('main/hosts/desktop/'))).toEqual([]);
});

test('continuous integration runs exactly the test command of the README', () => {
  const run = read('.ci/run').trim().split('\n').at(-1);
  const commands = [...read('README.md').matchAll(/^ *(npm (?:test|start)\b.*?)(?: *#.*)?$/gmu)].map(
    ([, command]) => command,
  );
  expect(commands).toContain('npm start');
  expect(commands.find((command) => command?.startsWith('npm test'))).toBe('npm test');
  expect(run).toBe('exec npm test');
});

test('no file holds a path of the machine it was written on', () => {
  // A checkout directly under the root or the temporary folder has no telling name of its own.
  const telling = [projectFolder, dirname(projectFolder), homedir()].filter((path) => path.split(sep).length > 2);
  const personal = /(?:\/home|\/Users|[A-Z]:\\Users)[/\\](?!me\b|you\b|person\b|anna\b)[a-z]\w+[/\\]/u;
  const text = projectFiles().filter((file) => !/\.(?:png|jpg|woff2|ico|icns|sqlite|bin|zip|xlsx)$/u.test(file));
  expect(
    text.filter((file) => telling.some((path) => read(file).includes(`${path}/`)) || personal.test(read(file))),
  ).toEqual([]);
});

test('every suppression names its rule and its reason', () => {
  const suppression = /(?:oxlint|eslint)-disable|@ts-expect-error|prettier-ignore/u;
  const explained =
    /(?:oxlint|eslint)-disable(?:-next-line|-line)? [\w/-]+(?:, [\w/-]+)* -- \S+ \S+|@ts-expect-error \S+ \S+/u;
  const offending = projectFiles('shared', 'main', 'renderer', 'tests', 'scripts', 'bin')
    .filter((file) => /\.(?:ts|tsx|mjs|css)$/u.test(file) && !file.startsWith('tests/architecture/'))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .map((line, index) => ({ line, place: `${file}:${index + 1}` })),
    )
    .filter(({ line }) => suppression.test(line) && !explained.test(line));
  expect(offending.map(({ place }) => place)).toEqual([]);
});
