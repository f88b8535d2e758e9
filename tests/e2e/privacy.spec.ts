import { expect, test } from './support/app.ts';
import { chooseFile, crownsList } from './support/files.ts';
import { placesOf, seedHousehold, visit } from './support/places.ts';

test('[E54] nothing is asked of anybody but the own door, whatever is opened', async ({ app, page }) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  const ids = await seedHousehold(app);
  await app.open(page);
  for (const place of Object.values(placesOf(ids))) await visit(page, place);
  await visit(page, '/import');
  await chooseFile(page.getByRole('main').getByRole('button', { name: 'Choose a file' }), 'contracts.csv', crownsList);
  await expect(page.getByRole('heading', { name: '2 questions first' })).toBeVisible();
  expect([...asked]).toEqual([new URL(page.url()).origin]);
  expect(app.watch.findings).toEqual([]);
});

test('[E54] the page forbids itself to run foreign code, load foreign things and be framed', async ({ app, page }) => {
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
