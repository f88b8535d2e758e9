import { gym, power } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { choose, notice, typeDay, writeOver } from './support/fields.ts';

test('the last day follows every answer in the exit dialog, in time or late with what follows', async ({
  app,
  page,
}) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.open(page, `/suppliers/${supplierId}`);
  await page.getByRole('main').getByRole('button', { name: 'Leave Gym' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave Gym' });
  const outcome = dialog.getByRole('complementary', { name: 'Where this leads' });
  await expect(outcome).toContainText('Last day Sunday 28 February 2027');
  await expect(outcome).toContainText('They do not know yet');
  await dialog.getByRole('radio', { name: 'I have told them' }).click();
  await choose(dialog, 'How did you tell them?', 'Letter');
  await expect(outcome).toContainText('Last day Sunday 28 February 2027');
  await expect(outcome).toContainText('The notice is in time');
  await typeDay(dialog, 'Notice sent on', '2026-12-10');
  await expect(outcome).toContainText('Last day Tuesday 29 February 2028');
  await expect(outcome).toContainText('The notice was too late for the end it could have had');
  await typeDay(dialog, 'Last day, if they named one', '2027-06-30');
  await expect(outcome).toContainText('Last day Wednesday 30 June 2027');
});

test('an exit in time is logged, its nudge goes, and their confirmation is noted', async ({ app, page }) => {
  await app.store.call('contracts.add', gym);
  await app.open(page);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: /^Leave: Gym.*: stay or leave/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave Gym' });
  await writeOver(dialog.getByRole('combobox', { name: 'Why?' }), 'Too expensive');
  await dialog.getByRole('radio', { name: 'I have told them' }).click();
  await choose(dialog, 'How did you tell them?', 'E-mail');
  await dialog.getByRole('button', { name: 'Log the exit' }).click();
  const done = page.getByRole('dialog', { name: 'You are leaving Gym' });
  await expect(done).toContainText('Last day Sunday 28 February 2027');
  await expect(done).toContainText('What comes next');
  await done.getByRole('button', { name: 'Done' }).click();
  await expect(main.getByRole('listitem', { name: /^Gym.*: stay or leave/ })).toBeHidden();

  await goTo(page, '/relationships');
  await page.getByRole('row', { name: /Nordwall Fitness/ }).click();
  const exit = main.getByRole('region', { name: 'Exit from Gym' });
  await expect(exit).toContainText('Notice sent, not confirmed yet');
  await expect(exit).toContainText('Too expensive');
  await exit.getByRole('button', { name: 'They confirmed…' }).click();
  const confirm = page.getByRole('dialog', { name: 'They confirmed it' });
  await typeDay(confirm, 'Last day they named', '2027-03-31');
  await expect(confirm).toContainText('We had worked out Sun 28 Feb 2027');
  await confirm.getByRole('button', { name: 'Note the confirmation' }).click();
  await expect(exit).toContainText('Confirmed by the supplier');
  await expect(exit).toContainText('31 Mar 2027');
});

test('a late exit is said to be late, there and on the card', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.restart({ today: '2026-12-05' });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Leave Gym' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave Gym' });
  await dialog.getByRole('radio', { name: 'I have told them' }).click();
  await typeDay(dialog, 'Notice sent on', '2026-12-04');
  // Whoever sent a notice had decided by then.
  await expect(dialog.getByRole('spinbutton', { name: 'day, Decided on' })).toHaveText('04');
  await dialog.getByRole('button', { name: 'Log the exit' }).click();
  await page.getByRole('dialog', { name: 'You are leaving Gym' }).getByRole('button', { name: 'Done' }).click();
  await expect(main.getByRole('region', { name: 'Exit from Gym' })).toContainText(/29 Feb 2028/);
});

test('the card of a contract says by when the notice must be sent, until it is', async ({ app, page }) => {
  const { id, supplierId } = await app.store.call('contracts.add', gym);
  const { exitId } = await app.store.call('exits.log', { contractId: id, decidedOn: '2026-11-20' });
  await app.open(page, `/suppliers/${supplierId}`);
  const card = page.getByRole('main').getByRole('article', { name: 'Gym' });
  await expect(card).toContainText(/Send it by\s*Mon 30 Nov online\s*Mon 23 Nov by letter/);
  await app.store.call('exits.update', { exitId, noticeSentOn: '2026-11-22' });
  await expect(card).toContainText('Notice sent, not confirmed yet');
  await expect(card).not.toContainText('Send it by');
});

test('[exits-7] an exit can be taken back; the contract goes on', async ({ app, page }) => {
  const { id, supplierId } = await app.store.call('contracts.add', gym);
  await app.store.call('exits.log', { contractId: id, decidedOn: '2026-11-22', noticeSentOn: '2026-11-22' });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  await main
    .getByRole('region', { name: 'Exit from Gym' })
    .getByRole('button', { name: 'Take back the exit from Gym' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Stay after all' });
  await expect(dialog).toContainText('Make sure they agree in writing');
  await dialog.getByRole('textbox', { name: 'Why?' }).fill('A better offer');
  await dialog.getByRole('button', { name: 'Take the exit back' }).click();
  await expect(notice(page, 'Gym goes on.')).toBeVisible();
  await expect(main.getByRole('region', { name: 'Exit from Gym' })).toBeHidden();
  await expect(main.getByRole('button', { name: 'Leave Gym' })).toBeVisible();
});

test('ended for me while the supplier does not know is seen everywhere, until they confirm', async ({ app, page }) => {
  const { id, supplierId } = await app.store.call('contracts.add', power);
  await app.store.call('exits.log', { contractId: id, decidedOn: '2026-10-01', endsOn: '2026-11-15' });
  await app.open(page, `/suppliers/${supplierId}`);
  const main = page.getByRole('main');
  const card = main.getByRole('article', { name: 'Electricity' });
  await expect(card).toContainText('Ended for me, the supplier does not know yet');
  await goTo(page, '/relationships');
  await expect(main.getByRole('row', { name: /Flussstrom/ })).toContainText('End not confirmed');
  await main.getByRole('row', { name: /Flussstrom/ }).click();
  await card.getByRole('button', { name: 'They confirmed…' }).click();
  await page
    .getByRole('dialog', { name: 'They confirmed it' })
    .getByRole('button', { name: 'Note the confirmation' })
    .click();
  await expect(main.getByRole('heading', { level: 2, name: 'What you had' })).toBeVisible();
  await expect(card).not.toContainText('does not know');
});

test('a past relationship keeps everything and can start again', async ({ app, page }) => {
  const { id } = await app.store.call('contracts.add', {
    ...gym,
    note: 'Locker 12',
    referenceNumbers: [{ label: 'Member', value: 'N-4711' }],
  });
  const { exitId } = await app.store.call('exits.log', {
    contractId: id,
    decidedOn: '2026-11-22',
    noticeSentOn: '2026-11-22',
  });
  await app.store.call('exits.acknowledge', { exitId, acknowledgedOn: '2026-11-22' });
  await app.restart({ today: '2027-03-02' });
  await app.open(page, '/relationships');
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: 'Past' }).click();
  await main.getByRole('row', { name: /Nordwall Fitness/ }).click();
  await expect(main).toContainText('Past since 28 Feb');
  const card = main.getByRole('article', { name: 'Gym' });
  await expect(card).toContainText('Locker 12');
  await expect(card).toContainText('N-4711');
  await expect(card).toContainText('€49.90 a month');
  await main.getByRole('button', { name: 'Start again' }).click();
  await expect(notice(page, 'Started again with Nordwall Fitness.')).toBeVisible();
  await expect(main.getByRole('button', { name: 'Start again' })).toBeHidden();
  const [relationship] = await app.store.call('relationships.list', {});
  expect(relationship).toMatchObject({ state: 'current', since: '2027-03-02' });
});

test('leaving a supplier altogether shows every contract with its own last day', async ({ app, page }) => {
  const { supplierId } = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', { ...power, supplierName: gym.supplierName, name: 'Locker' });
  await app.open(page, `/suppliers/${supplierId}`);
  await page.getByRole('main').getByRole('button', { name: 'Leave altogether…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave Nordwall Fitness' });
  const outcome = dialog.getByRole('complementary', { name: 'Where this leads' });
  await expect(outcome.getByRole('listitem').filter({ hasText: 'Gym' })).toContainText('28 Feb 2027');
  await expect(outcome.getByRole('listitem').filter({ hasText: 'Locker' })).toContainText('6 Dec');
  await dialog.getByRole('button', { name: 'Log the exit' }).click();
  await page
    .getByRole('dialog', { name: /^You are leaving/ })
    .getByRole('button', { name: 'Done' })
    .click();
  await expect(page.getByRole('main').getByText('Decided, no notice sent yet')).toHaveCount(2);
});
