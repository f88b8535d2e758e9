import type { Dancecard } from '#main/dancecard.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';

/** Takes back the newest change that stands and gives its title, or says in plain words why that is not possible. */
export async function takeBackLastChange(dancecard: Pick<Dancecard, 'call'>): Promise<Result<string, string>> {
  const undone = await dancecard.call('history.undo', {});
  return undone.ok ? ok(undone.value.title) : failed(undone.error.message);
}
