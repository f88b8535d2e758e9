import { belongsTo, choice, day, mentions, text } from './field.ts';
import { record } from './record.ts';
import { line, linkAddress, shortText } from './values.ts';

/** What a supplier may be known by in files. */
export const identifierKinds = [
  'name',
  'domain',
  'email',
  'iban',
  'creditor_id',
  'mandate',
  'customer_number',
] as const;

/** Where it was learned. */
export const identifierSources = ['payments', 'logins', 'addresses', 'mail', 'calendar', 'merge', 'person'] as const;

/** Something by which files speak of a supplier, and perhaps of one contract with it. */
export const identifier = record({
  type: 'identifier',
  table: 'identifiers',
  since: 11,
  about: 'what suppliers are known by in statements and other files',
  named: ['value'],
  fields: {
    supplierId: belongsTo('suppliers', { required: true }),
    contractId: mentions('contracts', { about: 'the one contract it stands for; null for the supplier as a whole' }),
    kind: choice(identifierKinds, { required: true, unreadable: null }),
    value: text({
      required: true,
      value: line(300),
      about: 'a name as matching sees it, anything else in its plain form',
    }),
    source: choice(identifierSources, { required: true, unreadable: 'person' }),
  },
});

/** A way in to an account with a supplier. Never its password. */
export const login = record({
  type: 'login',
  table: 'logins',
  since: 11,
  about: 'where you have an account with suppliers; passwords are not kept',
  named: ['name'],
  fields: {
    relationshipId: belongsTo('relationships', { required: true }),
    name: text({ required: true, value: shortText, entered: true, searched: true }),
    website: text({ value: linkAddress, entered: true, searched: true }),
    username: text({ value: line(300), entered: true, searched: true }),
    since: day({ entered: true, about: 'the day it was made; null: not known' }),
    lastUsedOn: day({ entered: true }),
  },
});

/** What the person said to a suggestion. */
export const suggestionAnswer = record({
  type: 'suggestionAnswer',
  table: 'suggestion_answers',
  since: 11,
  about: 'what you said to suggested contracts',
  named: ['name'],
  key: ['series'],
  fields: {
    series: text({ required: true, value: line(300), said: 'hidden', about: 'what makes the suggestion this one' }),
    name: text({ required: true, value: shortText, isName: true }),
    answer: choice(['accepted', 'rejected', 'never'], { required: true, unreadable: null }),
    contractId: mentions('contracts', { about: 'the contract it became, or belongs to' }),
    on: day({ about: 'null: not known' }),
  },
});
