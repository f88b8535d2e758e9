import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { day, openTestDancecard } from '#tests/support/open-test-dancecard.ts';

type As = InputOf<'terms.read'>['as'];
const nothing: OutputOf<'terms.read'> = {
  startsOn: null,
  endsOn: null,
  initialTerm: null,
  renewal: null,
  notice: null,
};

test.each<[As, string, Partial<OutputOf<'terms.read'>>]>([
  [
    'notice',
    'Notice period: 3 months to the end of the quarter',
    { notice: { n: 3, unit: 'month', anchor: 'quarter_end' } },
  ],
  ['notice', 'The notice period is one month at any time.', { notice: { n: 1, unit: 'month', anchor: 'any_time' } }],
  [
    'notice',
    'Die Kündigungsfrist beträgt\nsechs Wochen zum Quartalsende.',
    { notice: { n: 6, unit: 'week', anchor: 'quarter_end' } },
  ],
  [
    'notice',
    'Der Vertrag ist mit einer Frist von 3 Monaten zum Ende der Laufzeit kündbar',
    { notice: { n: 3, unit: 'month', anchor: 'term_end' } },
  ],
  ['notice', 'as agreed', {}],
  [
    'notice',
    'Der Vertrag verlängert sich jeweils um 12 Monate, wenn er nicht drei Monate vor Ablauf gekündigt wird.',
    { notice: { n: 3, unit: 'month', anchor: 'term_end' } },
  ],
  [
    'notice',
    'The minimum term is 12 months; thereafter either party may terminate on 30 days notice.',
    { notice: { n: 30, unit: 'day', anchor: 'term_end' } },
  ],
  ['notice', 'Die Mindestvertragslaufzeit beträgt 24 Monate.', {}],
  ['notice', 'Während der Probezeit von drei Monaten beträgt die Frist zwei Wochen.', {}],
  ['notice', 'mit einer Frist von drei Monaten zum 31. März und 30. September', {}],
  ['notice', 'Die Kündigung wirkt 30 Tage ab Monatsende', {}],
  ['initial_term', 'Minimum term: 24 months', { initialTerm: { n: 24, unit: 'month' } }],
  ['initial_term', 'Die Mindestvertragslaufzeit beträgt zwei Jahre.', { initialTerm: { n: 2, unit: 'year' } }],
  ['initial_term', 'no particular term', {}],
  ['renewal', 'renews for 12 months', { renewal: { n: 12, unit: 'month' } }],
  ['renewal', 'Wird er nicht gekündigt, verlängert er sich um 12 Monate', { renewal: { n: 12, unit: 'month' } }],
  ['renewal', 'Danach läuft der Vertrag auf unbestimmte Zeit', { renewal: 'indefinite' }],
  ['start', 'The contract begins on 1 March 2026.', { startsOn: day('2026-03-01') }],
  ['start', 'Beginn: 01.03.2026', { startsOn: day('2026-03-01') }],
  ['start', 'between 1 March 2026 and 1 April 2026', {}],
  ['end', 'It ends on 28 February 2028', { endsOn: day('2028-02-28') }],
])('as %s, “%s” is read', async (as, text, expected) => {
  const dancecard = await openTestDancecard();
  expect(await dancecard.value('terms.read', { text, as })).toEqual({ ...nothing, ...expected });
});

test('any words are read or not, and never fail', async () => {
  const dancecard = await openTestDancecard();
  const kinds = ['notice', 'initial_term', 'renewal', 'start', 'end'] as const;
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 400 }), fc.constantFrom(...kinds), async (text, as) => {
      const outcome = await dancecard.callUnknown('terms.read', { text, as });
      expect(outcome.ok || outcome.error.type === 'InvalidInput').toBe(true);
    }),
    { numRuns: 200 },
  );
});
