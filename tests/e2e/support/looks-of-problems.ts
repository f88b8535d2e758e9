import { expect } from '@playwright/test';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** What opens over the page of a problem, and where one is noted. */
export function openedProblemLooks({ problemId, supplierId }: Stops, { say }: WordsOfPage): Look[] {
  const problem = { place: `/problems/${problemId}`, route: '/problems/$problemId' };
  return [
    {
      name: 'noting a contact',
      place: `/suppliers/${supplierId}`,
      route: '/suppliers/$supplierId',
      opens: ['features/interactions/interaction-dialog.tsx'],
      open: (page) => pickFrom(page, say('supplier.more'), say('interactions.note')),
    },
    {
      name: 'a day in words that are not understood',
      place: `/suppliers/${supplierId}`,
      route: '/suppliers/$supplierId',
      open: async (page) => {
        await pickFrom(page, say('supplier.more'), say('interactions.note'));
        await page.getByRole('dialog').getByRole('spinbutton').first().press('z');
        await expect(page.getByText(say('ui.date.words.nothing'))).toBeVisible();
      },
    },
    {
      name: 'noting a problem',
      place: `/suppliers/${supplierId}`,
      route: '/suppliers/$supplierId',
      opens: ['domain-views/problems/problem-dialog.tsx', 'domain-views/forms/form-dialog.tsx'],
      open: (page) => button(page, say('problems.note')).click(),
    },
    {
      name: 'the menu of a problem',
      ...problem,
      opens: ['features/problems/problem-page.tsx'],
      open: (page) => button(page, say('problems.more')).click(),
    },
    {
      name: 'changing a problem',
      ...problem,
      open: (page) => pickFrom(page, say('problems.more'), say('problems.edit')),
    },
    {
      name: 'how a problem ended',
      ...problem,
      opens: ['features/problems/close-dialog.tsx'],
      open: (page) => button(page, say('problems.close')).click(),
    },
    {
      name: 'what became of a promise',
      ...problem,
      opens: ['domain-views/promises-of.tsx'],
      open: (page) => button(page, beginningOf(say('promises.what', { promise: '' }))).click(),
    },
    {
      name: 'noting a promise',
      ...problem,
      open: (page) => button(page, say('promises.note')).click(),
    },
    {
      name: 'noting a step',
      isInPage: true,
      ...problem,
      open: (page) => button(page, say('problems.addStep')).click(),
    },
  ];
}
