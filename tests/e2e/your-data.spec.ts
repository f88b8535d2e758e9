import { car, gym, power } from './support/contracts.ts';
import { expect, goTo, test } from './support/app.ts';
import { notice } from './support/fields.ts';
import { chooseFile, savedBy } from './support/files.ts';

test('everything is exported by a press and restored into an empty store by another', async ({ app, page }) => {
  const { id } = await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', power);
  await app.store.call('exits.log', { contractId: id, decidedOn: '2026-11-22', noticeSentOn: '2026-11-22' });
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: 'Choose a file' })).toBeDisabled();
  const saved = await savedBy(page, () => main.getByRole('button', { name: 'Export everything' }).click());
  expect(saved.name).toBe('dancecard-2026-11-22.json');
  expect(saved.text).toContain('Nordwall Fitness');
  await expect(notice(page, 'Everything is exported.')).toBeVisible();

  const before = {
    contracts: await app.store.call('contracts.list', {}),
    exits: await app.store.call('exits.list', {}),
    nudges: await app.store.call('nudges.list', {}),
  };
  await app.startEmpty();
  await app.open(page, '/preferences');
  await chooseFile(main.getByRole('button', { name: 'Choose a file' }), saved.name, saved.text);
  await expect(notice(page, '2 contracts are back.')).toBeVisible();
  expect({
    contracts: await app.store.call('contracts.list', {}),
    exits: await app.store.call('exits.list', {}),
    nudges: await app.store.call('nudges.list', {}),
  }).toEqual(before);
  await goTo(page, '/relationships');
  await expect(main.getByRole('row', { name: /Nordwall Fitness/ })).toContainText('Leaving');
});

test('a backup is checked by a press, and one whose history is not whole can be restored without it', async ({
  app,
  page,
}) => {
  await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', power);
  await app.open(page, '/preferences');
  const main = page.getByRole('main');
  const saved = await savedBy(page, () => main.getByRole('button', { name: 'Export everything' }).click());
  await chooseFile(main.getByRole('button', { name: 'Check a file' }), saved.name, saved.text);
  await expect(main.getByText(/and it is whole: 2 suppliers, 2 contracts/)).toBeVisible();
  const lacking = saved.text.replace(/\{"id":\d+,"entryId"[^\n]*\n\s*/, '');
  await chooseFile(main.getByRole('button', { name: 'Check a file' }), 'lacking.json', lacking);
  await expect(main.getByRole('alert')).toContainText('rows of “changes” is missing');

  await app.startEmpty();
  await app.open(page, '/preferences');
  await chooseFile(main.getByRole('button', { name: 'Choose a file' }), 'lacking.json', lacking);
  await expect(main.getByText(/Every record is there, only the history of changes is not/)).toBeVisible();
  expect((await app.store.call('app.status', {})).counts.contracts).toBe(0);
  await main.getByRole('button', { name: 'Restore without the history' }).click();
  await expect(notice(page, '2 contracts are back.')).toBeVisible();
  expect((await app.store.call('app.status', {})).counts).toMatchObject({ contracts: 2, historyEntries: 0 });
});

test('a file that is no export is refused in words and restores nothing', async ({ app, page }) => {
  await app.open(page, '/preferences');
  const button = page.getByRole('main').getByRole('button', { name: 'Choose a file' });
  await chooseFile(button, 'wrong.json', '{"hello":"world"}');
  await expect(page.getByRole('alertdialog')).toContainText(/wrong\.json|not/i);
  expect((await app.store.call('app.status', {})).counts.contracts).toBe(0);
});

test('the calendar file holds every coming deadline with an alarm', async ({ app, page }) => {
  await app.store.call('contracts.add', gym);
  await app.store.call('contracts.add', car);
  await app.open(page, '/preferences');
  const saved = await savedBy(page, () =>
    page.getByRole('main').getByRole('button', { name: 'Calendar file' }).click(),
  );
  expect(saved.name).toBe('dancecard.ics');
  expect(saved.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(saved.text).toMatch(/DTSTART;VALUE=DATE:20261130\r\n/);
  const count = (part: string) => saved.text.split(`BEGIN:${part}`).length - 1;
  expect(count('VEVENT')).toBeGreaterThanOrEqual(2);
  expect(count('VALARM')).toBeGreaterThanOrEqual(2);
  await expect(notice(page, `${count('VEVENT')} dates are in the calendar file.`)).toBeVisible();
});
