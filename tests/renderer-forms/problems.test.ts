import { describe, expect, test } from 'vitest';
import { problemsOf } from '#renderer/domain-views/forms/problems.ts';
import { isFolded } from '#renderer/features/contract-form/problems.ts';

describe('the summary of problems', () => {
  test('it names every problem with the path of its field, however deep it lies', () => {
    expect(
      problemsOf({
        name: { type: 'too_small', message: 'What is it?' },
        links: [undefined, { address: { type: 'custom', message: 'A web address starts with https://.' } }],
      }),
    ).toEqual([
      { field: 'name', message: 'What is it?' },
      { field: 'links.1.address', message: 'A web address starts with https://.' },
    ]);
    expect(problemsOf({})).toEqual([]);
  });

  test('a problem in the folded part opens it', () => {
    expect(isFolded('links.1.address')).toBe(true);
    expect(isFolded('trialEndsOn')).toBe(true);
    expect(isFolded('startsOn')).toBe(false);
  });
});
