import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { api } from '#shared/api/api.ts';
import { drawStep } from './support/draw-step.ts';
import { extent } from './support/extent.ts';
import { notMetAnyMore } from './support/fault.ts';
import { preparedFolder, workAside } from './support/fuzzed-store.ts';
import { walk, type Draw } from './support/walk.ts';

vi.mock('#main/identifiers.ts', async (load) => ({
  ...(await load<object>()),
  newIdentifier: (await import('./support/step-identifiers.ts')).newIdentifier,
}));

let household: string;
let empty: string;
let backFromAside: () => void;
beforeAll(async () => {
  backFromAside = workAside();
  household = await preparedFolder(true);
  empty = await preparedFolder(false);
});
afterAll(() => {
  for (const folder of [household, empty]) rmSync(folder, { recursive: true, force: true });
  backFromAside();
});

const { seeds, stepsEach, timeout } = extent;
const drawn: Draw = (number, dice, store) => (number > stepsEach ? null : drawStep(number, dice, store));

test('whatever is called, nothing breaks, nothing is half done and every list still answers', { timeout }, async () => {
  const succeeded = new Set<string>();
  const findings = new Map<string, string>();
  for (const seed of seeds()) {
    const walked = await walk(seed % 3 === 0 ? empty : household, seed, drawn, new Set(findings.keys()));
    for (const path of Object.keys(walked.succeeded)) succeeded.add(path);
    if (walked.finding !== null) findings.set(walked.finding.fault, walked.finding.report);
  }
  expect([...findings.values()].join('\n')).toBe('');
  // A fuzz that is only ever refused proves nothing.
  expect(succeeded.size).toBeGreaterThan(Object.keys(api).length / 2);
  expect(extent.long ? notMetAnyMore('every-operation') : []).toEqual([]);
});
