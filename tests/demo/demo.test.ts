import { describe, expect, test } from 'vitest';
import type { OutputOf } from '#shared/api/api.ts';
import { everyPalgorithm } from '#shared/domain/palgorithms/registered.ts';
import { urgencies } from '#shared/domain/palgorithms/urgency.ts';
import { differenceInDays } from '#shared/domain/calendar-date.ts';
import { termPhases } from '#shared/domain/terms/outlook.ts';
import { day, openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

/** Days of every kind: year's ends, a leap day, months of each length, a quarter's and a half-year's end. */
const days = ['2026-11-22', '2026-12-31', '2027-01-01', '2027-03-31', '2027-06-30', '2028-02-29', '2027-08-15'];

describe.each(days)('the demo household on %s', (today) => {
  test('shows every phase and every state, acts out every kind of nudge, and leaves few open', async () => {
    const dancecard = await openTestDancecard({ demo: true, today });
    const contracts = await dancecard.value('contracts.list', {});
    const relationships = await dancecard.value('relationships.list', {});
    const nudges = await dancecard.value('nudges.list', {});
    const everSaid = await dancecard.value('nudges.list', { status: 'all' });
    const snoozed = await dancecard.value('nudges.list', { status: 'snoozed' });
    expect(
      missing(
        termPhases,
        contracts.map(({ phase }) => phase),
      ),
    ).toEqual([]);
    expect(
      missing(
        ['current', 'leaving', 'ended_unconfirmed', 'past'],
        relationships.map(({ state }) => state),
      ),
    ).toEqual([]);
    expect(
      missing(
        everyPalgorithm
          .filter(({ name, offAtFirst }) => offAtFirst !== true && !seldom.includes(name))
          .map(({ name }) => name),
        everSaid.map(({ palgorithm }) => palgorithm),
      ),
    ).toEqual([]);
    expect(
      missing(
        urgencies,
        nudges.map(({ urgency }) => urgency),
      ),
    ).toEqual([]);
    expect(snoozed.length).toBe(1);
    expect(nudges.length).toBeGreaterThanOrEqual(15);
    expect(nudges.length).toBeLessThanOrEqual(27);
  });

  test('has the deadlines it is meant to show', async () => {
    const dancecard = await openTestDancecard({ demo: true, today });
    const nudges = await dancecard.value('nudges.list', {});
    const daysLeft = (palgorithm: string, supplier: string) => {
      const nudge = nudges.find(
        (each) => each.palgorithm === palgorithm && each.supplierName?.startsWith(supplier) === true,
      );
      return nudge?.actBy == null ? null : differenceInDays(nudge.actBy, day(today));
    };
    // A day less where the term began on a 29 February.
    expect([7, 8]).toContain(daysLeft('notice_deadline', 'Pulsgarten'));
    expect(daysLeft('trial_ending', 'Umbrafilm')).toBe(3);
    expect(daysLeft('cooling_off_ending', 'Notizwald')).toBe(4);
    expect(daysLeft('price_rise', 'Talwerk')).toBe(30);
    expect(daysLeft('fixed_term_ending', 'Yogaraum')).toBe(24);
    const suppliers = (palgorithm: string) =>
      nudges.filter((each) => each.palgorithm === palgorithm).map(({ supplierName }) => supplierName ?? '');
    expect(suppliers('renewed_without_decision')).toContain('Alpsegler Mobil');
    expect(suppliers('exit_unacknowledged').toSorted()).toEqual(['Reinraum Hausdienste']);
    expect(suppliers('terms_unknown').toSorted()).toEqual(['Ofenmeister Drexl']);
  });
});

test('is a household of three with past relationships, reasons, and one that was resumed', async () => {
  const dancecard = await openTestDancecard({ demo: true });
  expect((await dancecard.value('people.list', {})).map(({ name }) => name)).toEqual(['Emil', 'Ida', 'Nora']);
  const contracts = await dancecard.value('contracts.list', {});
  expect(contracts.length).toBeGreaterThanOrEqual(35);
  expect(new Set(contracts.map(({ price }) => price?.currency)).size).toBeGreaterThanOrEqual(4);
  const exits = await dancecard.value('exits.list', {});
  expect(exits.filter(({ reason }) => reason === null)).toEqual([]);
  expect(exits.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['sent', 'acknowledged', 'ended', 'ended_unconfirmed', 'withdrawn']),
  );
  const resumed = await supplierCalled(dancecard, 'Serientruhe');
  expect(resumed.relationships[0]?.episodes.length).toBe(2);
  expect(resumed.relationships[0]?.state).toBe('current');
});

test('is written by commands, each an entry of the history on its day', async () => {
  const dancecard = await openTestDancecard({ demo: true });
  const history = await dancecard.value('history.list', { limit: 1000 });
  expect(history.length).toBeGreaterThan(80);
  const instants = history.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted((one, other) => other - one));
  expect(new Date(instants.at(-1) ?? 0).toISOString().slice(0, 10)).toBe('2025-09-17');
  expect(history.filter(({ title, operation }) => title === operation)).toEqual([]);
  expect(history.filter(({ undoneBy }) => undoneBy !== null).length).toBe(1);
});

test('is the same for the same day', async () => {
  const made = () => openTestDancecard({ demo: true, today: '2027-05-04', folder: temporaryFolder() });
  const [one, other] = [await made(), await made()];
  const ids = async (dancecard: TestDancecard) => (await dancecard.value('people.list', {})).map(({ id }) => id);
  expect(await ids(one)).not.toEqual(await ids(other));
  expect(await withoutIds(one)).toBe(await withoutIds(other));
});

test('is not written into a store that already holds something', async () => {
  const first = await openTestDancecard();
  await first.value('people.add', { name: 'Ada' });
  await first.close();
  const second = await openTestDancecard({ demo: true, folder: first.folder });
  expect((await second.value('people.list', {})).map(({ name }) => name)).toEqual(['Ada']);
});

/** What takes a season of the year or more years than the household has, or is the person's own. */
const seldom: readonly string[] = ['open_ended_yearly', 'yearly_look', 'login_unused', 'own'];

/** On which day they stand follows from ids, which are others each time. */
const byTheirIds: readonly string[] = ['loyal_unreviewed', 'yearly_look'];

function missing<Value>(wanted: readonly Value[], present: readonly (Value | null)[]): Value[] {
  return wanted.filter((value) => !present.includes(value));
}

async function supplierCalled(dancecard: TestDancecard, name: string): Promise<OutputOf<'suppliers.get'>> {
  const found = (await dancecard.value('suppliers.list', {})).find((supplier) => supplier.name === name);
  return dancecard.value('suppliers.get', { id: found?.id ?? '' });
}

/** Everything the screens show, with ids replaced by the order in which they come. */
async function withoutIds(dancecard: TestDancecard): Promise<string> {
  const shown = {
    contracts: await dancecard.value('contracts.list', {}),
    relationships: await dancecard.value('relationships.list', {}),
    nudges: (await dancecard.value('nudges.list', { status: 'all' })).filter(
      ({ palgorithm }) => !byTheirIds.includes(palgorithm),
    ),
    history: await dancecard.value('history.list', { limit: 1000 }),
  };
  const names = new Map<string, string>();
  return JSON.stringify(shown).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu, (id) => {
    const name = names.get(id) ?? `id ${names.size}`;
    names.set(id, name);
    return name;
  });
}
