import { mostAmount } from '../domain/money.ts';
import { belongsTo, day, mentions, text, whole } from './field.ts';
import { record } from './record.ts';
import { currencyCode, line, lines, shortText } from './values.ts';

/** An account of the household with a bank, the statements of which are read. */
export const bankAccount = record({
  type: 'bankAccount',
  table: 'bank_accounts',
  since: 11,
  about: 'your own accounts with banks, the statements of which were read',
  named: ['name'],
  fields: {
    name: text({ required: true, value: shortText, entered: true, isName: true }),
    iban: text({ value: line(40), entered: true }),
    number: text({ value: line(100), entered: true, about: 'as its statements name it, where that is no IBAN' }),
    currency: text({ value: currencyCode, stored: currencyCode, entered: true, unreadable: null }),
  },
});

/** One payment of a statement, in or out. Amounts in minor units, below zero where money leaves. */
export const payment = record({
  type: 'payment',
  table: 'payments',
  since: 11,
  about: 'what was paid and received, as statements of banks show it',
  named: ['counterparty'],
  fields: {
    bankAccountId: belongsTo('bank_accounts', { required: true }),
    bookedOn: day({ required: true }),
    valueOn: day({}),
    amount: whole({ required: true, within: [-mostAmount, mostAmount], said: 'sum', unreadable: null }),
    currency: text({ required: true, value: currencyCode, stored: currencyCode, partOf: 'amount', unreadable: null }),
    counterparty: text({ value: line(300), about: 'who is on the other side, as the statement says it' }),
    iban: text({ value: line(40), about: 'of the other side' }),
    creditorId: text({ value: line(40), about: 'the SEPA creditor identifier of the other side' }),
    mandate: text({ value: line(100) }),
    endToEnd: text({ value: line(100) }),
    purpose: text({ value: lines(2000) }),
    bankId: text({ value: line(100), said: 'hidden', about: 'what the bank calls this entry' }),
    supplierId: mentions('suppliers', { about: 'whom it went to or came from, where that is known' }),
    contractId: mentions('contracts', { about: 'the contract it is paid for, where that is known' }),
  },
});
