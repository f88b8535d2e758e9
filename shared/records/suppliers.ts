import { z } from 'zod';
import { belongsTo, day, json, text } from './field.ts';
import { record } from './record.ts';
import { line, lines, linkAddress, longText, shortText, tags } from './values.ts';

/** An organisation on the other side. */
export const supplier = record({
  type: 'supplier',
  table: 'suppliers',
  about: 'organisations on the other side',
  named: ['name'],
  fields: {
    name: text({ required: true, value: shortText, entered: true, isName: true, searched: true }),
    folded: text({ required: true, follows: true, said: 'hidden', about: 'the name as matching sees it' }),
    website: text({ value: linkAddress, entered: true, searched: true }),
    email: text({ value: line(300), entered: true, searched: true }),
    phone: text({ value: line(100), entered: true, searched: true }),
    postalAddress: text({ value: lines(1000).trim(), entered: true, searched: true }),
    note: text({ value: longText, entered: true, searched: true }),
    tags: json({
      required: true,
      initially: '[]',
      value: tags,
      stored: z.array(z.string()),
      entered: true,
      searched: true,
    }),
  },
});

/** One person's, or the household's, standing with one supplier. */
export const relationship = record({
  type: 'relationship',
  table: 'relationships',
  about: "one person's standing with one supplier",
  named: ['supplierId'],
  fields: {
    supplierId: belongsTo('suppliers', { required: true }),
    personId: belongsTo('people', { entered: true, about: 'null: the household' }),
    note: text({ value: longText, entered: true, searched: true }),
    reviewedOn: day({
      entered: true,
      since: { version: 12, before: () => null },
      about: 'the day on which the person last looked at all of it',
    }),
  },
});

/** A stretch of a relationship between a beginning and an end. */
export const episode = record({
  type: 'episode',
  table: 'episodes',
  about: 'stretches of a relationship',
  named: ['relationshipId'],
  fields: {
    relationshipId: belongsTo('relationships', { required: true }),
    startedOn: day({}),
    endedOn: day({ notBefore: 'startedOn' }),
  },
});
