import type { WordsOfPage } from '#renderer/words/index.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** What opens over the page of an exit. */
export function openedExitLooks({ exitId }: Stops, { say }: WordsOfPage): Look[] {
  const exit = { place: `/exits/${exitId}`, route: '/exits/$exitId' };
  const item = beginningOf(say('exitsPage.what', { item: '' }));
  return [
    {
      name: 'what to do with an item of an exit',
      ...exit,
      opens: ['features/exits/exit-item.tsx'],
      open: (page) => button(page, item).click(),
    },
    {
      name: 'the day and note of an item of an exit',
      ...exit,
      opens: ['features/exits/item-dialog.tsx'],
      open: (page) => pickFrom(page, item, say('exitsPage.editItem')),
    },
    {
      name: 'more items of an exit',
      ...exit,
      opens: ['features/exits/exit-checklist.tsx'],
      open: (page) => button(page, say('exitsPage.addKnown')).click(),
    },
    {
      name: 'an item of one’s own',
      ...exit,
      open: (page) => button(page, say('exitsPage.addOwn')).click(),
    },
    {
      name: 'the reason and cost of an exit',
      ...exit,
      opens: ['features/exits/edit-exit-dialog.tsx'],
      open: (page) => button(page, say('exitsPage.edit')).click(),
    },
  ];
}
