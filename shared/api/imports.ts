import { z } from 'zod';
import { command, query } from './define.ts';
import { leadFormats, leadKinds, previewedLeads } from './import-leads.ts';
import { listField } from '../records/list-fields.ts';
import { messageSchema } from '../records/messages.ts';
import { records } from '../records/records.ts';
import { inputShape } from '../records/shapes.ts';
import { statementField } from '../records/statement-fields.ts';
import { calendarDate, currencyCode, id, money, price, shortText, terms } from '../records/values.ts';

export const listFormats = [
  'table',
  'json',
  'wallos_json',
  'wallos_csv',
  'wallos_api',
  'subtrackr_csv',
  'subtrackr_json',
] as const;

/** How a statement of a bank is written. QFX is OFX. */
export const statementFormats = ['bank_csv', 'ofx', 'qif', 'camt', 'mt940'] as const;

/** What a file holds. */
export const importKinds = ['list', 'payments', ...leadKinds] as const;

/** A column by its index as text, from "0". */
const columnPlace = z.string().regex(/^\d{1,3}$/);

/** What the person says about a list where the reading is not right or not certain. Left out: as inferred. */
export const listMapping = z.object({
  encoding: z.string().max(40).optional(),
  delimiter: z.string().length(1).optional(),
  decimalSign: z.enum(['.', ',']).optional(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  /** Which day a moment of another zone is, such as "2026-12-31T23:00:00Z": as written, or the day it is here. */
  instants: z.enum(['as_written', 'here']).optional(),
  /** For amounts that name no currency. */
  currency: currencyCode.optional(),
  /** For amounts that do not say how often they are paid. */
  cycle: z.enum(['week', 'month', 'quarter', 'half_year', 'year', 'once']).optional(),
  /** The currency of single rows: line (as text) to currency. Stronger than what is said of the whole list. */
  rowCurrencies: z.record(z.string().regex(/^\d{1,6}$/), currencyCode).optional(),
  /** What an ambiguous sign such as `¥`, `$` or `kr` stands for in this list. */
  currencySigns: z.record(z.string().max(8), currencyCode).optional(),
  /** Which of several columns of money is the price: its index as text, from "0". */
  priceColumn: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
  /** Column index (as text, from "0") to field; null leaves the column out. */
  columns: z.record(columnPlace, listField.nullable()).optional(),
});

/** What the person says of any file that can be imported. */
export const fileMapping = listMapping.extend({
  columns: z.record(columnPlace, z.union([listField, statementField]).nullable()).optional(),
  /** Of a statement: what amounts without a sign are, where nothing else says it. */
  unsigned: z.enum(['paid', 'received']).optional(),
  /** Of a statement that does not say which account it is of: the id of the account, or a new one. */
  account: z.union([z.literal('new'), id]).optional(),
});

const choice = z.object({ value: z.string(), label: z.string(), messages: z.object({ label: messageSchema }) });

/** One thing inferred about a whole list, to be shown and corrected. `answer` goes into the mapping under `about`. */
export const inference = z.object({
  about: z.enum([
    'encoding',
    'delimiter',
    'decimalSign',
    'dateOrder',
    'currency',
    'currencySigns',
    'cycle',
    'priceColumn',
    'instants',
    'unsigned',
    'account',
  ]),
  /** For `currencySigns`: the sign. */
  sign: z.string().nullable(),
  label: z.string(),
  /** The value used; null when it is not certain and has to be asked. */
  value: z.string().nullable(),
  certain: z.boolean(),
  why: z.string(),
  choices: z.array(choice),
  messages: z.object({ label: messageSchema, why: messageSchema }),
});

/** Something in one row that could not be read with certainty. The field stays empty until it is answered. */
export const doubt = z.object({
  field: listField,
  /** As it stands in the list. */
  text: z.string(),
  message: z.string(),
  messages: z.object({ message: messageSchema }),
});

/** A contract as it would be stored. */
export const importedContract = z.object({
  ...inputShape(records.contracts),
  supplierName: z.string(),
  name: z.string(),
  personName: z.string().nullable(),
  website: z.string().nullable(),
  terms: terms.nullable(),
  price: price.nullable(),
  /** Where the list says it is over. */
  endedOn: calendarDate.nullable(),
  /** The first day of a pause, for what the list says stands still; null otherwise. */
  pausedFrom: calendarDate.nullable(),
});

export const importRow = z.object({
  /** The line in the file, or the place in a JSON list, from 1. */
  line: z.int(),
  /**
   * new: would be added; completes: is here already with empty fields that this row fills; changes: is here with another
   * price or an earlier next payment, and is changed only where the line is accepted; duplicate; bad: not readable.
   */
  status: z.enum(['new', 'completes', 'changes', 'duplicate', 'bad']),
  contract: importedContract.nullable(),
  doubts: z.array(doubt),
  /** Why the row is bad, or what it is a duplicate of. */
  reason: z.string().nullable(),
  messages: z.object({ reason: messageSchema.nullable() }),
  existingContractId: id.nullable(),
});

/** A record of a file that can not be read, and where it stands. */
const fileProblem = z.object({
  /** The line in the file, or the place of the record, from 1. */
  line: z.int(),
  reason: z.string(),
  messages: z.object({ reason: messageSchema }),
});

/** An account that a file of payments is of. */
const previewedAccount = z.object({
  /** Null: it is not here yet and would be added. */
  id: id.nullable(),
  name: z.string(),
  iban: z.string().nullable(),
  number: z.string().nullable(),
  currency: z.string().nullable(),
  count: z.int(),
  known: z.int(),
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
});

/** One payment of a file, as it would be stored. */
const previewedPayment = z.object({
  line: z.int(),
  /** Which of the accounts it is of, by its place in the list. */
  account: z.int(),
  bookedOn: calendarDate,
  valueOn: calendarDate.nullable(),
  /** Minor units; below zero where money leaves. */
  amount: z.int(),
  currency: currencyCode,
  counterparty: z.string().nullable(),
  iban: z.string().nullable(),
  creditorId: z.string().nullable(),
  mandate: z.string().nullable(),
  endToEnd: z.string().nullable(),
  purpose: z.string().nullable(),
  /** Whether it is here already, so that it is not added again. */
  known: z.boolean(),
});

const previewedPayments = z.object({
  count: z.int(),
  /** How many of them are here already. */
  known: z.int(),
  /** What all of them come to in their currency, received less paid; null where they are in several. */
  currency: currencyCode.nullable(),
  sum: z.int().nullable(),
  /** The same for each currency. */
  sums: z.array(money),
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
  accounts: z.array(previewedAccount),
  /** The first of them, to be looked at. */
  shown: z.array(previewedPayment),
});

const counts = z.object({
  rows: z.int(),
  new: z.int(),
  completes: z.int(),
  /** Left out where there are none. */
  changes: z.int().optional(),
  duplicate: z.int(),
  bad: z.int(),
  doubtful: z.int(),
});

/** Contracts from lists kept elsewhere. */
export const importsOperations = {
  'imports.preview': query({
    help: 'Read a file (list, statement, passwords, addresses, mail, calendar) and show what would be stored, storing nothing.',
    input: z.object({
      path: z.string().min(1).max(4096),
      mapping: fileMapping.optional(),
    }),
    output: z.object({
      /** What the file holds; what is said of other kinds is empty. */
      kind: z.enum(importKinds),
      format: z.enum([...listFormats, ...statementFormats, ...leadFormats]),
      /** What it is, in words. */
      description: z.string(),
      messages: z.object({ description: messageSchema }),
      inferences: z.array(inference),
      columns: z.array(
        z.object({
          index: z.int(),
          header: z.string(),
          field: z.union([listField, statementField]).nullable(),
          samples: z.array(z.string()),
        }),
      ),
      rows: z.array(importRow),
      counts,
      /** What can not be read, and balances that do not fit; the rest can be stored all the same. */
      problems: z.array(fileProblem),
      /** Only of bank statements. */
      payments: previewedPayments.optional(),
      /** Only of exports of password managers: how many ways in to accounts there are. */
      logins: z.object({ count: z.int() }).optional(),
      /** Only of exports of password managers, address books, mail and calendars. */
      leads: previewedLeads.optional(),
    }),
    errors: ['FileUnreadable', 'NotAList', 'Stopped', 'Unavailable'],
  }),
  'imports.apply': command({
    help: 'Store what a file holds as contracts, payments or suppliers: one history entry, nothing twice.',
    input: z.object({
      path: z.string().min(1).max(4096),
      mapping: fileMapping.optional(),
      /** Only these lines. Left out: every row that is new or completes a contract, and every lead that is selected. A duplicate named here is added, a change made. */
      accept: z.array(z.int()).max(200_000).optional(),
      /** Names for suppliers that leads would become, in the place of those of the file: line (as text) to name. */
      names: z.record(z.string().regex(/^\d{1,7}$/), shortText).optional(),
    }),
    output: z.object({
      added: z.int(),
      /** How many were here already. */
      known: z.int(),
      /** How many were left out because they were not chosen. */
      skipped: z.int(),
      problems: z.array(fileProblem),
      completed: z.int(),
      /** Contracts whose price or next payment was changed; left out where there are none. */
      changed: z.int().optional(),
      duplicates: z.int(),
      bad: z.int(),
      /** Rows stored with a field left empty because it could not be read with certainty. */
      doubtful: z.int(),
      contractIds: z.array(id),
      badRows: z.array(
        z.object({ line: z.int(), reason: z.string(), messages: z.object({ reason: messageSchema.nullable() }) }),
      ),
    }),
    errors: ['FileUnreadable', 'NotAList', 'Stopped', 'Refused', 'Unavailable'],
  }),
} as const;
