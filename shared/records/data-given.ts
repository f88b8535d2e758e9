import { dataGrounds, dataKinds } from '../domain/data-given/data-kinds.ts';
import { belongsTo, choice, day, text } from './field.ts';
import { record } from './record.ts';
import { line, longText } from './values.ts';

/** That a supplier knows something of a person: of what kind, never the value itself. */
export const dataGiven = record({
  type: 'dataGiven',
  table: 'data_given',
  since: 10,
  about: 'what a supplier knows of a person, by kind',
  named: ['relationshipId'],
  fields: {
    relationshipId: belongsTo('relationships', { required: true }),
    kind: choice(dataKinds, { required: true, unreadable: 'other', entered: true }),
    /** What exactly, in the person's words, such as "the private address"; what it is at all, of another kind. */
    what: text({ value: line(200), entered: true, searched: true }),
    givenOn: day({ entered: true, about: 'null: not known' }),
    why: text({ value: longText, entered: true, searched: true }),
    ground: choice(dataGrounds, { required: true, initially: 'unknown', unreadable: 'unknown', entered: true }),
    consentWithdrawnOn: day({ notBefore: 'givenOn' }),
    askedBackOn: day({ entered: true, notBefore: 'givenOn', about: 'the day on which its erasure was asked for' }),
    erasedOn: day({
      entered: true,
      notBefore: 'givenOn',
      about: 'the day on which the supplier said that it is erased',
    }),
  },
});
