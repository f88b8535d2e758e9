import { expect, goTo, test } from './support/app.ts';

for (const count of [1, 2, 3, 6]) {
  test(`a comparison of ${count} fills its width, and gives each candidate the same`, async ({ app, page }) => {
    const { id: needId } = await app.store.call('needs.add', { title: 'Power', trigger: 'expiry' });
    for (let n = 1; n <= count; n += 1) {
      const { id } = await app.store.call('candidates.add', {
        needId,
        supplierName: n % 2 === 0 ? `Bad ${n}` : `Elektrizitätswerk Nordlicht ${n}`,
        stage: 'at_the_table',
      });
      await app.store.call('offers.add', {
        candidateId: id,
        price: { amount: 4000 + n, currency: 'EUR', every: { n: 1, unit: 'month' } },
      });
    }
    await app.open(page);
    for (const width of [1280, 800]) {
      await page.setViewportSize({ width, height: 800 });
      await goTo(page, `/needs/${needId}?view=compare`);
      const table = page.getByRole('main').getByRole('table');
      await expect(table.getByRole('columnheader')).toHaveCount(count + 1);
      const [room, wide, columns] = await table.evaluate((element) => [
        element.parentElement?.clientWidth ?? 0,
        element.getBoundingClientRect().width,
        [...element.querySelectorAll('thead th')]
          .slice(1)
          .map((head) => Math.round(head.getBoundingClientRect().width)),
      ]);
      expect(wide, `${width} wide`).toBeGreaterThanOrEqual(room - 1);
      if (count <= 3) expect(wide, `${width} wide`).toBeLessThanOrEqual(room + 1);
      expect(Math.max(...columns) - Math.min(...columns), `${width} wide`).toBeLessThanOrEqual(1);
    }
  });
}
