import type { Page } from '@playwright/test';
import { expect, goTo, test } from './support/app.ts';
import { notice, pick, writeOver } from './support/fields.ts';
import { seedNeed } from './support/needs.ts';

/**
 * Picks a card up by its grip, moves it until this is where it would drop, and drops it: from list to list with Tab,
 * within a list with the arrow keys.
 */
async function carry(
  page: Page,
  name: string,
  target: RegExp,
  { key = 'Tab', beforeDrop }: { key?: string; beforeDrop?: () => Promise<void> } = {},
): Promise<void> {
  const row = page.getByRole('row', { name });
  const grip = row.getByRole('button', { name: `Move ${name}` });
  await page.getByRole('grid').filter({ has: row }).getByRole('row').first().focus();
  while (!(await row.evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(grip).toBeFocused();
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 20; presses += 1) {
    const place = await page.evaluate(() => {
      const focused = document.activeElement;
      const labels = focused?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const named = labels
        .map((id) => document.getElementById(id))
        .concat(focused instanceof HTMLElement ? [focused] : []);
      return named.map((element) => element?.getAttribute('aria-label') ?? '').join(' ');
    });
    if (target.test(place)) {
      await beforeDrop?.();
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`No place to drop like ${target.source}`);
}

test('a title alone is a need, and an empty title is asked for', async ({ app, page }) => {
  await app.open(page, '/needs');
  const main = page.getByRole('main');
  await expect(main).toContainText('Nothing is stirring');
  const field = main.getByRole('textbox', { name: 'What is stirring?' });
  await main.getByRole('button', { name: 'Write it down' }).click();
  await expect(field).toHaveAccessibleDescription(/A few words are enough/);
  await expect(field).toBeFocused();
  await page.keyboard.type('The washing machine rattles');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('grid', { name: 'Stirring' }).getByRole('row')).toHaveText(/The washing machine rattles/);
  await expect(field).toHaveValue('');
  await expect(page.getByRole('link', { name: 'Needs 1 open need' })).toBeVisible();
});

test('[reach-7] a need moves to another step by keyboard alone, by its grip or its menu', async ({ app, page }) => {
  const { id } = await app.store.call('needs.add', { title: 'A phone plan', trigger: 'price' });
  await app.open(page, '/needs');
  const main = page.getByRole('main');
  const at = (step: string) => main.getByRole('grid', { name: step }).getByRole('row', { name: 'A phone plan' });
  await expect(at('Stirring')).toBeVisible();
  await carry(page, 'A phone plan', /Searching/);
  await expect(at('Searching')).toBeVisible();
  await expect(notice(page, 'Moved to “Searching”.')).toBeVisible();
  await main.getByRole('button', { name: 'More about A phone plan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'At the table' }).press('Enter');
  await expect(at('At the table')).toBeVisible();
  expect((await app.store.call('needs.get', { id })).state).toBe('at_the_table');
  await at('At the table').focus();
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { level: 1, name: 'A phone plan' })).toBeVisible();
});

test('leaving a need takes one dialog, keeps the reason, and the need can be taken up again', async ({ app, page }) => {
  const { id } = await app.store.call('needs.add', { title: 'A television', trigger: 'new_product' });
  await app.open(page, '/needs');
  const main = page.getByRole('main');
  await pick(main, 'More about A television', 'No decision…');
  const dialog = page.getByRole('dialog', { name: 'No decision: A television' });
  await writeOver(dialog.getByRole('combobox', { name: /^Why\?/ }), 'Not now');
  await dialog.getByRole('button', { name: 'Leave it undecided' }).click();
  await expect(notice(page, /^Left for now/).getByRole('button', { name: 'Undo' })).toBeVisible();
  await main.getByRole('button', { name: /^No decision/ }).click();
  await expect(main).toContainText('Not now');
  expect(await app.store.call('needs.get', { id })).toMatchObject({ state: 'no_decision', stateReason: 'Not now' });
  await main.getByRole('button', { name: /^Take up again: A television/ }).click();
  await expect(main.getByRole('grid', { name: 'Stirring' }).getByRole('row', { name: 'A television' })).toBeVisible();
});

test('candidates move between lists and within one by keyboard, and their order is kept', async ({ app, page }) => {
  const { needId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}`);
  const main = page.getByRole('main');
  const names = (list: string) => main.getByRole('grid', { name: list }).getByRole('row');
  await expect(names('At the table')).toContainText(['Nordwall Fitness', 'Climbing Hall North', 'City Bath']);
  await carry(page, 'City Bath', /Insert before Nordwall Fitness/, { key: 'ArrowUp' });
  await expect(names('At the table')).toContainText(['City Bath', 'Nordwall Fitness', 'Climbing Hall North']);
  await carry(page, 'City Bath', /Short list/);
  await expect(names('Short list')).toContainText(['City Bath']);
  await pick(main, 'More about City Bath', 'Rule out…');
  const dialog = page.getByRole('dialog', { name: 'Rule out City Bath' });
  await dialog.getByRole('combobox', { name: 'Why?' }).fill('Too far away');
  await dialog.getByRole('button', { name: 'Rule out' }).click();
  await main.getByRole('button', { name: /^Ruled out/ }).click();
  await expect(main).toContainText('Too far away');
  await page.reload();
  await app.open(page, `/needs/${needId}`);
  await expect(names('At the table')).toContainText(['Nordwall Fitness', 'Climbing Hall North']);
});

test('a card is dragged to another list by the mouse', async ({ app, page }) => {
  const { needId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}`);
  const main = page.getByRole('main');
  await main
    .getByRole('row', { name: 'City Bath' })
    .dragTo(main.getByRole('grid', { name: 'Long list' }), { targetPosition: { x: 60, y: 60 } });
  await expect(main.getByRole('grid', { name: 'Long list' }).getByRole('row', { name: 'City Bath' })).toBeVisible();
});

test('a card is dropped where it was last, also when the page has not drawn that yet', async ({ app, page }) => {
  const { needId, bathId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}`);
  const lists = page.getByRole('main').getByRole('grid');
  const longList = lists.and(page.getByRole('grid', { name: 'Long list' }));
  // A busy page is handed all of this before it draws again.
  await lists.getByRole('row', { name: 'City Bath' }).evaluate((card) => {
    const dataTransfer = Object.defineProperties(new DataTransfer(), {
      effectAllowed: { value: 'move', writable: true },
      dropEffect: { value: 'none', writable: true },
    });
    const fire = (type: string, over: Element | null) => {
      const { x: left = 0, y: top = 0 } = over?.getBoundingClientRect() ?? {};
      const [clientX, clientY] = [left + 20, top + 20];
      over?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, clientX, clientY }));
    };
    const target = document.querySelector('main [role=grid][aria-label="Long list"]');
    fire('dragstart', card);
    fire('dragenter', target);
    fire('dragover', target);
    fire('drop', target);
    fire('dragend', card);
  });
  await expect(longList.getByRole('row', { name: 'City Bath' })).toBeVisible();
  const { candidates } = await app.store.call('needs.get', { id: needId });
  expect(candidates.find(({ id }) => id === bathId)?.stage).toBe('long_list');
});

test('a card that is being moved outlives what others change meanwhile, by mouse and by keyboard', async ({
  app,
  page,
}) => {
  const { needId, hallId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}`);
  const main = page.getByRole('main');
  const list = (name: string) => main.getByRole('grid', { name });
  const rows = (name: string) => list(name).getByRole('row');
  const wouldDrop = main.locator('[data-drop-target]');
  const hold = async (y: number) => {
    await rows('At the table').getByText('City Bath').hover();
    await page.mouse.down();
    for (const further of [0, 5]) await list('Long list').hover({ position: { x: 60, y: y + further } });
    await expect(wouldDrop).toHaveCount(1);
  };
  const add = async (supplierName: string) => {
    await app.store.call('candidates.add', { needId, supplierName, source: 'friend' });
    await expect(rows('Long list')).toContainText([supplierName]);
  };
  await hold(20);
  await add('Sports Club');
  await main.getByRole('heading', { name: 'Long list' }).hover();
  await page.mouse.up();
  await expect(wouldDrop).toHaveCount(0);
  await hold(90);
  await add('Rowing Club');
  await page.mouse.up();
  await expect(rows('Long list').filter({ hasText: 'City Bath' })).toBeVisible();
  await carry(page, 'City Bath', /Drop on Short list/, {
    beforeDrop: async () => {
      await app.store.call('candidates.move', { id: hallId, stage: 'short_list' });
      await expect(page.locator('[aria-label="Short list"]')).toContainText('Climbing Hall North');
    },
  });
  await expect(rows('Short list')).toContainText(['City Bath']);
});

test('cards stay where they are when what they cost is worked out', async ({ app, page }) => {
  const { needId } = await seedNeed(app);
  const held = Promise.withResolvers<void>();
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('"needs.compare"') === true) await held.promise;
    await route.continue();
  });
  await app.open(page, `/needs/${needId}`);
  const cards = page.getByRole('main').getByRole('grid', { name: 'At the table' }).getByRole('row');
  await expect(cards).toContainText(['Nordwall Fitness', 'Climbing Hall North', 'City Bath']);
  const places = () => cards.evaluateAll((all) => all.map((card) => card.getBoundingClientRect().top));
  const before = await places();
  held.resolve();
  await expect(cards).toContainText(['all in', 'all in', 'all in'], { useInnerText: true });
  expect(await places()).toEqual(before);
});

test('what was said shows whose move it is, on the card and on the board', async ({ app, page }) => {
  const { needId, hallId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}?candidate=${hallId}`);
  const sheet = page.getByRole('dialog', { name: 'Climbing Hall North' });
  await sheet.getByRole('tab', { name: 'Interactions' }).click();
  await sheet.getByRole('textbox', { name: 'What was said' }).fill('Asked whether they open on Sundays.');
  await sheet.getByRole('button', { name: 'Note it' }).click();
  await expect(sheet.getByRole('list')).toContainText('Then it is their move');
  await page.keyboard.press('Escape');
  const main = page.getByRole('main');
  await expect(main.getByRole('row', { name: 'Climbing Hall North' })).toContainText('Owes you an answer');
  await goTo(page, '/needs');
  await expect(main.getByRole('row', { name: 'A place to do sport' })).toContainText('One owes you an answer');
});

test('the supplier’s side can be switched off where it stands and on again in the preferences', async ({
  app,
  page,
}) => {
  const { needId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}`);
  const main = page.getByRole('main');
  const panel = main.getByRole('complementary', { name: 'The supplier’s side' });
  await panel.getByRole('button', { name: /^The supplier’s side/ }).click();
  for (const part of ['What they typically do now', 'What to keep to yourself for now', 'What to have in writing']) {
    await expect(panel.getByRole('heading', { name: part })).toBeVisible();
  }
  await panel.getByRole('button', { name: 'Do not show this any more' }).click();
  await expect(panel).toBeHidden();
  await goTo(page, '/preferences');
  await main.getByRole('switch', { name: 'Show the supplier’s side' }).press('Space');
  await goTo(page, `/needs/${needId}`);
  await expect(panel).toBeVisible();
});
