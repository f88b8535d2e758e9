import { subjectTypes } from '../domain/subject.ts';
import { choice, day, id, text, whole } from './field.ts';
import { record } from './record.ts';
import { longText, shortText, writeSomething } from './values.ts';

export const interactionChannels = ['email', 'phone', 'letter', 'chat', 'in_person', 'portal', 'other'] as const;

/** The record something belongs to, of whatever kind. */
const subject = {
  subjectType: choice(subjectTypes, { required: true, said: 'hidden' }),
  subjectId: id({ required: true, said: 'hidden', subject: true }),
} as const;

/** Something said between the person and the other side, in either direction, or a draft of it. */
export const interaction = record({
  type: 'interaction',
  table: 'interactions',
  since: 2,
  about: 'what was said with the other side',
  named: ['subjectId'],
  fields: {
    ...subject,
    direction: choice(['out', 'in'], { required: true }),
    channel: choice(interactionChannels, { required: true, unreadable: 'other' }),
    happenedOn: day({ about: 'null: a draft' }),
    text: text({ required: true, value: longText.min(1, writeSomething), entered: true }),
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
  about: 'what a supplier promised',
  named: ['subjectId'],
  fields: {
    ...subject,
    text: text({ required: true, value: shortText, entered: true }),
    dueOn: day({ entered: true }),
  },
});

/** Something to be done, such as what is set up once a contract is made. */
export const checklistItem = record({
  type: 'checklistItem',
  table: 'checklist_items',
  since: 2,
  about: 'what is to be done, such as what is set up for a contract',
  named: ['subjectId'],
  fields: {
    ...subject,
    text: text({ required: true, value: shortText, entered: true }),
    doneOn: day({}),
    position: whole({ required: true, said: 'hidden' }),
  },
});
