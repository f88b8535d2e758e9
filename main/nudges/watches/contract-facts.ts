import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { NudgeDecision } from '#shared/domain/palgorithms/decision.ts';
import type { ContractFacts, ExitFact, KeptOutlook, PriceFact, Successor } from '#shared/domain/palgorithms/facts.ts';
import { nextPayment, type PaidContract } from '#shared/domain/payments/payments.ts';
import { isPausedOn, pauseChangesAfter, type Pause } from '#shared/domain/terms/pause.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import type { TermsOutlook } from '#shared/domain/terms/outlook.ts';
import type { OutlookOptions } from '#shared/domain/terms/terms-outlook.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import { alikeFinder } from './alike-contracts.ts';
import { besideFrom, offersFor, pricesElsewhere, type Beside } from './contract-beside.ts';
import {
  contractsWithPriceAhead,
  contractsWithSeveralPrices,
  lastWithdrawal,
  openNeedReader,
  priceReader,
} from './contract-details.ts';
import { pastReader } from './contract-past.ts';
import { keptOutlook, type OutlookColumns } from './kept-outlook.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import { chargeReader } from '../stored-charges.ts';
import { readDecisions } from '../stored-answers.ts';
import { shownReader } from '../stored-nudges.ts';
import { checklistOf } from '../stored-exit-items.ts';
import { endOfExit, exitColumns, isSuccession, plannerOfExit, type ExitColumns } from '../stored-exits.ts';
import { readReminderDays } from '../stored-reminders.ts';
import { bankDaysAt, optionsAt, readTerms } from '../stored-terms.ts';
import { spokenOfContracts } from '../own/own-readers.ts';
import { successorFinder } from './successors.ts';
import type { FactsOn, Which } from './watch.ts';

interface FactsRow extends OutlookColumns, ExitColumns, Pause {
  id: string;
  name: string;
  createdAt: number;
  category: string | null;
  /** JSON list; null where it has none of its own. */
  reminderDays: string | null;
  relationshipId: string;
  supplierId: string;
  supplierName: string;
  personId: string | null;
  lastUsedOn: CalendarDate | null;
  reviewOn: CalendarDate | null;
  reviewAbout: string | null;
  reviewedOn: CalendarDate | null;
  exitCreatedAt: number | null;
  /** 0 or 1; null where no exit stands. */
  exitIsSuccession: number | null;
  nextPaymentOn: CalendarDate | null;
  /** The day on which the kept outlook may differ. */
  changesOn: CalendarDate | null;
}

const factsSql = `
  SELECT c.id, c.name, c.createdAt, c.terms, c.place, c.pausedFrom, c.pausedUntil, c.category, c.reminderDays, c.nextPaymentOn, c.relationshipId, r.supplierId, s.name AS supplierName,
    r.personId, c.lastUsedOn, c.reviewOn, c.reviewAbout, r.reviewedOn,
    o.phase, o.renewedTimes, o.currentTermStart, o.currentTermEnd, o.initialTermEnd, o.deadlineKind,
    o.nextNoticeDeadline, o.earliestExit, o.exitIfMissed, o.nextRenewalOn, o.coolingOffEndsOn, o.trialEndsOn,
    o.sendByOnline, o.sendByLetter, o.sendByAbroad, o.unknown, o.changesOn,
    ${exitColumns}, e.createdAt AS exitCreatedAt, ${isSuccession()} AS exitIsSuccession
  FROM contracts c
  JOIN relationships r ON r.id = c.relationshipId
  JOIN suppliers s ON s.id = r.supplierId
  LEFT JOIN outlooks o ON o.contractId = c.id
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  WHERE c.deletedAt IS NULL`;

const fewSql = `${factsSql} AND c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id`;

/**
 * What is known about contracts on a day: those named, or every one. What a palgorithm may not need is read when it is
 * first asked for. Where kept outlooks are used they must be up to date.
 */
export function* contractFacts(
  context: PassContext,
  which: Which,
  { day: asOf, kept }: FactsOn,
): Generator<ContractFacts, void, undefined> {
  const { sqlite } = context;
  const rows =
    which === 'all'
      ? sqlite.prepare<[], FactsRow>(factsSql).all()
      : prepareOnce<[string], FactsRow>(sqlite, `${factsSql} AND c.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  const reading = readingOf(context, which, { day: asOf, kept });
  for (const row of rows) yield factsOf(row, reading);
}

/** Reads a few contracts at a time, for whatever stands above them. What is looked up for all of them is looked up once. */
export function fewContracts(context: PassContext, on: FactsOn): (ids: readonly string[]) => readonly ContractFacts[] {
  const reading = once(() => readingOf(context, [], on));
  return (ids) =>
    prepareOnce<[string], FactsRow>(context.sqlite, fewSql)
      .all(JSON.stringify(ids))
      .map((row) => factsOf(row, reading()));
}

function readingOf(context: PassContext, which: Which, { day: asOf, kept }: FactsOn): Reading {
  const { sqlite } = context;
  return {
    context,
    asOf,
    fresh: !kept,
    dayEnds: context.clock.instantAt(addDays(context.today, 1), '00:00'),
    decisions: readDecisions(sqlite),
    priceAhead: contractsWithPriceAhead(sqlite, asOf, which),
    charged: chargeReader(sqlite, asOf, which),
    prices: priceReader(sqlite),
    successor: successorFinder(sqlite, asOf, which),
    openNeed: openNeedReader(sqlite),
    shown: shownReader(sqlite),
    bankDay: bankDaysAt(context),
    severalPrices: contractsWithSeveralPrices(sqlite, which),
    past: pastReader(sqlite, which),
    alike: alikeFinder(sqlite),
    offers: offersFor(sqlite),
    spoken: spokenOfContracts(context, asOf),
  };
}

interface Reading {
  readonly context: PassContext;
  readonly asOf: CalendarDate;
  /** Whether outlooks are worked out anew instead of taken from what is kept. */
  readonly fresh: boolean;
  /** The instant at which today ends. */
  readonly dayEnds: number;
  readonly decisions: ReadonlyMap<string, readonly NudgeDecision[]>;
  readonly priceAhead: ReadonlySet<string>;
  readonly charged: ReturnType<typeof chargeReader>;
  readonly prices: ReturnType<typeof priceReader>;
  readonly successor: ReturnType<typeof successorFinder>;
  readonly openNeed: ReturnType<typeof openNeedReader>;
  readonly shown: ReturnType<typeof shownReader>;
  readonly bankDay: ReturnType<typeof bankDaysAt>;
  readonly severalPrices: ReadonlySet<string>;
  readonly past: ReturnType<typeof pastReader>;
  readonly alike: ReturnType<typeof alikeFinder>;
  readonly offers: ReturnType<typeof offersFor>;
  readonly spoken: ReturnType<typeof spokenOfContracts>;
}

/** The names of clauses that few terms have, as their JSON writes them. */
const rareClauses = /"(?:probation|priceGuaranteedUntil|notBefore)"/u;

function factsOf(row: FactsRow, reading: Reading): ContractFacts {
  const { context, asOf } = reading;
  const terms = once(() => readTerms(row.terms));
  const options = once(() => optionsAt(context, row.place));
  const outlookOn: ContractFacts['outlookOn'] = (day) => {
    const known = terms();
    return known === null ? null : termsOutlook(known, day, options());
  };
  const fresh = once(() => outlookOn(asOf));
  const outlook = once((): KeptOutlook | null =>
    reading.fresh ? fresh() : row.terms === null ? null : keptOutlook(row),
  );
  const prices = once(() => reading.prices(row.id));
  const exitWithdrawnOn = once(() => lastWithdrawal(context.sqlite, row.id));
  const openNeedId = once(() => reading.openNeed(row.id));
  const successor = once((): Successor | null =>
    reading.successor(row, startOf(terms()), outlook()?.currentTermEnd ?? null),
  );
  const besides = once(() => besideOf(row, reading));
  const exit = once(() => exitOf(row, { context, asOf, options, prices, outlook }));
  const paid = once(() => paidContract(row, { prices: prices(), terms: terms(), outlook: outlook(), exit: exit() }));
  const facts: ContractFacts = {
    id: row.id,
    get changesOn() {
      return changesOn(row, reading.fresh ? (fresh()?.changesOn ?? null) : row.changesOn, reading);
    },
    get steadyUntil() {
      return steadyUntil(row, outlookOn, reading);
    },
    name: row.name,
    category: row.category,
    ownLeadDays: readReminderDays(row.reminderDays),
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    isPaused: isPausedOn(row, asOf),
    get enteredOn() {
      return dateAt(row.createdAt, context);
    },
    termsUnreadable: unreadableIn(row).some(({ column }) => column === 'terms'),
    namesRareClauses: rareClauses.test(row.terms ?? ''),
    get terms() {
      return terms();
    },
    get outlook() {
      return outlook();
    },
    outlookOn,
    get prices() {
      return prices();
    },
    priceChangeAhead: reading.priceAhead.has(row.id),
    paid,
    paymentFrom(day, isMeant) {
      const payment = nextPayment(paid(), day, isMeant);
      return payment === null ? null : { ...payment, takenOn: reading.bankDay(row.place, payment.on) };
    },
    charged: () => reading.charged(row.id),
    get exit() {
      return exit();
    },
    get exitWithdrawnOn() {
      return exitWithdrawnOn();
    },
    decisions: decisionsOn(row, reading),
    deadlineShown: (from, before) => reading.shown(row.id, from, before),
    hasSeveralPrices: reading.severalPrices.has(row.id),
    predecessors: () => reading.past.predecessors(row.id),
    lastUsedOn: row.lastUsedOn,
    reviewedOn: row.reviewedOn,
    relationshipId: row.relationshipId,
    reviewOn: row.reviewOn,
    reviewAbout: row.reviewAbout,
    openSteps: () =>
      reading.past.openSteps(row).map(({ text, addedAt }) => ({ text, addedOn: dateAt(addedAt, context) })),
    alike: () =>
      besides()
        .filter(({ isOver }) => !isOver)
        .map(({ isOver: _isOver, ...other }) => other),
    elsewhere: () =>
      pricesElsewhere(reading.offers(row.id), besides(), prices().at(-1)?.price.currency ?? null, context),
    get openNeedId() {
      return openNeedId();
    },
    get successor() {
      return successor();
    },
    ...reading.spoken?.(() => facts),
  };
  return facts;
}

/** What is known of the contracts beside one that may be for the same thing, those that are over among them. */
function besideOf(row: FactsRow, reading: Reading): readonly Beside[] {
  const ids = reading.alike(row);
  if (ids.length === 0) return [];
  return prepareOnce<[string], FactsRow>(reading.context.sqlite, fewSql)
    .all(JSON.stringify(ids))
    .map((other) => besideFrom(factsOf(other, reading), reading.asOf));
}

/** When facts change by themselves: with the outlook; every day where the computer's date is fixed to an earlier one. */
function changesOn(
  row: FactsRow,
  outlookChangesOn: CalendarDate | null,
  { dayEnds, asOf }: Reading,
): CalendarDate | null {
  const entered = Math.max(row.createdAt, row.exitCreatedAt ?? 0);
  return entered >= dayEnds ? addDays(asOf, 1) : sooner(outlookChangesOn, pauseChangesAfter(row, asOf));
}

/** For how many days ahead it is asked whether a contract is steady. */
const daysAhead = 28;

/**
 * The last of some days ahead where nothing changes until then but how far a notice reaches: terms only ever go on from
 * one phase, term and deadline to the next. Null where something does.
 */
function steadyUntil(row: FactsRow, outlookOn: ContractFacts['outlookOn'], reading: Reading): CalendarDate | null {
  const { asOf, dayEnds } = reading;
  // The last day of an exit of which no notice is out moves with how far a notice reaches.
  if (row.exitId !== null || row.createdAt >= dayEnds) return null;
  const ahead = addDays(asOf, daysAhead);
  const [now, then] = [outlookOn(asOf), outlookOn(ahead)];
  if (now === null || then === null || steadyPart(now) !== steadyPart(then)) return null;
  return sooner(ahead, pauseChangesAfter(row, asOf));
}

function steadyPart(outlook: TermsOutlook): string {
  const { phase, renewedTimes, currentTermStart, currentTermEnd, initialTermEnd, deadlineKind } = outlook;
  const { nextNoticeDeadline, nextRenewalOn, coolingOffEndsOn, trialEndsOn, probationEndsOn, noticeWindowOpensOn } =
    outlook;
  return [
    phase,
    renewedTimes,
    currentTermStart,
    currentTermEnd,
    initialTermEnd,
    deadlineKind,
    nextNoticeDeadline,
    nextRenewalOn,
    coolingOffEndsOn,
    trialEndsOn,
    probationEndsOn,
    noticeWindowOpensOn,
    ...outlook.unknown.map(({ field }) => field),
  ].join();
}

/** What the payments of a contract follow from. Its last day is that of its exit, or the one on which it ends by itself. */
function paidContract(
  row: FactsRow,
  { prices, terms, outlook, exit }: Pick<ContractFacts, 'prices' | 'terms' | 'outlook' | 'exit'>,
): PaidContract {
  const endsByItself = outlook?.phase === 'ended' || outlook?.deadlineKind === 'not_needed';
  return {
    prices,
    knownOn: row.nextPaymentOn,
    startsOn: startOf(terms),
    trialEndsOn: terms?.trialEndsOn ?? null,
    endsOn: exit === null ? (endsByItself ? (outlook?.currentTermEnd ?? null) : null) : exit.endsOn,
    pausedFrom: row.pausedFrom,
    pausedUntil: row.pausedUntil,
  };
}

function startOf(terms: Terms | null): CalendarDate | null {
  return terms === null ? null : terms.startsOn;
}

/** What the person decided about the contract, and about its exit. */
function decisionsOn({ id, exitId }: FactsRow, { decisions }: Reading): readonly NudgeDecision[] {
  const own = decisions.get(id) ?? [];
  const ofExit = exitId === null ? undefined : decisions.get(exitId);
  return ofExit === undefined ? own : [...own, ...ofExit];
}

function exitOf(
  row: FactsRow,
  {
    context,
    asOf,
    options,
    prices,
    outlook,
  }: Pick<Reading, 'context' | 'asOf'> & {
    readonly options: () => OutlookOptions;
    readonly prices: () => readonly PriceFact[];
    readonly outlook: () => KeptOutlook | null;
  },
): ExitFact | null {
  if (row.exitId === null || row.exitDecidedOn === null || row.exitCreatedAt === null) return null;
  const planner = once(() => plannerOfExit(context, row, options()));
  const fact = {
    id: row.exitId,
    decidedOn: row.exitDecidedOn,
    noticeSentOn: row.exitNoticeSentOn,
    acknowledgedOn: row.exitAcknowledgedOn,
    endsOn: endOfExit(context, row, asOf),
    ground: row.exitGround ?? 'notice',
    channel: row.exitChannel,
    endsOnStated: row.exitEndsOnStated === 1,
    decidedEnd: row.exitEndsOn,
    planOn: (day: CalendarDate) => planner()?.(day) ?? null,
    enteredOn: dateAt(row.exitCreatedAt, context),
    isSuccession: row.exitIsSuccession === 1,
  };
  const checklist = once(() => checklistOf(context.sqlite, row, fact, { prices: prices(), outlook: outlook() }));
  return { ...fact, checklist };
}

/** Works a value out when it is first asked for, and only then. */
function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => (known ??= { value: work() }).value;
}
