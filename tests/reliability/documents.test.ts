import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readContent, unfinishedSuffix } from '#main/documents/document-files.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { seededRandom } from '../../scripts/bench/random.ts';
import { buildProgram } from './support/build-program.ts';

const kills = 25;

test('[documents-3] killed at any moment, the content of a document is there whole or not at all', async () => {
  const program = await buildProgram('keeper');
  const random = seededRandom(7);
  const folder = temporaryFolder();
  const kept: string[] = [];
  let cutOff = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    kept.push(...(await keepUntilKilled(program, folder, kill, random)));
    const names = readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.parentPath.slice(-2) + entry.name);
    const whole = names.filter((name) => !name.endsWith(unfinishedSuffix));
    cutOff += names.length - whole.length;
    for (const hash of whole) expect(readContent(folder, hash).ok).toBe(true);
    expect(kept.filter((hash) => !whole.includes(hash))).toEqual([]);
  }
  expect(kept.length).toBeGreaterThan(kills);
  // Some kills have to come in the middle of a file, else nothing was shown.
  expect(cutOff).toBeGreaterThan(0);
});

/** Gives the hashes that were confirmed before the process was killed at a moment of its own. */
async function keepUntilKilled(program: string, folder: string, seed: number, random: () => number): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    if (lines.length > 2) begin();
  });
  await begun;
  await after(random() * 20);
  child.kill('SIGKILL');
  await new Promise((resolve) => {
    child.once('close', resolve);
  });
  return lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice('kept '.length));
}
