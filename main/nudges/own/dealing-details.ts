import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { OwnInteraction, OwnPlace, OwnProblem, OwnPromise } from '#shared/domain/own-palgorithms/own-records.ts';
import type { PromiseFacts } from '#shared/domain/palgorithms/dealing-facts.ts';
import { isInstant } from '../../db/readable/rule.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import { subjectJoins } from '../watches/dealing-subjects.ts';
import { moneyOf } from './own-details.ts';

/** The contract that rows `t` joined by `subjectJoins` are about. */
const placeColumns = 'c.name AS contract, c.category';

interface ProblemRow extends OwnPlace {
  readonly wants: string;
  readonly outcome: string | null;
  readonly since: CalendarDate | null;
  readonly createdAt: number | null;
  readonly closedOn: CalendarDate | null;
  readonly steps: number;
  readonly contacts: number;
  readonly minutes: number;
  readonly claimedAmount: number | null;
  readonly claimedCurrency: string | null;
  readonly refundedAmount: number | null;
  readonly refundedCurrency: string | null;
  readonly satisfaction: number | null;
}

const steps = 'FROM problem_steps q WHERE q.problemId = t.id AND q.deletedAt IS NULL';
const contacts = `FROM interactions i
  WHERE i.subjectType = 'problem' AND i.subjectId = t.id AND i.deletedAt IS NULL AND i.happenedOn IS NOT NULL`;

const problemSql = `SELECT ${placeColumns}, t.wants, t.outcome, t.since, t.createdAt, t.closedOn, t.claimedAmount,
    t.claimedCurrency, t.refundedAmount, t.refundedCurrency, t.satisfaction,
    (SELECT count(*) ${steps}) AS steps, (SELECT count(*) ${contacts}) AS contacts,
    (SELECT coalesce(sum(q.minutes), 0) ${steps}) + (SELECT coalesce(sum(i.minutes), 0) ${contacts}) AS minutes
  FROM problems t ${subjectJoins} WHERE t.id = ?`;

/** What no other palgorithm asks about a problem. */
export function problemDetails(context: PassContext, problemId: string): ReturnType<OwnProblem['details']> {
  const row = prepareOnce<[string], ProblemRow>(context.sqlite, problemSql).get(problemId);
  return {
    contract: row?.contract ?? null,
    category: row?.category ?? null,
    wants: row?.wants ?? 'other',
    outcome: row?.outcome ?? null,
    since: row?.since ?? null,
    enteredOn: writtenOn(context, row?.createdAt),
    closedOn: row?.closedOn ?? null,
    steps: row?.steps ?? 0,
    contacts: row?.contacts ?? 0,
    minutes: row?.minutes ?? 0,
    claimed: moneyOf(row?.claimedAmount ?? null, row?.claimedCurrency ?? null),
    refunded: moneyOf(row?.refundedAmount ?? null, row?.refundedCurrency ?? null),
    satisfaction: row?.satisfaction ?? null,
  };
}

interface PromiseRow extends OwnPlace {
  readonly madeIn: string | null;
  readonly outcome: string | null;
  readonly settledOn: CalendarDate | null;
  readonly createdAt: number | null;
}

/** What no other palgorithm asks about a promise. */
export function promiseDetails(
  context: PassContext,
  { id, text }: Pick<PromiseFacts, 'id' | 'text'>,
): ReturnType<OwnPromise['details']> {
  const row = prepareOnce<[string], PromiseRow>(
    context.sqlite,
    `SELECT ${placeColumns}, t.madeIn, t.outcome, t.settledOn, t.createdAt FROM promises t ${subjectJoins} WHERE t.id = ?`,
  ).get(id);
  return {
    contract: row?.contract ?? null,
    category: row?.category ?? null,
    text: context.speaker.say(message('nudges.own.words', { words: text })),
    madeIn: row?.madeIn ?? null,
    outcome: row?.outcome ?? null,
    settledOn: row?.settledOn ?? null,
    enteredOn: writtenOn(context, row?.createdAt),
  };
}

type InteractionRow = ReturnType<OwnInteraction['details']>;

/** What no other palgorithm asks about an interaction. */
export function interactionDetails({ sqlite }: PassContext, interactionId: string): InteractionRow {
  const row = prepareOnce<[string], InteractionRow>(
    sqlite,
    `SELECT ${placeColumns}, t.text, t.spokeTo, t.reference, t.minutes, t.waiting, t.effort, t.mood
     FROM interactions t ${subjectJoins} WHERE t.id = ?`,
  ).get(interactionId);
  return {
    contract: row?.contract ?? null,
    category: row?.category ?? null,
    text: row?.text ?? '',
    spokeTo: row?.spokeTo ?? null,
    reference: row?.reference ?? null,
    minutes: row?.minutes ?? null,
    waiting: row?.waiting ?? null,
    effort: row?.effort ?? null,
    mood: row?.mood ?? null,
  };
}

function writtenOn(context: PassContext, at: number | null | undefined): CalendarDate {
  return at != null && isInstant(at) ? dateAt(at, context) : context.today;
}
