import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { HowFar, Portions } from '../portions.ts';
import type { ReadRow } from './list-types.ts';
import { changeInWords, changeOf, type Change } from './matching/change.ts';
import { completionInWords, completionOf } from './matching/complete.ts';
import { matchKey } from './matching/match-key.ts';
import { isStartOpen, type Completion, type StoredContract } from './matching/stored-contract.ts';

export type { Change } from './matching/change.ts';
export type { Completion, StoredContract } from './matching/stored-contract.ts';

/** A row with what would become of it. */
export interface MatchedRow {
  readonly row: ReadRow;
  readonly status: 'new' | 'completes' | 'changes' | 'duplicate' | 'bad';
  /** Why it is bad, what it is a duplicate of, or what it adds. */
  readonly reason: Message | null;
  readonly existingContractId: string | null;
  /** For `completes`: what is filled in. */
  readonly completion: Completion | null;
  /** For `changes`: what the list says otherwise. */
  readonly change: Change | null;
}

/** More pairs than this in one group of equal names are matched in a fixed order instead of by best fit. */
const mostPairs = 40_000;
/** Rows compared between two places to rest. */
const rowsAtOnce = 200;

/**
 * Finds, for every row, the contract it stands for: first by the row itself, as it was read before, then by supplier,
 * contract and person. Each contract stands for one row. Rows that are the same in every cell count once; other rows
 * with equal names are different contracts. The order of the rows changes nothing but which of two equal rows counts.
 */
export function* matchRows(rows: readonly ReadRow[], stored: readonly StoredContract[]): Portions<MatchedRow[]> {
  const firstLines = new Map<string, number>();
  const distinct: ReadRow[] = [];
  for (const row of rows) {
    if (row.contract === null || firstLines.has(row.importKey)) continue;
    firstLines.set(row.importKey, row.line);
    distinct.push(row);
  }
  const partners = yield* findPartners(distinct, stored);
  const matched: MatchedRow[] = [];
  for (const row of rows) {
    matched.push(matchOf(row, firstLines.get(row.importKey), partners.get(row.importKey) ?? null));
    if (matched.length % rowsAtOnce === 0) yield comparing(matched.length, rows.length);
  }
  return matched;
}

function comparing(done: number, total: number): HowFar {
  return { text: message('progress.comparing'), done, total };
}

function matchOf(row: ReadRow, first: number | undefined, partner: StoredContract | null): MatchedRow {
  if (row.contract === null) return outcome(row, 'bad', row.reason);
  if (first !== row.line) {
    return outcome(
      row,
      'duplicate',
      message('imports.match.sameLine', { line: String(first ?? 0) }),
      partner?.id ?? null,
    );
  }
  if (partner === null) return outcome(row, 'new', null);
  const completion = completionOf(row, row.contract, partner);
  if (Object.keys(completion).length > 0) {
    return { ...outcome(row, 'completes', completionInWords(completion), partner.id), completion };
  }
  const change = changeOf(row, row.contract, partner);
  if (change !== null) return { ...outcome(row, 'changes', changeInWords(change, partner), partner.id), change };
  return outcome(
    row,
    'duplicate',
    message('imports.match.here', { contract: partner.name, supplier: partner.supplierName }),
    partner.id,
  );
}

function outcome(
  row: ReadRow,
  status: MatchedRow['status'],
  reason: Message | null,
  existingContractId: string | null = null,
): MatchedRow {
  return { row, status, reason, existingContractId, completion: null, change: null };
}

function* findPartners(
  rows: readonly ReadRow[],
  stored: readonly StoredContract[],
): Portions<Map<string, StoredContract>> {
  const partners = new Map<string, StoredContract>();
  const used = new Set<string>();
  const pair = (row: ReadRow, contract: StoredContract) => {
    partners.set(row.importKey, contract);
    used.add(contract.id);
  };
  const byImportKey = new Map<string, StoredContract>();
  for (const contract of stored) {
    const known = contract.importKey === null ? undefined : byImportKey.get(contract.importKey);
    if (contract.importKey !== null && (known === undefined || contract.id < known.id)) {
      byImportKey.set(contract.importKey, contract);
    }
  }
  for (const row of rows) {
    const same = byImportKey.get(row.importKey);
    if (same !== undefined) pair(row, same);
  }
  const storedByName = groupBy(
    stored.filter(({ id }) => !used.has(id)),
    matchKey,
  );
  const rowsByName = groupBy(
    rows.filter((row) => !partners.has(row.importKey)),
    (row) => (row.contract === null ? '' : matchKey(row.contract)),
  );
  let done = 0;
  for (const [name, alike] of rowsByName) {
    const here = storedByName.get(name);
    if (here !== undefined) pairAlike(alike, here, pair);
    done += 1;
    if (done % rowsAtOnce === 0 || here !== undefined) yield comparing(0, rows.length);
  }
  return partners;
}

function pairAlike(
  rows: ReadRow[],
  stored: StoredContract[],
  pair: (row: ReadRow, contract: StoredContract) => void,
): void {
  const orderedRows = rows.toSorted((a, b) => (a.importKey < b.importKey ? -1 : 1));
  const orderedStored = stored.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (rows.length * stored.length > mostPairs) {
    orderedRows.forEach((row, index) => {
      const contract = orderedStored[index];
      if (contract !== undefined) pair(row, contract);
    });
    return;
  }
  const pairs = orderedRows
    .flatMap((row) => orderedStored.map((contract) => ({ row, contract, likeness: likeness(row, contract) })))
    .filter(({ likeness: alike }) => alike !== null)
    .toSorted((a, b) => (b.likeness ?? 0) - (a.likeness ?? 0));
  const takenRows = new Set<string>();
  const takenContracts = new Set<string>();
  for (const { row, contract } of pairs) {
    if (takenRows.has(row.importKey) || takenContracts.has(contract.id)) continue;
    takenRows.add(row.importKey);
    takenContracts.add(contract.id);
    pair(row, contract);
  }
}

/** How alike a row and a contract of the same name are; null when they are plainly two: another start, or another number. */
function likeness({ contract: row }: ReadRow, stored: StoredContract): number | null {
  if (row === null) return null;
  let alike = 0;
  if (row.terms !== null && stored.terms !== null) {
    const isSame = row.terms.startsOn === stored.terms.startsOn;
    if (!isSame && !isStartOpen(row.unread) && !isStartOpen(stored.unread)) return null;
    if (isSame) alike += 4;
  }
  for (const { label, value } of row.referenceNumbers ?? []) {
    const here = stored.referenceNumbers.find((number) => number.label.toLowerCase() === label.toLowerCase());
    if (here !== undefined && here.value !== value) return null;
    if (here !== undefined) alike += 4;
  }
  if ((row.category ?? null) === stored.category) alike += 1;
  if ((row.nextPaymentOn ?? null) === stored.nextPaymentOn) alike += 1;
  if ((row.note ?? null) === stored.note) alike += 1;
  if (JSON.stringify(row.unread ?? []) === JSON.stringify(stored.unread ?? [])) alike += 1;
  if ((row.price !== null) === stored.hasPrice) alike += 1;
  return alike;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
