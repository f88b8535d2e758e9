import { belongsTo, choice, day, text, whole } from './field.ts';
import { record } from './record.ts';
import { longText } from './values.ts';

export const interactionChannels = ['email', 'phone', 'letter', 'chat', 'in_person', 'portal', 'other'] as const;

/** One contact with a candidate, in either direction, or a draft of one. */
export const interaction = record({
  type: 'interaction',
  table: 'interactions',
  since: 2,
  about: 'what was said between you and a candidate',
  named: ['candidateId'],
  fields: {
    candidateId: belongsTo('candidates', { required: true }),
    direction: choice(['out', 'in'], { required: true }),
    channel: choice(interactionChannels, { required: true, unreadable: 'other' }),
    happenedOn: day({ about: 'null: a draft' }),
    text: text({ required: true, value: longText.min(1, 'Please write something here.'), entered: true }),
    /** Who is to act next, and by when. */
    nextActor: choice(['me', 'them'], { entered: true }),
    nextBy: day({ entered: true }),
  },
});

/** Something a supplier said it would do. */
export const promise = record({
  type: 'promise',
  table: 'promises',
  since: 2,
  about: 'what a supplier promised with a contract',
  named: ['contractId'],
  fields: {
    contractId: belongsTo('contracts', { required: true }),
    text: text({ required: true }),
    dueOn: day({}),
  },
});

/** Something to set up once a contract is made. */
export const checklistItem = record({
  type: 'checklistItem',
  table: 'checklist_items',
  since: 2,
  about: 'what is to be set up for a contract',
  named: ['contractId'],
  fields: {
    contractId: belongsTo('contracts', { required: true }),
    text: text({ required: true }),
    doneOn: day({}),
    position: whole({ required: true, said: 'hidden' }),
  },
});
