import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { goTo, type App } from './app.ts';
import { untilStill } from './stillness.ts';

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
  /** A problem with a promise about it. */
  readonly problemId: string;
  /** One that was judged, with what matters held against it. */
  readonly judgedId: string;
  readonly documentId: string;
  /** A change of details of which some suppliers were told. */
  readonly changeId: string;
  /** A running exit with a checklist that is half done. */
  readonly exitId: string;
  readonly candidateId: string;
  readonly candidateName: string;
  /** A supplier that statements name, with a login; and the name of another one. */
  readonly paidSupplierId: string;
  readonly otherSupplierName: string;
  readonly ownPalgorithmId: string;
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
  const [problem] = await store.call('problems.list', { open: true });
  const [document] = await store.call('documents.list', {});
  const [change] = await store.call('data.changes', {});
  const exits = await store.call('exits.list', {});
  const exit = exits.find(({ stage, progress }) => stage === 'running' && progress.done > 3);
  const { dataFolder } = await store.call('app.status', {});
  const copyName = 'copies/before-migration-20261101080000000.sqlite';
  mkdirSync(dirname(join(dataFolder, copyName)), { recursive: true });
  writeFileSync(join(dataFolder, copyName), '');
  const own = await store.call('palgorithms.define', {
    name: 'Blattgold',
    on: 'contract',
    when: 'contract.monthly > 30.0 && !contract.isBeingLeft',
    say: '{contract.name}: {contract.monthly}',
  });
  return {
    ownPalgorithmId: own.id,
    copyName,
    supplierId: gym.supplierId,
    contractId: gym.id,
    contractName: gym.name,
    leftSupplierId: box.supplierId,
    leftContractName: box.name,
    needId: need.id,
    needTitle: need.title,
    problemId: problem?.id ?? '',
    judgedId: called('Funkelnetz').relationshipId,
    documentId: document?.id ?? '',
    changeId: change?.id ?? '',
    exitId: exit?.id ?? '',
    candidateId: candidate?.id ?? '',
    candidateName: candidate?.supplierName ?? '',
    paidSupplierId: called('Talwerk Energie').supplierId,
    otherSupplierName: 'Funkelnetz',
  };
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

/** The files of the renderer that open a dialog or a menu over a page. */
export function filesThatOpen(): string[] {
  const renderer = join(import.meta.dirname, '..', '..', '..', 'renderer');
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/'))
    .filter((file) => /<(?:Dialog|FormDialog|Menu|AriaDialog)\b/.test(readFileSync(join(renderer, file), 'utf8')))
    .toSorted();
}
