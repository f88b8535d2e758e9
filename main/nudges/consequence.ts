import { message } from '#shared/domain/message.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Writing } from '#shared/messages/writing.ts';
import { readTexts, type TextColumns, type Tongued } from './nudge-texts.ts';

/** The sum at stake in a stored nudge; null when none is, or it is unknown. */
export function stakeOf({
  stakeAmount: amount,
  stakeCurrency: currency,
}: {
  readonly stakeAmount: number | null;
  readonly stakeCurrency: string | null;
}): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}

/**
 * What comes of doing nothing, for who is told without seeing the reasons: the last of them, which says what follows,
 * and the sum at stake where that does not name it. Null when there is nothing to say.
 */
export function consequenceOf(
  row: TextColumns & Parameters<typeof stakeOf>[0],
  { speaker, format }: { readonly speaker: Tongued; readonly format: Pick<Writing, 'money'> },
): string | null {
  const follows = readTexts(row, speaker)?.because.at(-1) ?? null;
  const stake = stakeOf(row);
  if (stake === null || stake.amount === 0 || follows?.includes(format.money(stake)) === true) return follows;
  const atStake = speaker.say(message('nudges.raised.atStake', { stake }));
  return follows === null ? atStake : `${atStake} ${follows}`;
}
