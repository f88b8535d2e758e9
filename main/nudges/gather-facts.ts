import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type {
  ContractFacts,
  ExitFact,
  KeptOutlook,
  NudgeDecision,
  Successor,
} from '#shared/domain/palgorithms/facts.ts';
import { daysOfRolling } from '#shared/domain/palgorithms/lead-days.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { unreadableIn } from '../db/readable/readable-connection.ts';
import { contractsWithPriceAhead, lastWithdrawal, openNeedReader, priceReader } from './contract-details.ts';
import { keptOutlook, type OutlookColumns } from './kept-outlook.ts';
import { dateAt, type PassContext } from './pass-context.ts';
import { readDecisions } from './stored-answers.ts';
import { optionsAt, readTerms } from './stored-terms.ts';
import { successorFinder } from './successors.ts';

interface FactsRow extends OutlookColumns {
  id: string;
  name: string;
  createdAt: number;
  terms: string | null;
  place: string | null;
  category: string | null;
  relationshipId: string;
  supplierId: string;
  supplierName: string;
  exitId: string | null;
  exitDecidedOn: CalendarDate | null;
  exitNoticeSentOn: CalendarDate | null;
  exitAcknowledgedOn: CalendarDate | null;
  exitEndsOn: CalendarDate | null;
  exitCreatedAt: number | null;
}

const factsSql = `
  SELECT c.id, c.name, c.createdAt, c.terms, c.place, c.category, c.relationshipId, r.supplierId, s.name AS supplierName,
    o.phase, o.renewedTimes, o.currentTermStart, o.currentTermEnd, o.initialTermEnd, o.deadlineKind,
    o.nextNoticeDeadline, o.earliestExit, o.exitIfMissed, o.nextRenewalOn, o.coolingOffEndsOn, o.trialEndsOn,
    o.sendByOnline, o.sendByLetter, o.sendByAbroad, o.unknown,
    e.id AS exitId, e.decidedOn AS exitDecidedOn, e.noticeSentOn AS exitNoticeSentOn,
    e.acknowledgedOn AS exitAcknowledgedOn, e.endsOn AS exitEndsOn, e.createdAt AS exitCreatedAt
  FROM contracts c
  JOIN relationships r ON r.id = c.relationshipId
  JOIN suppliers s ON s.id = r.supplierId
  LEFT JOIN outlooks o ON o.contractId = c.id
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  WHERE c.deletedAt IS NULL`;

/**
 * Leaves out contracts about which no palgorithm can have anything to say today, going by their kept outlook. Bounds are
 * wide; the palgorithms decide. A test holds this against looking at every contract.
 */
const worthALook = `
  AND CASE WHEN e.id IS NOT NULL THEN e.acknowledgedOn IS NULL ELSE
    o.contractId IS NULL OR o.unknown <> '[]'
    OR (o.deadlineKind = 'date' AND o.nextNoticeDeadline <= @horizon AND NOT (
      (o.renewedTimes > 0 OR o.currentTermEnd IS NULL)
      AND julianday(o.exitIfMissed) - julianday(o.earliestExit) <= ${daysOfRolling}))
    OR (o.deadlineKind = 'not_needed' AND o.currentTermEnd BETWEEN @today AND @horizon)
    OR o.trialEndsOn >= @today OR o.coolingOffEndsOn >= @today
    OR (o.phase = 'renewed' AND o.currentTermStart >= @since
      AND julianday(o.currentTermEnd) - julianday(o.currentTermStart) >= ${daysOfRolling})
    OR c.id IN (SELECT contractId FROM prices WHERE deletedAt IS NULL AND (effectiveFrom > @today OR exitRightUntil >= @today))
  END`;

/** Further than the strictest reading of any deadline lies before the plain one, in days. */
const readingMargin = 14;

/** On which day the facts are to hold, where that is not today: kept outlooks are of no use then. */
export interface FactsOn {
  readonly asOf?: CalendarDate;
}

/**
 * What is known about contracts: all that are worth a look today, every one on another day, or those named. What a
 * palgorithm may not need is read when it is first asked for, and what was looked at is let go, as there may be tens of
 * thousands. Kept outlooks must be up to date.
 */
export function* gatherFacts(
  context: PassContext,
  ids: readonly string[] | 'all',
  on: FactsOn = {},
): Generator<ContractFacts, void, undefined> {
  const { sqlite } = context;
  const asOf = on.asOf ?? context.today;
  const rows = readRows(context, ids, asOf);
  const reading: Reading = {
    context,
    asOf,
    fresh: asOf !== context.today,
    decisions: readDecisions(sqlite),
    priceAhead: contractsWithPriceAhead(sqlite, asOf, ids),
    prices: priceReader(sqlite),
    successor: successorFinder(sqlite, asOf),
    openNeed: openNeedReader(sqlite),
  };
  for (const row of rows) yield factsOf(row, reading);
}

function readRows(
  { sqlite, today, preferences }: PassContext,
  ids: readonly string[] | 'all',
  asOf: CalendarDate,
): FactsRow[] {
  if (ids !== 'all') {
    return sqlite
      .prepare<[string], FactsRow>(`${factsSql} AND c.id IN (SELECT value FROM json_each(?))`)
      .all(JSON.stringify(ids));
  }
  if (asOf !== today) return sqlite.prepare<[], FactsRow>(factsSql).all();
  const {
    notice_deadline: notice,
    fixed_term_ending: fixed,
    renewed_without_decision: renewed,
  } = preferences.palgorithms;
  const longestLead = Math.max(...notice.leadDays, ...notice.yearlyLeadDays, ...fixed.leadDays);
  return sqlite.prepare<[Record<string, string>], FactsRow>(factsSql + worthALook).all({
    today,
    horizon: addDays(today, longestLead + readingMargin),
    since: addDays(today, -renewed.showDays),
  });
}

interface Reading {
  readonly context: PassContext;
  readonly asOf: CalendarDate;
  /** Whether outlooks are worked out anew instead of taken from what is kept. */
  readonly fresh: boolean;
  readonly decisions: ReadonlyMap<string, readonly NudgeDecision[]>;
  readonly priceAhead: ReadonlySet<string>;
  readonly prices: ReturnType<typeof priceReader>;
  readonly successor: ReturnType<typeof successorFinder>;
  readonly openNeed: ReturnType<typeof openNeedReader>;
}

function factsOf(row: FactsRow, reading: Reading): ContractFacts {
  const { context, asOf } = reading;
  const terms = once(() => readTerms(row.terms));
  const options = once(() => optionsAt(context, row.place));
  const outlookOn: ContractFacts['outlookOn'] = (day) => {
    const known = terms();
    return known === null ? null : termsOutlook(known, day, options());
  };
  const outlook = once((): KeptOutlook | null =>
    reading.fresh ? outlookOn(asOf) : row.terms === null ? null : keptOutlook(row),
  );
  const prices = once(() => reading.prices(row.id));
  const exitWithdrawnOn = once(() => lastWithdrawal(context.sqlite, row.id));
  const openNeedId = once(() => reading.openNeed(row.id));
  const successor = once((): Successor | null =>
    reading.successor(row, startOf(terms()), outlook()?.currentTermEnd ?? null),
  );
  return {
    id: row.id,
    name: row.name,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    get enteredOn() {
      return dateAt(row.createdAt, context);
    },
    termsUnreadable: unreadableIn(row).some(({ column }) => column === 'terms'),
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
    exit: exitOf(row, context),
    get exitWithdrawnOn() {
      return exitWithdrawnOn();
    },
    decisions: reading.decisions.get(row.id) ?? [],
    get openNeedId() {
      return openNeedId();
    },
    get successor() {
      return successor();
    },
  };
}

function startOf(terms: Terms | null): CalendarDate | null {
  return terms === null ? null : terms.startsOn;
}

function exitOf(row: FactsRow, context: PassContext): ExitFact | null {
  if (row.exitId === null || row.exitDecidedOn === null || row.exitCreatedAt === null) return null;
  return {
    id: row.exitId,
    decidedOn: row.exitDecidedOn,
    noticeSentOn: row.exitNoticeSentOn,
    acknowledgedOn: row.exitAcknowledgedOn,
    endsOn: row.exitEndsOn,
    enteredOn: dateAt(row.exitCreatedAt, context),
  };
}

/** Works a value out when it is first asked for, and only then. */
function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => (known ??= { value: work() }).value;
}
