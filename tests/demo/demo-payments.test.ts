import { expect, test } from 'vitest';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';

test.each(['2026-11-22', '2027-03-31', '2028-02-29'])(
  'the demo household of %s has fourteen months of its joint account, most of its bills known',
  async (today) => {
    const dancecard = await openTestDancecard({ demo: true, today });
    const [account, ...others] = await dancecard.value('accounts.list', {});
    expect(others).toEqual([]);
    expect(account).toMatchObject({ name: 'Joint account', iban: 'DE02300209000106531065', currency: 'EUR' });
    const payments = await dancecard.value('payments.list', {});
    expect(payments.length).toBeGreaterThan(250);
    expect(payments.every(({ bookedOn }) => bookedOn < today)).toBe(true);
    const contracts = new Set(payments.flatMap(({ contractId }) => contractId ?? []));
    expect(contracts.size).toBeGreaterThanOrEqual(9);
    const history = await dancecard.value('history.list', { limit: 1000 });
    const second = history.find(({ operation }) => operation === 'imports.apply');
    const suggestions = await dancecard.value('suggestions.list', {});
    expect(suggestions.map(({ supplier }) => supplier)).toEqual(['Bilderbogen Medien', 'Schwimmverein Oberau']);
    const suggested = new Set(suggestions.flatMap(({ paymentIds }) => paymentIds));
    const late = payments.filter(({ bookedOn, mandate }) => mandate !== null && bookedOn > (account?.from ?? ''));
    expect(second).toBeDefined();
    expect(late.filter(({ id, contractId }) => contractId === null && !suggested.has(id))).toEqual([]);
    expect((await dancecard.value('logins.list', {})).map(({ supplierName }) => supplierName)).toEqual([
      'Funkelnetz',
      'Talwerk Energie',
    ]);
  },
);
