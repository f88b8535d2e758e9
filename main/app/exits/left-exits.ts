import { and, desc, eq, isNull, type SQL } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import {
  endsByItself,
  exitChecklist,
  isPaidRegularly,
  type ExitDays,
  type ExitItem,
  type LeftContract,
} from '#shared/domain/exits/exit-checklist.ts';
import { exitStage, openItems, overdueItems } from '#shared/domain/exits/exit-stage.ts';
import { savingsSinceEnd, yearlySavings, type EndedContract } from '#shared/domain/exits/savings.ts';
import { sumByCurrency, type Money } from '#shared/domain/money.ts';
import { yearlyCost, type DatedPrice } from '#shared/domain/terms/cost.ts';
import { isInstant } from '../../db/readable/rule.ts';
import { contracts, exits } from '../../db/schema/contracts.ts';
import { outlooks } from '../../db/schema/derived.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { dateAt } from '../../nudges/pass-context.ts';
import { readItemAnswers } from '../../nudges/stored-exit-items.ts';
import type { QueryContext } from '../handler.ts';
import { exitOf, type ExitRecord, type ExitRow } from './exit-rows.ts';
import { problemsByExit, type ProblemOfExit } from './problems-of-exits.ts';
import { pricesOf } from './prices-of.ts';
import { replacementsOf, type NamedReplacement } from './replacements.ts';
import { replacingContracts } from './replacing-contracts.ts';

/** An exit with all that lists show of it, and its checklist. */
export interface LeftExit {
  readonly exit: OutputOf<'exits.list'>[number];
  readonly items: readonly ExitItem[];
}

/** Living exits that meet a condition, the latest decision first, withdrawn ones too. */
export function readLeft(context: QueryContext, condition: SQL | undefined): LeftExit[] {
  const rows = context.database
    .select({
      exit: exits,
      contract: {
        terms: contracts.terms,
        place: contracts.place,
        name: contracts.name,
        category: contracts.category,
        note: contracts.note,
        paymentMethod: contracts.paymentMethod,
      },
      outlook: { deadlineKind: outlooks.deadlineKind, currentTermEnd: outlooks.currentTermEnd },
      relationshipId: relationships.id,
      supplierId: suppliers.id,
      supplierName: suppliers.name,
    })
    .from(exits)
    .innerJoin(contracts, eq(contracts.id, exits.contractId))
    .innerJoin(relationships, eq(relationships.id, contracts.relationshipId))
    .innerJoin(suppliers, eq(suppliers.id, relationships.supplierId))
    .leftJoin(outlooks, eq(outlooks.contractId, contracts.id))
    .where(and(isNull(exits.deletedAt), condition))
    .orderBy(desc(exits.decidedOn), desc(writtenOrder(exits)))
    .all();
  const exitIds = rows.map(({ exit }) => exit.id);
  const replacing = rows.map(({ exit }) => exit.replacedById);
  const read = {
    replacing: replacingContracts(context.sqlite, replacing),
    replacements: replacementsOf(context.sqlite, replacing, context.today),
    answers: readItemAnswers(context.sqlite, exitIds),
    problems: problemsByExit(context.sqlite, exitIds),
    prices: pricesOf(
      context.sqlite,
      rows.map(({ exit }) => exit.contractId),
    ),
  };
  return rows.map((row) => leftExit(context, row, read));
}

interface LeftRow {
  readonly exit: ExitRow;
  readonly contract: Pick<
    typeof contracts.$inferSelect,
    'terms' | 'place' | 'name' | 'category' | 'note' | 'paymentMethod'
  >;
  readonly outlook: { readonly deadlineKind: string; readonly currentTermEnd: CalendarDate | null } | null;
  readonly relationshipId: string;
  readonly supplierId: string;
  readonly supplierName: string;
}

function leftExit(
  context: QueryContext,
  row: LeftRow,
  read: {
    readonly replacing: ReturnType<typeof replacingContracts>;
    readonly replacements: ReturnType<typeof replacementsOf>;
    readonly answers: ReturnType<typeof readItemAnswers>;
    readonly problems: ReadonlyMap<string, readonly ProblemOfExit[]>;
    readonly prices: ReadonlyMap<string, readonly DatedPrice[]>;
  },
): LeftExit {
  const { contract, relationshipId, supplierId, supplierName } = row;
  const named = row.exit.replacedById ?? '';
  const record = exitOf(context, row.exit, contract, read.replacing.get(named) ?? null);
  const prices = read.prices.get(record.contractId) ?? [];
  const ownEnd = isOverByItself(row) ? (row.outlook?.currentTermEnd ?? null) : null;
  const days = daysOf(context, record);
  const items = exitChecklist(leftContract(row, prices), days, read.answers.get(record.id) ?? []);
  const problems = read.problems.get(record.id) ?? [];
  const standing = { ...days, withdrawnOn: record.withdrawnOn, isLate: record.inTime === false };
  return {
    items,
    exit: {
      ...record,
      contractName: contract.name,
      relationshipId,
      supplierId,
      supplierName,
      problems: problems.map(({ id, title }) => ({ id, title })),
      stage: exitStage(standing, items, context.today),
      progress: progressOf(items, context.today),
      ...savingsOf(record, { ownEnd, prices }, read.replacements.get(named) ?? null, context.today),
      costs: costsOf(record.cost, problems),
      minutes: problems.reduce((sum, { minutes }) => sum + minutes, 0),
    },
  };
}

/** What an exit saved, and would save in a year; one that was taken back saves nothing. */
function savingsOf(
  { id, endsOn, withdrawnOn, replacedBy }: ExitRecord,
  { ownEnd, prices }: Omit<EndedContract, 'endsOn'>,
  named: NamedReplacement | null,
  today: CalendarDate,
): Pick<LeftExit['exit'], 'saved' | 'yearly' | 'yearlySaved' | 'replacement'> {
  const last = prices.at(-1);
  const yearly = last === undefined || ownEnd === endsOn ? null : yearlyCost(last.price);
  const next =
    replacedBy === null || named === null ? null : { ...named, isCountedElsewhere: named.countedWith !== id };
  const ended = { endsOn: withdrawnOn === null ? endsOn : null, ownEnd, prices };
  const { saved, wouldHaveCost, replacementCost: cost, counted } = savingsSinceEnd(ended, next, today);
  if (next === null) return { saved, yearly, yearlySaved: yearly, replacement: null };
  const inAYear = yearlySavings(yearly, next);
  return {
    saved,
    yearly,
    yearlySaved: inAYear.saved,
    replacement: { wouldHaveCost, cost, yearly: next.yearly, counted: counted ?? inAYear.counted ?? 'unknown' },
  };
}

function progressOf(items: readonly ExitItem[], today: CalendarDate): LeftExit['exit']['progress'] {
  const open = openItems(items);
  const overdue = overdueItems(items, today);
  const due = open.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  return { done: items.length - open.length, of: items.length, overdue: overdue.length, nextDueOn: due[0] ?? null };
}

function costsOf(cost: Money | null, problems: readonly ProblemOfExit[]): Money[] {
  return sumByCurrency([...(cost === null ? [] : [cost]), ...problems.flatMap(({ costs }) => costs)]).sums;
}

/** Terms that cannot be read lead to no day, whatever was once worked out. */
function isOverByItself({ exit, contract, outlook }: LeftRow): boolean {
  return endsByItself(exit.ground, contract.terms === null ? null : (outlook?.deadlineKind ?? null));
}

function leftContract(row: LeftRow, prices: readonly DatedPrice[]): LeftContract {
  const { name, category, note, paymentMethod } = row.contract;
  return {
    name,
    category,
    note,
    paymentMethod,
    isPaidRegularly: isPaidRegularly(prices),
    endsByItself: isOverByItself(row),
  };
}

function daysOf(context: QueryContext, record: ExitRecord): ExitDays {
  const { ground, decidedOn, noticeSentOn, acknowledgedOn, endsOn, endsOnStated, sendBy, channel } = record;
  const way = channel === 'letter' ? sendBy.letter : channel === 'letter_abroad' ? sendBy.abroad : sendBy.online;
  return {
    ground,
    decidedOn,
    noticeSentOn,
    acknowledgedOn,
    endsOn,
    endsOnStated,
    sendBy: way,
    enteredOn: isInstant(record.createdAt) ? dateAt(record.createdAt, context) : null,
    isSuccession: record.succession !== null,
  };
}
