import type { CalendarDate } from '../../calendar-date.ts';
import { message } from '../../message.ts';
import { daysSince, fullYears, type OwnFact, type OwnValue } from '../own-fact.ts';
import type { OwnDealings } from '../own-records.ts';

/** What is known of a supplier's dealings, of whatever has dealings with one. */
export const dealingFacts = {
  openProblems: {
    type: 'whole',
    meaning: message('ownFacts.dealings.openProblems'),
    read: ({ dealings }) => dealings().openProblems,
  },
  openPromises: {
    type: 'whole',
    meaning: message('ownFacts.dealings.openPromises'),
    read: ({ dealings }) => dealings().openPromises,
  },
  brokenPromises: {
    type: 'whole',
    meaning: message('ownFacts.dealings.brokenPromises'),
    read: ({ dealings }) => dealings().brokenPromises,
  },
  lastContactOn: {
    type: 'day',
    meaning: message('ownFacts.dealings.lastContactOn'),
    read: ({ dealings }) => dealings().lastContactOn,
  },
  daysSinceContact: {
    type: 'whole',
    meaning: message('ownFacts.dealings.daysSinceContact'),
    movesDaily: true,
    read: ({ dealings }, today) => daysSince(dealings().lastContactOn, today),
  },
  recommendation: {
    type: 'whole',
    meaning: message('ownFacts.dealings.recommendation'),
    read: ({ dealings }) => dealings().recommendation,
  },
  knownSince: {
    type: 'day',
    meaning: message('ownFacts.dealings.knownSince'),
    read: ({ dealings }) => dealings().knownSince,
  },
  yearsKnown: {
    type: 'whole',
    meaning: message('ownFacts.dealings.yearsKnown'),
    movesDaily: true,
    read: ({ dealings }, today) => fullYears(dealings().knownSince, today),
  },
} as const satisfies Readonly<
  Record<
    string,
    Omit<OwnFact<'contract'>, 'read' | 'changesOn'> & {
      read(record: { readonly dealings: () => OwnDealings }, today: CalendarDate): OwnValue | null;
    }
  >
>;
