import type { Speaker } from '#shared/messages/speaker.ts';
import { statusOf, type Nudge } from './nudge-row.ts';
import type { PassContext } from './pass-context.ts';
import { countOpenNudges, readOpenHeads } from './stored-nudges.ts';
import type { Whose, WhoseRow } from './whose.ts';

/** How many open nudges a person hears of; null: whoever is there, of all of them. */
export function countHeard(
  { sqlite, today }: Pick<PassContext, 'sqlite' | 'today'>,
  hearerId: string | null,
  whose: Whose,
): number {
  if (hearerId === null) return countOpenNudges(sqlite, today);
  return readOpenHeads(sqlite).filter(
    (head) => statusOf(head, head, today) === 'open' && whose.heardBy(hearerId, head) !== null,
  ).length;
}

/** What a nudge says of whose it is, and why the one who asks hears of it. */
export function heardFields(
  whose: Whose,
  hearerId: string | null,
  row: WhoseRow,
  speaker: Pick<Speaker, 'say'>,
): Pick<Nudge, 'whose' | 'heardBecause'> {
  const because = whose.inWords(hearerId, row);
  return {
    whose: whose.ownersOf(row).map(({ name }) => name),
    heardBecause: because === null ? null : speaker.say(because),
  };
}
