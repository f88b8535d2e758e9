import { z } from 'zod';

/** What a column of a bank statement can be. */
export const statementFields = [
  'booked_on',
  'value_on',
  'amount',
  'debit',
  'credit',
  /** Says of each amount whether it was paid or received. */
  'direction',
  'currency',
  'balance',
  'counterparty',
  'iban',
  'purpose',
  'posting_text',
  'creditor_id',
  'mandate',
  'end_to_end',
  'bank_id',
  /** The own account, where a file holds several. */
  'account',
  /** The one who pays and the one who is paid, where both have a column; the person is one of them. */
  'payer',
  'payee',
  /** What the bank took on top. */
  'fee',
  'state',
] as const;
export const statementField = z.enum(statementFields);
