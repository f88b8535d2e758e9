import { z } from 'zod';
import { place, referenceNumber, link } from '#shared/records/values.ts';
import { type contractSummary } from '#shared/api/records.ts';
import { terms as termsSchema } from '#shared/records/values.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Money } from '#shared/domain/money.ts';
import { yearlyCost } from '#shared/domain/terms/cost.ts';
import type { DeadlineKind, TermPhase } from '#shared/domain/terms/outlook.ts';
import { deadlineDecides } from '#shared/domain/palgorithms/deadline-decides.ts';
import { isPausedOn, type Pause } from '#shared/domain/terms/pause.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { endOfExit, exitColumns, type ExitColumns } from '../../nudges/stored-exits.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { byLocale, sortedByNames } from '../collation.ts';
import type { QueryContext } from '../handler.ts';
import { problemOf, type UnreadableField } from '../unreadable/problem.ts';

export type ContractSummary = z.output<typeof contractSummary>;
type ContractState = ContractSummary['state'];

interface SummaryRow extends ExitColumns, Pause {
  id: string;
  relationshipId: string;
  supplierId: string;
  supplierName: string;
  personId: string | null;
  personName: string | null;
  name: string;
  category: string | null;
  tags: string;
  changedAt: number;
  priceId: string | null;
  amount: number | null;
  currency: string | null;
  cycleCount: number | null;
  cycleUnit: 'day' | 'week' | 'month' | 'year' | null;
  sharePercent: number | null;
  phase: TermPhase | null;
  currentTermEnd: CalendarDate | null;
  deadlineKind: DeadlineKind | null;
  nextNoticeDeadline: CalendarDate | null;
  earliestExit: CalendarDate | null;
  nextRenewalOn: CalendarDate | null;
  exitIfMissed: CalendarDate | null;
  currentTermStart: CalendarDate | null;
  initialTermEnd: CalendarDate | null;
}

/** The current price is the latest that has taken effect; ties go to the one entered last. */
export const currentPriceId = `(SELECT id FROM prices WHERE contractId = c.id AND deletedAt IS NULL
    AND (effectiveFrom IS NULL OR effectiveFrom <= @today) ORDER BY effectiveFrom DESC, rowid DESC LIMIT 1)`;

/** Everything a list shows about a contract, from one statement. `c`, `r`, `s` stand for contract, relationship, supplier. */
export const summarySql = `
  SELECT c.id, c.relationshipId, r.supplierId, s.name AS supplierName, r.personId, h.name AS personName,
    c.name, c.category, c.tags, c.changedAt, c.terms,
    p.id AS priceId, p.amount, p.currency, p.cycleCount, p.cycleUnit, p.sharePercent, p.effectiveFrom,
    o.phase, o.currentTermEnd, o.deadlineKind, o.nextNoticeDeadline, o.earliestExit, o.nextRenewalOn,
    o.exitIfMissed, o.currentTermStart, o.initialTermEnd,
    c.place, c.pausedFrom, c.pausedUntil, ${exitColumns}
  FROM contracts c
  JOIN relationships r ON r.id = c.relationshipId
  JOIN suppliers s ON s.id = r.supplierId
  LEFT JOIN people h ON h.id = r.personId
  LEFT JOIN prices p ON p.id = ${currentPriceId}
  LEFT JOIN outlooks o ON o.contractId = c.id
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  WHERE c.deletedAt IS NULL`;

/** What reading contracts takes. */
type SummaryContext = Pick<QueryContext, 'sqlite' | 'today' | 'say' | 'holidays' | 'preferences' | 'speaker'>;

/** Reads contracts as lists show them. `where` continues the statement's condition and may use named parameters. */
export function readSummaries(
  context: SummaryContext,
  where = '',
  parameters: Record<string, string> = {},
): ContractSummary[] {
  const rows = readRows(context, where, parameters);
  const sorted = sortedByNames(
    context,
    rows,
    (row) => row.supplierName,
    (row) => row.name,
  );
  return sorted.map((row) => summaryOf(context, row));
}

/** All contracts as lists show them, those of each relationship together by name; one without contracts is left out. */
export function readSummariesByRelationship(context: SummaryContext): ReadonlyMap<string, readonly ContractSummary[]> {
  const compare = byLocale(context);
  const groups = new Map<string, SummaryRow[]>();
  for (const row of readRows(context, '', {})) {
    const group = groups.get(row.relationshipId);
    if (group === undefined) groups.set(row.relationshipId, [row]);
    else group.push(row);
  }
  const summaries = new Map<string, ContractSummary[]>();
  for (const [relationshipId, rows] of groups) {
    if (rows.length > 1) rows.sort((one, other) => compare(one.name, other.name));
    summaries.set(
      relationshipId,
      rows.map((row) => summaryOf(context, row)),
    );
  }
  return summaries;
}

function readRows(context: SummaryContext, where: string, parameters: Record<string, string>): SummaryRow[] {
  return prepareOnce<[Record<string, string>], SummaryRow>(context.sqlite, `${summarySql} ${where} ORDER BY c.id`).all({
    today: context.today,
    ...parameters,
  });
}

/** Terms that are not known, or no longer readable, lead to no day: what was once worked out from others does not count. */
const noOutlook = {
  phase: null,
  currentTermEnd: null,
  deadlineKind: null,
  nextNoticeDeadline: null,
  earliestExit: null,
  nextRenewalOn: null,
  exitIfMissed: null,
  currentTermStart: null,
  initialTermEnd: null,
} as const;

/** @param asRead the row as it came from the store, which knows what of it could not be read */
function summaryOf(context: SummaryContext, asRead: SummaryRow): ContractSummary {
  const row = asRead.terms === null ? { ...asRead, ...noOutlook } : asRead;
  const price = priceOf(row);
  const exitEndsOn = endOfExit(context, row, context.today);
  const state = stateOf(row, exitEndsOn, context.today);
  const over = state === 'ended' || state === 'ended_unconfirmed';
  const leaving = row.exitId !== null;
  return {
    id: row.id,
    relationshipId: row.relationshipId,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    personId: row.personId,
    personName: row.personName,
    name: row.name,
    category: row.category,
    tags: textList(row.tags),
    state,
    price,
    yearlyCost: price === null || over || isPausedOn(row, context.today) ? null : yearlyCostOf(price),
    startsOn: startOf(row.terms),
    phase: row.phase,
    currentTermEnd: row.currentTermEnd,
    deadlineKind: over ? 'over' : leaving ? 'not_needed' : (row.deadlineKind ?? 'unknown'),
    nextNoticeDeadline: over || leaving ? null : row.nextNoticeDeadline,
    deadlineDecides: !over && !leaving && row.nextNoticeDeadline !== null && deadlineDecides(row),
    earliestExit: over || leaving ? null : row.earliestExit,
    nextRenewalOn: over || leaving ? null : row.nextRenewalOn,
    endsOn: leaving ? exitEndsOn : endByItself(row),
    changedAt: row.changedAt,
    problem: problemOf(context, unreadableFields(asRead)),
  };
}

/** The first day that readable terms name; they are not read further, as a list may hold tens of thousands. */
function startOf(terms: string | null): CalendarDate | null {
  return parseCalendarDate(/"startsOn":"([^"]*)"/.exec(terms ?? '')?.[1] ?? '');
}

/** The parts of a row that cannot be shown, with the records they belong to. What is derived is made anew, and no matter. */
function unreadableFields(row: SummaryRow): UnreadableField[] {
  const found = unreadableIn(row);
  if (found.length === 0) return [];
  const ids: Readonly<Record<string, string | null>> = {
    contracts: row.id,
    prices: row.priceId,
    exits: row.exitId,
    relationships: row.relationshipId,
    suppliers: row.supplierId,
    people: row.personId,
  };
  return found.flatMap((value) => (value.table in ids ? [{ ...value, rowId: ids[value.table] ?? null }] : []));
}

/** Where a contract stands for the person: its exit counts before its terms. `exitEndsOn` is the last day by its exit. */
export function stateOf(
  row: Pick<SummaryRow, 'phase' | 'exitId' | 'exitAcknowledgedOn' | 'pausedFrom' | 'pausedUntil'>,
  exitEndsOn: CalendarDate | null,
  today: CalendarDate,
): ContractState {
  if (row.exitId !== null) {
    if (exitEndsOn === null || exitEndsOn >= today) return 'leaving';
    return row.exitAcknowledgedOn === null ? 'ended_unconfirmed' : 'ended';
  }
  if (row.phase === 'ended') return 'ended';
  if (row.phase === 'not_started') return 'not_started';
  return isPausedOn(row, today) ? 'paused' : 'running';
}

function endByItself(row: SummaryRow): CalendarDate | null {
  return row.phase === 'ended' || row.deadlineKind === 'not_needed' ? row.currentTermEnd : null;
}

/** A price from its columns; null when there is none. */
export function priceOf(row: {
  amount: number | null;
  currency: string | null;
  cycleCount: number | null;
  cycleUnit: 'day' | 'week' | 'month' | 'year' | null;
  sharePercent: number | null;
}): NonNullable<ContractSummary['price']> | null {
  if (row.amount === null || row.currency === null) return null;
  return {
    amount: row.amount,
    currency: row.currency,
    every: row.cycleCount === null || row.cycleUnit === null ? null : { n: row.cycleCount, unit: row.cycleUnit },
    sharePercent: row.sharePercent ?? 100,
  };
}

/** The person's part of a year's price; null when paid once. */
export function yearlyCostOf(price: NonNullable<ContractSummary['price']>): Money | null {
  return yearlyCost(price);
}

/** Terms as stored; null when the start is not known. */
export function storedTerms(text: string | null): Terms | null {
  return text === null ? null : termsSchema.parse(JSON.parse(text));
}

/** A place as stored. */
export function storedPlace(text: string | null): z.output<typeof place> | null {
  return text === null ? null : place.parse(JSON.parse(text));
}

const references = z.array(referenceNumber);
const links = z.array(link);
const texts = z.array(z.string());

/** Reference numbers as stored. */
export function storedReferences(text: string): z.output<typeof references> {
  return references.parse(JSON.parse(text));
}

/** Links as stored. */
export function storedLinks(text: string): z.output<typeof links> {
  return links.parse(JSON.parse(text));
}

/** A list of texts as stored, such as tags. Long lists ask it of every row, so the schema is only asked for the fault. */
export function textList(text: string): string[] {
  if (text === '[]') return [];
  const list: unknown = JSON.parse(text);
  return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : texts.parse(list);
}
