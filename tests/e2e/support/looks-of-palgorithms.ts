import type { WordsOfPage } from '#renderer/words/index.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** The rules, and what opens where it is asked why something is said, or nothing. */
export function openedPalgorithmLooks({ supplierId, contractName }: Stops, { say }: WordsOfPage): Look[] {
  const one = { place: '/palgorithms/notice_deadline', route: '/palgorithms/$palgorithmId' };
  return [
    { name: 'the rules', place: '/palgorithms', route: '/palgorithms' },
    { name: 'a rule', ...one },
    { name: 'no rule', place: '/palgorithms/none', route: one.route },
    {
      name: 'what a rule would have said',
      ...one,
      isInPage: true,
      open: (page) => button(page, say('palgorithmPages.try')).click(),
    },
    {
      name: 'why a nudge is said',
      place: '/',
      route: '/',
      opens: ['domain-views/nudges/why-dialog.tsx'],
      open: (page) =>
        pickFrom(page, beginningOf(say('views.nudge.otherAnswers', { nudge: '' })), say('views.nudge.why')),
    },
    {
      name: 'why nothing was said of a contract',
      place: `/suppliers/${supplierId}`,
      route: '/suppliers/$supplierId',
      opens: ['domain-views/nudges/why-not-dialog.tsx'],
      open: (page) => pickFrom(page, say('supplier.moreAbout', { name: contractName }), say('supplier.card.whyNot')),
    },
  ];
}
