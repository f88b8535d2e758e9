import { expect, goTo, test } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { choose, notice, pick, tick } from './support/fields.ts';

test('[exits-35] a problem ends in an exit, its checklist is ticked, it is confirmed and over, and who comes back sees why', async ({
  app,
  page,
}) => {
  const contract = await app.store.call('contracts.add', gym);
  const { id: problemId } = await app.store.call('problems.open', {
    contractId: contract.id,
    title: 'The showers are cold',
    since: '2026-11-01',
    wants: 'repair',
  });
  const about = { type: 'problem', id: problemId } as const;
  const promise = await app.store.call('promises.add', { subject: about, text: 'Warm by Friday' });
  await app.store.call('promises.settle', { id: promise.id, outcome: 'broken' });
  await app.open(page, `/problems/${problemId}`);
  const main = page.getByRole('main');

  await main.getByRole('button', { name: 'Leave because of it' }).click();
  const log = page.getByRole('dialog', { name: /Gym/ });
  await log.getByRole('textbox', { name: 'What would bring you back?' }).fill('Warm showers');
  await log.getByRole('button', { name: 'Log the exit' }).click();
  await log.getByRole('button', { name: 'Done' }).click();
  await main.getByRole('button', { name: 'It is over' }).click();
  const end = page.getByRole('dialog', { name: 'How did it end?' });
  await choose(end, 'It is', 'Ended in an exit');
  await end.getByRole('button', { name: 'Save' }).click();
  await expect(notice(page, 'Problem closed.')).toBeVisible();

  await goTo(page, '/exits');
  await main.getByRole('link', { name: 'Gym' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Leaving Gym' })).toBeVisible();
  await expect(main).toContainText('Decided, no notice sent yet');
  await expect(main.getByRole('complementary')).toContainText('The showers are cold');
  const checklist = main.getByRole('list', { name: 'Until it is really over' });
  await tick(checklist.getByRole('checkbox', { name: 'Notice sent, with proof' }));
  await expect(main).toContainText('Notice sent, not confirmed yet');
  await pick(checklist, 'What about: Erasure of my data asked for', 'Not needed');
  await main.getByRole('button', { name: 'Add an item' }).click();
  const add = page.getByRole('dialog', { name: 'Add an item' });
  await add.getByRole('textbox', { name: 'What is to be done' }).fill('Fetch the towel');
  await add.getByRole('button', { name: 'Save' }).click();
  await tick(checklist.getByRole('checkbox', { name: 'Fetch the towel' }));
  await expect(main).toContainText('3 of');
  await page.keyboard.press('Control+z');
  await expect(checklist.getByRole('checkbox', { name: 'Fetch the towel' })).not.toBeChecked();

  const [exit] = await app.store.call('exits.list', {});
  await app.store.call('exits.acknowledge', {
    exitId: exit?.id ?? '',
    acknowledgedOn: '2026-11-22',
    endsOn: '2026-11-22',
  });
  await expect(main).toContainText('Confirmed by the supplier');

  await app.restart({ today: '2026-11-23' });
  await app.open(page, `/suppliers/${contract.supplierId}`);
  const left = main.getByRole('region', { name: 'You left Nordwall Fitness before' });
  await expect(left).toContainText('Ended');
  await expect(left).toContainText('The showers are cold');
  await expect(left).toContainText('Warm showers');
  await expect(left.getByRole('listitem').filter({ hasText: 'Warm by Friday' })).toContainText('broken');
  await main.getByRole('button', { name: 'Start again' }).click();
  await expect(notice(page, /Nordwall Fitness/)).toBeVisible();
  await expect(main.getByRole('heading', { level: 2, name: 'What you have' })).toBeVisible();
  await expect(left).toContainText('Warm showers');

  await goTo(page, '/contracts/new');
  await main.getByRole('combobox', { name: /Who is it with/ }).fill('Nordwall Fitness');
  await page.keyboard.press('Tab');
  await expect(left).toContainText('Warm showers');
});
