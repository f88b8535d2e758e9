import { addDays } from '#shared/domain/calendar-date.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { AtHand } from '../../db/read-ahead.ts';
import type { RowMemory } from '../../db/row-memory.ts';
import { pieces } from '../../portions.ts';
import { spokenOf } from '../own/own-readers.ts';
import { once } from '#shared/domain/once.ts';
import type { PassContext, Sqlite } from '../pass-context.ts';
import { readDecisions, readPutOff } from '../stored-answers.ts';
import { chargeReader } from '../stored-charges.ts';
import { checklistReader } from '../stored-exit-items.ts';
import { exitColumns, isSuccession } from '../stored-exits.ts';
import { shownReader } from '../stored-nudges.ts';
import { bankDaysAt } from '../stored-terms.ts';
import { alikeFinder, passingAlikeFinder } from './alike-contracts.ts';
import { besideFrom, offersFor, type Beside } from './contract-beside.ts';
import { openNeedReader, priceReader } from './contract-details.ts';
import { pastReader } from './contract-past.ts';
import { StoredContract, type FactsRow, type Reading } from './stored-contract.ts';
import { successorFinder } from './successors.ts';
import type { FactsOn, Which } from './watch.ts';

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

/** The rows of contracts that are named, in the order of their ids. */
export const namedContractsSql = `${factsSql} AND c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id`;

/** What belongs to so many contracts is read by one statement; for more than these, all there are beside them are read. */
const contractsAtOnce = 250;

/**
 * What is known about contracts on a day: those named, or every one. What a palgorithm may not need is read when it is
 * first asked for. Where kept outlooks are used they must be up to date.
 */
export function* contractFacts(
  context: PassContext,
  which: Which,
  on: FactsOn,
): Generator<ContractFacts, void, undefined> {
  const { sqlite } = context;
  const rows =
    which === 'all' ? prepareOnce<[], FactsRow>(sqlite, factsSql).all() : rowsNamed(sqlite, which, on.memory);
  const reading = readingOf(context, on, rows.length > contractsAtOnce);
  for (const { piece } of pieces(rows, contractsAtOnce)) {
    reading.take(piece);
    for (const row of piece) yield new StoredContract(row, reading);
  }
}

/** Reads a few contracts at a time, for whatever stands above them, in the order of their ids. What is looked up for all of them is looked up once. */
export function fewContracts(context: PassContext, on: FactsOn): (ids: readonly string[]) => readonly ContractFacts[] {
  let reading: Reading | null = null;
  return (ids) => {
    const rows = rowsNamed(context.sqlite, ids, on.memory);
    const known = (reading ??= readingOf(context, on, false));
    known.take(rows);
    return rows.map((row) => new StoredContract(row, known));
  };
}

/** The rows of contracts that are named, in the order of their ids; read where they are not known. */
function rowsNamed(sqlite: Sqlite, ids: readonly string[], memory: RowMemory | undefined): readonly FactsRow[] {
  const read = prepareOnce<[string], FactsRow>(sqlite, namedContractsSql);
  if (memory === undefined) return read.all(JSON.stringify(ids));
  const known = memory.readBy<FactsRow>(namedContractsSql);
  const unread = ids.filter((id) => !known.has(id));
  const rows = unread.length === 0 ? [] : read.all(JSON.stringify(unread));
  const found = Map.groupBy(rows, ({ id }) => id);
  for (const id of unread) known.set(id, found.get(id) ?? []);
  return ids.toSorted().flatMap((id) => known.get(id) ?? []);
}

function readingOf(context: PassContext, on: FactsOn, many: boolean): Reading {
  const { sqlite } = context;
  const asOf = on.day;
  let portion: readonly FactsRow[] = [];
  let near: ReadonlySet<string> = new Set();
  const atHand: AtHand = { ids: () => near, memory: on.memory };
  return {
    context,
    asOf,
    take(rows) {
      portion = rows;
      near = new Set(rows.map(({ id }) => id));
    },
    fresh: !on.kept,
    dayEnds: context.clock.instantAt(addDays(context.today, 1), '00:00'),
    decisions: readDecisions(sqlite),
    putOff: once(() => readPutOff(sqlite)),
    charged: chargeReader(sqlite, asOf, atHand),
    prices: priceReader(sqlite, atHand),
    successor: successorFinder(sqlite, asOf, many),
    openNeed: openNeedReader(sqlite, atHand),
    shown: shownReader(sqlite),
    bankDay: bankDaysAt(context),
    past: pastReader(sqlite, atHand),
    besides: besideReader(context, on, () => portion),
    checklist: checklistReader(sqlite, atHand),
    offers: offersFor(sqlite, atHand),
    spoken: spokenOf('contract', context, on),
  };
}

/** Reads the contracts beside one that may be for the same thing, those that are over among them, in the order of their ids. */
function besideReader(context: PassContext, on: FactsOn, atHand: () => readonly FactsRow[]): Reading['besides'] {
  const idsAlike = on.kept ? alikeFinder(context.sqlite) : passingAlikeFinder(context.sqlite);
  const read = fewContracts(context, on);
  const known = new Map<string, Beside>();
  let foundFor: readonly FactsRow[] | null = null;
  let found: ReadonlyMap<string, readonly string[]> = new Map();
  const take = (ids: Iterable<string>): void => {
    const unread = [...new Set(ids)].filter((id) => !known.has(id));
    if (unread.length > 0) for (const other of read(unread)) known.set(other.id, besideFrom(other, on.day));
  };
  return (row) => {
    const near = atHand();
    if (foundFor !== near) {
      found = new Map(near.map((one) => [one.id, idsAlike(one)]));
      take([...found.values()].flat());
      foundFor = near;
    }
    const ids = found.get(row.id) ?? idsAlike(row);
    take(ids);
    return ids.toSorted().flatMap((id) => known.get(id) ?? []);
  };
}
