import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import { browserSwitches } from '../../scripts/steps/browser-switches.mjs';

test.skipIf(process.platform === 'win32')(
  'what Playwright switches off in a browser stays off beside ours',
  async () => {
    const theirs = await switchedOffBy([]);
    expect(theirs.length).toBeGreaterThan(5);
    const ours = await switchedOffBy(browserSwitches);
    expect(ours).toEqual([...theirs, 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']);
  },
);

/** The features that a browser is told to do without, of which it takes the last list. */
async function switchedOffBy(args: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dancecard-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'browser');
  const told = join(folder, 'told');
  // A browser that notes what it is told, and ends.
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}'\nexit 1\n`);
  chmodSync(program, 0o755);
  await expect(chromium.launch({ executablePath: program, args: [...args] })).rejects.toThrow('browser');
  const lists = readFileSync(told, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('--disable-features='));
  return lists.at(-1)?.slice('--disable-features='.length).split(',') ?? [];
}
