import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { goTo, type App } from './app.ts';
import { chooseFile, crownsList } from './files.ts';
import { untilStill } from './stillness.ts';
import type { WordsOfPage } from '#renderer/words/index.ts';

/** The records of the demo household that the walk goes to. */
export interface Stops {
  /** Has a contract that can be left, `gym`, and one whose exit waits for a confirmation is with `leftSupplierId`. */
  readonly supplierId: string;
  readonly contractId: string;
  readonly contractName: string;
  readonly leftSupplierId: string;
  readonly leftContractName: string;
  /** A need with candidates at the table; the one it is about to choose. */
  readonly needId: string;
  readonly needTitle: string;
  readonly candidateId: string;
  readonly candidateName: string;
  /** A copy from before an update. */
  readonly copyName: string;
}

/** The size at which the pages have the least room. */
export const narrow = { width: 800, height: 600 };

/** One thing to look at. */
export interface Look {
  readonly name: string;
  readonly place: string;
  /** The route it is at, as the router writes it. */
  readonly route: string;
  /** Files of the renderer whose dialog or menu it opens. */
  readonly opens?: readonly string[];
  readonly open?: (page: Page) => Promise<void>;
  /** What it opens is in the page itself, not over it. */
  readonly isInPage?: true;
}

/** Finds in the demo household what the walk goes to, and puts a copy there as an update leaves one. */
export async function stopsIn({ store }: App): Promise<Stops> {
  const contracts = await store.call('contracts.list', {});
  const called = (supplier: string) => {
    const found = contracts.find(({ supplierName }) => supplierName === supplier);
    if (found === undefined) throw new Error(`The demo household has no contract with ${supplier}`);
    return found;
  };
  const [gym, box] = [called('Pulsgarten Fitness'), called('Blattgold Gemüsekiste')];
  const needs = await store.call('needs.list', { state: 'open' });
  const need = await store.call('needs.get', { id: needs.find(({ state }) => state === 'at_the_table')?.id ?? '' });
  const candidate = need.candidates.find(
    ({ stage, incumbentContractId }) => stage === 'at_the_table' && incumbentContractId === null,
  );
  const { dataFolder } = await store.call('app.status', {});
  const copyName = 'copies/before-migration-20261101080000000.sqlite';
  mkdirSync(dirname(join(dataFolder, copyName)), { recursive: true });
  writeFileSync(join(dataFolder, copyName), '');
  return {
    copyName,
    supplierId: gym.supplierId,
    contractId: gym.id,
    contractName: gym.name,
    leftSupplierId: box.supplierId,
    leftContractName: box.name,
    needId: need.id,
    needTitle: need.title,
    candidateId: candidate?.id ?? '',
    candidateName: candidate?.supplierName ?? '',
  };
}

/** Everything there is to see, in an order in which no look disturbs the next; `words` are those of the page. */
export function looksOf(stops: Stops, words: WordsOfPage): Look[] {
  return [
    ...plainLooks(stops),
    ...openedLooks(stops, words),
    ...openedNeedLooks(stops, words),
    ...doneLooks(stops, words),
    unsavedLook,
  ];
}

/** Its question would come again at every next look, so it comes last. */
const unsavedLook: Look = {
  name: 'the question before leaving a form',
  place: '/contracts/new',
  route: '/contracts/new',
  opens: ['domain-views/forms/unsaved-guard.tsx'],
  open: async (page) => {
    await page.getByRole('main').getByRole('textbox').first().fill('Nordwall');
    await page.evaluate(() => window.location.assign('#/history'));
    await expect(page.getByRole('alertdialog')).toBeVisible();
  },
};

/** The pages themselves, with nothing open over them. */
export function plainLooks({ supplierId, leftSupplierId, contractId, needId, candidateId }: Stops): Look[] {
  return [
    { name: 'Today', place: '/', route: '/' },
    { name: 'Relationships', place: '/relationships', route: '/relationships' },
    { name: 'a supplier', place: `/suppliers/${supplierId}`, route: '/suppliers/$supplierId' },
    { name: 'a supplier that is being left', place: `/suppliers/${leftSupplierId}`, route: '/suppliers/$supplierId' },
    { name: 'a new contract', place: '/contracts/new', route: '/contracts/new' },
    { name: 'a contract', place: `/contracts/${contractId}`, route: '/contracts/$contractId' },
    { name: 'Needs', place: '/needs', route: '/needs' },
    { name: 'a need', place: `/needs/${needId}`, route: '/needs/$needId' },
    { name: 'the comparison', place: `/needs/${needId}?view=compare`, route: '/needs/$needId' },
    { name: 'what a need is about', place: `/needs/${needId}?view=about`, route: '/needs/$needId' },
    { name: 'an offer', place: `/needs/${needId}/offer?candidate=${candidateId}`, route: '/needs/$needId/offer' },
    { name: 'Bring in a list', place: '/import', route: '/import' },
    { name: 'History', place: '/history', route: '/history' },
    { name: 'Work out a date', place: '/dates', route: '/dates' },
    { name: 'Preferences', place: '/preferences', route: '/preferences' },
    { name: 'no page', place: '/nowhere', route: '' },
  ];
}

/** The pages that need no record, as they are in a store that holds none. */
export const emptyLooks: readonly Look[] = [
  '/',
  '/relationships',
  '/needs',
  '/contracts/new',
  '/import',
  '/history',
].map((place) => ({ name: place, place, route: place }));

const calculations = ['send_by', 'term_end', 'renewals', 'period_end', 'window'] as const;

function openedLooks(stops: Stops, { say }: WordsOfPage): Look[] {
  const { supplierId, leftSupplierId, contractName, leftContractName } = stops;
  const today = { place: '/', route: '/' };
  const supplier = { place: `/suppliers/${supplierId}`, route: '/suppliers/$supplierId' };
  const left = { place: `/suppliers/${leftSupplierId}`, route: '/suppliers/$supplierId' };
  const more = say('supplier.moreAbout', { name: contractName });
  return [
    {
      name: 'the palette',
      ...today,
      opens: ['shell/command-palette.tsx'],
      open: (page) => page.keyboard.press('Control+k'),
    },
    {
      name: 'the palette with what it found',
      ...today,
      open: async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('e');
      },
    },
    {
      name: 'snoozing',
      ...today,
      opens: ['domain-views/nudges/nudge-row.tsx'],
      open: (page) => button(page, beginningOf(say('views.nudge.remindLaterOf', { nudge: '' }))).click(),
    },
    {
      name: 'other answers',
      ...today,
      open: (page) => button(page, beginningOf(say('views.nudge.otherAnswers', { nudge: '' }))).click(),
    },
    {
      name: 'picking a day',
      ...today,
      open: (page) =>
        pickFrom(page, beginningOf(say('views.nudge.remindLaterOf', { nudge: '' })), say('views.nudge.pick')),
    },
    {
      name: 'how a nudge came about',
      isInPage: true,
      ...today,
      open: (page) => button(page, beginningOf(say('views.nudge.how', { open: 'other' }))).click(),
    },
    {
      name: 'which columns',
      place: '/relationships',
      route: '/relationships',
      open: (page) => button(page, say('relationships.columns')).click(),
    },
    {
      name: 'the menu of a contract',
      ...supplier,
      opens: ['features/supplier/contract-card.tsx'],
      open: (page) => button(page, more).click(),
    },
    {
      name: 'a price change',
      ...supplier,
      opens: ['features/supplier/price-dialog.tsx'],
      open: (page) => pickFrom(page, more, say('supplier.card.priceChange')),
    },
    {
      name: 'the menu of a supplier',
      ...supplier,
      opens: ['features/supplier/index.tsx'],
      open: (page) => button(page, say('supplier.more')).click(),
    },
    {
      name: 'editing a supplier',
      ...supplier,
      opens: ['features/supplier/edit-supplier-dialog.tsx'],
      open: (page) => pickFrom(page, say('supplier.more'), say('supplier.edit')),
    },
    {
      name: 'erasing',
      ...supplier,
      opens: ['domain-views/erase/erase-dialog.tsx'],
      open: (page) => pickFrom(page, say('supplier.more'), say('views.erase.choice')),
    },
    {
      name: 'leaving',
      ...supplier,
      opens: ['features/exit/exit-dialog.tsx'],
      open: (page) => button(page, say('supplier.card.leaveNamed', { contract: contractName })).click(),
    },
    {
      name: 'a confirmation of an exit',
      ...left,
      opens: ['features/exit/exit-steps.tsx'],
      open: (page) => button(page, say('supplier.exit.noteConfirmed')).click(),
    },
    {
      name: 'taking an exit back',
      ...left,
      open: (page) => button(page, say('supplier.exit.withdrawNamed', { contract: leftContractName })).click(),
    },
    ...calculations.map((question): Look => ({
      name: `work out: ${question}`,
      isInPage: true,
      place: '/dates',
      route: '/dates',
      open: (page: Page) =>
        page
          .getByRole('main')
          .getByRole('radio', { name: say(`calculatorPage.questions.${question}`) })
          .press('Space'),
    })),
    {
      name: 'a list before it is brought in',
      isInPage: true,
      place: '/import',
      route: '/import',
      open: async (page) => {
        await chooseFile(button(page, say('importPage.choose')), '123', crownsList);
        await expect(page.getByRole('heading', { level: 1, name: '123', exact: true })).toBeVisible();
      },
    },
    {
      name: 'a form with problems',
      isInPage: true,
      place: '/contracts/new',
      route: '/contracts/new',
      open: async (page) => {
        await button(page, say('contractForm.add')).click();
        await expect(page.getByRole('alert')).toBeFocused();
      },
    },
  ];
}

function openedNeedLooks(stops: Stops, { say }: WordsOfPage): Look[] {
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

/** What one sees after a step that changed the household. */
function doneLooks(stops: Stops, { say }: WordsOfPage): Look[] {
  const { supplierId, contractName, needId, candidateName } = stops;
  return [
    {
      name: 'what comes after an exit was logged',
      place: `/suppliers/${supplierId}`,
      route: '/suppliers/$supplierId',
      opens: ['features/exit/exit-done.tsx'],
      open: async (page) => {
        await button(page, say('supplier.card.leaveNamed', { contract: contractName })).click();
        await button(page, say('exitDialog.log')).click();
        await expect(page.getByRole('button', { name: say('exitDialog.done.done') })).toBeVisible();
      },
    },
    {
      name: 'what comes after a choice',
      place: `/needs/${needId}?view=compare`,
      route: '/needs/$needId',
      opens: ['features/needs/choice/choice-done.tsx'],
      open: async (page) => {
        await button(page, say('choice.title.choose', { supplier: candidateName })).click();
        await button(page, say('choice.agree')).click();
        await expect(page.getByRole('button', { name: say('choice.done.done') })).toBeVisible();
      },
    },
    {
      name: 'deleting a copy',
      place: '/preferences',
      route: '/preferences',
      opens: ['features/preferences/kept-copies.tsx'],
      open: (page) => button(page, say('preferences.copies.deleteOne', { name: stops.copyName })).click(),
    },
    {
      name: 'the menu of pages, where there is little room',
      place: '/dates',
      route: '/dates',
      opens: ['shell/navigation.tsx'],
      open: async (page) => {
        await page.setViewportSize(narrow);
        await button(page, say('shell.nav.more')).click();
      },
    },
  ];
}

/** Goes to a look and opens what it opens. */
export async function lookAt(page: Page, look: Look, waiting: string): Promise<void> {
  await closeAll(page);
  if (new URL(page.url()).hash !== `#${look.place}`) await goTo(page, look.place);
  await expect(page.getByText(waiting)).toHaveCount(0);
  await look.open?.(page);
  if (look.open !== undefined && look.isInPage !== true) await expect(whatIsOpen(page).first()).toBeVisible();
  await untilStill(page);
}

/** Waits until the page has been drawn again, as after a change of its size. */
export async function drawnAnew(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => window.requestAnimationFrame(() => window.requestAnimationFrame(resolve))),
  );
}

/** Dialogs, menus and lists over the page; notices are no dialogs. */
function whatIsOpen(page: Page): Locator {
  return page.locator('[role=dialog], [role=alertdialog]:has(h2), [role=menu], [role=listbox]');
}

async function closeAll(page: Page): Promise<void> {
  while ((await whatIsOpen(page).count()) > 0) {
    await page.keyboard.press('Escape');
    await untilStill(page);
  }
}

function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true }).first();
}

async function pickFrom(page: Page, name: string | RegExp, choice: string): Promise<void> {
  await button(page, name).click();
  await page.getByRole('menuitem', { name: choice }).first().click();
}

/** Matches what begins as the text does; what it ends with is a value, or the marks that make it longer. */
function beginningOf(text: string): RegExp {
  return new RegExp(
    `^${text.slice(0, Math.ceil(text.replace(/~+$/, '').length / 2)).replaceAll(/[^\p{L}\s]/gu, '.')}`,
    'u',
  );
}

/** The files of the renderer that open a dialog or a menu over a page. */
export function filesThatOpen(): string[] {
  const renderer = join(import.meta.dirname, '..', '..', '..', 'renderer');
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/'))
    .filter((file) => /<(?:Dialog|Menu|AriaDialog)\b/.test(readFileSync(join(renderer, file), 'utf8')))
    .toSorted();
}
