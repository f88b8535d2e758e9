import { message } from '#shared/domain/message.ts';
import { contracts, prices } from '../../db/schema/contracts.ts';
import type { ImportedContract } from '../../imports/list-types.ts';
import { contractColumns } from '../contracts/contracts.ts';
import { priceColumns } from '../prices/price-rows.ts';
import type { CommandContext } from '../handler.ts';
import type { Portions } from '../../portions.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { inChunks, oneByOne } from './in-chunks.ts';
import { insertStatedExit } from './insert-stated-exit.ts';
import { relationshipsOfList } from './relationships-of-list.ts';
import { suppliersOfList } from './suppliers-of-list.ts';

/** A contract of a list and the row it came from. */
export interface ContractToInsert {
  readonly contract: ImportedContract;
  readonly importKey: string;
}

/**
 * Adds many contracts as `contracts.add` adds one, with each supplier and relationship looked up once. Contracts come
 * first and exits last, so that the order of the rows changes nothing. Gives the ids in the order of the rows.
 */
export function* insertContracts(context: CommandContext, list: readonly ContractToInsert[]): Portions<string[]> {
  const listed = list.map(({ contract }) => contract);
  const supplierOf = yield* suppliersOfList(context, listed);
  const relationshipOf = yield* relationshipsOfList(context, listed, supplierOf);
  const priceRows: (typeof prices.$inferInsert)[] = [];
  const contractRows: ReturnType<typeof contractColumns>[] = [];
  yield* oneByOne(list, message('progress.contracts'), ({ contract, importKey }) => {
    const record = context.newRecord();
    if (contract.price !== null) priceRows.push(priceColumns(context.newRecord(), record.id, contract.price));
    const links = linksOf(context, contract, supplierOf(contract).website);
    contractRows.push(contractColumns(record, relationshipOf(contract), { ...contract, links, importKey }));
  });
  yield* inChunks(contractRows, message('progress.contracts'), (rows) => insertRows(context.sqlite, contracts, rows));
  yield* inChunks(priceRows, message('progress.prices'), (rows) => insertRows(context.sqlite, prices, rows));
  const ended = listed.flatMap(({ endedOn }, index) => {
    const id = contractRows[index]?.id;
    return endedOn === null || id === undefined ? [] : [{ id, endedOn }];
  });
  yield* oneByOne(ended, message('progress.exits'), ({ id, endedOn }) => insertStatedExit(context, id, endedOn));
  return contractRows.map(({ id }) => id);
}

/** A contract keeps the address for itself that its supplier does not have. */
function linksOf(
  { say }: Pick<CommandContext, 'say'>,
  { website }: ImportedContract,
  ofSupplier: string | null,
): { label: string; address: string }[] {
  if (website === null || website === ofSupplier) return [];
  return [{ label: say(message('imports.website')), address: website }];
}
