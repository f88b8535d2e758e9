import { expect, goTo, test } from './support/app.ts';

const count = 10_000;

test('[screens-9] the table stays fluid at ten thousand relationships', async ({ app, page }) => {
  test.slow();
  const number = (index: number) => String(index + 1).padStart(5, '0');
  const list = Array.from(
    { length: count },
    (_, index) =>
      `Supplier ${number(index)},Plan ${index % 7},€${(index % 90) + 5}.00,monthly,2024-0${(index % 9) + 1}-15`,
  );
  const { path } = await app.store.call('files.receive', {
    name: 'many.csv',
    base64: Buffer.from(['Name,Contract,Price,Cycle,Start', ...list].join('\n')).toString('base64'),
  });
  expect((await app.store.call('imports.apply', { path })).added).toBe(count);

  await app.open(page, '/relationships');
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Relationships' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(grid.getByRole('row', { name: /Supplier 00001/ })).toBeVisible();
  expect(await grid.getByRole('row').count()).toBeLessThan(80);

  await grid.focus();
  await page.keyboard.press('End');
  await expect(grid.getByRole('row', { name: /Supplier 10000/ })).toBeInViewport();
  expect(await grid.getByRole('row').count()).toBeLessThan(80);

  // What takes longer than a frame is felt as a stutter; the slowest frame of a long scroll must stay near one.
  await page.keyboard.press('Home');
  await expect(grid.getByRole('row', { name: /Supplier 00001/ })).toBeInViewport();
  const frames = await grid.evaluate(
    (box) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          times.push(now - last);
          last = now;
          box.scrollTop += 900;
          if (times.length < 60) requestAnimationFrame(step);
          else resolve(times);
        };
        requestAnimationFrame(step);
      }),
  );
  const middle = frames.toSorted((one, other) => one - other)[Math.floor(frames.length / 2)] ?? 0;
  expect(middle, 'milliseconds for the middle frame of a long scroll').toBeLessThan(100);

  const search = main.getByRole('searchbox', { name: 'Search relationships' });
  const began = performance.now();
  await search.fill('Supplier 07777');
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await expect(grid.getByRole('row', { name: /Supplier 07777/ })).toBeVisible();
  expect(performance.now() - began, 'milliseconds to the answer of a search').toBeLessThan(3000);
  await search.fill('');
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
  await grid.getByRole('button', { name: 'A year' }).click();
  await expect(grid.getByRole('row').nth(1)).toContainText('€1,128.00');

  await goTo(page, '/');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(page, '/history');
  await expect(main.getByRole('button', { name: /^Take back/ }).first()).toBeVisible();
});
