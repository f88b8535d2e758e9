import type { Page } from '@playwright/test';
import type { Bridge } from '#shared/api/wire.ts';

/** Calls an operation as the page of the desktop door does. */
export async function callAsPage(page: Page, path: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    ([asked, given]) => (window as unknown as { dancecard: Bridge }).dancecard.call(asked, given),
    [path, input] as const,
  );
  return JSON.parse(answer);
}

/** A contract whose notice deadline is days away from 22 November 2026. */
export const renewingSoon = {
  supplierName: 'Fitness',
  name: 'Membership',
  terms: {
    startsOn: '2025-12-25',
    initialTerm: { n: 1, unit: 'year' },
    renewal: { n: 1, unit: 'year' },
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
  },
};
