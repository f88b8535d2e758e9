import { expect, goTo, test, type App } from './support/app.ts';
import { choose, notice, tick } from './support/fields.ts';
import { chooseFile, crownsList, wallosList } from './support/files.ts';

/** Contracts as they are stored, in one line each. */
async function stored(app: App): Promise<string[]> {
  const contracts = await app.store.call('contracts.list', {});
  return contracts
    .map(
      ({ supplierName, name, price, startsOn }) =>
        `${supplierName}, ${name}: ${price?.amount} ${price?.currency} since ${startsOn}`,
    )
    .toSorted();
}

test('what a list leaves open is asked, and the answers are used', async ({ app, page }) => {
  await app.open(page, '/import');
  const main = page.getByRole('main');
  await chooseFile(main.getByRole('button', { name: 'Choose files' }), 'contracts.csv', crownsList);
  await expect(main.getByRole('heading', { name: '2 questions first' })).toBeVisible();
  const apply = main.getByRole('button', { name: 'Bring in 3 contracts' });
  await expect(apply).toBeDisabled();
  await tick(main.getByRole('radio', { name: /^Day first/ }));
  await expect(main.getByRole('heading', { name: 'One question first' })).toBeVisible();
  await tick(main.getByRole('radio', { name: /NOK/ }));
  await expect(apply).toBeEnabled();
  await expect(main.getByRole('listitem').filter({ hasText: 'Nordlys Kraft' })).toContainText('since 3 Apr 2025');
  await apply.click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('3 contracts came in');
  expect(await stored(app)).toEqual([
    'Fjordnett, Internet: 24950 NOK since 2024-06-05',
    'Nordlys Kraft, Strom: 39900 NOK since 2025-04-03',
    'Vogtland Telecom, Handy: 1999 EUR since 2026-02-01',
  ]);
});

test('a reading can be corrected, a row left out, and bringing the list in again adds nothing', async ({
  app,
  page,
}) => {
  const list = [
    'Name;Preis;Zahlweise;Beginn',
    'Stadtwerke;1.234,56 €;jährlich;15.03.2024',
    'Sportverein;120,00 €;jährlich;01.01.2020',
    'Ohne Betrag;viel;jährlich;01.01.2021',
    'Leseclub;30,00 €;jährlich;01.05.2022',
  ].join('\n');
  await app.open(page, '/import');
  const main = page.getByRole('main');
  const rows = main.getByRole('list', { name: 'Rows of the list' }).getByRole('listitem');
  const button = main.getByRole('button', { name: 'Choose files' });
  await chooseFile(button, 'liste.csv', list);
  await expect(rows.filter({ hasText: 'Stadtwerke' })).toContainText('€1,234.56');
  await expect(rows.filter({ hasText: 'Line 4' })).toContainText('viel');
  await main.getByRole('button', { name: /^Columns/ }).click();
  await choose(main, 'What “Beginn” is', 'Next payment');
  await expect(rows.filter({ hasText: 'Stadtwerke' })).not.toContainText('since 15 Mar 2024');
  await choose(main, 'What “Beginn” is', 'First day');
  await expect(rows.filter({ hasText: 'Stadtwerke' })).toContainText('since 15 Mar 2024');
  await expect(main.getByRole('checkbox', { name: 'Take line 4' })).toBeDisabled();
  await tick(main.getByRole('checkbox', { name: /^Take Leseclub/ }));
  await main.getByRole('button', { name: 'Bring in 2 contracts' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('2 contracts came in');
  await expect(main.getByRole('listitem').filter({ hasText: 'line 4' })).toContainText('viel');
  const before = await stored(app);
  expect(before).toHaveLength(2);

  await main.getByRole('button', { name: 'Bring in another file' }).click();
  await chooseFile(button, 'liste.csv', list);
  await tick(main.getByRole('checkbox', { name: /^Take Leseclub/ }));
  await expect(rows.filter({ hasText: 'Stadtwerke' })).toContainText('Here already');
  await expect(main.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
  expect(await stored(app)).toEqual(before);
});

test('a list from Wallos comes in with cycles, people and notes, and can be undone as a whole', async ({
  app,
  page,
}) => {
  await app.open(page, '/import');
  const main = page.getByRole('main');
  await chooseFile(main.getByRole('button', { name: 'Choose files' }), 'subscriptions.json', wallosList);
  await expect(main.getByText(/Wallos/)).toBeVisible();
  await main.getByRole('button', { name: 'Bring in 2 contracts' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('2 contracts came in');
  const contracts = await app.store.call('contracts.list', { search: 'Cloud Drive' });
  expect(contracts[0]).toMatchObject({ personName: 'Mia', price: { amount: 2997, every: { n: 3, unit: 'month' } } });
  await main.getByRole('button', { name: 'Undo this import' }).click();
  await expect(notice(page, /^Taken back:/)).toBeVisible();
  expect(await app.store.call('contracts.list', {})).toEqual([]);
  expect(await app.store.call('suppliers.list', {})).toEqual([]);
});

test('a file that is no list gets one clear sentence and changes nothing', async ({ app, page }) => {
  await app.open(page, '/import');
  const main = page.getByRole('main');
  const button = main.getByRole('button', { name: 'Choose files' });
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4, 0, 0, 0]);
  for (const [name, content] of [
    ['photo.csv', picture],
    ['empty.csv', ''],
    ['letter.txt', 'Dear Sir or Madam,\n\nplease find enclosed nothing at all.\n'],
    ['other.json', '{"some":{"thing":"else"}}'],
  ] as const) {
    await chooseFile(button, name, content);
    await expect(main.getByRole('alert'), name).toHaveText(/nothing was changed\.$/);
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Bring in files');
  }
  expect(await app.store.call('history.list', {})).toEqual([]);
});

test('markup and formulas in a list stay plain text', async ({ app, page }) => {
  const list = 'Name,Price,Note\n"<img src=x onerror=alert(1)>",€5.00,"=HYPERLINK(""http://evil.example"")"\n';
  await app.open(page, '/import');
  const main = page.getByRole('main');
  await chooseFile(main.getByRole('button', { name: 'Choose files' }), 'evil<b>.csv', list);
  await expect(main.getByRole('listitem').filter({ hasText: '<img src=x onerror=alert(1)>' })).toBeVisible();
  // How often five euros are paid the list does not say, and it is not guessed.
  await main.getByRole('button', { name: 'I don’t know; leave these fields empty' }).click();
  await main.getByRole('button', { name: 'Bring in 1 contract' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('1 contract came in');
  await goTo(page, '/relationships');
  await expect(main.getByRole('row', { name: /<img src=x onerror=alert\(1\)>/ })).toBeVisible();
  await expect(main.getByRole('img')).toHaveCount(0);
});
