import { expect } from '@playwright/test';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { chooseFile } from './files.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** A file with a rule of somebody's own, named with signs that are no words. */
const ruleFile = JSON.stringify({
  format: 'dancecard-palgorithm',
  version: 1,
  palgorithm: { name: '123', on: 'contract', when: 'contract.monthly > 30.0', say: '{contract.name}' },
});

/** The rules, and what opens where it is asked why something is said, or nothing. */
export function openedPalgorithmLooks({ supplierId, contractName }: Stops, { say }: WordsOfPage): Look[] {
  const one = { place: '/palgorithms/notice_deadline', route: '/palgorithms/$palgorithmId' };
  return [
    { name: 'the rules', place: '/palgorithms', route: '/palgorithms' },
    { name: 'a rule', ...one },
    {
      name: 'a rule from a file, before it is taken in',
      place: '/palgorithms/own',
      route: '/palgorithms/own',
      opens: ['features/own-palgorithms/own-palgorithms-page.tsx'],
      open: async (page) => {
        await chooseFile(button(page, say('ownPage.takeIn')), 'rule.json', ruleFile);
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'what is known, to be put into what a rule says',
      place: '/palgorithms/new?template=dear',
      route: '/palgorithms/new',
      opens: ['features/own-palgorithms/definition-form.tsx'],
      open: (page) => button(page, say('ownPage.putIn')).click(),
    },
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
