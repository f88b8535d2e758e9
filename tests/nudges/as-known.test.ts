import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { FactsSource } from '#shared/domain/palgorithms/propose-nudges.ts';
import { watchedKinds } from '#shared/domain/palgorithms/watched.ts';
import { recordsAsKnown } from '#main/db/records-as-known.ts';
import { factsAsKnown, factsOfStore } from '#main/nudges/watches/watches.ts';
import { openTestDancecard } from '#tests/support/open-test-dancecard.ts';
import { beside } from './beside.ts';
import { day } from './builders.ts';
import { anyDeed, perform, today } from './deeds.ts';

/** Days pass, and nothing about the settings changes. */
const deeds = fc.array(
  fc.tuple(
    anyDeed.filter(({ kind }) => kind !== 'preferences'),
    fc.nat({ max: 20 }),
  ),
  { minLength: 2, maxLength: 16 },
);

/** When facts change by themselves, and what would follow on other days, is worked out from the rest. */
const workedOut = new Set([
  'changesOn',
  'standsUntil',
  'steadyUntil',
  'outlookOn',
  'working',
  'cautiousDeadline',
  'noticeWindowOpensOn',
  'probationEndsOn',
]);

/** What a class works out by itself, with what it keeps to do so left out. */
function lookedUp(facts: object): object {
  const prototype: unknown = Object.getPrototypeOf(facts);
  if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype) return facts;
  const getters = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(
    ([, { get }]) => get !== undefined,
  );
  const names = [...Object.keys(facts), ...getters.map(([name]) => name)];
  const own = names.filter((name) => !/^(?:row|reading|known[A-Z].*)$/u.test(name));
  return Object.fromEntries(own.map((name): [string, unknown] => [name, Reflect.get(facts, name)]));
}

/** Everything the facts say, each looked up. */
function plain(source: FactsSource): unknown {
  return watchedKinds.map((kind) =>
    [...source.of(kind)]
      .map((facts): unknown =>
        JSON.parse(
          JSON.stringify(lookedUp(facts), (name, value: unknown) => (workedOut.has(name) ? undefined : value)),
        ),
      )
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
  );
}

describe('what was known on an earlier day', () => {
  it('[nudges-33] are the very facts that were taken on it, whatever was done since', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (steps) => {
        const dancecard = await openTestDancecard({ today });
        const taken = new Map<CalendarDate, unknown>();
        for (const [step, pick] of steps) {
          if (step.kind === 'days') {
            const now = dancecard.clock.today();
            taken.set(
              now,
              beside(dancecard, (context) => plain(factsOfStore(context, now))),
            );
          }
          await perform(dancecard, step, pick);
        }
        for (const [then, facts] of taken) {
          expect(
            beside(dancecard, (context) => factsAsKnown(context, then, then, plain)),
            then,
          ).toEqual(facts);
        }
        await dancecard.close();
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('what would have been said then is what was said then', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    const terms = {
      startsOn: day('2026-01-01'),
      initialTerm: { n: 12, unit: 'month' },
      renewal: { n: 12, unit: 'month' },
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
    } as const;
    const { id } = await dancecard.value('contracts.add', { supplierName: 'BodyStreet', name: 'Gym', terms });
    const said = await dancecard.value('nudges.list', {});
    expect(said).toHaveLength(1);
    dancecard.clock.moveTo(day('2026-11-20'));
    await dancecard.value('nudges.nextTerm', { id: said[0]?.id ?? '' });
    await dancecard.value('contracts.update', { id, name: 'Sauna', terms: null });
    const knownOn = (on: string) => dancecard.value('nudges.list', { knownOn: day(on) });
    expect(await knownOn('2026-11-10')).toEqual(said.map((nudge) => ({ ...nudge, changedAt: expect.any(Number) })));
    expect(await knownOn('2026-11-09')).toEqual([]);
    expect(await knownOn('2026-11-20')).toEqual(await dancecard.value('nudges.list', {}));
    expect(await dancecard.value('nudges.list', { knownOn: day('2026-11-12'), asOf: day('2026-11-28') })).toMatchObject(
      [{ title: expect.stringContaining('Gym'), actions: [{ input: { decidedOn: '2026-11-28' } }, {}, {}, {}] }],
    );
  });

  it('[nudges-34] what was erased for good is in no day that is looked back to', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-10' });
    await dancecard.value('contracts.add', { supplierName: 'Quintessenz', name: 'Zwielicht' });
    const [contract] = await dancecard.value('contracts.list', {});
    await dancecard.value('needs.add', {
      title: 'Other',
      story: 'Mine',
      trigger: 'other',
      cause: { contractId: contract?.id },
    });
    dancecard.clock.moveTo(day('2026-11-20'));
    await dancecard.value('erase.record', {
      type: 'supplier',
      id: contract?.supplierId ?? '',
      confirm: 'erase for good',
    });
    for (let back = 0; back <= 12; back += 1) {
      const until = dancecard.clock.instantAt(addDays(day('2026-11-21'), -back), '00:00');
      const text = beside(dancecard, ({ sqlite }) => {
        const records = recordsAsKnown(sqlite, until);
        const tables = records.sqlite
          .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%'")
          .pluck();
        const rows = tables.all().map((table) => records.sqlite.prepare(`SELECT * FROM "${table}"`).all());
        records.close();
        return JSON.stringify(rows);
      });
      expect(text).not.toMatch(/Quintessenz|Zwielicht/);
    }
  });
});
