import type { Page } from '@playwright/test';
import { expect, goTo, test, type App } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { choose, notice, tick as press } from './support/fields.ts';

const many = 40;

/** Suppliers that all have the postal address, `Supplier 01` to `Supplier 40`. */
async function fortySuppliers({ store }: App): Promise<void> {
  for (let n = 1; n <= many; n += 1) {
    const supplierName = `Supplier ${String(n).padStart(2, '0')}`;
    const { relationshipId } = await store.call('contracts.add', { ...gym, supplierName });
    await store.call('data.add', { relationshipId, kind: 'postal_address', ground: 'contract' });
  }
}

const tick = (page: Page, n: number) =>
  page.getByRole('checkbox', { name: `Supplier ${String(n).padStart(2, '0')} was told` });
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Who was told' });

test('[data-15] a change of address is told to forty suppliers, ticked by mouse and by keyboard, and one step is taken back', async ({
  app,
  page,
}) => {
  test.slow();
  await fortySuppliers(app);
  await app.open(page, '/data');
  const main = page.getByRole('main');
  await expect(main.getByRole('radio', { name: `Postal address (${many})` })).toBeVisible();
  await main.getByRole('button', { name: 'My details change' }).click();
  const dialog = page.getByRole('dialog', { name: 'My details change' });
  await dialog.getByRole('textbox', { name: 'New' }).fill('Lindenhof 3\n79098 Freiburg');
  await dialog.getByRole('textbox', { name: 'Until then' }).fill('Gerberweg 12\n79098 Freiburg');
  await dialog.getByRole('button', { name: 'Save' }).click();

  await expect(main.getByRole('heading', { level: 1, name: 'Change of address' })).toBeVisible();
  await expect(main.getByRole('heading', { name: `Still to tell (${many})` })).toBeVisible();
  await expect(progress(page)).toHaveAttribute('aria-valuetext', `0 of ${many} told`);
  await choose(main, 'How you tell them', 'by letter');
  await press(tick(page, 1));
  await expect(progress(page)).toHaveAttribute('aria-valuetext', `1 of ${many} told`);
  await expect(main.getByRole('listitem').filter({ hasText: 'Supplier 01' })).toContainText('by letter');

  // From here on by the keyboard alone: down to the next, and tick it.
  await tick(page, 1).focus();
  for (let n = 2; n <= 17; n += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(tick(page, n)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(tick(page, n)).toBeChecked();
  }
  await expect(progress(page)).toHaveAttribute('aria-valuetext', `17 of ${many} told`);

  await page.reload();
  await expect(progress(page)).toHaveAttribute('aria-valuetext', `17 of ${many} told`);
  await expect(main.getByRole('heading', { name: `Still to tell (${many - 17})` })).toBeVisible();
  await expect(main.getByRole('list').getByRole('listitem').nth(1)).toContainText('Supplier 18');
  await main.getByRole('button', { name: `All ${many - 17} left were told` }).click();
  await expect(progress(page)).toHaveAttribute('aria-valuetext', `${many} of ${many} told`);
  await notice(page, `${many - 17} suppliers are noted as told.`)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(progress(page)).toHaveAttribute('aria-valuetext', `17 of ${many} told`);

  const [change] = await app.store.call('data.changes', {});
  expect(change).toMatchObject({ told: 17, left: many - 17, of: many });
  const story = await app.store.call('timeline.list', { kinds: ['interaction'] });
  expect(story.entries.filter(({ title }) => title.includes('Told them of a change'))).toHaveLength(17);
  await goTo(page, '/data');
  await expect(main.getByRole('region', { name: 'Changes of your details' })).toContainText(`17 of ${many} told`);
});

test('[data-16] what a supplier knows is noted, withdrawn, asked back and erased on its page', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', { ...gym, paymentMethod: 'Direct debit' });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'One thing they probably know' }).click();
  await main.getByRole('button', { name: /^Note down: Bank account/ }).click();
  const known = main.getByRole('list', { name: 'What they know about you' });
  await expect(known).toContainText('Bank account');

  await main.getByRole('button', { name: 'Note what they know' }).click();
  const dialog = page.getByRole('dialog', { name: 'Note what they know' });
  await choose(dialog, 'Kind', 'Photo');
  await choose(dialog, 'On what ground', 'My consent');
  await dialog.getByRole('textbox', { name: 'What for' }).fill('The member card');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const photo = known.getByRole('listitem').filter({ hasText: 'Photo' });
  await expect(photo).toContainText('The member card');

  const say = async (deed: string) => {
    await photo.getByRole('button', { name: /^About Photo/ }).click();
    await page.getByRole('menuitem', { name: deed }).click();
    await page.getByRole('dialog', { name: deed }).getByRole('button', { name: 'Save' }).click();
  };
  await say('Consent withdrawn');
  await expect(photo).toContainText('consent withdrawn');
  await say('I asked them to erase it');
  await expect(photo).toContainText('asked back, answer by');
  await say('They erased it');
  await expect(photo).toContainText('erased');
  expect(await app.store.call('data.given', { kind: 'photo' })).toMatchObject([
    { consentWithdrawnOn: '2026-11-22', askedBackOn: '2026-11-22', erasedOn: '2026-11-22', state: 'erased' },
  ]);
});
