import { describe, expect, test } from 'vitest';
import {
  choicesIn,
  filteredRows,
  inOrder,
  totalsOf,
  type RelationshipRow,
} from '#renderer/features/relationships/relationship-rows.ts';
import { defaultColumns, readColumns } from '#renderer/features/relationships/chosen-columns.ts';
import { relationshipsSearch } from '#renderer/features/relationships/relationships-search.ts';
import { rowAfterKey } from '#renderer/ui/row-keys.ts';
import { undoKey } from '#renderer/shell/undo-key.ts';
import { initials } from '#renderer/ui/initials.ts';

function row(id: string, changes: Partial<RelationshipRow> = {}): RelationshipRow {
  return {
    id,
    supplierId: id,
    supplierName: id,
    personId: null,
    personName: null,
    state: 'current',
    since: null,
    endedOn: null,
    contractCount: 1,
    runningCount: 1,
    contractNames: [],
    categories: [],
    paymentMethods: [],
    tags: [],
    yearlyCosts: [],
    nextNoticeDeadline: null,
    nextDecisionBy: null,
    openNudges: 0,
    problem: null,
    ...changes,
  };
}

const ids = (rows: readonly RelationshipRow[]) => rows.map(({ id }) => id);

test('category, payment method, person and tag narrow the table down together, and each choice says how many it leaves', () => {
  const rows = [
    row('gym', { categories: ['Sport'], paymentMethods: ['Card'], personId: 'ben', tags: ['fun'] }),
    row('club', { categories: ['Sport', 'Travel'], paymentMethods: ['Invoice'], personId: 'ben' }),
    row('bank', { categories: ['Money'], paymentMethods: ['Card'], personId: 'ann' }),
    row('left', { categories: ['Sport'], paymentMethods: ['Card'], state: 'past' }),
  ];
  const filter = { show: 'now', person: 'ben', tag: undefined, category: 'Sport', paymentMethod: undefined } as const;
  expect(ids(filteredRows(rows, filter))).toEqual(['gym', 'club']);
  expect(ids(filteredRows(rows, { ...filter, paymentMethod: 'Card' }))).toEqual(['gym']);
  // What is chosen of a kind does not count against the other choices of that kind.
  const choices = choicesIn(rows, filter);
  expect([...choices.category]).toEqual([
    ['Sport', 2],
    ['Travel', 1],
    ['Money', 0],
  ]);
  expect([...choices.person]).toEqual([
    ['ben', 2],
    ['ann', 0],
  ]);
  for (const by of ['category', 'paymentMethod', 'person', 'tag'] as const) {
    for (const [thing, count] of choices[by]) {
      expect(filteredRows(rows, { ...filter, [by]: thing })).toHaveLength(count);
    }
  }
});

describe('what the table shows', () => {
  const rows = [
    row('here', { tags: ['car'] }),
    row('leaving', { state: 'leaving', personId: 'ben' }),
    row('unconfirmed', { state: 'ended_unconfirmed', tags: ['car'] }),
    row('gone', { state: 'past', personId: 'ben', tags: ['home'] }),
    row('empty', { state: 'empty' }),
  ];
  const anyone = { person: undefined, tag: undefined };

  test('past relationships are one choice away and never mixed into those that go on', () => {
    expect(ids(filteredRows(rows, { ...anyone, show: 'now' }))).toEqual(['here', 'leaving', 'unconfirmed', 'empty']);
    expect(ids(filteredRows(rows, { ...anyone, show: 'past' }))).toEqual(['gone']);
    expect(ids(filteredRows(rows, { ...anyone, show: 'leaving' }))).toEqual(['leaving', 'unconfirmed']);
    expect(filteredRows(rows, { ...anyone, show: 'all' })).toHaveLength(5);
  });

  test('person and tag narrow it down further', () => {
    expect(ids(filteredRows(rows, { show: 'all', person: 'ben', tag: undefined }))).toEqual(['leaving', 'gone']);
    expect(ids(filteredRows(rows, { show: 'now', person: undefined, tag: 'car' }))).toEqual(['here', 'unconfirmed']);
    expect(inOrder(choicesIn(rows, { ...anyone, show: 'all' }).tag.keys())).toEqual(['car', 'home']);
  });

  test('the yearly cost is one sum for each currency', () => {
    const costing = [
      row('1', { yearlyCosts: [{ amount: 1000, currency: 'EUR' }] }),
      row('2', {
        yearlyCosts: [
          { amount: 5000, currency: 'CHF' },
          { amount: 2000, currency: 'EUR' },
        ],
      }),
    ];
    expect(totalsOf(costing).sums).toEqual([
      { amount: 5000, currency: 'CHF' },
      { amount: 3000, currency: 'EUR' },
    ]);
  });

  test('what an address says that is no view of the table is left out', () => {
    expect(relationshipsSearch.parse({ q: 'gym', tag: 'sport', show: 'past', sort: 'cost', desc: true })).toEqual({
      show: 'past',
      sort: 'cost',
      desc: true,
    });
    expect(relationshipsSearch.parse({ q: 5, show: 'everything', sort: '__proto__', desc: 'yes' })).toEqual({});
  });

  test('chosen columns are kept in their order, always with the supplier; what cannot be read counts as none', () => {
    expect(readColumns('["cost","contracts"]')).toEqual(['supplier', 'contracts', 'cost']);
    for (const text of [null, 'no json', '{}', '["cost","unknown"]']) expect(readColumns(text)).toEqual(defaultColumns);
  });
});

describe('keys', () => {
  test('arrows, Page, Home and End move through the rows and stop at the ends', () => {
    const after = (key: string, current: number) => rowAfterKey(key, current, 100, 10);
    expect(after('ArrowDown', 0)).toBe(1);
    expect(after('ArrowUp', 0)).toBe(0);
    expect(after('PageDown', 95)).toBe(99);
    expect(after('PageUp', 55)).toBe(45);
    expect(after('Home', 55)).toBe(0);
    expect(after('End', 0)).toBe(99);
    expect(after('x', 5)).toBeNull();
    expect(rowAfterKey('End', 0, 0, 10)).toBeNull();
  });

  test('Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again, on a Mac with Command', () => {
    const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>) =>
      undoKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('z', { metaKey: true })).toBe('undo');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', { ctrlKey: true })).toBe('redo');
    expect(press('z', {})).toBeNull();
    expect(press('z', { ctrlKey: true, altKey: true })).toBeNull();
  });
});

describe('monograms', () => {
  test('a supplier is marked by its first letters, whatever the script', () => {
    expect(['Ironworks Gym', 'Lumen', 'ö-link', '3 Mobil', '한국 전력', '', '...'].map(initials)).toEqual([
      'IG',
      'LU',
      'ÖL',
      '3M',
      '한전',
      '·',
      '·',
    ]);
  });
});
