import { expect, goTo, test } from './support/app.ts';
import { gym } from './support/contracts.ts';
import { notice, pick } from './support/fields.ts';

test('[judgements-6] the nine questions about a supplier are answered by the keyboard alone, each with its fact', async ({
  app,
  page,
}) => {
  const contract = await app.store.call('contracts.add', gym);
  const promise = await app.store.call('promises.add', {
    subject: { type: 'contract', id: contract.id },
    text: 'A call back within a day',
    madeIn: 'offer',
  });
  await app.store.call('promises.settle', { id: promise.id, outcome: 'broken' });
  await app.open(page, `/suppliers/${contract.supplierId}`);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'How it goes' }).click();
  await expect(main.getByRole('heading', { level: 1, name: /^How it goes with/ })).toBeVisible();
  await expect(main).toContainText('None of 9 questions answered');

  await main.getByRole('button', { name: 'Answer: Mission or money' }).focus();
  await page.keyboard.press('Enter');
  const questions = [
    'Mission or money',
    'Real care or its appearance',
    'Trust or self-interest',
    'Marketing',
    'Selling',
    'Ordering',
    'Experience',
    'When things break',
    'Leaving',
  ];
  for (const name of questions) {
    const form = main.getByRole('form', { name });
    await expect(form.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await expect(form.getByRole('textbox', { name: /The fact it rests on/ })).toBeFocused();
    await page.keyboard.type(`What I saw of: ${name}`);
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
  }
  await expect(main.getByRole('button', { name: 'Change: Leaving' })).toBeFocused();
  await expect(main).toContainText('9 of 9 answered, leaning to itself');
  await expect(main.getByRole('listitem').filter({ hasText: 'What I saw of: Selling' })).toContainText(
    'rather for itself',
  );

  await app.restart();
  await app.open(page, `/relationships/${contract.relationshipId}/standing`);
  await main.getByRole('button', { name: 'Change: Selling' }).click();
  const selling = main.getByRole('form', { name: 'Selling' });
  await selling.getByRole('button', { name: /^Promises of its offers: 1 broken/ }).click();
  await selling.getByRole('radio', { name: 'wholly for itself' }).press('Space');
  await selling.getByRole('button', { name: 'Save' }).click();
  await expect(notice(page, 'Answer noted.')).toBeVisible();
  await expect(main.getByRole('listitem').filter({ hasText: 'Promises of its offers' })).toContainText(
    'wholly for itself',
  );
  await main.getByRole('button', { name: 'Take back: Selling' }).click();
  await expect(main).toContainText('8 of 9 answered');
  await page.keyboard.press('Control+z');
  await expect(main).toContainText('9 of 9 answered');
});

test('an answer without a fact is not taken', async ({ app, page }) => {
  const contract = await app.store.call('contracts.add', gym);
  await app.open(page, `/relationships/${contract.relationshipId}/standing`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Answer: Leaving' }).click();
  const form = main.getByRole('form', { name: 'Leaving' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toHaveText('Choose one of the five answers.');
  await form.getByRole('radio', { name: 'half and half' }).press('Space');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toHaveText('Write down the fact it rests on.');
  await form.getByRole('button', { name: 'Not now' }).click();
  await expect(main.getByRole('button', { name: 'Answer: Leaving' })).toBeFocused();
});

test('what matters is written down once, put in order, matched with a supplier, and seen side by side', async ({
  app,
  page,
}) => {
  const contract = await app.store.call('contracts.add', gym);
  await app.open(page, '/values');
  const main = page.getByRole('main');
  for (const text of ['Pays its people', 'Keeps its word']) {
    await main.getByRole('button', { name: 'Add: My values' }).click();
    const dialog = page.getByRole('dialog', { name: 'Something that matters' });
    await dialog.getByRole('textbox', { name: /What matters/ }).fill(text);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  }
  await pick(main, 'More about: Keeps its word', 'Move up');
  await expect(main.getByRole('listitem').first()).toContainText('Keeps its word');

  await goTo(page, `/relationships/${contract.relationshipId}/standing`);
  const word = main.getByRole('listitem').filter({ hasText: 'Keeps its word' });
  await word.getByRole('radio', { name: 'does not fit' }).click();
  await word.getByRole('button', { name: 'Say why: Keeps its word' }).click();
  const note = page.getByRole('dialog', { name: 'Why it fits or does not' });
  await note.getByRole('textbox', { name: 'Why' }).fill('Three calls, three answers');
  await note.getByRole('button', { name: 'Save' }).click();
  await expect(word).toContainText('Three calls, three answers');

  await app.store.call('judgements.answer', {
    relationshipId: contract.relationshipId,
    question: 'exit',
    answer: 1,
    fact: 'Confirmed the next day',
  });
  await goTo(page, '/values');
  await expect(main.getByRole('listitem').filter({ hasText: 'Keeps its word' })).toContainText('does not fit:');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('confirmed next day');
  await page.getByRole('menuitem', { name: /Confirmed the next day/ }).click();
  await expect(main.getByRole('heading', { level: 1, name: /^How it goes with/ })).toBeVisible();
  await goTo(page, '/values');
  const table = main.getByRole('table', { name: 'For whom each supplier works, question by question' });
  await expect(table.getByRole('row', { name: /^Leaving/ })).toContainText('rather for me');
  await expect(table.getByRole('row', { name: /^In all/ })).toContainText('1 of 9 answered, leaning to me');
});

test('whether one would recommend is asked quietly at the foot of Today, answered once, and not again', async ({
  app,
  page,
}) => {
  const terms = { startsOn: '2020-01-01', initialTerm: null, renewal: 'indefinite' as const, notice: null };
  const contract = await app.store.call('contracts.add', { ...gym, terms });
  await app.store.call('interactions.add', {
    subject: { type: 'contract', id: contract.id },
    direction: 'out',
    on: '2026-01-10',
    text: 'Asked for a key',
  });
  await app.open(page);
  const main = page.getByRole('main');
  const question = /^How likely are you to recommend/;
  await main.getByRole('link', { name: question }).click();
  const form = main.getByRole('form', { name: question });
  await form.getByRole('radio', { name: '8', exact: true }).press('Space');
  await form.getByRole('textbox', { name: 'Why' }).fill('The pool');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByRole('complementary')).toContainText('8 of 10');
  await expect(form).toBeHidden();
  await main.getByRole('button', { name: 'Say how likely' }).click();
  await form.getByRole('radio', { name: '9', exact: true }).press('Space');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(notice(page, 'What you said this quarter is corrected.')).toBeVisible();
  expect(await app.store.call('recommendations.list', {})).toMatchObject([{ score: 9, reason: 'The pool' }]);
  await goTo(page, '/');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(main.getByRole('link', { name: question })).toBeHidden();
});

test('what is given and got stands in a table by year, with one’s own words beside the records', async ({
  app,
  page,
}) => {
  const terms = { startsOn: '2025-01-01', initialTerm: null, renewal: 'indefinite' as const, notice: null };
  const contract = await app.store.call('contracts.add', { ...gym, terms });
  await app.store.call('interactions.add', {
    subject: { type: 'contract', id: contract.id },
    direction: 'out',
    on: '2025-03-01',
    text: 'Asked for a key',
    minutes: 35,
  });
  await app.open(page, `/relationships/${contract.relationshipId}/standing`);
  const main = page.getByRole('main');
  const table = main.getByRole('table', { name: 'What was given and got, year by year' });
  await expect(table.getByRole('row', { name: /^2025/ })).toContainText('35 min');
  await expect(table.getByRole('columnheader', { name: 'I get' })).toBeHidden();

  await main.getByRole('button', { name: 'Note something given or got' }).click();
  const dialog = page.getByRole('dialog', { name: 'Given or got' });
  await dialog.getByRole('radio', { name: 'I got' }).press('Space');
  await dialog.getByRole('textbox', { name: /What it was/ }).fill('A towel');
  await dialog.getByRole('textbox', { name: 'Worth' }).fill('9');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(main.getByRole('listitem').filter({ hasText: 'I got: A towel' })).toContainText('€9.00');
  await expect(table.getByRole('columnheader', { name: 'I get' })).toBeVisible();
  await expect(table.getByRole('row', { name: /^In all/ })).toContainText('€9.00');
  await main.getByRole('button', { name: 'Remove: A towel' }).click();
  await expect(table.getByRole('columnheader', { name: 'I get' })).toBeHidden();
});
