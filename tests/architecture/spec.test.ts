import { expect, test } from 'vitest';
import { projectFiles, read } from './project.ts';

const specFiles = projectFiles('docs/spec/*.md');
const testFiles = projectFiles('tests/**/*.test.ts', 'tests/**/*.test.tsx', 'tests/**/*.spec.ts');

/** The numbers of all rules, each with the file that states it, duplicates kept. */
const stated = specFiles.flatMap((file) =>
  [...read(file).matchAll(/^- \*\*([A-Z]\d+)\*\* /gmu)].map(([, rule = '']) => ({ rule, file })),
);

/** The numbers in square brackets at the head of a test's title, as in `[T3]` or `[T3, H1]`. */
const cited = testFiles.flatMap((file) =>
  [...read(file).matchAll(/['"`]\[([A-Z]\d+(?:, [A-Z]\d+)*)\] /gu)].flatMap(([, rules = '']) =>
    rules.split(', ').map((rule) => ({ rule, file })),
  ),
);

test('[B22] every rule of the spec is cited by a test', () => {
  expect(missingFrom(cited, stated)).toEqual([]);
});

test('[B22] every rule a test cites is in the spec', () => {
  expect(missingFrom(stated, cited)).toEqual([]);
});

test('[B22] no number stands for two rules', () => {
  const numbers = stated.map(({ rule }) => rule);
  expect(numbers.filter((rule, index) => numbers.indexOf(rule) !== index)).toEqual([]);
});

/** The rules of `those` that `known` lacks, each once, with the file to look at. */
function missingFrom(known: typeof stated, those: typeof stated): string[] {
  const numbers = new Set(known.map(({ rule }) => rule));
  const missing = those.filter(({ rule }) => !numbers.has(rule)).map(({ rule, file }) => `${rule} in ${file}`);
  return [...new Set(missing)];
}
