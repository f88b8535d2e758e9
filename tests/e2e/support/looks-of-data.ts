import type { WordsOfPage } from '#renderer/words/index.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** What opens over what suppliers know, and over a change of details. */
export function openedDataLooks({ changeId, supplierId }: Stops, { say }: WordsOfPage): Look[] {
  const supplier = { place: `/suppliers/${supplierId}`, route: '/suppliers/$supplierId' };
  const change = { place: `/data/changes/${changeId}`, route: '/data/changes/$changeId' };
  const more = beginningOf(say('data.moreNamed', { data: '', supplier: '' }));
  return [
    {
      name: 'noting what a supplier knows',
      ...supplier,
      opens: ['domain-views/data-given/data-dialog.tsx'],
      open: (page) => button(page, say('data.note')).click(),
    },
    {
      name: 'the menu of what a supplier knows',
      ...supplier,
      opens: ['domain-views/data-given/data-line.tsx'],
      open: (page) => button(page, more).first().click(),
    },
    {
      name: 'when it was asked back',
      ...supplier,
      opens: ['domain-views/data-given/use-data-deeds.tsx'],
      open: async (page) => {
        await button(page, more).first().click();
        await page.getByRole('menuitem', { name: say('data.deed.askBack') }).click();
      },
    },
    {
      name: 'noting a change of details',
      place: '/data',
      route: '/data',
      opens: ['features/data-given/change-dialog.tsx'],
      open: (page) => button(page, say('data.changes.add')).click(),
    },
    {
      name: 'the menu of a change of details',
      ...change,
      opens: ['features/data-given/change-page.tsx'],
      open: (page) => button(page, say('data.changes.more')).click(),
    },
    {
      name: 'changing a change of details',
      ...change,
      open: (page) => pickFrom(page, say('data.changes.more'), say('data.changes.edit')),
    },
  ];
}
