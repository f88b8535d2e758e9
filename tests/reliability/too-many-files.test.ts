import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { buildProgram } from './support/build-program.ts';
import { fillStore, open } from './support/opening.ts';

test('when too many files are open that is what is said, wherever it strikes, and nothing is set aside', async () => {
  const program = await buildProgram('starved');
  const folder = temporaryFolder();
  await fillStore(folder, 2);
  const told: string[] = [];
  for (let free = 0; free < 12; free += 1) {
    const copy = join(temporaryFolder(), 'copy');
    cpSync(folder, copy, { recursive: true });
    const line = `ulimit -n 80; exec "$0" "$@"`;
    const output = execFileSync('/bin/sh', ['-c', line, process.execPath, program, copy, String(free)]);
    const outcome: unknown = JSON.parse(output.toString());
    told.push(JSON.stringify(outcome));
    expect(readdirSync(copy).filter((name) => name.startsWith('damaged-'))).toEqual([]);
    const again = await open(copy);
    const list = await again.call('contracts.list', {});
    expect(list.ok && list.value.length).toBe(2);
  }
  const failures = told.filter((text) => text !== '{"ok":true}');
  expect(failures.length).toBeGreaterThan(2);
  expect(failures.filter((text) => !text.includes('Too many files are open'))).toEqual([]);
});
