import type { WordsOfPage } from '#renderer/words/index.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** What opens on the pages of how it goes with a supplier and of what matters. */
export function openedStandingLooks({ judgedId }: Stops, { say }: WordsOfPage): Look[] {
  const standing = {
    place: `/relationships/${judgedId}/standing`,
    route: '/relationships/$relationshipId/standing',
  };
  const values = { place: '/values', route: '/values' };
  const more = beginningOf(say('standing.values.more', { concern: '' }));
  return [
    {
      name: 'answering a question about a supplier',
      isInPage: true,
      ...standing,
      open: (page) => button(page, beginningOf(say('standing.answerTo', { question: '' }))).click(),
    },
    {
      name: 'why a supplier fits or does not',
      ...standing,
      opens: ['features/standing/fit-note.tsx'],
      open: (page) => button(page, beginningOf(say('standing.noteOn', { concern: '' }))).click(),
    },
    {
      name: 'saying whether one would recommend a supplier',
      isInPage: true,
      ...standing,
      open: (page) => button(page, say('standing.sayScore')).click(),
    },
    {
      name: 'noting something given or got',
      ...standing,
      opens: ['features/standing/exchange-dialog.tsx'],
      open: (page) => button(page, say('standing.own.add')).click(),
    },
    {
      name: 'the menu of what matters',
      ...values,
      opens: ['features/standing/concern-row.tsx'],
      open: (page) => button(page, more).click(),
    },
    {
      name: 'changing what matters',
      ...values,
      opens: ['features/standing/concern-dialog.tsx'],
      open: (page) => pickFrom(page, more, say('standing.values.change')),
    },
  ];
}
