import { expect, test } from './support/app.ts';

test.use({ locale: 'de-DE' });

test('the contract form is answered in German, and its problems change with the language', async ({ app, page }) => {
  await app.open(page, '/contracts/new');
  const form = page.getByRole('form', { name: 'Neuer Vertrag' });
  await form.getByRole('combobox', { name: /^Bei wem ist der Vertrag\?/ }).fill('Nordlicht Strom');
  await page.keyboard.press('Escape');
  await form.getByRole('radio', { name: 'Mindestens 24 Monate, dann monatlich' }).click();
  await expect(form).toContainText('Sie sind 24 Monate gebunden; dann läuft der Vertrag weiter, bis Sie kündigen.');
  await expect(form).toContainText('Für den Eingang der Kündigung gilt: spätestens 1 Monat vor dem Ende der Laufzeit.');
  await form.getByRole('button', { name: 'Vertrag hinzufügen' }).click();
  const alert = form.getByRole('alert');
  await expect(alert).toContainText('Vor dem Speichern sind noch 2 Angaben zu klären:');
  await expect(alert).toContainText('Was ist es? Ein kurzer Name genügt');

  await app.store.call('preferences.set', { language: 'en' });
  const english = page.getByRole('form', { name: 'New contract' }).getByRole('alert');
  await expect(english).toContainText('2 things before this can be saved:');
  await expect(english).toContainText('What is it? A short name is enough');
});

test('a date is worked out in German', async ({ app, page }) => {
  await app.open(page, '/dates');
  await expect(page.getByRole('heading', { level: 1, name: 'Ein Datum berechnen' })).toBeVisible();
  await page.getByRole('radio', { name: 'Wann läuft eine Frist ab?' }).click();
  await expect(page.getByRole('region', { name: 'Ergebnis' })).toContainText('Die Frist endet am');
});
