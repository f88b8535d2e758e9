import { z } from 'zod';
import { hearings } from '../domain/attention/whose.ts';
import { choice, json, text } from './field.ts';
import { record } from './record.ts';
import { shortText } from './values.ts';

/** Names of palgorithms; those that are not known any more say nothing. */
const palgorithmsUnheard = z.array(z.string().max(100)).max(200);

/** A member of the household. */
export const person = record({
  type: 'person',
  table: 'people',
  about: 'members of the household',
  named: ['name'],
  fields: {
    name: text({ required: true, value: shortText, entered: true, isName: true }),
    hears: choice(hearings, {
      required: true,
      initially: 'own_and_shared',
      unreadable: 'everything',
      entered: true,
      since: { version: 13, before: () => 'own_and_shared' },
      about: 'what they want to hear of',
    }),
    unheard: json({
      required: true,
      initially: '[]',
      value: palgorithmsUnheard,
      stored: palgorithmsUnheard,
      entered: true,
      said: 'palgorithms',
      since: { version: 13, before: () => '[]' },
      about: 'palgorithms they want to hear nothing of',
    }),
  },
});
