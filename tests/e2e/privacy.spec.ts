import { expect, test } from './support/app.ts';
import { choose } from './support/fields.ts';
import { chooseFile, crownsList } from './support/files.ts';
import { placesOf, seedHousehold, visit } from './support/places.ts';

test('[access-15] nothing is asked of anybody but the own door, whatever is opened', async ({ app, page }) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  const ids = await seedHousehold(app);
  await app.open(page);
  for (const place of Object.values(placesOf(ids))) await visit(page, place);
  await visit(page, '/import');
  await chooseFile(page.getByRole('main').getByRole('button', { name: 'Choose files' }), 'contracts.csv', crownsList);
  await expect(page.getByRole('heading', { name: '2 questions first' })).toBeVisible();
  expect([...asked]).toEqual([new URL(page.url()).origin]);
  expect(app.watch.findings).toEqual([]);
});

test('the page forbids itself to run foreign code, load foreign things and be framed', async ({ app, page }) => {
  await app.open(page);
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
  app.watch.allow(/Content Security Policy|Trusted|violates/i);
  app.watch.allow(/^request to https:\/\/elsewhere\.example/);
  const outcomes = await page.evaluate(async () => {
    const run = async (work: () => unknown) => {
      try {
        await work();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    return {
      fetch: await run(() => fetch('https://elsewhere.example/')),
      markup: await run(() => {
        document.createElement('div').innerHTML = '<b>x</b>';
      }),
    };
  });
  expect(outcomes).toEqual({ fetch: 'refused', markup: 'refused' });
});

test('[access-16] titles and addresses, which a browser keeps, hold no name, no tag and no search', async ({
  app,
  page,
}) => {
  const ids = await seedHousehold(app);
  await app.open(page);
  const kept = new Set<string>();
  const note = async () =>
    kept.add(
      await page.evaluate(() =>
        JSON.stringify([document.title, location.href, history.state, Object.entries(localStorage)]),
      ),
    );
  for (const place of Object.values(placesOf(ids))) {
    await visit(page, place);
    await expect(page).toHaveTitle('Dancecard');
    await note();
  }
  await visit(page, '/relationships');
  const main = page.getByRole('main');
  const names = main.getByRole('grid', { name: 'Relationships' }).getByRole('row').getByRole('link');
  await choose(main.getByRole('search'), 'Tag', 'sport');
  await main.getByRole('searchbox', { name: 'Search relationships' }).fill('nordw');
  await expect(names).toHaveText(['Nordwall Fitness']);
  await note();
  await names.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nordwall Fitness' })).toBeVisible();
  await expect(page).toHaveTitle('Dancecard');
  await note();
  await page.goBack();
  await expect(main.getByRole('searchbox', { name: 'Search relationships' })).toHaveValue('nordw');
  await note();
  expect([...kept].filter((text) => /nordw|sport|locker|launch|harz|vogtland/i.test(text))).toEqual([]);
});

test('no field is offered to the spelling, suggestion or form memory of the browser', async ({ app, page }) => {
  const ids = await seedHousehold(app);
  await app.open(page);
  for (const place of Object.values(placesOf(ids))) {
    await visit(page, place);
    const offered = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
        // The library keeps fields of its own behind what is shown; nobody types into these.
        .filter(
          (field) => field.tabIndex >= 0 && !['checkbox', 'radio', 'range', 'file', 'hidden'].includes(field.type),
        )
        .filter((field) => field.spellcheck || field.autocomplete !== 'off')
        .map((field) => field.outerHTML),
    );
    expect(offered).toEqual([]);
  }
});
