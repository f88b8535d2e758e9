import type { OutputOf } from '#shared/api/api.ts';
import { isNewStep, isTooSoonAfter } from '#shared/domain/attention/delivery-step.ts';
import { addDays, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { ownName } from '#shared/domain/palgorithms/own-said.ts';
import { whyAbove, type InOrder } from '#shared/domain/palgorithms/order.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import { tellingLeads } from '../../nudges/delivery-step.ts';
import { learned, type Learned } from '../../nudges/learned.ts';
import { nudgeOf, pressingOf, type Nudge } from '../../nudges/nudge-row.ts';
import { titleMessage } from '../../nudges/nudge-texts.ts';
import { dateAt } from '../../nudges/pass-context.ts';
import { readMatters, type StoredMatter } from '../../nudges/stored-matters.ts';
import { findNudge, type AnsweredRow } from '../../nudges/stored-nudges.ts';
import { heardFields } from '../../nudges/heard.ts';
import { personHere } from '../../nudges/stored-household.ts';
import { ownWeighing } from '../../nudges/stored-rates.ts';
import { whyNotTold, type AskedOfTelling } from '../../nudges/why-not-told.ts';
import { readWhose, type Whose } from '../../nudges/whose.ts';
import { notFound, refused } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { called } from '../palgorithms/configure-palgorithm.ts';
import { countsOf, listed } from '../palgorithms/list-palgorithms.ts';
import { openHeads } from './list-nudges.ts';

type Explanation = OutputOf<'nudges.explain'>;

/** Why a nudge, why now, and why it stands where it does. */
export const explainNudge: QueryHandler<'nudges.explain'> = (context, { id }) => {
  const row = findNudge(context.sqlite, id);
  if (row === undefined) return failed(notFound('nudge', id));
  const isWhole = unreadableIn(row).every(({ table }) => table !== 'nudges');
  const whose = readWhose(context);
  const hereId = personHere(context);
  const nudge = isWhole
    ? nudgeOf(row, context.today, context.speaker, heardFields(whose, hereId, row, context.speaker))
    : null;
  const found = isWhole ? called(row.palgorithm) : null;
  if (nudge === null || found === null) return failed(refused(message('refusals.nudgeUnreadable')));
  const known = learned(context);
  const matter = readMatters(context, hereId, whose).find((one) => one.id === row.id);
  const { title, meaning, watches, fields } = listed(found, context.preferences.palgorithms, known, context);
  const said = (texts: readonly Message[]): string[] => texts.map((text) => context.say(text));
  return ok({
    nudge,
    because: nudge.because,
    palgorithm: { id: found.name, title, meaning, watches },
    settings: fields.map((field) => ({
      ...field,
      isPreset: JSON.stringify(field.value) === JSON.stringify(field.preset),
    })),
    whyNow: [
      ...said(whyNow(context, row, nudge, { known, matter, hereId })),
      ...said(whoHears(whose, row)),
      ...(nudge.heardBecause === null ? [] : [nudge.heardBecause]),
    ],
    silencedBy: said(whatSilences(nudge, found.about.label)),
    learnt: learntOf(context, nudge, known),
    order: orderOf(context, nudge, known),
  });
};

/** Since when it stands, on which days it is told, and when it was. */
function whyNow(context: QueryContext, row: AnsweredRow, nudge: Nudge, telling: AskedOfTelling): Message[] {
  const { today } = context;
  const { matter } = telling;
  const { actBy, raisedOn, snoozedUntil, status } = nudge;
  const told = matter === undefined ? lastTold(context, row) : matter.toldOn;
  const left = actBy === null ? null : differenceInDays(actBy, today);
  const next = matter === undefined || !isToldAtOnce(context, matter) ? null : nextTold(matter, today);
  return [
    message('nudges.explain.since', { day: raisedOn }),
    ...(actBy === null || left === null
      ? [message('nudges.explain.noDay')]
      : [message(daysLeftOf(nudge), { day: actBy, n: left, over: left < 0 ? 'yes' : 'other' })]),
    ...(actBy === null ? [] : leadsInWords(context, row, matter)),
    ...(told === null ? [] : [message('nudges.explain.told', { day: told })]),
    ...(told === null && status === 'open'
      ? [whyNotTold(context, row, telling) ?? message('nudges.explain.notTold')]
      : []),
    ...(snoozedUntil === null ? [] : [message('nudges.explain.snoozed', { day: snoozedUntil })]),
    ...(next === null ? [] : [message('nudges.explain.nextOn', { day: next, again: told === null ? 'other' : 'yes' })]),
  ];
}

function daysLeftOf({ palgorithm }: Nudge) {
  const isOfEvent = palgorithmCalled(palgorithm)?.dayOfEvent === true;
  return isOfEvent ? 'nudges.explain.daysToIt' : 'nudges.explain.daysLeft';
}

function lastTold(context: QueryContext, { deliveredAt }: AnsweredRow): CalendarDate | null {
  return deliveredAt === null ? null : dateAt(deliveredAt, context);
}

/** The days before its last day on which it is told; none where its palgorithm names the days themselves. */
function leadsInWords(
  { preferences }: QueryContext,
  { palgorithm, tellOn }: AnsweredRow,
  matter: StoredMatter | undefined,
): Message[] {
  if (palgorithmCalled(palgorithm)?.lead.by !== 'days' || tellOn !== null) return [];
  const own = matter?.ownReminders ?? null;
  const leads = inOrderOfDays(own ?? tellingLeads(palgorithm, preferences.palgorithms));
  if (leads.length === 0) return [];
  const values = { days: leads.map(String), n: leads.at(-1) ?? 0 };
  return [own === null ? message('nudges.explain.leads', values) : message('nudges.explain.ownLeads', values)];
}

function isToldAtOnce({ preferences }: QueryContext, { interrupts }: StoredMatter): boolean {
  return preferences.notifications && preferences.attention.rhythm === 'at_once' && interrupts === 'alone';
}

/** So far ahead is looked for a day on which something without a last day is told. */
const daysAhead = 366;

/** The next later day on which it is told as things stand; null where none is known, or it is still to be told today. */
function nextTold(
  { actBy, toldStep, toldOn, asleepUntil, stepOn }: StoredMatter,
  today: CalendarDate,
): CalendarDate | null {
  const now = stepOn(today);
  if (now !== null && toldStep === null) return null;
  const known = toldStep ?? null;
  const last = actBy ?? addDays(today, daysAhead);
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) {
    if (asleepUntil !== null && day < asleepUntil) continue;
    const step = stepOn(day);
    if (step === null || !isNewStep(step, known)) continue;
    if (toldOn === null || !isTooSoonAfter(step, differenceInDays(day, toldOn))) return day;
  }
  return null;
}

/** Who of the household hears of it, and who is told when they do not react. */
function whoHears(whose: Whose, row: AnsweredRow): Message[] {
  if (whose.members.length < 2) return [];
  const hearers = whose.members.filter(({ id }) => whose.heardBy(id, row) !== null).map(({ name }) => name);
  const second = whose.secondOf(row);
  return [
    message('nudges.explain.hearers', { names: hearers, n: hearers.length }),
    ...(second === null ? [] : [message('nudges.explain.second', { name: second.person.name, day: second.from })]),
  ];
}

function inOrderOfDays(days: readonly number[]): readonly number[] {
  return [...new Set(days)].toSorted((one, other) => other - one);
}

/** What ends it: what the person can answer, settings, and what the records may say. */
function whatSilences({ actBy, actions, palgorithm, status }: Nudge, label: Message): Message[] {
  if (status === 'done' || status === 'dismissed') return [message('nudges.explain.answeredAlready')];
  const steps = actions.filter(({ path }) => !path.startsWith('nudges.') && !path.endsWith('.get'));
  return [
    message(palgorithm === ownName ? 'nudges.explain.byAnswerOwn' : 'nudges.explain.byAnswer'),
    ...(palgorithm === 'notice_deadline' ? [message('nudges.explain.byNextTerm')] : []),
    ...(steps.length === 0 ? [] : [message('nudges.explain.bySteps', { steps: steps.map((step) => step.label) })]),
    message('nudges.explain.byChange'),
    ...(actBy === null ? [] : [message('nudges.explain.byDay', { day: actBy })]),
    message('nudges.explain.bySwitch', { palgorithm: label }),
  ];
}

/** What was thought of such nudges, and what follows from it. */
function learntOf({ say }: QueryContext, nudge: Nudge, known: Learned): Explanation['learnt'] {
  const { palgorithm, contractId } = nudge;
  const kind = known.kindOf(contractId);
  const all = known.reactionsTo(palgorithm);
  const { shown, helped, junk } = all;
  const text = [message('palgorithms.learnt.counts', { shown, helped, junk }), message(whatFollows(nudge, known))];
  return {
    ...countsOf(all),
    usefulness: Math.round(known.usefulnessOf(nudge) * 100) / 100,
    kind: known.inWords(kind),
    ofKind: countsOf(known.reactionsOfKind(palgorithm, kind)),
    text: text.map((each) => say(each)),
  };
}

function whatFollows(nudge: Nudge, known: Learned) {
  if (known.isDeadline(nudge)) return 'palgorithms.learnt.deadline';
  if (!known.mayInterrupt(nudge)) return 'palgorithms.learnt.behind';
  const isOnlyShown = palgorithmCalled(nudge.palgorithm)?.lead.by === 'never';
  return isOnlyShown ? 'palgorithms.learnt.onlyShown' : 'palgorithms.learnt.inPlace';
}

/** Its neighbours in the list of open nudges, each with why. */
function orderOf(context: QueryContext, { id }: Nudge, known: Learned): Explanation['order'] {
  const heads = openHeads(context) ?? [];
  const place = heads.findIndex((head) => head.id === id);
  const own = place < 0 ? null : inOrder(context, id, known);
  const neighbour = (step: -1 | 1): Explanation['order']['above'] => {
    const head = heads[place + step];
    const other = own === null || head === undefined ? null : inOrder(context, head.id, known);
    if (own === null || head === undefined || other === null) return null;
    const [above, below] = step < 0 ? [other, own] : [own, other];
    const why = whyAbove(above, below, ownWeighing(context));
    return { id: head.id, title: context.say(other.title), why: context.say(why) };
  };
  return { above: neighbour(-1), below: neighbour(1) };
}

function inOrder({ sqlite }: QueryContext, id: string, known: Learned): InOrder | null {
  const row = findNudge(sqlite, id);
  if (row === undefined) return null;
  return { ...pressingOf(row), standsBehind: known.standsBehind(row), title: titleMessage(row) };
}
