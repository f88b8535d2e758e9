import { z } from 'zod';
import { belongsTo, day, json, mentions, number, text, whole } from './field.ts';
import { record } from './record.ts';
import { offerPrice, offerTerms } from './offer-values.ts';
import { knownCurrency, line, lines, link, longText, shortText } from './values.ts';

const texts = { required: true, initially: '[]', stored: z.array(z.string()), entered: true } as const;

/** What is on the table from a candidate; each further one is a version. Amounts in minor units. */
export const offer = record({
  type: 'offer',
  table: 'offers',
  since: 2,
  about: 'what a candidate offers',
  named: ['candidateId'],
  fields: {
    candidateId: belongsTo('candidates', { required: true }),
    /** 1 for the first, 2 when the supplier came back with another. */
    version: whole({ required: true, within: [1, Number.MAX_SAFE_INTEGER], unreadable: 1 }),
    offeredOn: day({ required: true }),
    validUntil: day({ entered: true, notBefore: 'offeredOn' }),
    price: json({ required: true, value: offerPrice, entered: true, said: 'offer price', about: 'see below' }),
    terms: json({ value: offerTerms, entered: true, said: 'terms', about: 'see below; null when not stated' }),
    financing: text({ value: line(500), entered: true, searched: true }),
    deliveryOn: day({ entered: true }),
    promises: json({ ...texts, value: z.array(shortText).max(40), searched: true }),
    dataAsked: text({ value: lines(2000).trim(), entered: true }),
    dataUse: text({ value: lines(2000).trim(), entered: true }),
    included: json({ ...texts, value: z.array(shortText).max(60), searched: true }),
    links: json({ ...texts, value: z.array(link).max(30), stored: z.array(link) }),
    note: text({ value: longText, entered: true, searched: true }),
    contractId: mentions('contracts', { about: 'the contract it became' }),
  },
});

/** One of the first currency is so much of the second on a day, by a source. */
export const exchangeRate = record({
  type: 'exchangeRate',
  table: 'exchange_rates',
  since: 2,
  about: 'one of the first currency in the second',
  named: ['fromCurrency', 'toCurrency'],
  between: '/',
  key: ['fromCurrency', 'toCurrency'],
  fields: {
    fromCurrency: text({ required: true, value: knownCurrency, stored: knownCurrency, unreadable: null }),
    toCurrency: text({ required: true, value: knownCurrency, stored: knownCurrency, unreadable: null }),
    rate: number({ required: true, value: z.number().min(1e-9).max(1e9), within: [1e-9, 1e9], unreadable: null }),
    quotedOn: day({ required: true }),
    /** A stored message, or the words of the person. */
    source: text({ required: true, value: line(200).min(1) }),
  },
});
