import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { episodes, relationships } from '../../db/schema/suppliers.ts';
import type { ImportedContract } from '../../imports/list-types.ts';
import { isStartOpen } from '../../imports/matching/stored-contract.ts';
import { relationshipWith } from '../relationships/relationship-with.ts';
import type { CommandContext } from '../handler.ts';
import type { Portions } from '../../portions.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { inChunks, oneByOne } from './in-chunks.ts';
import { peopleByName } from './people-by-name.ts';
import type { ListedSupplier } from './suppliers-of-list.ts';

interface Standing {
  readonly supplier: ListedSupplier;
  readonly personId: string | null;
  /** The earliest start among its contracts in the list. */
  startsOn: CalendarDate | null;
}

/**
 * Finds or adds the relationship of every contract of a list, once for each supplier and person, begun with its earliest
 * contract. With a supplier made a moment ago every relationship is new; others are asked for one by one.
 */
export function* relationshipsOfList(
  context: CommandContext,
  list: readonly ImportedContract[],
  supplierOf: (contract: ImportedContract) => ListedSupplier,
): Portions<(contract: ImportedContract) => string> {
  const personIdOf = peopleByName(context);
  const standings = new Map<string, Standing>();
  const keys = new Map<ImportedContract, string>();
  yield* oneByOne(list, message('progress.relationships'), (contract) => {
    const supplier = supplierOf(contract);
    const personId = contract.personName === null ? null : personIdOf(contract.personName);
    const startsOn = isStartOpen(contract.unread) ? null : (contract.terms?.startsOn ?? null);
    const key = `${supplier.id} ${personId ?? ''}`;
    keys.set(contract, key);
    const known = standings.get(key);
    if (known === undefined) standings.set(key, { supplier, personId, startsOn });
    else if (startsOn !== null && (known.startsOn === null || startsOn < known.startsOn)) known.startsOn = startsOn;
  });
  const ids = yield* addStandings(context, standings);
  return (contract) => {
    const id = ids.get(keys.get(contract) ?? '');
    if (id === undefined) throw new Error('A relationship made a moment ago is not there');
    return id;
  };
}

function* addStandings(
  context: CommandContext,
  standings: ReadonlyMap<string, Standing>,
): Portions<Map<string, string>> {
  const ids = new Map<string, string>();
  const added: (typeof relationships.$inferInsert)[] = [];
  const begun: (typeof episodes.$inferInsert)[] = [];
  yield* oneByOne([...standings], message('progress.relationships'), ([key, { supplier, personId, startsOn }]) => {
    if (!supplier.isNew) {
      ids.set(key, relationshipWith(context, supplier.id, personId, startsOn));
      return;
    }
    const record = context.newRecord();
    added.push({ ...record, supplierId: supplier.id, personId });
    begun.push({ ...context.newRecord(), relationshipId: record.id, startedOn: startsOn });
    ids.set(key, record.id);
  });
  yield* inChunks(added, message('progress.relationships'), (rows) => insertRows(context.sqlite, relationships, rows));
  yield* inChunks(begun, message('progress.relationships'), (rows) => insertRows(context.sqlite, episodes, rows));
  return ids;
}
