import type { BrowserContext } from '@playwright/test';

/** What the pages of a test did that a page of ours never does. */
export interface Watch {
  /** Requests that left the door's own address, errors and warnings of the console (the content security policy speaks there), errors nobody caught. */
  readonly findings: readonly string[];
  /** Lets the page say this once the test has given it a reason, such as a door that was stopped. */
  allow(noise: RegExp): void;
}

/** What may be said without a reason of the test's own, each with the reason why it means nothing. */
const noise: readonly RegExp[] = [
  // Which features there are differs from browser to browser; denying one that a browser does not know does no harm.
  /^warning: Error with Permissions-Policy header: Unrecognized feature:/,
];

/** Watches every page of a context. `isOwn` says whether an address belongs to the door. */
export function watch(context: BrowserContext, isOwn: (origin: string) => boolean): Watch {
  const findings: string[] = [];
  const allowed: RegExp[] = [...noise];
  const note = (finding: string) => {
    if (!allowed.some((known) => known.test(finding))) findings.push(finding);
  };
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol === 'data:' || address.href === 'about:blank') return;
    if (!isOwn(address.origin)) note(`request to ${address.href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (failure) => note(`not caught: ${failure.error().message}`));
  return { findings, allow: (known) => allowed.push(known) };
}
