import { z } from 'zod';
import { interactionChannels, moods } from '../domain/interactions/interaction-words.ts';
import { actors } from '../domain/problems/problem-words.ts';
import { promiseOutcomes, promiseSources } from '../domain/promises/promise-words.ts';
import { subjectTypes } from '../domain/subject.ts';
import { choice, day, id, text, whole } from './field.ts';
import { record } from './record.ts';
import { line, longText, shortText, timeOfDay, writeSomething } from './values.ts';

const sinceDealings = { version: 8, before: () => null } as const;

/** A month of a working day each is more than any contact takes. */
const mostMinutes = 10_000;
const minutes = z.int().min(0).max(mostMinutes);

/** The record something belongs to, of whatever kind. */
export const subject = {
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
    text: text({ required: true, value: longText.min(1, writeSomething), entered: true, searched: true }),
    /** Who is to act next, and by when. */
    nextActor: choice(actors, { entered: true }),
    nextBy: day({ entered: true, notBefore: 'happenedOn' }),
    /** When on that day, as a clock there shows it. */
    time: text({ value: timeOfDay, entered: true, since: sinceDealings }),
    spokeTo: text({ value: line(200), entered: true, since: sinceDealings, searched: true }),
    reference: text({ value: line(200), entered: true, since: sinceDealings, searched: true }),
    /** Minutes it took, those spent waiting included. */
    minutes: whole({ value: minutes, within: [0, mostMinutes], entered: true, since: sinceDealings }),
    waiting: whole({ value: minutes, within: [0, mostMinutes], entered: true, since: sinceDealings }),
    /** Customer effort scale: 1 very easy to 7 very hard. */
    effort: whole({ value: z.int().min(1).max(7), within: [1, 7], entered: true, since: sinceDealings }),
    /** How it left the person. */
    mood: choice(moods, { entered: true, since: sinceDealings }),
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
    text: text({ required: true, value: shortText, entered: true, searched: true }),
    dueOn: day({ entered: true, notBefore: 'madeOn' }),
    madeOn: day({ entered: true, since: sinceDealings }),
    /** Who said so, as the person knows them. */
    madeBy: text({ value: line(200), entered: true, since: sinceDealings, searched: true }),
    madeIn: choice(promiseSources, {
      entered: true,
      since: sinceDealings,
    }),
    /** What became of it; null while it is open. */
    outcome: choice(promiseOutcomes, { since: sinceDealings }),
    settledOn: day({ notBefore: 'madeOn', since: sinceDealings }),
    /** What shows that it was made, or what became of it. */
    proof: text({ value: longText, entered: true, since: sinceDealings, searched: true }),
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
    text: text({ required: true, value: shortText, entered: true, searched: true }),
    doneOn: day({}),
    position: whole({ required: true, said: 'hidden' }),
  },
});
