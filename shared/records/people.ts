import { text } from './field.ts';
import { record } from './record.ts';
import { shortText } from './values.ts';

/** A member of the household. */
export const person = record({
  type: 'person',
  table: 'people',
  about: 'members of the household',
  named: ['name'],
  fields: {
    name: text({ required: true, value: shortText, entered: true, isName: true }),
  },
});
