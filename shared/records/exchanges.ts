import { mostAmount } from '../domain/money.ts';
import { belongsTo, choice, day, text, whole } from './field.ts';
import { record } from './record.ts';
import { amount, currencyCode, shortText } from './values.ts';

/** Something that the person gave a supplier or got from it, which no other record says. Amounts in minor units. */
export const exchange = record({
  type: 'exchange',
  table: 'exchanges',
  since: 10,
  about: 'what you gave suppliers and got from them, in your own words',
  named: ['text'],
  fields: {
    relationshipId: belongsTo('relationships', { required: true }),
    side: choice(['give', 'get'], { required: true, unreadable: null, entered: true }),
    text: text({ required: true, value: shortText, entered: true, searched: true }),
    on: day({ entered: true, about: 'null: not known' }),
    amount: whole({ within: [0, mostAmount], value: amount, said: 'sum' }),
    currency: text({ value: currencyCode, stored: currencyCode, partOf: 'amount' }),
  },
});
