import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { api, type Path } from '#shared/api/api.ts';
import { databaseFileName } from '#main/db/open-store.ts';
import { aContract } from '#tests/support/builders.ts';
import { extent } from './support/extent.ts';
import { notMetAnyMore } from './support/fault.ts';
import { openQuietly, preparedFolder, workAside, quickFolder, type Step } from './support/fuzzed-store.ts';
import { drawFor } from './support/from-schema.ts';
import { sampleFiles } from './support/sample-files.ts';
import { sampleLeads } from './support/sample-leads.ts';
import { spoiltBytes, spoiltExport, spoiltFile } from './support/spoilt-files.ts';
import { walk, type Draw } from './support/walk.ts';

vi.mock('#main/identifiers.ts', async (load) => ({
  ...(await load<object>()),
  newIdentifier: (await import('./support/step-identifiers.ts')).newIdentifier,
}));

let household: string;
let empty: string;
let exported: string;
let backFromAside: () => void;
beforeAll(async () => {
  backFromAside = workAside();
  household = await preparedFolder(true);
  empty = await preparedFolder(false);
  exported = await exportOfEveryTable();
});
afterAll(() => {
  for (const folder of [household, empty]) rmSync(folder, { recursive: true, force: true });
  backFromAside();
});

/** What a store with a row in every table exports. */
async function exportOfEveryTable(): Promise<string> {
  const folder = quickFolder();
  mkdirSync(join(folder, 'data'));
  const frozen = join(import.meta.dirname, '..', 'fixtures', 'stores', '0002_needs.sqlite');
  cpSync(frozen, join(folder, 'data', databaseFileName));
  const dancecard = await openQuietly(folder);
  expect(await dancecard.call('export.all', { path: join(folder, 'export.json') })).toMatchObject({ ok: true });
  await dancecard.close();
  const text = readFileSync(join(folder, 'export.json'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return text;
}

const { seeds, timeout } = extent;

/** The operations that read a file, without those that only restore. */
const readers = (Object.keys(api) as Path[]).filter((path) => /^(?:imports\.|rates\.import|backup\.)/u.test(path));

test(
  'whatever is in a list, an export of another program, a table of rates or a backup, it is read or refused',
  { timeout },
  async () => {
    const findings = new Map<string, string>();
    for (const seed of seeds(2)) {
      const { finding } = await walk(household, seed, spoiltSamples, new Set(findings.keys()));
      if (finding !== null) findings.set(finding.fault, finding.report);
    }
    expect([...findings.values()].join('\n')).toBe('');
  },
);

const samples = Object.entries<string | Uint8Array>({ ...sampleFiles, ...sampleLeads });

const spoiltSamples: Draw = (number, dice): Step | null => {
  if (number > 240) return null;
  if (number % 40 === 0) return { number, do: 'look' };
  if (number % 4 === 1) {
    const [, content] = number < samples.length * 4 ? (samples[(number - 1) / 4] ?? ['', '']) : dice.pick(samples);
    const bytes = typeof content === 'string' ? spoiltFile(content, dice) : spoiltBytes(content, dice);
    return { number, do: 'file', name: 'given', bytes };
  }
  const path = dice.pick(readers);
  const input = drawFor(api[path].input, dice, (field) => (field === 'path' ? '@files/given' : undefined)) as object;
  return { number, do: 'call', path, input: dice.chance(0.7) ? { path: '@files/given' } : input };
};

test(
  'whatever is in an export, it is restored and works, or is refused and leaves a store that works',
  { timeout },
  async () => {
    const findings = new Map<string, string>();
    let restored = 0;
    for (const seed of seeds(12)) {
      const { finding, succeeded } = await walk(empty, seed, spoiltExports(), new Set(findings.keys()));
      restored += succeeded['import.all'] ?? 0;
      if (finding !== null) findings.set(finding.fault, finding.report);
    }
    expect([...findings.values()].join('\n')).toBe('');
    expect(restored).toBeGreaterThan(0);
    expect(extent.long ? notMetAnyMore('every-file') : []).toEqual([]);
  },
);

/** Restores until one is taken, then looks and undoes all of it; a store that took none still takes a contract. */
function spoiltExports(): Draw {
  let restores = 0;
  return (number, dice, store) => {
    const taken = restores > 0 && store.lastOutcome().ok && number % 2 === 1;
    if (taken) return null;
    if (number === 14) return { number, do: 'call', path: 'contracts.add', input: aContract() };
    if (number > 14) return null;
    if (number % 2 === 1) return { number, do: 'file', name: 'export.json', bytes: spoiltExport(exported, dice) };
    restores += 1;
    return {
      number,
      do: 'call',
      path: 'import.all',
      input: { path: '@files/export.json', ...(dice.chance(0.2) ? { withoutHistory: true } : {}) },
    };
  };
}
