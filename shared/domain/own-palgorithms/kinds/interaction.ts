import { interactionChannels, moods } from '../../interactions/interaction-words.ts';
import { message } from '../../message.ts';
import { aboutDealing, dealingInWords, seeDealing } from '../../palgorithms/who-acts-next.ts';
import { actors } from '../../problems/problem-words.ts';
import type { OwnDeclaration } from '../own-declaration.ts';
import { daysSince, daysTo, wordOf, type Facts } from '../own-fact.ts';
import { place } from './place.ts';

const directions = ['out', 'in'] as const;

const table: Facts<'interaction'> = {
  text: { type: 'text', meaning: message('ownFacts.interaction.text'), read: ({ details }) => details().text },
  ...place,
  about: {
    type: 'text',
    meaning: message('ownFacts.interaction.about'),
    read: ({ facts }) => facts.about.subject.name,
  },
  direction: {
    type: 'text',
    meaning: message('ownFacts.interaction.direction'),
    oneOf: directions,
    word: wordOf(directions, (direction) => message(`records.interaction.direction.${direction}`)),
    read: ({ facts }) => facts.direction,
  },
  channel: {
    type: 'text',
    meaning: message('ownFacts.interaction.channel'),
    oneOf: interactionChannels,
    word: wordOf(interactionChannels, (channel) => message(`records.interaction.channel.${channel}`)),
    read: ({ facts }) => facts.channel,
  },
  happenedOn: {
    type: 'day',
    meaning: message('ownFacts.interaction.happenedOn'),
    read: ({ facts }) => facts.happenedOn,
  },
  daysAgo: {
    type: 'whole',
    meaning: message('ownFacts.interaction.daysAgo'),
    movesDaily: true,
    read: ({ facts }, today) => daysSince(facts.happenedOn, today),
  },
  isLast: {
    type: 'flag',
    meaning: message('ownFacts.interaction.isLast'),
    read: ({ facts }) => facts.isFollowed !== true,
  },
  nextActor: {
    type: 'text',
    meaning: message('ownFacts.interaction.nextActor'),
    oneOf: actors,
    word: wordOf(actors, (actor) => message(`ownWords.actor.${actor}`)),
    read: ({ facts }) => facts.nextActor,
  },
  nextBy: { type: 'day', meaning: message('ownFacts.interaction.nextBy'), read: ({ facts }) => facts.nextBy },
  daysToNext: {
    type: 'whole',
    meaning: message('ownFacts.interaction.daysToNext'),
    movesDaily: true,
    read: ({ facts }, today) => daysTo(facts.nextBy, today),
  },
  spokeTo: { type: 'text', meaning: message('ownFacts.interaction.spokeTo'), read: ({ details }) => details().spokeTo },
  reference: {
    type: 'text',
    meaning: message('ownFacts.interaction.reference'),
    read: ({ details }) => details().reference,
  },
  minutes: {
    type: 'whole',
    meaning: message('ownFacts.interaction.minutes'),
    read: ({ details }) => details().minutes,
  },
  waiting: {
    type: 'whole',
    meaning: message('ownFacts.interaction.waiting'),
    read: ({ details }) => details().waiting,
  },
  effort: { type: 'whole', meaning: message('ownFacts.interaction.effort'), read: ({ details }) => details().effort },
  mood: {
    type: 'text',
    meaning: message('ownFacts.interaction.mood'),
    oneOf: moods,
    word: wordOf(moods, (mood) => message(`records.interaction.mood.${mood}`)),
    read: ({ details }) => details().mood,
  },
};

/** What was said with the other side, by either. What is still a draft was not said. */
export const interaction: OwnDeclaration<'interaction'> = {
  facts: new Map(Object.entries(table)),
  over: null,
  about: ({ facts, decisions }) => ({
    ...aboutDealing(facts.about),
    subject: { type: 'interaction', id: facts.id, name: dealingInWords(facts.about) },
    watchedId: facts.id,
    decisions: decisions(),
    see: seeDealing(facts.about),
  }),
};
