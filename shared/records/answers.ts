import { choice, day, text } from './field.ts';
import { record } from './record.ts';

/** What the person said to a nudge. */
export const nudgeAnswer = record({
  type: 'nudgeAnswer',
  table: 'nudge_answers',
  about: 'what you said to nudges',
  named: ['title'],
  key: ['nudgeKey'],
  fields: {
    nudgeKey: text({ required: true, said: 'hidden' }),
    /** What it said, for the history: a stored message, or the text of a version without messages. */
    title: text({ required: true }),
    answer: choice(['snoozed', 'dismissed', 'done', 'next_term'], { required: true, unreadable: null }),
    snoozedUntil: day({}),
    answeredOn: day({ required: true }),
  },
});

/** Whether a nudge helped the person: one word for each nudge. */
export const nudgeFeedback = record({
  type: 'nudgeFeedback',
  table: 'nudge_feedback',
  since: 12,
  about: 'whether nudges helped you',
  named: ['title'],
  key: ['nudgeKey'],
  fields: {
    nudgeKey: text({ required: true, said: 'hidden' }),
    /** What it said, for the history: a stored message. */
    title: text({ required: true }),
    verdict: choice(['helped', 'junk'], { required: true, unreadable: null }),
    saidOn: day({ required: true }),
  },
});

/** A preference that differs from its default. */
export const preference = record({
  type: 'preference',
  table: 'preferences',
  about: 'what differs from the defaults',
  named: ['name'],
  key: ['name'],
  fields: {
    name: text({ required: true, said: 'hidden' }),
    value: text({ required: true, said: 'preference', about: 'JSON' }),
  },
});
