import type { z } from 'zod';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Message } from '#shared/domain/words.ts';
import type { statementField } from '#shared/records/statement-fields.ts';
import type { Inference, ListMapping } from '../list-types.ts';

/** How a statement is written. QFX is OFX. */
export type StatementFormat = 'bank_csv' | 'ofx' | 'qif' | 'camt' | 'mt940';
export type StatementField = z.infer<typeof statementField>;

/** What an account held, and on which day at its end; null: the statement does not say the day. */
export interface Balance {
  readonly on: CalendarDate | null;
  readonly amount: Money;
}

/** One entry of a statement. */
export interface StatementPayment {
  /** The line in the file on which the entry begins, from 1. */
  readonly line: number;
  readonly bookedOn: CalendarDate;
  readonly valueOn: CalendarDate | null;
  /** In minor units. Negative: it leaves the account. */
  readonly amount: Money;
  /** The other side as the bank writes it, cleaned of padding only. */
  readonly counterparty: string | null;
  /** Of the other side: without spaces, in capitals, only where it is valid. */
  readonly iban: string | null;
  /** SEPA creditor identifier, without spaces, in capitals. */
  readonly creditorId: string | null;
  readonly mandate: string | null;
  /** Null for NOTPROVIDED. */
  readonly endToEnd: string | null;
  readonly purpose: string | null;
  /** What the bank itself knows the entry by, where that is unique: FITID, AcctSvcrRef, the bank's reference of MT940. */
  readonly bankId: string | null;
}

/** The account a statement is of, as far as it says. */
export interface StatementAccount {
  readonly iban: string | null;
  readonly number: string | null;
  readonly name: string | null;
  /** Null where it is not said, or entries are in several. */
  readonly currency: string | null;
}

/** Something in a statement that is not right, and where: a record that cannot be read, or balances that do not fit. */
export interface StatementProblem {
  readonly line: number;
  readonly reason: Message;
}

/** What a bank says happened on one account. */
export interface Statement {
  readonly account: StatementAccount;
  readonly opening: Balance | null;
  readonly closing: Balance | null;
  readonly payments: readonly StatementPayment[];
  readonly problems: readonly StatementProblem[];
}

/** What the person says about a statement where the reading is not right or not certain. Left out: as inferred. */
export interface StatementMapping extends Omit<ListMapping, 'columns' | 'cycle' | 'priceColumn' | 'rowCurrencies'> {
  /** What amounts without a sign are where nothing else says it. */
  readonly unsigned?: 'paid' | 'received' | undefined;
  /** Column index (as text, from "0") to field; null leaves the column out. */
  readonly columns?: Readonly<Record<string, StatementField | null>> | undefined;
}

/** One thing inferred about a whole statement, as of a list; `unsigned` is asked of statements only. */
export interface StatementInference extends Omit<Inference, 'about'> {
  readonly about: Inference['about'] | 'unsigned';
}

export interface StatementColumn {
  readonly index: number;
  readonly header: string;
  readonly field: StatementField | null;
  readonly samples: readonly string[];
}

/** A file of statements that was read. */
export interface ReadStatements {
  readonly format: StatementFormat;
  /** What it is. */
  readonly description: Message;
  readonly statements: readonly Statement[];
  readonly inferences: readonly StatementInference[];
  /** Of a CSV; empty for the other formats. */
  readonly columns: readonly StatementColumn[];
}

export interface StatementOptions {
  readonly today: CalendarDate;
  /** The time-zone name in which a moment is a day here; left out: the computer's. */
  readonly timeZone?: string;
  /** The currency the person usually pays in; used for amounts that name none. */
  readonly defaultCurrency?: string;
  /** Called now and then with how many of how many records are read; null while they are still being counted. */
  readonly onProgress?: (done: number, total: number | null) => void;
  /** Whether the person asked to stop. */
  readonly stopped?: () => boolean;
}
