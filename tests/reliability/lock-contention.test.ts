import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { buildProgram } from './support/build-program.ts';

test('processes that meet a lock file of foreign content at once still keep each other out', async () => {
  const program = await buildProgram('locker');
  for (let round = 0; round < 4; round += 1) {
    const folder = temporaryFolder();
    const notes = join(folder, 'notes');
    writeFileSync(join(folder, 'dancecard.lock'), 'no database, '.repeat(900));
    writeFileSync(notes, '');
    const children = [1, 2, 3].map(() => spawn(process.execPath, [program, folder, notes]));
    await Promise.all(children.map((child) => once(child.stdout, 'data')));
    const ended = children.map((child) => once(child, 'exit'));
    for (const child of children) child.stdin.end('go\n');
    expect((await Promise.all(ended)).map(([code]: unknown[]) => code)).toEqual([0, 0, 0]);
    const lines = readFileSync(notes, 'utf8').trim().split('\n');
    const taken = lines.filter((_, index) => index % 2 === 0);
    const left = lines.filter((_, index) => index % 2 === 1);
    expect(lines.length).toBeGreaterThan(20);
    // Whoever takes it leaves it before anybody else takes it.
    expect(taken.map((line) => line.replace('taken', 'left'))).toEqual(left);
  }
});
