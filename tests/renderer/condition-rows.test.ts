import { describe, expect, it } from 'vitest';
import { comparisonsOf, conditionOfRows } from '#shared/domain/own-palgorithms/condition-rows.ts';
import { readCondition } from '#shared/domain/own-palgorithms/condition.ts';
import { ownFactsOf } from '#shared/domain/own-palgorithms/own-facts.ts';
import { ownKinds } from '#shared/domain/own-palgorithms/own-records.ts';
import { rowAbout, valueKept } from '#renderer/features/own-palgorithms/definition-draft.ts';

const facts = ownKinds.flatMap((on) =>
  [...ownFactsOf(on)].map(([name, { type, oneOf = [] }]) => ({
    on,
    fact: `${on}.${name}`,
    type,
    meaning: name,
    movesDaily: false,
    oneOf: oneOf.map((value) => ({ value, word: value })),
  })),
);

describe('a fact that is one of a few words', () => {
  it('[own-52] is compared with one of them, whichever comparison was chosen before', () => {
    const chosen = facts.filter(({ oneOf }) => oneOf.length > 0);
    expect(chosen.length).toBeGreaterThan(5);
    for (const fact of chosen) {
      const row = rowAbout(fact);
      for (const before of comparisonsOf[fact.type]) {
        const written = valueKept(fact, before, 'something else');
        for (const comparison of comparisonsOf[fact.type]) {
          const rows = {
            join: 'and' as const,
            rows: [{ ...row, comparison, value: valueKept(fact, comparison, written) }],
          };
          expect(
            readCondition(
              fact.on,
              conditionOfRows(fact.on, rows, () => fact.type),
            ),
          ).toMatchObject({ ok: true });
        }
      }
    }
  });

  it('a day that was not chosen is today, as the empty field says', () => {
    const days = facts.filter(({ type }) => type === 'day');
    expect(days.length).toBeGreaterThan(5);
    expect(days.map((fact) => rowAbout(fact).value)).toEqual(days.map(() => 'today'));
    expect(valueKept(days[0], 'before', valueKept(days[0], 'known', '2027-01-31'))).toBe('today');
  });

  it('keeps the word that was chosen', () => {
    const phase = facts.find(({ fact }) => fact === 'contract.phase');
    expect(valueKept(phase, 'is_not', 'trial')).toBe('trial');
    expect(valueKept(phase, 'contains', 'tri')).toBe('tri');
    expect(valueKept(phase, 'known', 'trial')).toBe('');
  });
});
