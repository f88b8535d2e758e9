import { message } from '#shared/domain/message.ts';
import type { CommandContext } from '../../handler.ts';
import { bankAccounts, payments } from '../../../db/schema/payments.ts';
import { insertRows } from '../../../db/insert-rows.ts';
import { knownOwners } from '../../payments/known-owners.ts';
import { notePrices } from '../../payments/note-prices.ts';
import { inChunks } from '../in-chunks.ts';
import type { Portions } from '../../../portions.ts';
import { accountsOfStatements, type AccountOfFile } from './accounts-of-statements.ts';
import { matchPayments } from './match-payments.ts';
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
  const ownerOf = knownOwners(context);
  const rows = added.map(({ payment: { line: _line, amount, ...said }, account: place }) => {
    const record = context.newRecord();
    const bankAccountId = accountIds[place] ?? '';
    const owner = ownerOf({ ...said, id: record.id, accountId: bankAccountId, amount });
    return { ...record, ...said, ...amount, ...owner, bankAccountId };
  });
  yield* inChunks(rows, message('progress.payments'), (some) => insertRows(context.sqlite, payments, some));
  const paid = new Set(rows.flatMap(({ contractId }) => contractId ?? []));
  notePrices(context, [...paid], new Set(rows.map(({ id }) => id)));
  context.describe(message('history.did.importedPayments', { n: rows.length, file: fileName }));
  return { added: rows.length, known: matched.length - rows.length };
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
