import { describe, expect, test } from 'vitest';
import { addInput } from '#renderer/features/contract-form/contract-form-input.ts';
import { valuesOfNext } from '#renderer/features/contract-form/next-contract.ts';
import { addContract } from '#tests/support/builders.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { wordsIn } from '../support/words-in.ts';

type Input = Parameters<typeof addContract>[1];

/** What would be added from the form that a contract of this kind begins. */
async function nextOf(input: Input, leavesOn: string | null = null) {
  const dancecard = await openTestDancecard();
  const { id } = await addContract(dancecard, input);
  if (leavesOn !== null)
    await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22', endsOn: leavesOn });
  const contract = await dancecard.value('contracts.get', { id });
  return { next: addInput(valuesOfNext(contract, 'EUR'), wordsIn('en').say), contract, dancecard };
}

const year = { n: 1, unit: 'year' } as const;
const fixed = { startsOn: '2026-01-01', initialTerm: year, renewal: 'none', notice: null } as const;

describe('a contract that begins from another', () => {
  test('has its supplier, kind, person, payment, price and terms, and nothing that was only the old one’s', async () => {
    const { next, contract, dancecard } = await nextOf({
      name: 'Gym',
      category: 'Sport',
      paymentMethod: 'Card',
      note: 'Key at the desk',
      nextPaymentOn: '2026-12-01',
      referenceNumbers: [{ label: 'Member', value: '42' }],
      tags: ['fun'],
      price: { amount: 3990, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 50 },
      terms: { ...fixed, concludedOn: '2025-12-20', trialEndsOn: '2026-01-14' },
    });
    expect(next).toEqual({
      supplierId: contract.supplierId,
      name: 'Gym',
      category: 'Sport',
      paymentMethod: 'Card',
      tags: ['fun'],
      price: contract.price,
      terms: expect.objectContaining({ startsOn: '2027-01-01', initialTerm: year, renewal: 'none' }),
    });
    expect(JSON.stringify(next)).not.toMatch(/2025|2026/);
    await dancecard.value('contracts.add', next);
    expect(await dancecard.value('contracts.list', {})).toHaveLength(2);
  });

  test.each([
    ['2026-01-01', '2026-12-31', '2027-12-31'],
    ['2026-02-01', '2027-01-31', '2028-01-31'],
    ['2027-03-01', '2028-02-29', '2029-02-28'],
    ['2026-12-10', '2026-12-24', '2027-01-08'],
  ])('one from %s until %s is followed by one that ends on %s', async (startsOn, endsOn, expected) => {
    const { next } = await nextOf({ terms: { startsOn, endsOn, initialTerm: null, renewal: 'none', notice: null } });
    expect(next.terms).toMatchObject({ endsOn: expected });
  });

  test('begins the day after an exit, and asks for its first day where the old one has no last', async () => {
    const terms = { ...fixed, renewal: year };
    expect((await nextOf({ terms }, '2027-03-31')).next.terms).toMatchObject({ startsOn: '2027-04-01' });
    const { contract } = await nextOf({ terms });
    expect(valuesOfNext(contract, 'EUR')).toMatchObject({
      startsOn: null,
      bound: 'period',
      boundN: 1,
      after: 'renews',
    });
  });
});
