import { describe, expect, test } from 'vitest';
import type { ReadRow } from '#main/imports/list-types.ts';
import { matchRows, type StoredContract } from '#main/imports/match-rows.ts';
import { matchKey } from '#main/imports/matching/match-key.ts';
import { allAtOnce } from '#main/portions.ts';
import { english } from '#tests/support/in-english.ts';
import { day } from '#tests/support/open-test-dancecard.ts';
import { readWell } from './list-support.ts';

/** Rows as they are matched, with what is said of them in English. */
const matched = (rows: readonly { readonly asRead: ReadRow }[], contracts: readonly StoredContract[]) =>
  allAtOnce(
    matchRows(
      rows.map(({ asRead }) => asRead),
      contracts,
    ),
  ).map((match) => ({ ...match, reason: match.reason === null ? null : english.say(match.reason) }));

function stored(overrides: Partial<StoredContract> = {}): StoredContract {
  return {
    id: 'c1',
    supplierName: 'Vodafone GmbH',
    name: 'Mobile',
    personName: 'Ana',
    importKey: null,
    category: null,
    paymentMethod: null,
    nextPaymentOn: null,
    referenceNumbers: [],
    addresses: [],
    note: null,
    unread: null,
    tags: [],
    terms: null,
    hasPrice: true,
    hasExit: false,
    ...overrides,
  };
}

async function statuses(text: string, contracts: readonly StoredContract[]) {
  const { rows } = await readWell(text, { defaultCurrency: 'EUR' });
  return matched(rows, contracts).map(({ status, existingContractId }) => [status, existingContractId]);
}

describe('matching', () => {
  test('a list that knows the start settles one that only stood in for it', async () => {
    const without = 'Supplier,Contract,Person,Ends\nVodafone,Mobile,Ana,2027-02-12\n';
    const [first] = (await readWell(without)).rows;
    const kept = stored({
      importKey: first?.importKey ?? null,
      terms: first?.contract?.terms ?? null,
      unread: first?.contract?.unread ?? null,
    });
    expect(kept.terms?.startsOn).toBe('2026-02-13');
    const { rows } = await readWell(
      'Supplier,Contract,Person,Ends,Start,Renewal\nVodafone,Mobile,Ana,2027-02-12,2025-02-13,1 year\n',
    );
    expect(matched(rows, [kept])).toMatchObject([
      {
        status: 'completes',
        existingContractId: 'c1',
        completion: { terms: { startsOn: '2025-02-13', renewal: { n: 1, unit: 'year' } }, unread: [] },
      },
    ]);
    const again = (await readWell(without, { today: day('2028-01-05') })).rows;
    expect(matched(again, [kept])).toMatchObject([{ status: 'duplicate' }]);
  });

  test.each([
    ['VODAFONE', 'mobile', 'ana'],
    ['Vodafone  AG', 'Mobile', 'Ana'],
    ['Vodafóne, GmbH', 'Mobile!', 'ANA'],
  ])('%s, %s, %s is the same', (supplierName, name, personName) => {
    expect(matchKey({ supplierName, name, personName })).toBe(matchKey(stored()));
  });

  test.each([
    ['Vodafone', 'Mobile', null],
    ['Vodafone', 'Mobile 2', 'Ana'],
    ['Vodafone Kabel', 'Mobile', 'Ana'],
  ])('%s, %s, %s is another', (supplierName, name, personName) => {
    expect(matchKey({ supplierName, name, personName })).not.toBe(matchKey(stored()));
  });

  test('another start or another number is another contract', async () => {
    const text = 'Supplier,Contract,Person,Start,Contract number\nVodafone,Mobile,Ana,2024-01-01,7';
    const terms = { startsOn: day('2024-01-01'), initialTerm: null, renewal: 'indefinite', notice: null } as const;
    const number = (value: string) => ({ referenceNumbers: [{ label: 'Contract number', value }] });
    expect(await statuses(text, [stored({ terms, ...number('7') })])).toEqual([['duplicate', 'c1']]);
    expect(await statuses(text, [stored({ terms, ...number('8') })])).toEqual([['new', null]]);
    expect(
      await statuses(text, [stored({ terms: { ...terms, startsOn: day('2020-01-01') }, ...number('7') })]),
    ).toEqual([['new', null]]);
  });

  test('each contract stands for one row, the one it is most like', async () => {
    const text =
      'Supplier,Contract,Person,Contract number\nVodafone,Mobile,Ana,7\nVodafone,Mobile,Ana,8\nVodafone,Mobile,Ana,9';
    const here = ['8', '7'].map((value, index) =>
      stored({ id: `c${index}`, referenceNumbers: [{ label: 'Contract number', value }] }),
    );
    expect(await statuses(text, here)).toEqual([
      ['duplicate', 'c1'],
      ['duplicate', 'c0'],
      ['new', null],
    ]);
  });

  test('equal rows count once, other rows with the same names are other contracts', async () => {
    const text = 'Supplier,Contract,Category\nA,B,x\nA,B,x\nA,B,y';
    expect(await statuses(text, [])).toEqual([
      ['new', null],
      ['duplicate', null],
      ['new', null],
    ]);
  });

  test('[imports-17] empty fields are filled, others stay', async () => {
    const text = 'Supplier,Contract,Person,Category,Payment method,Notes\nVodafone,Mobile,Ana,Phone,Visa,hello';
    const { rows } = await readWell(text);
    const [match] = matched(rows, [stored({ category: 'Telephone', note: 'mine' })]);
    expect(match).toMatchObject({ status: 'completes', completion: { paymentMethod: 'Visa' } });
    expect(Object.keys(match?.completion ?? {})).toEqual(['paymentMethod']);
    expect(match?.reason).toBe('It is here already; this row adds the payment method.');
  });

  test('what was left unread loses only what is now filled, and the note is left alone', async () => {
    const text = 'Supplier,Contract,Person,Price,Billing\nVodafone,Mobile,Ana,¥1300,monthly';
    const { rows } = await readWell(text, { mapping: { currencySigns: { '¥': 'JPY' } } });
    const note = 'mine\nPrice in the list: ¥1300';
    const unread = [
      { field: 'price', text: '¥1300' },
      { field: 'state', text: 'Paused' },
    ] as const;
    const [match] = matched(rows, [stored({ hasPrice: false, note, unread })]);
    expect(match?.completion).toEqual({
      price: expect.objectContaining({ amount: 1300 }),
      unread: [{ field: 'state', text: 'Paused' }],
    });
  });

  test('terms that were left open are filled part by part', async () => {
    const text =
      'Supplier,Contract,Person,Start,Initial term,Renewal,Notice\nVodafone,Mobile,Ana,2024-01-01,24 months,12 months,3 months';
    const { rows } = await readWell(text);
    const terms = { startsOn: day('2024-01-01'), initialTerm: null, renewal: 'indefinite', notice: null } as const;
    const [chosen] = matched(rows, [stored({ terms })]);
    expect(chosen?.completion?.terms).toEqual({ ...terms, notice: { n: 3, unit: 'month', anchor: 'term_end' } });
    const [open] = matched(rows, [
      stored({
        terms,
        unread: [
          { field: 'initial_term', text: '24' },
          { field: 'renewal', text: 'automatic' },
        ],
      }),
    ]);
    expect(open?.completion).toMatchObject({
      terms: { initialTerm: { n: 24, unit: 'month' }, renewal: { n: 12, unit: 'month' }, notice: { n: 3 } },
      unread: [],
    });
    const [before] = matched(rows, [
      stored({ terms, note: 'Initial term in the list: 24\nRenewal in the list: automatic' }),
    ]);
    expect(before?.completion).toEqual(chosen?.completion);
  });

  test('a contract entered by hand takes what the row leaves open, once; what is settled does not come back', async () => {
    const { rows } = await readWell('Supplier,Contract,Person,Price,Billing\nVodafone,Mobile,Ana,¥1300,monthly');
    const open = [
      { field: 'price', text: '¥1300' },
      { field: 'cycle', text: 'monthly' },
    ] as const;
    const [taken] = matched(rows, [stored({ hasPrice: false })]);
    expect(taken?.completion).toEqual({ unread: open });
    expect(taken?.reason).toBe('It is here already; this row adds what could not be read.');
    const importKey = rows[0]?.asRead.importKey ?? '';
    for (const here of [{ unread: open }, { unread: [] }, { importKey, unread: null }]) {
      expect(matched(rows, [stored({ hasPrice: false, ...here })])[0]?.status).toBe('duplicate');
    }
  });

  test('an end is added only where no exit was ever logged', async () => {
    const text = 'Supplier,Contract,Person,Cancelled on\nVodafone,Mobile,Ana,2026-10-31';
    expect(await statuses(text, [stored()])).toEqual([['completes', 'c1']]);
    expect(await statuses(text, [stored({ hasExit: true })])).toEqual([['duplicate', 'c1']]);
  });

  test('ten thousand rows of one name find their contracts in reasonable time', async () => {
    const text = `Supplier,Contract,Category\n${Array.from({ length: 10_000 }, (_, index) => `A,B,${index}`).join('\n')}`;
    const { rows } = await readWell(text);
    const here = rows.map(({ contract }, index) =>
      stored({ id: `c${index}`, supplierName: 'A', name: 'B', personName: null, category: contract?.category ?? null }),
    );
    expect(matched(rows, here).filter(({ status }) => status === 'new')).toEqual([]);
  }, 10_000);
});
