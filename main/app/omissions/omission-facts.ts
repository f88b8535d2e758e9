import { isNull } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { earliestOf, latestOf } from '#shared/domain/calendar-date.ts';
import type {
  GoingContract,
  OpenNeed,
  OpenProblem,
  OpenPromise,
  PaidSupplier,
  StandingExit,
} from '#shared/domain/omissions/omissions.ts';
import { openNeedStates } from '#shared/domain/needs/need-states.ts';
import type { Subject, SubjectType } from '#shared/domain/subject.ts';
import { goesOn } from '#shared/domain/terms/pause.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { isInstant } from '../../db/readable/rule.ts';
import { problems } from '../../db/schema/belongings.ts';
import { dateAt } from '../../nudges/pass-context.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import type { QueryContext } from '../handler.ts';
import { readProblems } from '../problems/problem-rows.ts';
import { subjectNames } from '../subjects/subject-names.ts';

/** Where an omission leads to. */
export interface Place {
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  readonly contractId: string | null;
  readonly needId: string | null;
}

type Placed<Facts> = Facts & { readonly place: Place };

const nowhere: Place = { supplierId: null, supplierName: null, contractId: null, needId: null };

/** SQL for the latest change of the rows `t`. */
function latest(from: string): string {
  return `coalesce((SELECT max(t.changedAt) FROM ${from}), 0)`;
}

/** Needs that are still open, with the day on which anything of them was last changed. */
export function openNeeds(context: QueryContext): Placed<OpenNeed>[] {
  const ofCandidates = 'JOIN candidates k ON k.needId = n.id';
  const rows = context.sqlite
    .prepare<[string], { id: string; title: string; decideBy: CalendarDate | null; moved: unknown; changedAt: number }>(
      `SELECT n.id, n.title, n.decideBy, n.changedAt, max(n.changedAt,
         ${latest('requirements t WHERE t.needId = n.id')},
         ${latest('candidates t WHERE t.needId = n.id')},
         ${latest(`offers t ${ofCandidates} AND k.id = t.candidateId`)},
         ${latest(`assessments t ${ofCandidates} AND k.id = t.candidateId`)},
         ${latest(`candidates k JOIN interactions t ON t.subjectType = 'candidate' AND t.subjectId = k.id WHERE k.needId = n.id`)},
         ${latest(`interactions t WHERE t.subjectType = 'need' AND t.subjectId = n.id`)}) AS moved
       FROM needs n WHERE n.deletedAt IS NULL AND n.state IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(openNeedStates));
  return rows.map(({ id, title, decideBy, moved, changedAt }) => ({
    id,
    title,
    decideBy,
    movedOn: dayAt(context, isInstant(moved) ? moved : changedAt),
    place: { ...nowhere, needId: id },
  }));
}

/** Exits that stand and are not confirmed. */
export function unconfirmedExits({ sqlite }: QueryContext): Placed<StandingExit>[] {
  return sqlite
    .prepare<[], ExitRow>(
      `SELECT e.id, e.ground, e.decidedOn, e.noticeSentOn, e.acknowledgedOn, c.id AS contractId, c.name AS contractName,
         s.id AS supplierId, s.name AS supplierName, o.deadlineKind
       FROM exits e JOIN contracts c ON c.id = e.contractId JOIN relationships r ON r.id = c.relationshipId
       JOIN suppliers s ON s.id = r.supplierId LEFT JOIN outlooks o ON o.contractId = c.id AND c.terms IS NOT NULL
       WHERE e.deletedAt IS NULL AND e.withdrawnOn IS NULL AND e.acknowledgedOn IS NULL`,
    )
    .all()
    .map(({ ground, deadlineKind, contractId, supplierId, supplierName, ...exit }) => ({
      ...exit,
      needsNotice: ground !== 'notice' || (deadlineKind !== 'not_needed' && deadlineKind !== 'over'),
      place: { supplierId, supplierName, contractId, needId: null },
    }));
}

interface ExitRow extends Omit<StandingExit, 'needsNotice'> {
  readonly ground: string | null;
  readonly deadlineKind: string | null;
  readonly contractId: string;
  readonly supplierId: string;
  readonly supplierName: string;
}

/** Promises with a day of which nobody said what became of them. */
export function openPromises({ sqlite }: QueryContext): Placed<OpenPromise>[] {
  const rows = sqlite
    .prepare<[], { id: string; text: string; dueOn: CalendarDate | null; type: SubjectType; subjectId: string }>(
      `SELECT id, text, dueOn, subjectType AS type, subjectId FROM promises
       WHERE deletedAt IS NULL AND outcome IS NULL AND dueOn IS NOT NULL`,
    )
    .all();
  const placeOf = placesOf(
    sqlite,
    rows.map(({ type, subjectId: id }) => ({ type, id })),
  );
  return rows.map(({ id, text, dueOn, type, subjectId }) => ({
    id,
    text: readStoredMessage(text),
    dueOn,
    place: placeOf({ type, id: subjectId }),
  }));
}

/** Problems that are still open. What was never stepped on has not moved since it is had. */
export function openProblems(context: QueryContext, today: CalendarDate): Placed<OpenProblem>[] {
  const rows = readProblems({ ...context, today }, isNull(problems.outcome));
  const placeOf = placesOf(
    context.sqlite,
    rows.map(({ subject }) => subject),
  );
  return rows.map(({ id, title, waitsFor, waitsUntil, lastStepOn, since, createdAt, subject }) => ({
    id,
    title,
    waitsFor,
    waitsUntil,
    movedOn: lastStepOn ?? since ?? dayAt(context, createdAt),
    place: placeOf(subject),
  }));
}

function placesOf(sqlite: QueryContext['sqlite'], subjects: readonly Subject[]): (subject: Subject) => Place {
  const named = subjectNames(sqlite, subjects);
  return (subject) => {
    const found = named(subject);
    if (found === undefined) return nowhere;
    const { supplierId, supplierName, contractId, needId } = found;
    return { supplierId, supplierName, contractId, needId };
  };
}

/** Contracts that go on; what of them cannot be read is told elsewhere, and is nothing that was left undone. */
export function goingContracts(
  context: QueryContext,
  today: CalendarDate,
): Placed<GoingContract & { readonly summary: ContractSummary }>[] {
  const going = readSummaries({ ...context, today }).filter(({ state, problem }) => goesOn(state) && problem === null);
  const lacking = new Set(
    context.sqlite
      .prepare<[], string>(`SELECT contractId FROM outlooks WHERE unknown <> '[]' AND deadlineKind <> 'over'`)
      .pluck()
      .all(),
  );
  const entered = new Map(
    context.sqlite.prepare<[], [string, number]>('SELECT id, createdAt FROM contracts').raw().all(),
  );
  return going.map((summary) => ({
    id: summary.id,
    name: summary.name,
    enteredOn: dayAt(context, entered.get(summary.id) ?? context.now),
    termsKnown: needsNoTerms(summary) || (summary.startsOn !== null && !lacking.has(summary.id)),
    priceKnown: summary.price !== null,
    summary,
    place: { supplierId: summary.supplierId, supplierName: summary.supplierName, contractId: summary.id, needId: null },
  }));
}

/** A free account, or something bought once, is left without a notice. */
function needsNoTerms({ price }: ContractSummary): boolean {
  return price !== null && (price.amount === 0 || price.every === null);
}

/** Suppliers that are paid for what goes on, with the day on which they were last looked at anew. */
export function paidSuppliers(
  context: QueryContext,
  going: readonly (GoingContract & { readonly summary: ContractSummary })[],
): Placed<PaidSupplier>[] {
  const looked = lastLooks(context);
  const paid = going.filter(({ summary: { yearlyCost } }) => yearlyCost !== null && yearlyCost.amount > 0);
  return [...Map.groupBy(paid, ({ summary }) => summary.supplierId)].flatMap(([id, contracts]) => {
    const [first, ...others] = contracts.map(({ summary, enteredOn }) => summary.startsOn ?? enteredOn);
    const [dearest] = contracts.toSorted((one, other) => costOf(other.summary) - costOf(one.summary));
    if (first === undefined || dearest === undefined) return [];
    const { supplierName } = dearest.summary;
    return {
      id,
      name: supplierName,
      reviewedOn: latestOf(earliestOf(first, ...others), ...(looked.get(id) ?? [])),
      contract: { id: dearest.id, name: dearest.name },
      place: { supplierId: id, supplierName, contractId: null, needId: null },
    };
  });
}

function costOf({ yearlyCost }: ContractSummary): number {
  return yearlyCost?.amount ?? 0;
}

/**
 * When a supplier was looked at anew: a need that one of its contracts raised, a need for which it was considered, a nudge
 * about one of its contracts that was answered with a decision, or a judgement of it.
 */
function lastLooks(context: QueryContext): ReadonlyMap<string, CalendarDate[]> {
  const rest = "substr(x.nudgeKey, instr(x.nudgeKey, ':') + 1)";
  const instants = context.sqlite
    .prepare<[], { supplierId: string; at: number }>(
      `SELECT r.supplierId, n.createdAt AS at FROM needs n JOIN contracts c ON c.id = n.causeContractId
         JOIN relationships r ON r.id = c.relationshipId WHERE n.deletedAt IS NULL
       UNION ALL SELECT k.supplierId, k.createdAt FROM candidates k WHERE k.supplierId IS NOT NULL AND k.deletedAt IS NULL`,
    )
    .all();
  const days = context.sqlite
    .prepare<[], { supplierId: string; on: CalendarDate | null }>(
      `SELECT r.supplierId, x.answeredOn AS "on" FROM nudge_answers x
         JOIN contracts c ON c.id = substr(${rest}, 1, instr(${rest}, ':') - 1)
         JOIN relationships r ON r.id = c.relationshipId
       WHERE x.deletedAt IS NULL AND x.answer IN ('done', 'next_term')
       UNION ALL SELECT r.supplierId, j.judgedOn FROM judgements j JOIN relationships r ON r.id = j.relationshipId
         WHERE j.deletedAt IS NULL`,
    )
    .all();
  const looks = [
    ...instants.map(({ supplierId, at }) => ({ supplierId, on: dayAt(context, at) })),
    ...days.flatMap(({ supplierId, on }) => (on === null ? [] : [{ supplierId, on }])),
  ];
  return new Map(
    [...Map.groupBy(looks, ({ supplierId }) => supplierId)].map(([id, found]) => [id, found.map(({ on }) => on)]),
  );
}

/** The person's day at an instant; what is no instant counts as today. */
function dayAt(context: QueryContext, instant: unknown): CalendarDate {
  return typeof instant === 'number' && isInstant(instant) ? dateAt(instant, context) : context.today;
}
