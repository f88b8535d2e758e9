import { z } from 'zod';
import { exitGrounds } from '../domain/exits/exit-grounds.ts';
import { exitItemKinds, exitItemStates } from '../domain/exits/exit-items.ts';
import { successionKinds } from '../domain/exits/succession.ts';
import { mostAmount } from '../domain/money.ts';
import { belongsTo, choice, day, flag, json, mentions, number, text, whole } from './field.ts';
import { unreadTexts } from './list-fields.ts';
import { record } from './record.ts';
import {
  amount,
  currencyCode,
  line,
  link,
  longText,
  place,
  referenceNumber,
  reminderDays,
  shortText,
  tags,
  terms,
} from './values.ts';

const sinceReviews = { version: 12, before: () => null } as const;

/** What was agreed. */
export const contract = record({
  type: 'contract',
  table: 'contracts',
  about: 'what was agreed',
  named: ['name'],
  fields: {
    relationshipId: belongsTo('relationships', { required: true }),
    name: text({ required: true, value: shortText, entered: true, isName: true, searched: true }),
    category: text({ value: line(100), entered: true, searched: true }),
    terms: json({ value: terms, entered: true, said: 'terms', about: 'see below; null when the start is not known' }),
    place: json({ value: place, entered: true, said: 'place' }),
    /** In the person's words, such as "Visa card ending 12". */
    paymentMethod: text({ value: line(200), entered: true, searched: true }),
    nextPaymentOn: day({ entered: true }),
    referenceNumbers: json({
      required: true,
      initially: '[]',
      value: z.array(referenceNumber).max(30),
      stored: z.array(referenceNumber),
      entered: true,
      searched: true,
    }),
    links: json({
      required: true,
      initially: '[]',
      value: z.array(link).max(30),
      stored: z.array(link),
      entered: true,
    }),
    note: text({ value: longText, entered: true, searched: true }),
    tags: json({
      required: true,
      initially: '[]',
      value: tags,
      stored: z.array(z.string()),
      entered: true,
      searched: true,
    }),
    importKey: text({ said: 'hidden', about: 'the row of the list it came from' }),
    unread: json({
      value: unreadTexts,
      entered: true,
      said: 'unread',
      since: { version: 5, before: () => null },
      about: 'what that row said that found no place, until it is settled',
    }),
    pausedFrom: day({
      entered: true,
      since: { version: 7, before: () => null },
      about: 'the first day of a pause, in which it costs nothing',
    }),
    pausedUntil: day({
      entered: true,
      notBefore: 'pausedFrom',
      since: { version: 7, before: () => null },
      about: 'the last day of that pause; null for until further notice',
    }),
    lastUsedOn: day({
      entered: true,
      since: sinceReviews,
      about: 'the last day on which it is known to have been used',
    }),
    reviewOn: day({ entered: true, since: sinceReviews, about: 'a day on which something about it is to be reviewed' }),
    /** In the person's words, such as "rent, by the index" or "bond of the tenant". */
    reviewAbout: text({
      value: line(200),
      entered: true,
      searched: true,
      since: sinceReviews,
      about: 'what is to be reviewed on that day',
    }),
    muted: flag({
      required: true,
      initially: 0,
      unreadable: 0,
      value: z.boolean(),
      entered: true,
      since: { version: 12, before: () => 0 },
      about: '1: it is shown in lists, and never interrupts',
    }),
    reminderDays: json({
      value: reminderDays,
      entered: true,
      since: { version: 12, before: () => null },
      about: 'the days before its last day for notice on which it is told of; null: as set for all',
    }),
    secondPersonId: mentions('people', {
      entered: true,
      since: { version: 13, before: () => null },
      about: 'who is told when the person of the contract did not react',
    }),
  },
});

const sinceSuccessions = { version: 10, before: () => null } as const;

/** A price of a contract from a day on. Amounts in minor units. */
export const price = record({
  type: 'price',
  table: 'prices',
  about: 'prices over time',
  named: ['contractId'],
  fields: {
    contractId: belongsTo('contracts', { required: true }),
    amount: whole({
      required: true,
      value: amount,
      within: [0, mostAmount],
      kept: z.int().min(0),
      said: 'price',
      unreadable: null,
    }),
    currency: text({ required: true, value: currencyCode, stored: currencyCode, partOf: 'amount', unreadable: null }),
    cycleCount: whole({ within: [1, 1200], partOf: 'amount', about: 'with its unit null: paid once' }),
    cycleUnit: choice(['day', 'week', 'month', 'year'], { partOf: 'amount' }),
    sharePercent: number({
      required: true,
      initially: 100,
      within: [0, 100],
      spoils: 'amount',
      said: 'percent',
      unreadable: null,
    }),
    /** The first day it applies; null for "since the start, as far as known". */
    effectiveFrom: day({ spoils: 'amount' }),
    announcedOn: day({ entered: true }),
    exitRightUntil: day({ entered: true }),
    note: text({ value: longText, entered: true, searched: true }),
    documentId: mentions('documents', {
      entered: true,
      since: sinceSuccessions,
      about: 'the letter or mail that announced it',
    }),
    paymentId: mentions('payments', {
      since: { version: 11, before: () => null },
      about: 'the payment in which it was first seen',
    }),
  },
});

/** How the notice went, or would go, out. */
export const exitChannels = ['online', 'email', 'letter', 'letter_abroad', 'phone', 'in_person', 'other'] as const;

const sinceChecklists = { version: 9, before: () => null } as const;

/** Leaving a contract: decided, notice sent, acknowledged, ended. */
export const exit = record({
  type: 'exit',
  table: 'exits',
  about: 'leaving a contract',
  named: ['contractId'],
  fields: {
    contractId: belongsTo('contracts', { required: true }),
    decidedOn: day({ required: true }),
    noticeSentOn: day({ entered: true, notBefore: 'decidedOn' }),
    acknowledgedOn: day({ notBefore: 'decidedOn' }),
    endsOn: day({ entered: true }),
    endsOnStated: flag({ required: true, said: 'hidden', about: '0 or 1: whether the last day was stated' }),
    inTime: flag({}),
    reason: text({ value: line(300), entered: true, searched: true }),
    channel: choice(exitChannels, { entered: true }),
    note: text({ value: longText, entered: true, searched: true }),
    withdrawnOn: day({ notBefore: 'decidedOn' }),
    ground: choice(exitGrounds, {
      required: true,
      initially: 'notice',
      entered: true,
      since: { version: 6, before: () => 'notice' },
      about: 'on what ground: ordinary notice, or a right that ends',
    }),
    rightUntil: day({
      entered: true,
      since: { version: 6, before: () => null },
      about: 'the last day to use that right, where the person knows it',
    }),
    /** What would bring the person back. */
    wouldReturn: text({ value: longText, entered: true, searched: true, since: sinceChecklists }),
    costAmount: whole({
      within: [0, mostAmount],
      value: amount,
      said: 'sum',
      since: sinceChecklists,
      about: 'what leaving cost, such as a fee or postage',
    }),
    costCurrency: text({ value: currencyCode, stored: currencyCode, partOf: 'costAmount', since: sinceChecklists }),
    replacedById: mentions('contracts', {
      entered: true,
      since: sinceSuccessions,
      about: 'the contract that took its place',
    }),
    succession: choice(successionKinds, {
      since: sinceSuccessions,
      about: 'how that contract compares, where it follows with the same supplier and nothing was left',
    }),
  },
});

/** One item of the checklist of an exit about which something was noted; what nobody noted anything about is worked out. */
export const exitItem = record({
  type: 'exitItem',
  table: 'exit_items',
  since: 9,
  about: 'what was noted about the checklist of an exit',
  named: ['exitId'],
  key: ['exitId', 'item', 'text'],
  fields: {
    exitId: belongsTo('exits', { required: true }),
    item: choice(exitItemKinds, { required: true, unreadable: 'own' }),
    text: text({ value: shortText, searched: true, entered: true, about: 'what it says, where the person added it' }),
    state: choice(exitItemStates, { required: true, initially: 'open', unreadable: 'open' }),
    on: day({ about: 'the day it was done, or found not to be needed' }),
    note: text({ value: longText, searched: true, entered: true }),
    dueOn: day({ entered: true, about: 'the day the person set for it; null for the one worked out' }),
    documentId: mentions('documents', { entered: true, about: 'what proves it' }),
  },
});
