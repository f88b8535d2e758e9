import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { pointsByIt, references } from '#main/db/tracked-tables.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { livingRows, readStore } from '#tests/support/read-store.ts';

type Rows = ReturnType<typeof livingRows>;

const sides = ['kept', 'other'] as const;
const deeds = [
  'contract',
  'hers',
  'contact',
  'promise',
  'problem',
  'data',
  'login',
  'judgement',
  'recommendation',
  'candidate',
  'past',
] as const;
const something = fc.record({ side: fc.constantFrom(...sides), deed: fc.constantFrom(...deeds), which: fc.nat(3) });

interface Home {
  readonly dancecard: TestDancecard;
  readonly ids: Readonly<Record<(typeof sides)[number], string>>;
  readonly ada: string;
  readonly needs: readonly string[];
  readonly round: number;
}

test('a merge loses nothing but what stands twice, leaves nothing behind, and is taken back exactly', async () => {
  const dancecard = await openTestDancecard();
  const ada = (await dancecard.value('people.add', { name: 'Ada' })).id;
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(something, { minLength: 1, maxLength: 9 }), async (done) => {
      round += 1;
      const home = await aHome(dancecard, ada, round);
      for (const each of done) await furnish(home, each);
      const before = livingRows(dancecard.folder);
      await dancecard.value('suppliers.merge', { keepId: home.ids.kept, otherId: home.ids.other });
      const after = livingRows(dancecard.folder);
      expect(kindsOf(after)).toEqual(kindsOf(merged(before, home)));
      expectNothingPointsTo(dancecard);
      await dancecard.value('history.undo', {});
      expect(livingRows(dancecard.folder)).toEqual(before);
      await dancecard.value('history.redo', {});
      expect(livingRows(dancecard.folder)).toEqual(after);
    }),
    { numRuns: 20 },
  );
}, 120_000);

async function aHome(dancecard: TestDancecard, ada: string, round: number): Promise<Home> {
  const kept = await dancecard.value('suppliers.add', { name: `Kept ${round}` });
  const other = await dancecard.value('suppliers.add', { name: `Other ${round}` });
  const needs = [0, 1].map((which) => dancecard.value('needs.add', { title: `Need ${which}`, trigger: 'other' }));
  return {
    dancecard,
    ids: { kept: kept.id, other: other.id },
    ada,
    needs: (await Promise.all(needs)).map(({ id }) => id),
    round,
  };
}

async function furnish(home: Home, { side, deed, which }: { side: 'kept' | 'other'; deed: string; which: number }) {
  const { dancecard, ids, ada, needs } = home;
  const supplierId = ids[side];
  const contract = (personId: string | null, startsOn: string) =>
    addContract(dancecard, {
      supplierId,
      supplierName: undefined,
      name: `Contract ${which}`,
      personId,
      terms: { ...openTerms, startsOn },
    });
  const subject = { type: 'supplier', id: supplierId } as const;
  const relationshipId = async () => (await contract(which < 2 ? null : ada, '2023-03-01')).relationshipId;
  switch (deed) {
    case 'contract':
      return contract(null, `20${20 + which}-01-01`);
    case 'hers':
      return contract(ada, `20${20 + which}-02-01`);
    case 'past': {
      const { id } = await contract(null, '2015-01-01');
      return dancecard.value('exits.log', { contractId: id, decidedOn: '2016-01-01', endsOn: `20${17 + which}-06-30` });
    }
    case 'contact':
      return dancecard.value('interactions.add', { subject, direction: 'in', on: '2026-11-01', text: `Call ${which}` });
    case 'promise':
      return dancecard.value('promises.add', { subject, text: `Promise ${which}` });
    case 'problem':
      return dancecard.value('problems.open', { supplierId, title: 'Trouble', since: '2026-11-02', wants: 'refund' });
    case 'data':
      return dancecard.call('data.add', { relationshipId: await relationshipId(), kind: 'email' });
    case 'login':
      return dancecard.call('logins.add', { relationshipId: await relationshipId(), name: `Login ${which}` });
    case 'judgement': {
      const said = { question: which % 2 === 0 ? 'selling' : 'marketing', answer: 1, fact: `Fact ${which}` } as const;
      return dancecard.value('judgements.answer', { relationshipId: await relationshipId(), ...said });
    }
    case 'recommendation':
      return dancecard.value('recommendations.add', {
        relationshipId: await relationshipId(),
        score: which,
        on: '2026-10-01',
      });
    default:
      return dancecard.call('candidates.add', { needId: needs[which % 2] ?? '', supplierId });
  }
}

/** What there should be, worked out from the rows before: what stands twice by its key stands once. */
function merged(before: Rows, { ids }: Home): Rows {
  const supplierOf = (id: unknown) => (id === ids.other ? ids.kept : id);
  const relationshipKeys = new Map(
    (before['relationships'] ?? []).map(({ id, supplierId, personId }) => [
      id,
      `${String(supplierOf(supplierId))} ${String(personId)}`,
    ]),
  );
  const once = (table: string, key: (row: Rows[string][number]) => string) =>
    [...Map.groupBy(before[table] ?? [], key).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  return {
    ...before,
    suppliers: (before['suppliers'] ?? []).filter(({ id }) => id !== ids.other),
    relationships: once('relationships', ({ id }) => relationshipKeys.get(id) ?? ''),
    judgements: once('judgements', (row) => `${relationshipKeys.get(row['relationshipId'] ?? '')} ${row['question']}`),
    candidates: once('candidates', (row) => `${row['needId']} ${String(supplierOf(row['supplierId']))}`),
    // The name of the other one is remembered.
    identifiers: [...(before['identifiers'] ?? []), {}],
  };
}

/** How many records of each kind there are, and which of those that keep their ids. */
function kindsOf(rows: Rows): unknown {
  const renamed = new Set(['relationships', 'judgements', 'candidates', 'identifiers', 'episodes']);
  return Object.entries(rows)
    .filter(([table]) => table !== 'episodes')
    .map(([table, list]) => [table, renamed.has(table) ? list.length : list.map(({ id }) => id)]);
}

/** No living record belongs to, or mentions, one that is gone. */
function expectNothingPointsTo({ folder }: TestDancecard): void {
  const mentions = recordList.flatMap(({ table: child, fields }) =>
    fieldsOf({ fields }).flatMap(([column, { bond }]) =>
      bond === undefined ? [] : [{ child, column, parent: bond.to }],
    ),
  );
  const dangling = readStore(folder, (sqlite) =>
    [...references, ...mentions].flatMap((pointer) => {
      const { child, column, parent } = pointer;
      const count = sqlite
        .prepare(
          `SELECT count(*) FROM "${child}" WHERE ${pointsByIt(pointer)} AND deletedAt IS NULL
           AND "${column}" IN (SELECT id FROM "${parent}" WHERE deletedAt IS NOT NULL)`,
        )
        .pluck()
        .get();
      return count === 0 ? [] : [`${child}.${column}`];
    }),
  );
  expect(dangling).toEqual([]);
}
