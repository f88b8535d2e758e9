import { gym } from './support/contracts.ts';
import { expect, test } from './support/app.ts';
import { notice, pick } from './support/fields.ts';

test.use({ locale: 'de-DE' });

test('in German from a need over two candidates and an offer to the contract and the exit from the present one', async ({
  app,
  page,
}) => {
  const { id: contractId } = await app.store.call('contracts.add', { ...gym, name: 'Fitnessstudio' });
  await app.store.call('needs.add', { title: 'Sport in der Nähe', trigger: 'expiry', cause: { contractId } });
  await app.open(page, '/needs');
  const main = page.getByRole('main');

  // The board, and a need written down there.
  await expect(main.getByRole('heading', { level: 1, name: 'Bedarf' })).toBeVisible();
  await main.getByRole('textbox', { name: 'Was regt sich?' }).fill('Günstigerer Strom');
  await main.getByRole('button', { name: 'Notieren' }).click();
  await expect(notice(page, '„Günstigerer Strom“ ist notiert.')).toBeVisible();
  const card = main.getByRole('row', { name: 'Sport in der Nähe' });
  await expect(card).toContainText('Etwas läuft aus');
  await expect(card).toContainText('1 Kandidat');
  await card.click();

  // A candidate beside the present supplier, and how it came to be.
  await expect(main.getByRole('link', { name: 'Fitnessstudio, Nordwall Fitness' })).toBeVisible();
  await expect(main.getByRole('row', { name: 'Nordwall Fitness' })).toContainText('Dort sind Sie jetzt');
  await main.getByRole('combobox', { name: 'Wer käme infrage?' }).fill('Kletterhalle Nord');
  await page.keyboard.press('Escape');
  const add = main.getByRole('form', { name: 'Kandidaten hinzufügen' });
  await add.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(main.getByRole('row', { name: 'Kletterhalle Nord' })).toContainText('Eigene Idee');
  await main.getByRole('tab', { name: 'Worum es geht' }).click();
  await main.getByRole('textbox', { name: 'Anforderung hinzufügen' }).fill('Sonntags geöffnet');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('textbox', { name: 'Anforderung: Sonntags geöffnet' })).toBeVisible();
  await main.getByRole('tab', { name: 'Kandidaten (2)' }).click();

  // An offer, with German amounts; what is missing is said in German.
  await pick(main, 'Mehr zu Kletterhalle Nord', 'Angebot hinzufügen');
  await main.getByRole('button', { name: 'Fassung 1 speichern' }).click();
  await expect(main.getByRole('alert')).toContainText('Was wird dafür verlangt?');
  await main.getByRole('textbox', { name: 'Preis', exact: true }).fill('39,90');
  await main.getByRole('button', { name: 'Einführungspreis' }).click();
  await main.getByRole('textbox', { name: 'Anfangs' }).fill('19,90');
  const cost = main.getByRole('region', { name: 'Was es wirklich kostet' });
  await expect(cost.getByRole('row', { name: /^24 Monate/ })).toContainText('837,60 €');
  await main.getByRole('button', { name: /^Was noch dazugehört/ }).click();
  await main.getByRole('textbox', { name: 'Was zugesagt wird' }).fill('Seile sind ausleihbar');
  await main.getByRole('button', { name: 'Fassung 1 speichern' }).click();
  await expect(notice(page, 'Fassung 1 des Angebots von Kletterhalle Nord ist notiert.')).toBeVisible();
  const sheet = page.getByRole('dialog', { name: 'Kletterhalle Nord' });
  await expect(sheet).toContainText('19,90 € pro Monat, für 6 Monate');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  // Side by side, then the choice with what becomes of the present contract.
  await main.getByRole('tab', { name: 'Vergleich' }).click();
  const matrix = main.getByRole('table', { name: 'Kandidaten für Sport in der Nähe über 24 Monate' });
  await expect(matrix).toContainText('Was es haben muss');
  await expect(matrix).toContainText('zu fragen');
  await matrix.getByRole('button', { name: 'Kletterhalle Nord wählen' }).click();
  const choice = page.getByRole('dialog', { name: 'Kletterhalle Nord wählen' });
  await expect(choice).toContainText('19,90 € pro Monat für 6 Monate, danach 39,90 € pro Monat.');
  const leaving = choice.getByRole('region', { name: 'Ausstieg bei Nordwall Fitness' });
  await expect(leaving).toContainText('99 Tage würden doppelt bezahlt, etwa 64,77 €.');
  await leaving.getByRole('button', { name: /^Stattdessen am .* beginnen/ }).click();
  await expect(leaving).toContainText('Keine Lücke, und nichts wird doppelt bezahlt.');
  await choice.getByRole('button', { name: 'Dieses Angebot annehmen' }).click();

  // The done deal, and the exit from the present contract.
  const done = page.getByRole('dialog', { name: 'Mit Kletterhalle Nord vereinbart' });
  await done.getByRole('button', { name: 'Ausstieg festhalten' }).click();
  const exit = page.getByRole('dialog', { name: 'Ausstieg: Fitnessstudio' });
  const outcome = exit.getByRole('complementary', { name: 'Wohin das führt' });
  await expect(outcome).toContainText('Letzter Tag: Sonntag, 28. Februar 2027');
  await exit.getByRole('radio', { name: 'Ich habe es mitgeteilt' }).click();
  await expect(outcome).toContainText('Die Kündigung ist rechtzeitig.');
  await exit.getByRole('button', { name: 'Ausstieg festhalten' }).click();
  const left = page.getByRole('dialog', { name: 'Sie steigen aus: Fitnessstudio' });
  await left.getByRole('button', { name: 'Fertig' }).click();
  await expect(done).toContainText('Der Ausstieg aus Fitnessstudio ist festgehalten');

  // The new contract on its supplier's page.
  await done.getByRole('link', { name: 'Zum Vertrag' }).click();
  await expect(main.getByRole('heading', { level: 2, name: 'Was Sie haben' })).toBeVisible();
  await expect(main.getByRole('article', { name: 'Fitnessstudio' })).toContainText('238,80 € im Jahr');
});
