import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { browserSwitches } from '../../scripts/steps/browser-switches.mjs';

/** The Chromium that shows what Electron would show. It does not know custom schemes, so `app:` travels as `https:`. */
export interface Chromium {
  readonly context: BrowserContext;
  /** Where another process can attach to the same browser. */
  readonly endpoint: string;
  close(): Promise<void>;
}

let running: Promise<Chromium> | undefined;

export function theChromium(): Promise<Chromium> {
  running ??= start();
  return running;
}

export async function closeChromium(): Promise<void> {
  await (await running)?.close();
}

async function start(): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'dancecard-stand-in-'));
  const executablePath = process.env['DANCECARD_BROWSER'];
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    chromiumSandbox: false,
    locale: 'en-GB',
    args: [
      '--remote-debugging-port=0',
      ...browserSwitches,
      '--disable-quic',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
  const [port = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return {
    context,
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

const stood = '.app.invalid';

/** `app://dancecard/x` as the address Chromium loads. */
export function toChromium(address: string): string {
  return address.replace(
    /^(blob:)?app:\/\/([^/#?]*)/,
    (_, blob: string | undefined, host: string) => `${blob ?? ''}https://${host}${stood}`,
  );
}

/** The address Electron would report for one of Chromium's. */
export function fromChromium(address: string): string {
  return address.replace(
    /^(blob:)?https:\/\/([^/#?]*)\.app\.invalid/,
    (_, blob: string | undefined, host: string) => `${blob ?? ''}app://${host}`,
  );
}
