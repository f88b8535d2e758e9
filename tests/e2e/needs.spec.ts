import type { Page } from '@playwright/test';
import type { OutputOf } from '#shared/api/api.ts';
import { gym } from './support/contracts.ts';
import { expect, goTo, test, type App } from './support/app.ts';
import { notice, pick } from './support/fields.ts';
import { savedBy } from './support/files.ts';
import { seedNeed } from './support/needs.ts';

async function addCandidate(page: Page, name: string): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('combobox', { name: 'Who might do it?' }).fill(name);
  await page.keyboard.press('Escape');
  await main.getByRole('form', { name: 'Add a candidate' }).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(main.getByRole('row', { name })).toBeVisible();
}

test('[needs-10] from a nudge over three candidates to the contract, the exit and the calendar, and all of the choice undone in one step', async ({
  app,
  page,
}) => {
  const { id: gymId } = await app.store.call('contracts.add', gym);
  await app.open(page);
  const main = page.getByRole('main');

  // The nudge about the gym's deadline raises the need, and the gym stands as a candidate.
  await main.getByRole('button', { name: /^Look for something else: Gym.*: stay or leave/ }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Gym' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Gym, Nordwall Fitness' })).toBeVisible();
  await expect(main.getByRole('row', { name: 'Nordwall Fitness' })).toContainText('You are there now');
  await addCandidate(page, 'Climbing Hall North');
  await addCandidate(page, 'City Bath');

  // What it has to have.
  await main.getByRole('tab', { name: /^What it is about/ }).click();
  await main.getByRole('textbox', { name: 'Add a requirement' }).fill('Open on Sundays');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('textbox', { name: 'Requirement: Open on Sundays' })).toBeVisible();
  await main.getByRole('tab', { name: /^Candidates/ }).click();

  // An offer with an introductory price, a fee and a credit; its true cost is the one worked out by hand.
  await pick(main, 'More about Climbing Hall North', /^Add their offer/);
  await main.getByRole('textbox', { name: 'Price', exact: true }).fill('39.90');
  for (const part of ['Introductory price', 'Set-up fee', 'One-off credit']) {
    await main.getByRole('button', { name: part }).click();
  }
  await main.getByRole('textbox', { name: 'At first' }).fill('19.90');
  await main.getByRole('textbox', { name: 'Set-up fee' }).fill('49');
  await main.getByRole('textbox', { name: 'One-off credit' }).fill('60');
  const cost = main.getByRole('region', { name: 'What it really costs' });
  await expect(cost.getByRole('row', { name: /^24 months/ })).toContainText('€826.60');
  await expect(cost.getByRole('row', { name: /^24 months/ })).toContainText('€34.44');
  await main.getByRole('button', { name: /^How you would be bound/ }).click();
  await main.getByRole('radio', { name: 'Minimum 24 months, then monthly' }).click();
  await main.getByRole('button', { name: /^What else is in it/ }).click();
  await main.getByRole('textbox', { name: 'What they promise' }).fill('Ropes may be borrowed\nA trial course');
  await main.getByRole('button', { name: 'Keep version 1' }).click();

  // How it fits, on the candidate's own sheet.
  const sheet = page.getByRole('dialog', { name: 'Climbing Hall North' });
  await expect(sheet).toContainText('€19.90 a month, for 6 months');
  await sheet.getByRole('tab', { name: 'How it fits' }).click();
  await sheet.getByRole('radiogroup', { name: 'Open on Sundays' }).getByRole('radio', { name: 'Yes' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  // Side by side, then the choice.
  await main.getByRole('tab', { name: 'Comparison' }).click();
  const matrix = main.getByRole('table', { name: /^Candidates for Gym/ });
  await expect(matrix.getByRole('columnheader')).toHaveCount(4);
  await expect(main).toContainText(/Climbing Hall North leads Nordwall Fitness by/);
  await matrix.getByRole('button', { name: 'Choose Climbing Hall North' }).click();
  const choice = page.getByRole('dialog', { name: 'Choose Climbing Hall North' });
  const leaving = choice.getByRole('region', { name: 'Leaving Nordwall Fitness' });
  await expect(leaving).toContainText('99 days would be paid twice, about €64.77.');
  await leaving.getByRole('button', { name: /^Begin on Mon 1 Mar 2027 instead/ }).click();
  await expect(leaving).toContainText('No gap, and nothing is paid twice.');
  const before = await theNeed(app);
  await choice.getByRole('textbox', { name: 'City Bath' }).fill('Too far away');
  await choice.getByRole('button', { name: 'Agree to this offer' }).click();

  // The done deal, and the exit from the gym, filled in.
  const done = page.getByRole('dialog', { name: 'Agreed with Climbing Hall North' });
  await expect(done).toContainText('Last day', { ignoreCase: true });
  await done.getByRole('button', { name: 'Log the exit…' }).click();
  const exit = page.getByRole('dialog', { name: 'Leave Gym' });
  await expect(exit.getByRole('combobox', { name: 'Why?' })).toHaveValue('Going to Climbing Hall North');
  await exit.getByRole('button', { name: 'Log the exit' }).click();
  await page.getByRole('dialog', { name: 'You are leaving Gym' }).getByRole('button', { name: 'Done' }).click();
  await expect(done).toContainText('The exit from Gym is logged');

  const { chosenOfferId, candidates } = await theNeed(app);
  const hall = candidates.find(({ supplierName }) => supplierName === 'Climbing Hall North');
  const contractId = hall?.offers.find(({ id }) => id === chosenOfferId)?.contractId ?? '';
  const made = await app.store.call('contracts.get', { id: contractId });
  expect(made).toMatchObject({ name: 'Gym', startsOn: '2027-03-01', currentTermEnd: '2029-02-28' });
  expect(made.prices.map(({ price, effectiveFrom }) => [price.amount, effectiveFrom])).toEqual([
    [1990, null],
    [3990, '2027-09-01'],
  ]);
  expect((await app.store.call('contracts.get', { id: gymId })).exits).toMatchObject([
    { state: 'decided', endsOn: '2027-02-28' },
  ]);
  expect(await app.store.call('promises.list', { contractId })).toHaveLength(2);

  // The calendar holds the gym's last day, and the new contract's coming price.
  await done.getByRole('link', { name: 'Go to the contract' }).click();
  const card = main.getByRole('article', { name: 'Gym' });
  await expect(card).toContainText('Ropes may be borrowed');
  await expect(card.getByRole('region', { name: 'To set up' })).toContainText('0 of 5 done');
  await goTo(page, '/preferences');
  const calendar = await savedBy(page, () => main.getByRole('button', { name: 'Calendar file' }).click());
  expect(calendar.text).toMatch(/DTSTART;VALUE=DATE:20270228[^]*SUMMARY:Ends: Gym/);
  // The event stands on the day of the nudge about the same, which is the last before the price applies.
  expect(calendar.text).toMatch(
    /DTSTART;VALUE=DATE:20270831[^]*SUMMARY:Last day before the new price: Gym\\, Climbing Hall North/,
  );

  // Everything the choice made goes in one step; the exit was a step of its own.
  await goTo(page, '/history');
  await main.getByRole('button', { name: 'Take back: Chose Climbing Hall North for Gym' }).click();
  await expect(notice(page, /^Taken back: Chose Climbing Hall North/)).toBeVisible();
  expect((await app.store.call('contracts.list', {})).map(({ id }) => id)).toEqual([gymId]);
  expect(await app.store.call('promises.list', {})).toEqual([]);
  const back = await theNeed(app);
  expect(back).toMatchObject({ state: before.state, chosenOfferId: null, decidedOn: null });
  expect(withoutTimes(back.candidates)).toEqual(withoutTimes(before.candidates));
});

test('the whole choice is undone in one step from where it was made', async ({ app, page }) => {
  const { needId, need, hallId } = await seedNeed(app);
  await app.open(page, `/needs/${needId}?candidate=${hallId}`);
  await page.getByRole('button', { name: 'Choose this offer…' }).click();
  await page.getByRole('button', { name: 'Agree to this offer' }).click();
  const done = page.getByRole('dialog', { name: 'Agreed with Climbing Hall North' });
  await expect(done.getByRole('region', { name: 'A short no to the others' })).toContainText('City Bath');
  expect((await app.store.call('app.status', {})).counts.contracts).toBe(2);
  await done.getByRole('button', { name: 'Undo the whole choice' }).click();
  await expect(notice(page, /^Taken back: Chose Climbing Hall North/)).toBeVisible();
  await expect(done).toBeHidden();
  expect((await app.store.call('app.status', {})).counts.contracts).toBe(1);
  const after = await app.store.call('needs.get', { id: needId });
  expect(withoutTimes(after)).toEqual(withoutTimes(need));
});

async function theNeed({ store }: App): Promise<OutputOf<'needs.get'>> {
  const [only] = await store.call('needs.list', {});
  return store.call('needs.get', { id: only?.id ?? '' });
}

/** Everything but when it was last written: that is now, also when it was put back. */
function withoutTimes(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'changedAt' ? undefined : inner)));
}
