import {
  heardBy,
  secondFrom,
  type Concern,
  type HeardBecause,
  type Household,
} from '#shared/domain/attention/whose.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { whileUnchanged } from '../db/while-unchanged.ts';
import { once } from '#shared/domain/once.ts';
import { dateAt, type PassContext, type Sqlite } from './pass-context.ts';
import { householdOn, readMembers, type Member } from './stored-household.ts';
import type { AnsweredRow } from './stored-nudges.ts';

/** What of a stored nudge decides who hears of it. */
export type WhoseRow = Pick<
  AnsweredRow,
  | 'id'
  | 'palgorithm'
  | 'actBy'
  | 'raisedOn'
  | 'contractId'
  | 'supplierId'
  | 'subjectType'
  | 'subjectId'
  | 'answer'
  | 'snoozedUntil'
>;

/** Who hears of which nudge. Everything is read when it is first asked for. */
export interface Whose {
  readonly members: readonly Member[];
  /** The members whose it is; none: the household's. */
  ownersOf(row: WhoseRow): readonly Member[];
  /** Why a person hears of it; null where they do not. Somebody who is no member hears of everything. */
  heardBy(personId: string | null, row: WhoseRow): HeardBecause | null;
  /** Why somebody hears of what is not theirs, in words; null where that needs none. */
  inWords(personId: string | null, row: WhoseRow): Message | null;
  /** Who is told second of it, and from which day on; null for nobody. */
  secondOf(row: WhoseRow): { readonly person: Member; readonly from: CalendarDate } | null;
}

type WhoseContext = Pick<PassContext, 'sqlite' | 'today' | 'preferences' | 'clock'>;

/** Reads whose nudges are. */
export function readWhose(context: WhoseContext): Whose {
  const members = readMembers(context);
  const read = once(() => whileUnchanged(context.sqlite, 'owners', () => readOwners(context.sqlite)));
  const told = once(() => readFirstTold(context));
  const households = new Map<string, Household>();
  const householdFor = (personId: string): Household => {
    const found = households.get(personId) ?? householdOn(context, members, personId);
    households.set(personId, found);
    return found;
  };
  const concernOf = (row: WhoseRow): Concern => ({
    palgorithm: row.palgorithm,
    isBinding: palgorithmCalled(row.palgorithm)?.binding === true,
    actBy: row.actBy,
    raisedOn: row.raisedOn,
    owners: ownersOfRow(row, read()),
    secondId: row.contractId === null ? null : (read().contracts.get(row.contractId)?.secondPersonId ?? null),
    putOffUntil: row.answer === 'snoozed' ? row.snoozedUntil : null,
    firstToldOn: (personId) => told().get(row.id)?.get(personId) ?? null,
  });
  const ownersOf = (row: WhoseRow): readonly Member[] => {
    if (members.length === 0) return [];
    const ids = ownersOfRow(row, read());
    return members.filter(({ id }) => ids.includes(id));
  };
  const heard: Whose['heardBy'] = (personId, row) => {
    const person = members.find(({ id }) => id === personId);
    return person === undefined ? 'wanted' : heardBy(person, concernOf(row), householdFor(person.id));
  };
  const secondOf: Whose['secondOf'] = (row) => {
    const concern = concernOf(row);
    const person = members.find(({ id }) => id === concern.secondId);
    if (person === undefined || concern.owners.includes(person.id)) return null;
    return { person, from: secondFrom(concern, householdFor(person.id)) };
  };
  return {
    members,
    ownersOf,
    heardBy: heard,
    secondOf,
    inWords(personId, row) {
      const because = personId === null ? null : heard(personId, row);
      if (because === null || because === 'wanted') return null;
      const owners = ownersOf(row).map(({ name }) => name);
      return message(`nudges.heard.${because}`, { owners, household: owners.length === 0 ? 'yes' : 'other' });
    },
  };
}

/** Whose records are; persons by their ids, also those who are no longer here. */
interface Owners {
  readonly contracts: ReadonlyMap<string, ContractRow>;
  /** Suppliers with which a person deals for themselves; null among them: so does the household. */
  readonly suppliers: ReadonlyMap<string, readonly (string | null)[]>;
  /** Needs, what is part of one, and changes of details. */
  readonly others: ReadonlyMap<string, string>;
}

interface ContractRow {
  readonly id: string;
  readonly personId: string | null;
  readonly secondPersonId: string | null;
}

const contractsSql = `SELECT c.id, r.personId, c.secondPersonId FROM contracts c
  JOIN relationships r ON r.id = c.relationshipId WHERE r.personId IS NOT NULL OR c.secondPersonId IS NOT NULL`;

const suppliersSql = `SELECT supplierId, personId FROM relationships WHERE deletedAt IS NULL AND supplierId IN
  (SELECT supplierId FROM relationships WHERE personId IS NOT NULL AND deletedAt IS NULL)`;

const othersSql = `SELECT id, personId FROM needs WHERE personId IS NOT NULL
  UNION ALL SELECT c.id, n.personId FROM candidates c JOIN needs n ON n.id = c.needId WHERE n.personId IS NOT NULL
  UNION ALL SELECT o.id, n.personId FROM offers o JOIN candidates c ON c.id = o.candidateId
    JOIN needs n ON n.id = c.needId WHERE n.personId IS NOT NULL
  UNION ALL SELECT id, personId FROM detail_changes WHERE personId IS NOT NULL`;

function readOwners(sqlite: Sqlite): Owners {
  const contracts = prepareOnce<[], ContractRow>(sqlite, contractsSql).all();
  const suppliers = prepareOnce<[], { supplierId: string; personId: string | null }>(sqlite, suppliersSql).all();
  const others = prepareOnce<[], { id: string; personId: string }>(sqlite, othersSql).all();
  return {
    contracts: new Map(contracts.map((row) => [row.id, row])),
    suppliers: new Map(
      [...Map.groupBy(suppliers, ({ supplierId }) => supplierId)].map(([id, rows]) => [
        id,
        rows.map(({ personId }) => personId),
      ]),
    ),
    others: new Map(others.map(({ id, personId }) => [id, personId])),
  };
}

/** Whose a nudge is: as its contract is, or what it is about, or the supplier where only persons deal with it. */
function ownersOfRow(row: WhoseRow, owners: Owners): readonly string[] {
  const { contractId, supplierId, subjectId } = row;
  if (contractId !== null) {
    const personId = owners.contracts.get(contractId)?.personId ?? null;
    return personId === null ? [] : [personId];
  }
  const other = owners.others.get(subjectId);
  if (other !== undefined) return [other];
  const dealing = supplierId === null ? [] : (owners.suppliers.get(supplierId) ?? []);
  return dealing.includes(null) ? [] : dealing.flatMap((personId) => personId ?? []);
}

/** The days on which each person was first told of each nudge, by the nudge. */
function readFirstTold(context: WhoseContext): ReadonlyMap<string, ReadonlyMap<string, CalendarDate>> {
  const rows = prepareOnce<[], { nudgeId: string; personId: string; firstAt: number }>(
    context.sqlite,
    'SELECT nudgeId, personId, firstAt FROM nudge_tellings WHERE firstAt IS NOT NULL',
  ).all();
  return new Map(
    [...Map.groupBy(rows, ({ nudgeId }) => nudgeId)].map(([nudgeId, tellings]) => [
      nudgeId,
      new Map(tellings.map(({ personId, firstAt }) => [personId, dateAt(firstAt, context)])),
    ]),
  );
}
