import type { Page } from '@playwright/test';
import { expect, test, type App } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { chooseFile } from './support/files.ts';
import { notice, pick } from './support/fields.ts';
import { seedNeed } from './support/needs.ts';
import { visit } from './support/places.ts';

/** Opens everything that can be opened over the pages of a need; each is looked at and closed again. */
async function lookAtDialogs(page: Page, needId: string, hallId: string): Promise<void> {
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const looks: [string, string, () => Promise<void>][] = [
    [
      'the menu of a card',
      `/needs/${needId}`,
      () => main.getByRole('button', { name: 'More about City Bath' }).click(),
    ],
    ['ruling out', `/needs/${needId}`, () => pick(main, 'More about City Bath', 'Rule out…')],
    ['editing the need', `/needs/${needId}`, () => main.getByRole('button', { name: 'Edit…' }).click()],
    ['leaving the need', `/needs/${needId}`, () => pick(main, 'Move to…', /^No decision/)],
    [
      'the questions',
      `/needs/${needId}?view=compare`,
      () => main.getByRole('button', { name: 'Ask all the same questions…' }).click(),
    ],
    [
      'the choice',
      `/needs/${needId}?view=compare`,
      () => main.getByRole('button', { name: 'Choose Climbing Hall North' }).click(),
    ],
  ];
  for (const [name, place, open] of looks) {
    await visit(page, place);
    await open();
    await expect(dialog.or(page.getByRole('menu')).first()).toBeVisible();
    await expectAccessible(page, name);
    await page.keyboard.press('Escape');
    await expect(dialog.or(page.getByRole('menu'))).toHaveCount(0);
  }
  for (const tab of [/^Offers/, /^Interactions/, 'How it fits', 'Notes']) {
    await visit(page, '/needs');
    await page.evaluate((to) => window.location.assign(`#${to}`), `/needs/${needId}?candidate=${hallId}`);
    await dialog.getByRole('tab', { name: tab }).click();
    await expectAccessible(page, `the sheet of a candidate, ${String(tab)}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`axe finds nothing serious on any ${colorScheme} screen of needs`, async ({ app, page }) => {
      test.setTimeout(180_000);
      await app.open(page, '/needs');
      await expectAccessible(page, 'the empty board');
      const { needId, hallId } = await seedNeed(app);
      const left = await app.store.call('needs.add', { title: 'A television', trigger: 'new_product' });
      await app.store.call('needs.move', { id: left.id, state: 'dropped', reason: 'Not worth it' });
      for (const [name, place] of [
        ['the board', '/needs'],
        ['the candidates', `/needs/${needId}`],
        ['the comparison', `/needs/${needId}?view=compare`],
        ['what it is about', `/needs/${needId}?view=about`],
        ['an offer', `/needs/${needId}/offer?candidate=${hallId}`],
        ['a need that was let go', `/needs/${left.id}`],
      ] as const) {
        await visit(page, place);
        const folded = page
          .getByRole('main')
          .getByRole('button', { name: /^(Let go|The supplier’s side|Show its parts)/ });
        for (const button of await folded.all()) await button.click();
        await expectAccessible(page, name);
      }
      await lookAtDialogs(page, needId, hallId);
      await visit(page, `/needs/${needId}?view=compare`);
      await page.getByRole('button', { name: 'Choose Climbing Hall North' }).click();
      await page.getByRole('button', { name: 'Agree to this offer' }).click();
      await expect(page.getByRole('dialog', { name: /^Agreed with/ })).toBeVisible();
      await expectAccessible(page, 'the done deal');
    });
  });
}

/** Twelve candidates with five versions of their offer each. */
async function seedTwelve(app: App): Promise<string> {
  const { store } = app;
  const { id: needId } = await store.call('needs.add', {
    title: 'Electricity',
    trigger: 'price',
    requirements: Array.from({ length: 8 }, (_, n) => ({
      text: `Requirement number ${n + 1}`,
      kind: 'should' as const,
    })),
  });
  for (let n = 1; n <= 12; n += 1) {
    const { id: candidateId } = await store.call('candidates.add', {
      needId,
      supplierName: `Supplier with a rather long name ${n}`,
      stage: 'at_the_table',
    });
    for (let version = 5; version >= 1; version -= 1) {
      await store.call('offers.add', {
        candidateId,
        price: { amount: 3000 + n * 70 + version * 110, currency: 'EUR', every: { n: 1, unit: 'month' } },
      });
    }
  }
  return needId;
}

test.describe('800 wide', () => {
  test.use({ viewport: { width: 800, height: 600 } });

  test('twelve candidates with five versions each stay readable at 800 wide, and only their table scrolls sideways', async ({
    app,
    page,
  }) => {
    const needId = await seedTwelve(app);
    await app.open(page);
    for (const view of ['candidates', 'compare', 'about']) {
      await visit(page, `/needs/${needId}?view=${view}`);
      const tooWide = await page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].map((box) =>
          box === null ? 0 : box.scrollWidth - box.clientWidth,
        ),
      );
      expect.soft(tooWide, view).toEqual([0, 0]);
    }
    await visit(page, `/needs/${needId}?view=compare`);
    const region = page.getByRole('region', { name: 'Candidates side by side' });
    const heads = region.getByRole('columnheader');
    await expect(heads).toHaveCount(13);
    await expect(heads.nth(12)).toContainText('version 5');
    // Reached and moved by keyboard; the names of rows and columns stay in view.
    await region.focus();
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('ArrowRight');
    for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowDown');
    await expect(heads.nth(12)).toBeInViewport();
    const frame = await region.boundingBox();
    const rowHead = await region.getByRole('rowheader', { name: 'Requirement number 4' }).first().boundingBox();
    const lastHead = await heads.nth(12).boundingBox();
    expect(Math.abs((rowHead?.x ?? 0) - (frame?.x ?? 0))).toBeLessThan(3);
    expect(Math.abs((lastHead?.y ?? 0) - (frame?.y ?? 0))).toBeLessThan(3);
    const columnWidth = lastHead?.width ?? 0;
    expect(columnWidth).toBeGreaterThan(150);
  });
});

test('on paper the comparison is whole, a few candidates to a page, without what can only be pressed', async ({
  app,
  page,
}) => {
  const needId = await seedTwelve(app);
  await app.open(page, `/needs/${needId}?view=compare`);
  const tables = page.getByRole('main').getByRole('table');
  await expect(tables).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(tables).toHaveCount(3);
  await expect(tables.getByRole('columnheader', { name: /^Supplier/ })).toHaveCount(12);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Choose|^Print|^Ask all/ })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(tables).toHaveCount(1);
});

test('the same questions for everybody, and who was asked owes an answer', async ({ app, page }) => {
  const { needId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}?view=compare`);
  await page.getByRole('button', { name: 'Ask all the same questions…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask all the same questions' });
  await expect(dialog.getByRole('textbox', { name: 'The message' })).toHaveValue(
    /Does your offer include this: A sauna\?/,
  );
  await dialog.getByRole('button', { name: 'Copy the message to City Bath' }).click();
  await expect(notice(page, 'Copied.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Nordwall Fitness' }).press('Space');
  await dialog.getByRole('button', { name: 'I sent it' }).click();
  await expect(dialog).toBeHidden();
  const { candidates } = await app.store.call('needs.get', { id: needId });
  const waiting = candidates.filter(({ waitingFor }) => waitingFor === 'them').map(({ supplierName }) => supplierName);
  expect(waiting).toContain('City Bath');
  expect(waiting).not.toContain('Nordwall Fitness');
});

test('an offer in another currency is compared once a rate is typed in, shown with its day and source', async ({
  app,
  page,
}) => {
  const { needId, bathId } = await seedNeed(app);
  await app.store.call('offers.add', {
    candidateId: bathId,
    price: { amount: 3000, currency: 'CHF', every: { n: 1, unit: 'month' } },
  });
  await app.open(page, `/needs/${needId}?view=compare`);
  const main = page.getByRole('main');
  await expect(main).toContainText('The offer from City Bath is in CHF.');
  await main.getByRole('textbox', { name: 'One CHF is' }).fill('1.05');
  await main.getByRole('button', { name: 'Note the rate' }).click();
  await expect(main).not.toContainText('The offer from City Bath is in CHF.');
  await expect(main.getByRole('row', { name: /^In all over 24 months/ })).toContainText('€756.00');
  await main.getByRole('button', { name: 'City Bath', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'City Bath' });
  await expect(sheet).toContainText('1 CHF = 1.05 EUR, Sun 22 Nov, typed in.');
  await sheet.getByRole('button', { name: 'Use another rate' }).click();
  await chooseFile(
    sheet.getByRole('button', { name: 'Read the ECB’s file…' }),
    'eurofxref.csv',
    'Date, USD, CHF, \n20 November 2026, 1.1, 0.95, \n',
  );
  await expect(notice(page, /^2 rates of Fri 20 Nov are read/)).toBeVisible();
});

test('a price by use is written in the currency and counted in its small unit', async ({ app, page }) => {
  const { needId, bathId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}/offer?candidate=${bathId}`);
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Price', exact: true }).fill('9.80');
  await main.getByRole('button', { name: 'Price by use' }).click();
  await main.getByRole('textbox', { name: 'One unit costs' }).fill('0.285');
  await main.getByRole('textbox', { name: 'Used in a month' }).fill('210');
  await page.keyboard.press('Tab');
  const cost = main.getByRole('region', { name: 'What it really costs' });
  await expect(cost.getByRole('row', { name: /^12 months/ })).toContainText('€835.80');
  await cost.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cost).toContainText('36 months come to €2,507.40, €69.65 a month: €1,671.60 more.');
  await main.getByRole('button', { name: 'Keep version 2' }).click();
  await expect(page.getByRole('dialog', { name: 'City Bath' })).toContainText('€0.285 a kWh, at 210 a month');
  const { candidates } = await app.store.call('needs.get', { id: needId });
  const offer = candidates.find(({ id }) => id === bathId)?.offers.find(({ version }) => version === 2);
  expect(offer?.price.perUnit).toEqual({ amount: 28.5, unit: 'kWh', assumedUsePerMonth: 210 });
});
