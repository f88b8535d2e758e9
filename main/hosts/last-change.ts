import type { Dancecard } from '#main/compose.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';

/** Takes back the newest change that stands and gives its title, or says in plain words why that is not possible. */
export async function takeBackLastChange(dancecard: Pick<Dancecard, 'call'>): Promise<Result<string, string>> {
  const entries = await dancecard.call('history.list', { limit: 1, standing: true });
  if (!entries.ok) return failed(entries.error.message);
  const [last] = entries.value;
  if (last === undefined) return failed('There is nothing to take back.');
  const undone = await dancecard.call('history.undo', { entryId: last.id });
  return undone.ok ? ok(last.title) : failed(undone.error.message);
}
