import { belongsTo, day } from './field.ts';
import { record } from './record.ts';

/** Days on which somebody is away, the first and the last included: nothing is told on them. */
export const absence = record({
  type: 'absence',
  table: 'absences',
  since: 12,
  about: 'when somebody is away',
  named: ['from', 'until'],
  fields: {
    personId: belongsTo('people', { entered: true, about: 'null: the whole household' }),
    from: day({ required: true, entered: true, about: 'the first day away' }),
    until: day({ required: true, entered: true, notBefore: 'from', about: 'the last day away' }),
  },
});
