import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { openDancecard, type Dancecard, type OpenFailure } from '#main/compose.ts';
import { silentLog } from '#main/log.ts';
import { aContract } from '#tests/support/builders.ts';
import { day } from '#tests/support/open-test-dancecard.ts';
import { testClock } from '#tests/support/test-clock.ts';

/** Opens a Dancecard as a door does, but with a clock that stands still; failures are given back. */
export async function tryOpen(
  folder: string,
  today: CalendarDate = day('2026-11-22'),
): Promise<{ dancecard: Dancecard } | { failure: OpenFailure }> {
  const opened = await openDancecard({
    dataFolder: folder,
    today: null,
    demo: false,
    door: 'test',
    mayUsePaths: true,
    log: silentLog,
    clock: testClock(today),
  });
  if (!opened.ok) return { failure: opened.error };
  const dancecard = opened.value;
  onTestFinished(() => dancecard.close());
  return { dancecard };
}

/** Opens a Dancecard that must open. */
export async function open(folder: string): Promise<Dancecard> {
  const opened = await tryOpen(folder);
  if ('failure' in opened) throw new Error(opened.failure.message);
  return opened.dancecard;
}

/** Opens one that must not, and gives what the person is told. */
export async function failureOf(folder: string): Promise<OpenFailure> {
  const opened = await tryOpen(folder);
  if ('dancecard' in opened) throw new Error('It was expected not to open');
  return opened.failure;
}

/** Makes a store with some contracts in a folder, and closes it. */
export async function fillStore(folder: string, contracts = 30): Promise<void> {
  const dancecard = await open(folder);
  for (let number = 0; number < contracts; number += 1) {
    const added = await dancecard.call(
      'contracts.add',
      aContract({ supplierName: `Supplier ${number % 7}`, name: `Contract ${number}`, note: 'n'.repeat(2_000) }),
    );
    if (!added.ok) throw new Error(added.error.message);
  }
  await dancecard.close();
}

/** Every file of a folder with its bytes. */
export function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}
