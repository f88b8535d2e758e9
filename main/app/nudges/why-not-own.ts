import { addMonths, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { speaksAgainOn, type OwnPalgorithm } from '#shared/domain/own-palgorithms/own-definition.ts';
import { nudgeKey } from '#shared/domain/palgorithms/proposal.ts';
import { ownName } from '#shared/domain/palgorithms/own-said.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import type { WatchedFacts, WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { steadyUntilOf } from '#shared/domain/palgorithms/watched.ts';
import { ownReading, readersOf, type Reader } from '../../nudges/own/own-readers.ts';
import { ownOf, type OwnRow } from '../../nudges/own/stored-own.ts';
import { readAnswer } from '../../nudges/stored-answers.ts';
import { sortedByNames } from '../collation.ts';
import type { QueryContext } from '../handler.ts';
import { answerOf, answerSaid, type Answer, type Answering } from './why-not-answers.ts';

/** How far ahead is looked for a day on which something would be said, in months. */
export const monthsAhead = 24;

/** What is asked about: the facts of a record, today and on any later day; null where none are read. */
export interface Asked<Kind extends WatchedKind> {
  readonly context: QueryContext;
  readonly kind: Kind;
  factsOn(day: CalendarDate): WatchedFacts[Kind] | null;
}

interface Row extends OwnRow {
  readonly isOn: 0 | 1 | null;
}

const living = `SELECT id, name, "on", "when", say, atMostEvery, action, isOn FROM own_palgorithms
  WHERE deletedAt IS NULL ORDER BY id`;

/**
 * What each palgorithm that the person wrote about such records says of one today, or why nothing, by its name. Where they
 * wrote none, that is said once, in the name of all of them.
 */
export function ownAnswers<Kind extends WatchedKind>(asked: Asked<Kind>, ofAll: Answering): Answer[] {
  const { context, kind } = asked;
  const readers = readersOf(kind);
  const known = factsOnce(asked);
  const answers = prepareOnce<[], Row>(context.sqlite, living)
    .all()
    .flatMap((row) => {
      const reader = readers.find((one) => one.kind === row.on);
      return reader === undefined ? [] : [answerOfRow({ ...asked, factsOn: known }, reader, row)];
    });
  if (answers.length === 0) return [answerOf(context, ofAll, 'never', message('whyNot.own.nobody'))];
  return sortedByNames(context, answers, ({ title }) => title);
}

/** Several of them ask for the same days. */
function factsOnce<Kind extends WatchedKind>({ factsOn }: Asked<Kind>): Asked<Kind>['factsOn'] {
  const known = new Map<CalendarDate, WatchedFacts[Kind] | null>();
  return (day) => {
    const read = known.get(day);
    if (read !== undefined) return read;
    const facts = factsOn(day);
    known.set(day, facts);
    return facts;
  };
}

function answerOfRow<Kind extends WatchedKind>(asked: Asked<Kind>, reader: Reader<Kind>, row: Row): Answer {
  const { context } = asked;
  const one: Answering = { palgorithm: ownName, ownId: row.id, title: row.name ?? '' };
  const palgorithm = ownOf(row);
  if (palgorithm === null) return answerOf(context, one, 'unknown', message('whyNot.own.broken'));
  if (row.isOn !== 1 || !context.preferences.palgorithms[ownName].on) {
    return answerOf(context, one, 'off', message('whyNot.off'));
  }
  const { today } = context;
  const facts = asked.factsOn(today);
  if (facts === null) return answerOf(context, one, 'never', message('whyNot.own.over'));
  const draft = reader.draft(ownReading(context, { day: today, kept: false }), palgorithm, facts);
  if (draft === null) return answerSilent(asked, reader, one, palgorithm, facts);
  const said = answerSaid(context, one, {
    key: nudgeKey(ownName, draft.keySubject, draft.occurrence),
    title: draft.title,
  });
  const again = said.state === 'answered' && said.on !== null ? speaksAgainOn(palgorithm.definition, said.on) : null;
  return again === null
    ? said
    : { ...said, text: `${said.text} ${context.say(message('whyNot.own.again', { day: again }))}` };
}

/** Its condition does not hold today: the day from which it will, else why it does not. */
function answerSilent<Kind extends WatchedKind>(
  asked: Asked<Kind>,
  reader: Reader<Kind>,
  one: Answering,
  palgorithm: OwnPalgorithm,
  facts: WatchedFacts[Kind],
): Answer {
  const { context } = asked;
  const day = firstDay(asked, reader, palgorithm);
  if (day !== null) return answerOf(context, one, 'later', message('whyNot.later', { day }), day);
  const unsaid = reader.unsaid(ownReading(context, { day: context.today, kept: false }), palgorithm, facts);
  if (unsaid === null || unsaid === 'none') return answerOf(context, one, 'never', message('whyNot.own.noExit'));
  if (unsaid.because === 'over') return answerOf(context, one, 'never', message('whyNot.own.over'));
  const answer =
    unsaid.because === 'unknown'
      ? answerOf(context, one, 'unknown', message('whyNot.own.unknown'))
      : answerOf(context, one, 'never', message('whyNot.own.not'));
  return { ...answer, text: [answer.text, ...unsaid.facts.map((each) => context.say(each))].join(' ') };
}

/** The first later day on which its condition holds, as things stand; null where none is within reach. */
function firstDay<Kind extends WatchedKind>(
  { context, factsOn }: Asked<Kind>,
  reader: Reader<Kind>,
  palgorithm: OwnPalgorithm,
): CalendarDate | null {
  const lastDay = addMonths(context.today, monthsAhead);
  let day: CalendarDate | null = context.today;
  while (day !== null && day <= lastDay) {
    const on: CalendarDate = day;
    const facts = factsOn(on);
    if (facts === null) return null;
    const { nudges, until } = reader.said(ownReading(context, { day: on, kept: false }), [palgorithm], facts);
    const isNews = nudges.some(
      ({ keySubject, occurrence }) =>
        readAnswer(context.sqlite, nudgeKey(ownName, keySubject, occurrence)) === undefined,
    );
    if (isNews) return on;
    const next = sooner(until, steadyUntilOf(facts));
    day = next !== null && next > on ? next : null;
  }
  return null;
}
