import { expect, test } from 'vitest';
import { projectFiles, read } from './project.ts';
import { citationsIn, faultsBetween, rulesIn } from './rules.ts';

const rules = projectFiles('docs/spec/*.md').flatMap((file) => rulesIn(file, read(file)));
const citations = projectFiles('tests/**/*.test.ts', 'tests/**/*.test.tsx', 'tests/**/*.spec.ts').flatMap((file) =>
  citationsIn(file, read(file)),
);

test('[building-4] every rule has the one test it names', () => {
  expect(rules.length).toBeGreaterThan(150);
  expect(faultsBetween(rules, citations)).toEqual([]);
});

test('every line of a list in the spec is a rule', () => {
  const lines = projectFiles('docs/spec/*.md').flatMap((file) => read(file).match(/^- .*$/gmu) ?? []);
  expect(lines.length).toBe(rules.length);
});

// Put together, so that this file itself cites none of them.
const id = 'storing-1';
const rule = '- **storing-1** What was confirmed is kept.\n  [a kill loses nothing](../../tests/kills.test.ts)\n';
const proof = `test('[${id}] a kill loses nothing', () => {});\n`;

test.each([
  ['a rule and its test', rule, proof, []],
  ['a quotation mark in a title', rule.replace('a kill', "a 'kill'"), proof.replace('a kill', "a \\'kill\\'"), []],
  ['a title on the next line', rule, proof.replace('(', '(\n  '), []],
  ['a rule without a test', '- **storing-1** Kept.\n', '', ['storing-1 names no test']],
  [
    'a test with another title',
    rule,
    proof.replace('nothing', 'little'),
    ['storing-1 names “a kill loses nothing” in tests/kills.test.ts, which does not name it'],
  ],
  [
    'a group of tests',
    rule,
    proof.replace('test(', 'describe('),
    ['storing-1 names “a kill loses nothing” in tests/kills.test.ts, which does not name it'],
  ],
  [
    'a test that is skipped',
    rule,
    proof.replace('test(', 'test.skip('),
    ['storing-1 names “a kill loses nothing” in tests/kills.test.ts, which does not name it'],
  ],
  ['two tests for one rule', rule, proof + proof, ['storing-1 is named by 2 tests']],
  ['one number for two rules', rule + rule, proof, ['storing-1 stands for two rules']],
  [
    'a number of another file',
    rule.replace('storing-1', 'kept-1'),
    proof.replace('storing-1', 'kept-1'),
    ['kept-1 is no number of docs/spec/storing.md'],
  ],
  [
    'a rule that is gone',
    rule,
    proof + proof.replace(id, 'storing-2'),
    ['storing-2, named in tests/kills.test.ts, is no rule'],
  ],
  [
    'two rules in one title',
    rule,
    proof + proof.replace(id, `${id}, S2`),
    ['storing-1, S2, named in tests/kills.test.ts, is no rule'],
  ],
] as const)('%s is seen', (_, markdown, source, faults) => {
  const found = faultsBetween(rulesIn('docs/spec/storing.md', markdown), citationsIn('tests/kills.test.ts', source));
  expect(found).toEqual(faults);
});
