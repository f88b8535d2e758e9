import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { takeBackLastChange } from '#main/hosts/last-change.ts';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { watchedRows } from '#tests/support/read-store.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';

// The ids of two processes, or of one before and after the clock was set back, are in no order: here none are.
vi.mock('#main/identifiers.ts', async (original) => ({
  ...(await original<typeof import('#main/identifiers.ts')>()),
  newIdentifier: () => crypto.randomUUID(),
}));

const steps = 500;
const seeds = [1, 2, 3, 4];

test.each(seeds)(
  '[history-15] 500 steps of doing, undoing and redoing with a clock that jumps (seed %i)',
  async (seed) => {
    const random = randomOf(seed);
    const dancecard = await openTestDancecard();
    setClock(dancecard, random);
    const rows = watchedRows(dancecard.folder);
    const states = [rows()];
    let at = 0;
    for (let step = 0; step < steps; step += 1) {
      const choice = random(10);
      if (choice < 4) {
        const entries = await latestSequence(dancecard);
        await doSomething(dancecard, random);
        if ((await latestSequence(dancecard)) > entries) {
          states.splice(at + 1);
          states.push(rows());
          at += 1;
        }
      } else if (choice < 7) {
        const outcome = await takeBackLastChange(dancecard);
        expect(outcome).toEqual(at === 0 ? { ok: false, error: 'There is nothing to take back.' } : expect.anything());
        expect(outcome.ok).toBe(at > 0);
        at = Math.max(0, at - 1);
      } else {
        const outcome = await dancecard.call('history.redo', {});
        expect(outcome.ok ? null : outcome.error).toEqual(
          at < states.length - 1
            ? null
            : expect.objectContaining({ type: 'Refused', message: 'There is nothing to do again.' }),
        );
        at = Math.min(states.length - 1, at + 1);
      }
      expect(rows()).toEqual(states[at]);
      const { canUndo, canRedo } = await dancecard.value('app.status', {});
      expect({ canUndo, canRedo }).toEqual({ canUndo: at > 0, canRedo: at < states.length - 1 });
    }
    await undoAndRedoEverything(dancecard, rows, states, at);
    await expectOneOrder(dancecard);
  },
);

test.each([7, 8, 9])(
  'whatever was picked out of the history, as much on as back ends there (seed %i)',
  async (seed) => {
    const random = randomOf(seed);
    const dancecard = await openTestDancecard();
    setClock(dancecard, random);
    for (let step = 0; step < 150; step += 1) {
      const entries = await dancecard.value('history.list', { limit: 30 });
      const picked = entries[random(Math.max(1, entries.length))];
      if (random(2) === 0 || picked === undefined) await doSomething(dancecard, random);
      else await expectKnownFailure(dancecard.call('history.undo', { entryId: picked.id }));
    }
    const rows = watchedRows(dancecard.folder);
    const state = rows();
    let back = 0;
    while ((await takeBackLastChange(dancecard)).ok) back += 1;
    expect(back).toBeGreaterThan(5);
    for (let on = 0; on < back; on += 1) await dancecard.value('history.redo', {});
    expect(rows()).toEqual(state);
  },
);

/** Refused in words, or contradicted; anything else that fails is a fault. */
async function expectKnownFailure(call: Promise<{ ok: true } | { ok: false; error: { type: string } }>): Promise<void> {
  const outcome = await call;
  if (!outcome.ok) expect(['Refused', 'Contradicted']).toContain(outcome.error.type);
}

/** All the way back, all the way on, and back to where it stood. */
async function undoAndRedoEverything(
  dancecard: TestDancecard,
  rows: () => unknown,
  states: unknown[],
  at: number,
): Promise<void> {
  for (let back = at; back > 0; back -= 1) expect((await takeBackLastChange(dancecard)).ok).toBe(true);
  expect(rows()).toEqual(states[0]);
  for (let on = 0; on < at; on += 1) await dancecard.value('history.redo', {});
  expect(rows()).toEqual(states[at]);
}

/** The list is in the order of the steps, whole, and the same when it is read in pages. */
async function expectOneOrder(dancecard: TestDancecard): Promise<void> {
  const whole = await dancecard.value('history.list', { limit: 1000 });
  expect(whole.map(({ sequence }) => sequence)).toEqual(whole.map((_, place) => whole.length - place));
  const ids = whole.map(({ id }) => id);
  expect(ids).not.toEqual(ids.toSorted().toReversed());
  const paged: OutputOf<'history.list'> = [];
  let next: InputOf<'history.list'> = { limit: 70 };
  for (;;) {
    const page: OutputOf<'history.list'> = await dancecard.value('history.list', next);
    const last = page.at(-1);
    if (last === undefined) break;
    paged.push(...page);
    next = { limit: 70, before: last.id };
  }
  expect(paged).toEqual(whole);
}

async function latestSequence(dancecard: TestDancecard): Promise<number> {
  return (await dancecard.value('history.list', { limit: 1 }))[0]?.sequence ?? 0;
}

async function doSomething(dancecard: TestDancecard, random: (below: number) => number): Promise<void> {
  const contracts = await dancecard.value('contracts.list', {});
  const picked = contracts[random(Math.max(1, contracts.length))];
  const id = picked?.id ?? '';
  const deeds = [
    () => addContract(dancecard, { supplierName: `Supplier ${random(4)}`, name: `C${random(4)}`, terms: openTerms }),
    () => dancecard.call('people.add', { name: `Person ${random(9)}` }),
    () => dancecard.call('needs.add', { title: `Need ${random(9)}`, trigger: 'other' }),
    () => dancecard.call('preferences.set', { palgorithms: { trial_ending: { leadDays: [random(20)] } } }),
    () => dancecard.call('contracts.update', { id, name: `Renamed ${random(3)}` }),
    () => dancecard.call('contracts.update', { id, note: `Note ${random(3)}`, tags: [`t${random(2)}`] }),
    () => dancecard.call('exits.log', { contractId: id, decidedOn: '2026-11-01' }),
    () => dancecard.call('contracts.remove', { id }),
    () => dancecard.call('suppliers.remove', { id: picked?.supplierId ?? '' }),
  ];
  const outcome = await deeds[random(deeds.length)]?.();
  // Refusals are no steps; anything else that fails is a fault.
  if (outcome !== undefined && 'ok' in outcome && !outcome.ok) {
    expect(['NotFound', 'Refused', 'InvalidInput']).toContain(outcome.error.type);
  }
}

/** The clock is set on, back, by years and by a millisecond, or stands still. */
function setClock(dancecard: TestDancecard, random: (below: number) => number): void {
  const jumps = [0, 0, 1, -1, 60_000, -60_000, -2 * 365 * 86_400_000, 2 * 365 * 86_400_000];
  let now = dancecard.clock.now();
  vi.spyOn(dancecard.clock, 'now').mockImplementation(() => (now += jumps[random(jumps.length)] ?? 0));
}

/** Whole numbers below a bound, the same ones for the same seed. */
function randomOf(seed: number): (below: number) => number {
  const numbers = fc.sample(fc.nat(), { seed, numRuns: 20_000 });
  let drawn = 0;
  return (below) => (numbers[(drawn += 1) % numbers.length] ?? 0) % below;
}
