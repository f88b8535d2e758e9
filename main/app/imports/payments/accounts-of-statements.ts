import { isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { bankAccounts } from '../../../db/schema/payments.ts';
import type { StatementAccount } from '../../../imports/statements/statement.ts';
import { isNumbered, plainNumber } from '../../accounts/accounts.ts';
import type { QueryContext } from '../../handler.ts';

type AccountRow = typeof bankAccounts.$inferSelect;

/** An account of a file: one that is here, or one that would be added. */
export interface AccountOfFile {
  readonly id: string | null;
  readonly name: string;
  readonly iban: string | null;
  readonly number: string | null;
  readonly currency: string | null;
}

/** The accounts of a file, which of them each statement is of, and what is asked of the person about them. */
export interface AccountsOfFile {
  readonly accounts: readonly AccountOfFile[];
  /** The place of its account, by the place of the statement. */
  readonly ofStatement: readonly number[];
  /** Whether there is a statement that does not say which account it is of. */
  readonly isAsked: boolean;
  /** The accounts there are to choose from. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Finds the account of each statement: by its number; where it says none, the one the person chose, else the only one
 * without a number, else a new one for the whole file.
 */
export function accountsOfStatements(
  context: Pick<QueryContext, 'database' | 'say'>,
  statements: readonly StatementAccount[],
  fileName: string,
  chosen: string | undefined,
): AccountsOfFile {
  const here = context.database.select().from(bankAccounts).where(isNull(bankAccounts.deletedAt)).all();
  const accounts: AccountOfFile[] = [];
  const places = new Map<string, number>();
  const ofStatement = statements.map((account) => {
    const number = numberOf(account);
    const known = number === null ? chosenAccount(here, chosen) : here.find((row) => isNumbered(row, number));
    const key = known?.id ?? number ?? '';
    const place = places.get(key);
    if (place !== undefined) return place;
    places.set(key, accounts.length);
    accounts.push(known === undefined ? newAccount(context, account, fileName) : { ...known });
    return accounts.length - 1;
  });
  return {
    accounts,
    ofStatement,
    isAsked: here.length > 0 && statements.some((account) => numberOf(account) === null),
    choices: here.map(({ id, name }) => ({ id, name })),
  };
}

function numberOf({ iban, number }: StatementAccount): string | null {
  const said = iban ?? number;
  return said === null || plainNumber(said) === '' ? null : plainNumber(said);
}

/** A single account that has no number is the one that such files were of before. */
function chosenAccount(here: readonly AccountRow[], chosen: string | undefined): AccountRow | undefined {
  if (chosen === 'new') return undefined;
  if (chosen !== undefined) return here.find(({ id }) => id === chosen);
  const nameless = here.filter(({ iban, number }) => iban === null && number === null);
  return nameless.length === 1 ? nameless[0] : undefined;
}

function newAccount({ say }: Pick<QueryContext, 'say'>, account: StatementAccount, fileName: string): AccountOfFile {
  return {
    id: null,
    name: say(nameOf(account, fileName)),
    iban: account.iban,
    number: account.iban === null ? account.number : null,
    currency: account.currency,
  };
}

/** The last digits tell one's own accounts apart. */
function nameOf({ name, iban, number }: StatementAccount, fileName: string): Message {
  const said = iban ?? number;
  const end = said === null ? null : plainNumber(said).slice(-4);
  if (name !== null) {
    return end === null
      ? message('imports.account.named', { name })
      : message('imports.account.namedEnding', { name, end });
  }
  return end === null
    ? message('imports.account.ofFile', { file: fileName.replace(/\.\w{1,5}$/, '') })
    : message('imports.account.ending', { end });
}
