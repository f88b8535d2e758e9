import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { keptFile } from '#main/given-files/kept-file.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { buildProgram } from './support/build-program.ts';

/** A kill that comes a moment too late finds the file written. */
const mostKills = 200;

test('[nudges-202] what a kill leaves beside the calendar file is taken away when it is written next, and nothing else is', async () => {
  const program = await buildProgram('calendar-writer');
  const [dataFolder, folder] = [temporaryFolder(), temporaryFolder()];
  const path = join(folder, 'dates.ics');
  const others = '.dancecard-0123456789abcdef.unfinished';
  writeFileSync(join(folder, others), '');
  const left = () => readdirSync(folder).filter((name) => name !== others && name !== 'dates.ics');
  // The kill has to come in the middle of a file, else nothing is shown.
  for (let kill = 0; kill < mostKills && left().length === 0; kill += 1) {
    const child = spawn(process.execPath, [program, dataFolder, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    await once(child.stdout, 'data');
    const ended = once(child, 'exit');
    while (left().length === 0) await soon();
    child.kill('SIGKILL');
    await ended;
  }
  expect(left()).toHaveLength(1);
  const text = 'BEGIN:VCALENDAR\r\nPRODID:-//Dancecard//Dancecard//EN\r\n';
  expect((await keptFile(dataFolder).writeKept(path, text, false)).ok).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual([others, 'dates.ics']);
});
