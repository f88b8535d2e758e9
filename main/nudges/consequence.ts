import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { QuietStretch } from '#shared/domain/attention/quiet-days.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Writing } from '#shared/messages/writing.ts';
import { stakeOf, type StakeColumns } from './nudge-row.ts';
import type { AnsweredRow } from './stored-nudges.ts';
import { readTexts, type TextColumns, type Tongued } from './nudge-texts.ts';

/**
 * What comes of doing nothing, for who is told without seeing the row and its reasons: its day, which no title
 * names, the sum at stake where the last reason does not name it, and that reason, which says what follows. Where there is
 * neither day nor sum, the first reason says what it is about. Null when there is nothing to say. `before`: the quiet days because of which it is told earlier, `heard`: why somebody hears of what
 * is not theirs; both are said too.
 */
export function consequenceOf(
  row: TextColumns & StakeColumns & Pick<AnsweredRow, 'actBy' | 'palgorithm'>,
  { speaker, format, today }: Telling,
  { before, heard }: { readonly before: QuietStretch | null; readonly heard: Message | null } = nothingElse,
): string | null {
  const reasons = readTexts(row, speaker)?.because ?? [];
  const follows = reasons.at(-1) ?? null;
  const stake = stakeOf(row);
  const isStakeSaid = stake === null || stake.amount === 0 || follows?.includes(format.money(stake)) === true;
  const said = [
    ...(row.actBy === null ? [] : [speaker.say(itsDay(row.palgorithm, row.actBy, today))]),
    ...(row.actBy === null && isStakeSaid ? reasons.slice(0, -1).slice(0, 1) : []),
    ...(isStakeSaid ? [] : [speaker.say(message('nudges.raised.atStake', { stake }))]),
    ...(follows === null ? [] : [follows]),
    ...(before === null ? [] : [speaker.say(broughtForward(before))]),
    ...(heard === null ? [] : [speaker.say(heard)]),
  ];
  return said.length === 0 ? null : said.join(' ');
}

const nothingElse = { before: null, heard: null } as const;

/** Who is told, and on which day. */
interface Telling {
  readonly speaker: Tongued;
  readonly format: Pick<Writing, 'money'>;
  readonly today: CalendarDate;
}

/** Why it is told so early: on its own days nobody would be told. */
function broughtForward({ from, until, absence }: QuietStretch): Message {
  return absence === null
    ? message('nudges.raised.beforeQuiet', { from, until })
    : message('nudges.raised.beforeAbsence', absence);
}

function itsDay(palgorithm: string, day: CalendarDate, today: CalendarDate): Message {
  if (palgorithmCalled(palgorithm)?.dayOfEvent === true) {
    return day === today ? message('nudges.raised.dayToday') : message('nudges.raised.day', { day });
  }
  if (day === today) return message('nudges.raised.lastDayToday');
  return day < today ? message('nudges.raised.lastDayWas', { day }) : message('nudges.raised.lastDay', { day });
}
