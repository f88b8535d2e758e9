import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message, Words } from '#shared/domain/words.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { nudgeIdentifier } from '../../identifiers.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import { learned } from '../../nudges/learned.ts';
import { statusOf } from '../../nudges/nudge-row.ts';
import { readAnswer, type AnswerGiven } from '../../nudges/stored-answers.ts';
import { personHere } from '../../nudges/stored-household.ts';
import { readMatters } from '../../nudges/stored-matters.ts';
import { findNudge } from '../../nudges/stored-nudges.ts';
import { readWhose } from '../../nudges/whose.ts';
import { whyNotTold } from '../../nudges/why-not-told.ts';
import type { QueryContext } from '../handler.ts';

export type Answer = OutputOf<'nudges.whyNot'>[number];

/** Whose answer it is: one that came with Dancecard, or one that the person wrote, by the name they gave it. */
export interface Answering {
  readonly palgorithm: string;
  readonly ownId: string | null;
  readonly title: string;
}

/** What a palgorithm answers, without a nudge. */
export function answerOf(
  { say }: Pick<QueryContext, 'say'>,
  { palgorithm, ownId, title }: Answering,
  state: Answer['state'],
  text: Message,
  on: CalendarDate | null = null,
): Answer {
  return { palgorithm, ownId, title, state, on, text: say(text), nudgeId: null };
}

/** It is said today: it stands in the list, or was answered. */
export function answerSaid(
  context: QueryContext,
  one: Answering,
  { key, title }: { readonly key: string; readonly title: Words },
): Answer {
  const { sqlite, today } = context;
  const id = nudgeIdentifier(key);
  const stored = prepareOnce<[string], number>(sqlite, 'SELECT 1 FROM nudges WHERE id = ?').pluck().get(id);
  const nudgeId = stored === undefined ? null : id;
  const given = readAnswer(context.sqlite, key);
  const status = given === undefined ? 'open' : statusOf({ expiredOn: null }, given, today);
  if (given === undefined || status === 'open') {
    const why = nudgeId === null ? null : whyUntold(context, nudgeId);
    const said =
      why === null ? message('whyNot.now', { nudge: title }) : message('whyNot.nowUntold', { nudge: title, why });
    return { ...answerOf(context, one, 'now', said), nudgeId };
  }
  if (status === 'snoozed' && given.snoozedUntil !== null) {
    const until = given.snoozedUntil;
    return { ...answerOf(context, one, 'snoozed', message('whyNot.snoozed', { day: until }), until), nudgeId };
  }
  return { ...answerGiven(context, one, given), nudgeId };
}

/** Why it was not told so far; null where it was, or where nothing keeps it. */
function whyUntold(context: QueryContext, id: string): Message | null {
  const row = findNudge(context.sqlite, id);
  if (row === undefined || unreadableIn(row).length > 0) return null;
  const hereId = personHere(context);
  const matter = readMatters(context, hereId, readWhose(context)).find((one) => one.id === id);
  const told = matter === undefined ? row.deliveredAt : matter.toldOn;
  return told === null ? whyNotTold(context, row, { matter, known: learned(context), hereId }) : null;
}

function answerGiven(context: QueryContext, one: Answering, { answer: given, answeredOn }: AnswerGiven): Answer {
  const said = given === null || given === 'snoozed' ? 'done' : given;
  const day = answeredOn ?? context.today;
  return answerOf(context, one, 'answered', message(`whyNot.answered.${said}`, { day }), answeredOn);
}
