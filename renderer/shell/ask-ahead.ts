import type { OutputOf } from '#shared/api/api.ts';
import type { Answers } from '#renderer/data/index.ts';
import { firstPortion } from '#renderer/features/today/first-portion.ts';

/**
 * Asks at once what every page needs first, and what Today does where the page opens there, instead of one after the other
 * as each part is drawn. Gives the status of the store; null where it cannot be had.
 */
export function askAhead({ askAhead: ask }: Answers, hash: string): Promise<OutputOf<'app.status'> | null> {
  const status = ask('app.status', {});
  void ask('preferences.get', {});
  if (isToday(hash)) {
    void ask('nudges.overview', firstPortion);
    void ask('proposals.list', {});
  }
  return status;
}

function isToday(hash: string): boolean {
  return hash === '' || hash === '#' || hash === '#/';
}
