import type { Page, Request } from '@playwright/test';
import { z } from 'zod';
import { routes } from '#shared/api/wire.ts';

export const kinds = ['page', 'script', 'style', 'font', 'answer'] as const;

/** One thing a page fetched. */
export interface Fetched {
  readonly kind: (typeof kinds)[number];
  /** A file as the build calls it, without its hash, or the path of an operation. */
  readonly name: string;
  /** The bytes of its body as they were sent, compressed or not. */
  readonly bytes: number;
  /** From asking until the last byte, in milliseconds. */
  readonly milliseconds: number;
}

/** What a page fetched until it was usable. */
export interface PageLoad {
  readonly fetched: readonly Fetched[];
  /** From going there until it was usable, in milliseconds. */
  readonly milliseconds: number;
}

/** What a page fetches from some moment on. The stream of events, which never ends, is no part of it. */
export interface Fetching {
  /** What came, once nothing is awaited any more; to be asked once. */
  all(): Promise<Fetched[]>;
}

/** Watches what a page fetches from now on. */
export function fetchingOf(page: Page): Fetching {
  const awaited = new Set<Request>();
  const done: Promise<Fetched>[] = [];
  const waiting: (() => void)[] = [];
  let isOver = false;
  const over = (request: Request): void => {
    awaited.delete(request);
    if (awaited.size === 0) for (const goOn of waiting.splice(0)) goOn();
  };
  page.on('request', (request) => {
    if (new URL(request.url()).pathname !== routes.events) awaited.add(request);
  });
  page.on('requestfinished', (request) => {
    if (awaited.has(request) && !isOver) done.push(fetchedBy(request));
    over(request);
  });
  page.on('requestfailed', over);
  return {
    async all() {
      if (awaited.size > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      // What is fetched from now on is no part of it, and may end after its page.
      isOver = true;
      return Promise.all(done);
    },
  };
}

/** Opens an address in a page that was never there and says what that took, until `usable` is met. */
export async function loadOf(page: Page, address: string, usable: () => Promise<void>): Promise<PageLoad> {
  const fetching = fetchingOf(page);
  const started = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await usable();
  const milliseconds = performance.now() - started;
  return { fetched: await fetching.all(), milliseconds };
}

/** The bytes of everything fetched. */
export function bytesOf(fetched: readonly Fetched[]): number {
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function fetchedBy(request: Request): Promise<Fetched> {
  const { responseBodySize } = await request.sizes();
  const kind = kindOf(request);
  return {
    kind,
    name: nameOf(request, kind),
    bytes: responseBodySize,
    milliseconds: request.timing().responseEnd,
  };
}

function kindOf(request: Request): Fetched['kind'] {
  const { pathname } = new URL(request.url());
  if (pathname === routes.call || pathname === routes.session) return 'answer';
  if (pathname.endsWith('.js')) return 'script';
  if (pathname.endsWith('.css')) return 'style';
  return pathname.endsWith('.woff2') ? 'font' : 'page';
}

const asked = z.object({ path: z.string() });

function nameOf(request: Request, kind: Fetched['kind']): string {
  const { pathname } = new URL(request.url());
  if (pathname === routes.call) return asked.parse(request.postDataJSON()).path;
  return kind === 'page' || kind === 'answer' ? pathname : pathname.replace(/^\/assets\/(.*)-.{8}(\.\w+)$/, '$1$2');
}
