import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { contractTraits } from '#shared/domain/exits/contract-traits.ts';
import { isNotCompared } from '#shared/domain/palgorithms/not-compared.ts';
import { decidingOf } from '#shared/domain/palgorithms/deadline-leads.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import type { RelationshipFacts, RunningContract } from '#shared/domain/palgorithms/relationship-facts.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import { nextPriceOn, priceOn, yearly } from '#shared/domain/palgorithms/stake.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { AtHand } from '../../db/read-ahead.ts';
import { pieces } from '../../portions.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import { spokenOf } from '../own/own-readers.ts';
import { readDecisions } from '../stored-answers.ts';
import { fewContracts } from './contract-facts.ts';
import { idsBehind, type FactsOn, type Watch, type Which } from './watch.ts';

interface Row {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly createdAt: number;
  readonly reviewedOn: CalendarDate | null;
  readonly episodeSince: CalendarDate | null;
  /** The earliest day a contract begins; any text, where what is stored is none. */
  readonly contractSince: string | null;
  /** The instant at which the last need of one of its contracts was raised. */
  readonly comparedAt: number | null;
}

/** Terms that are no JSON make the whole statement fail. */
const rowsSql = `SELECT r.id, r.supplierId, s.name AS supplierName, r.createdAt, r.reviewedOn,
    (SELECT e.startedOn FROM episodes e WHERE e.relationshipId = r.id AND e.deletedAt IS NULL ORDER BY e.id DESC LIMIT 1)
      AS episodeSince,
    (SELECT min(c.terms ->> '$.startsOn') FROM contracts c
      WHERE c.relationshipId = r.id AND c.deletedAt IS NULL AND c.terms IS NOT NULL AND json_valid(c.terms))
      AS contractSince,
    (SELECT max(n.createdAt) FROM contracts c JOIN needs n ON n.causeContractId = c.id
      WHERE c.relationshipId = r.id AND c.deletedAt IS NULL AND n.deletedAt IS NULL) AS comparedAt
  FROM relationships r JOIN suppliers s ON s.id = r.supplierId WHERE r.deletedAt IS NULL`;

const rowsOfSql = `${rowsSql} AND r.id IN (SELECT value FROM json_each(?))`;

const ofContracts = (contracts: string): string =>
  `SELECT relationshipId AS id FROM contracts WHERE id IN (${contracts} IN (SELECT value FROM json_each(@ids)))`;

/** Relationships, with how long they go on and when the person last looked at them. */
export const relationshipWatch: Watch<'relationship'> = {
  kind: 'relationship',
  table: 'relationships',
  behind: {
    relationships: 'SELECT value AS id FROM json_each(@ids)',
    episodes: 'SELECT relationshipId AS id FROM episodes WHERE id IN (SELECT value FROM json_each(@ids))',
    suppliers: 'SELECT id FROM relationships WHERE supplierId IN (SELECT value FROM json_each(@ids))',
    contracts: `SELECT relationshipId AS id FROM contracts WHERE id IN (SELECT value FROM json_each(@ids))
      UNION SELECT h.before ->> '$.relationshipId' FROM changes h WHERE h.entryId IN (SELECT id FROM current_entry)
        AND h.tableName = 'contracts' AND h.before ->> '$.relationshipId' IS NOT NULL`,
    prices: ofContracts('SELECT contractId FROM prices WHERE id'),
    exits: ofContracts('SELECT contractId FROM exits WHERE id'),
    needs: ofContracts('SELECT causeContractId FROM needs WHERE id'),
  },
  facts: relationshipFacts,
};

function* relationshipFacts(
  context: PassContext,
  which: Which,
  on: FactsOn,
): Generator<RelationshipFacts, void, undefined> {
  const { sqlite } = context;
  const rows =
    which === 'all'
      ? sqlite.prepare<[], Row>(rowsSql).all()
      : prepareOnce<[string], Row>(sqlite, rowsOfSql).all(JSON.stringify(which));
  if (rows.length === 0) return;
  const decisions = readDecisions(sqlite);
  let near: ReadonlySet<string> = new Set();
  const runningIn = runningReader(context, on, { ids: () => near });
  const spoken = spokenOf('relationship', context, on);
  for (const { piece } of pieces(rows, relationshipsAtOnce)) {
    near = new Set(piece.map(({ id }) => id));
    for (const row of piece) {
      const { id, supplierId, supplierName, createdAt, reviewedOn, comparedAt } = row;
      const facts: RelationshipFacts = {
        id,
        supplierId,
        supplierName,
        reviewedOn,
        get enteredOn() {
          return dateAt(createdAt, context);
        },
        since: row.episodeSince ?? dayIn(row.contractSince),
        comparedOn: comparedAt === null ? null : dateAt(comparedAt, context),
        running: () => runningIn(id),
        decisions: decisions.get(id) ?? [],
        ...spoken?.(() => facts),
      };
      yield facts;
    }
  }
}

/** The contracts of so many relationships are read at once. */
const relationshipsAtOnce = 60;

type Running = ReturnType<RelationshipFacts['running']>;

const contractsSql = `SELECT id FROM contracts
  WHERE relationshipId IN (SELECT value FROM json_each(@ids)) AND deletedAt IS NULL`;

/** Reads what of relationships is running: with that of the first which is asked for, that of all at hand. */
function runningReader(context: PassContext, on: FactsOn, atHand: AtHand): (id: string) => Running {
  const read = fewContracts(context, on);
  const contractsOf = (ids: readonly string[]): ReadonlyMap<string | undefined, readonly ContractFacts[]> =>
    Map.groupBy(read(idsBehind(context.sqlite, contractsSql, ids)), ({ relationshipId }) => relationshipId);
  let readFor: ReadonlySet<string> | null = null;
  let contracts: ReturnType<typeof contractsOf> = new Map();
  return (id) => {
    const near = atHand.ids();
    if (!near.has(id)) return runningOf(contractsOf([id]).get(id) ?? [], on.day);
    if (readFor !== near) {
      contracts = contractsOf([...near]);
      readFor = near;
    }
    return runningOf(contracts.get(id) ?? [], on.day);
  };
}

function dayIn(text: string | null): CalendarDate | null {
  return text !== null && isCalendarDate(text) ? text : null;
}

function runningOf(contracts: readonly ContractFacts[], day: CalendarDate): Running {
  const running: RunningContract[] = [];
  let changesOn: CalendarDate | null = null;
  for (const contract of contracts) {
    changesOn = sooner(changesOn, sooner(contract.standsUntil ?? null, nextPriceOn(contract, day)));
    if (!isRunning(contract)) continue;
    const { id, name, category = null } = contract;
    running.push({
      id,
      name,
      yearly: yearly(priceOn(contract, day)),
      // Only one palgorithm asks, and seldom.
      get isNotCompared() {
        return contractTraits({ name, category, note: null }).has('rent') || isNotCompared({ name, category });
      },
      decided: (others) => decidingOf(contract, others),
    });
  }
  const dearestFirst = running.toSorted(
    (one, other) => (other.yearly?.amount ?? -1) - (one.yearly?.amount ?? -1) || (one.id < other.id ? -1 : 1),
  );
  return { contracts: dearestFirst, changesOn };
}

/** Whether it is paid for and nothing about it is decided: to look at what one is leaving, nobody needs to be asked. */
function isRunning({ outlook, exit, isPaused }: ContractFacts): boolean {
  return exit === null && isPaused !== true && outlook?.deadlineKind !== 'over' && outlook?.phase !== 'not_started';
}
