import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const program = join(import.meta.dirname, '..', '..', 'dist', 'main', 'browser.js');

test('a browser that is handed the private file arrives at the app, and the code is gone from everywhere', async ({
  page,
}) => {
  expect(process.platform, 'this test stands in for xdg-open').toBe('linux');
  const home = await mkdtemp(join(tmpdir(), 'dancecard-home-'));
  const opened = join(home, 'opened');
  await writeFile(join(home, 'xdg-open'), '#!/bin/sh\necho "$1" > "$HOME/part" && mv "$HOME/part" "$HOME/opened"\n');
  await chmod(join(home, 'xdg-open'), 0o755);
  const door = spawn(process.execPath, [program, '--data', join(home, 'data')], {
    env: { HOME: home, PATH: `${home}:${process.env['PATH'] ?? ''}` },
  });
  try {
    await expect.poll(() => existsSync(opened)).toBe(true);
    const address = (await readFile(opened, 'utf8')).trim();
    expect(address).toMatch(/^file:\/\/\/.*\.html$/);
    await page.goto(address);
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/(#\/)?$/);
    expect(existsSync(fileURLToPath(address))).toBe(false);
    expect(await page.evaluate(() => [document.referrer, document.title])).toEqual(['', 'Dancecard']);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await page.goBack().catch(() => null);
    expect(page.url()).not.toContain('launch');
  } finally {
    door.kill('SIGTERM');
    await once(door, 'exit');
    await rm(home, { recursive: true, force: true });
  }
});
