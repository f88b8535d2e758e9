import { expect, type Page } from '@playwright/test';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** What opens over the pages of a need. */
export function openedNeedLooks(stops: Stops, { say }: WordsOfPage): Look[] {
  const { needId, needTitle, candidateId, candidateName } = stops;
  const need = { place: `/needs/${needId}`, route: '/needs/$needId' };
  const compared = { place: `/needs/${needId}?view=compare`, route: '/needs/$needId' };
  const sheet = { place: `/needs/${needId}?candidate=${candidateId}`, route: '/needs/$needId' };
  const more = say('needsPages.more', { name: candidateName });
  const tab = (name: string) => (page: Page) =>
    page
      .getByRole('dialog')
      .getByRole('tab', { name: beginningOf(name) })
      .click();
  return [
    {
      name: 'the menu of a need on the board',
      place: '/needs',
      route: '/needs',
      opens: ['features/needs/board/need-card.tsx'],
      open: (page) => button(page, say('needsPages.more', { name: needTitle })).click(),
    },
    {
      name: 'where a need may go',
      ...need,
      opens: ['features/needs/need/need-actions.tsx'],
      open: (page) => button(page, say('needsPages.moveTo')).click(),
    },
    {
      name: 'letting a need go',
      ...need,
      opens: ['features/needs/need/leave-need-dialog.tsx'],
      open: (page) => pickFrom(page, say('needsPages.moveTo'), say('needsPages.letGo')),
    },
    {
      name: 'leaving a need without a decision',
      ...need,
      open: (page) => pickFrom(page, say('needsPages.moveTo'), say('needsPages.noDecision')),
    },
    {
      name: 'editing a need',
      ...need,
      opens: ['features/needs/need/edit-need-dialog.tsx'],
      open: (page) => button(page, say('needPage.edit')).click(),
    },
    {
      name: 'the menu of a candidate',
      ...need,
      opens: ['features/needs/candidates/candidate-card.tsx'],
      open: (page) => button(page, more).click(),
    },
    {
      name: 'ruling a candidate out',
      ...need,
      opens: ['features/needs/candidates/rule-out-dialog.tsx'],
      open: (page) => pickFrom(page, more, say('candidates.card.ruleOut')),
    },
    {
      name: 'a candidate’s offers',
      ...sheet,
      opens: ['features/needs/candidates/candidate-sheet.tsx'],
      open: (page) => expect(page.getByRole('dialog')).toBeVisible(),
    },
    { name: 'what was said with a candidate', ...sheet, open: tab(say('candidates.sheet.interactions', { n: 0 })) },
    { name: 'how a candidate fits', ...sheet, open: tab(say('candidates.sheet.fit')) },
    { name: 'notes on a candidate', ...sheet, open: tab(say('candidates.sheet.notes')) },
    {
      name: 'asking all the same',
      ...compared,
      opens: ['features/needs/compare/questions-dialog.tsx'],
      open: (page) => button(page, say('compare.ask')).click(),
    },
    {
      name: 'the choice',
      ...compared,
      opens: ['features/needs/choice/choice-form.tsx'],
      open: (page) => button(page, say('choice.title.choose', { supplier: candidateName })).click(),
    },
  ];
}
