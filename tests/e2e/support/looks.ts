import { expect, type Page } from '@playwright/test';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { camtStatement } from '#tests/payments/statement-file.ts';
import { chooseFile, crownsList } from './files.ts';
import { openedDataLooks } from './looks-of-data.ts';
import { openedDocumentLooks } from './looks-of-documents.ts';
import { openedExitLooks } from './looks-of-exits.ts';
import { openedNeedLooks } from './looks-of-needs.ts';
import { openedPalgorithmLooks } from './looks-of-palgorithms.ts';
import { openedPaymentLooks } from './looks-of-payments.ts';
import { openedProblemLooks } from './looks-of-problems.ts';
import { openedStandingLooks } from './looks-of-standing.ts';
import { beginningOf, button, pickFrom } from './press.ts';
import { narrow, type Look, type Stops } from './walk.ts';

/** Everything there is to see, in an order in which no look disturbs the next; `words` are those of the page. */
export function looksOf(stops: Stops, words: WordsOfPage): Look[] {
  return [
    ...plainLooks(stops),
    ...openedLooks(stops, words),
    ...openedProblemLooks(stops, words),
    ...openedPaymentLooks(stops, words),
    ...openedPalgorithmLooks(stops, words),
    ...openedDataLooks(stops, words),
    ...openedDocumentLooks(stops, words),
    ...openedExitLooks(stops, words),
    ...openedStandingLooks(stops, words),
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
export function plainLooks(stops: Stops): Look[] {
  const {
    supplierId,
    leftSupplierId,
    contractId,
    needId,
    candidateId,
    problemId,
    exitId,
    documentId,
    judgedId,
    ownPalgorithmId,
    changeId,
    paidSupplierId,
  } = stops;
  return [
    { name: 'Today', place: '/', route: '/' },
    { name: 'Relationships', place: '/relationships', route: '/relationships' },
    { name: 'a supplier', place: `/suppliers/${supplierId}`, route: '/suppliers/$supplierId' },
    { name: 'a supplier that is being left', place: `/suppliers/${leftSupplierId}`, route: '/suppliers/$supplierId' },
    { name: 'a new contract', place: '/contracts/new', route: '/contracts/new' },
    {
      name: 'what follows a contract',
      place: `/contracts/new?succeeds=${contractId}`,
      route: '/contracts/new',
    },
    { name: 'a contract', place: `/contracts/${contractId}`, route: '/contracts/$contractId' },
    { name: 'Needs', place: '/needs', route: '/needs' },
    { name: 'a need', place: `/needs/${needId}`, route: '/needs/$needId' },
    { name: 'the comparison', place: `/needs/${needId}?view=compare`, route: '/needs/$needId' },
    { name: 'what a need is about', place: `/needs/${needId}?view=about`, route: '/needs/$needId' },
    { name: 'an offer', place: `/needs/${needId}/offer?candidate=${candidateId}`, route: '/needs/$needId/offer' },
    { name: 'Problems', place: '/problems', route: '/problems' },
    { name: 'a problem', place: `/problems/${problemId}`, route: '/problems/$problemId' },
    { name: 'a document', place: `/documents/${documentId}`, route: '/documents/$documentId' },
    { name: 'Exits', place: '/exits', route: '/exits' },
    { name: 'an exit', place: `/exits/${exitId}`, route: '/exits/$exitId' },
    { name: 'Data given', place: '/data', route: '/data' },
    { name: 'a change of details', place: `/data/changes/${changeId}`, route: '/data/changes/$changeId' },
    { name: 'Costs', place: '/costs', route: '/costs' },
    { name: 'Payments', place: '/payments', route: '/payments' },
    {
      name: 'payments with a supplier',
      place: `/payments?supplier=${paidSupplierId}`,
      route: '/payments',
    },
    {
      name: 'a supplier that payments are known of',
      place: `/suppliers/${paidSupplierId}`,
      route: '/suppliers/$supplierId',
    },
    {
      name: 'how it goes with a supplier',
      place: `/relationships/${judgedId}/standing`,
      route: '/relationships/$relationshipId/standing',
    },
    { name: 'What matters', place: '/values', route: '/values' },
    { name: 'Not doing', place: '/omissions', route: '/omissions' },
    { name: 'Story', place: '/timeline', route: '/timeline' },
    { name: 'the story with a supplier', place: `/timeline?supplier=${supplierId}`, route: '/timeline' },
    { name: 'Bring in files', place: '/import', route: '/import' },
    { name: 'Suggestions', place: '/suggestions', route: '/suggestions' },
    { name: 'History', place: '/history', route: '/history' },
    { name: 'Work out a date', place: '/dates', route: '/dates' },
    { name: 'Preferences', place: '/preferences', route: '/preferences' },
    { name: 'Your own palgorithms', place: '/palgorithms/own', route: '/palgorithms/own' },
    { name: 'a new palgorithm', place: '/palgorithms/new?template=dear', route: '/palgorithms/new' },
    {
      name: 'a palgorithm of one’s own',
      place: `/palgorithms/own/${ownPalgorithmId}`,
      route: '/palgorithms/own/$id',
    },
    { name: 'no page', place: '/nowhere', route: '' },
  ];
}

/** The pages that need no record, as they are in a store that holds none. */
export const emptyLooks: readonly Look[] = [
  '/',
  '/relationships',
  '/needs',
  '/data',
  '/costs',
  '/payments',
  '/values',
  '/omissions',
  '/timeline',
  '/contracts/new',
  '/import',
  '/suggestions',
  '/history',
  '/palgorithms/own',
  '/palgorithms/new',
].map((place) => ({ name: place, place, route: place }));

const wages = { on: '2026-11-02', amount: '123.00', to: '123' };

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
      opens: ['domain-views/nudges/snooze-day.tsx'],
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
      name: 'the clauses a contract may have',
      place: '/contracts/new',
      route: '/contracts/new',
      opens: ['domain-views/terms-questions/special-clauses.tsx'],
      open: (page) => button(page, say('views.clauses.add')).click(),
    },
    {
      name: 'the menu of a contract',
      ...supplier,
      opens: ['features/supplier/contract-card.tsx'],
      open: (page) => button(page, more).click(),
    },
    {
      name: 'a contract begun from another',
      ...supplier,
      isInPage: true,
      open: async (page) => {
        await pickFrom(page, more, say('supplier.card.next'));
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(say('contractForm.new'));
      },
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
      opens: ['features/supplier/header-actions.tsx'],
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
      name: 'why something is suggested',
      isInPage: true,
      place: '/suggestions',
      route: '/suggestions',
      open: (page) =>
        button(page, say('suggestions.why', { n: 14 }))
          .first()
          .click(),
    },
    {
      name: 'what else to do with a suggestion',
      place: '/suggestions',
      route: '/suggestions',
      opens: ['features/suggestions/suggestion-item.tsx'],
      open: (page) =>
        button(page, beginningOf(say('suggestions.elseOf', { supplier: '' })))
          .first()
          .click(),
    },
    {
      name: 'changing a suggestion before taking it up',
      place: '/suggestions',
      route: '/suggestions',
      opens: ['features/suggestions/edit-suggestion-dialog.tsx'],
      open: (page) =>
        button(page, beginningOf(say('suggestions.editOf', { supplier: '' })))
          .first()
          .click(),
    },
    {
      name: 'a bank statement before it is brought in',
      isInPage: true,
      place: '/import',
      route: '/import',
      open: async (page) => {
        await chooseFile(button(page, say('importPage.choose')), '123', camtStatement([wages]));
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
    {
      name: 'an export of passwords before it is brought in',
      isInPage: true,
      place: '/import',
      route: '/import',
      open: async (page) => {
        await chooseFile(
          button(page, say('importPage.choose')),
          '123',
          'name,url,username,password\n1,https://a.example,2,3\n',
        );
        await expect(page.getByRole('heading', { level: 1, name: '123', exact: true })).toBeVisible();
      },
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
        await expect(button(page, say('exitDialog.done.done'))).toBeVisible();
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
        await expect(button(page, say('choice.done.done'))).toBeVisible();
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
