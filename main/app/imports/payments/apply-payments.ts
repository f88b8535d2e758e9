import { message } from '#shared/domain/message.ts';
import type { CommandContext } from '../../handler.ts';
import { bankAccounts, payments } from '../../../db/schema/payments.ts';
import { insertRows } from '../../../db/insert-rows.ts';
import { giveBack } from '../../../memory.ts';
import { knownOwners, nobody, type Owner } from '../../payments/known-owners.ts';
import { notePrices } from '../../payments/note-prices.ts';
import { inChunks } from '../in-chunks.ts';
import type { Portions } from '../../../portions.ts';
import { accountsOfStatements, type AccountOfFile } from './accounts-of-statements.ts';
import { matchPayments, type MatchedPayment } from './match-payments.ts';
import type { StatementFacts, StatementItem } from './statement-items.ts';

/** What came of a file of statements. */
export interface AppliedPayments {
  readonly added: number;
  readonly known: number;
}

/** Stores what is not here yet of a file of statements, each payment with whom it went to where that is known. */
export function* applyPayments(
  context: CommandContext,
  { accounts }: StatementFacts,
  items: readonly StatementItem[],
  { fileName, account }: { readonly fileName: string; readonly account: string | undefined },
): Portions<AppliedPayments> {
  const found = accountsOfStatements(context, accounts, fileName, account);
  const matched = yield* matchPayments(context, items, found);
  const added = matched.filter(({ known }) => !known);
  const accountIds = accountIdsOf(context, found.accounts, new Set(added.map((each) => each.account)));
  const owners = ownersOf(context, added, accountIds);
  const ofContracts = new Set<string>();
  giveBack();
  // Rows are made as they are stored: a file may have a hundred thousand.
  yield* inChunks(added, message('progress.payments'), (some, before) => {
    const rows = some.map(({ payment: { line: _line, amount, ...said }, account: place }, index) => {
      const record = context.newRecord();
      const owner = owners[before + index] ?? nobody;
      if (owner.contractId !== null) ofContracts.add(record.id);
      return { ...record, ...said, ...amount, ...owner, bankAccountId: accountIds[place] ?? '' };
    });
    insertRows(context.sqlite, payments, rows);
  });
  giveBack();
  notePrices(context, [...new Set(owners.flatMap(({ contractId }) => contractId ?? []))], ofContracts);
  context.describe(message('history.did.importedPayments', { n: added.length, file: fileName }));
  return { added: added.length, known: matched.length - added.length };
}

/** Whom each payment went to. All are asked for before the first is stored: none of a file is known by another of it. */
function ownersOf(
  context: CommandContext,
  added: readonly MatchedPayment[],
  accountIds: readonly (string | null)[],
): Owner[] {
  const ownerOf = knownOwners(context);
  return added.map(({ payment: { line: _line, amount, ...said }, account }) =>
    ownerOf({ ...said, id: '', accountId: accountIds[account] ?? '', amount }),
  );
}

/** The ids of the accounts of a file; one that gets payments and is not here yet is added. */
function accountIdsOf(
  context: CommandContext,
  accounts: readonly AccountOfFile[],
  wanted: ReadonlySet<number>,
): (string | null)[] {
  return accounts.map(({ id, ...account }, place) => {
    if (id !== null || !wanted.has(place)) return id;
    const record = context.newRecord();
    context.database
      .insert(bankAccounts)
      .values({ ...record, ...account })
      .run();
    return record.id;
  });
}
