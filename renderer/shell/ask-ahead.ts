import type { OutputOf } from '#shared/api/api.ts';
import type { Answers } from '#renderer/data/index.ts';

/**
 * Asks at once what every page needs before it is drawn. Gives the status of the store; null where it cannot be had.
 */
export function askAhead({ askAhead: ask }: Answers): Promise<OutputOf<'app.status'> | null> {
  const status = ask('app.status', {});
  void ask('preferences.get', {});
  return status;
}
