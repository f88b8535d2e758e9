import { describe, expect, test } from 'vitest';
import { readWell } from './list-support.ts';

async function isContract(name: string): Promise<boolean> {
  const list = await readWell(`Name,Price,Billing\nHafen,5 EUR,monthly\n"${name}",5 EUR,monthly`);
  return list.rows[1]?.contract !== null;
}

describe('lines that sum the others up', () => {
  test.each([
    'Total',
    'Total cost',
    'TOTAL ALL',
    'Total per month:',
    'Grand total (12 subscriptions)',
    'Sum',
    'Monthly total',
    'Average per month',
    'Gesamtkosten',
    'Summe monatlich',
    'Monatssumme',
    'Gesamt pro Jahr',
    'Zwischensumme',
    'Total général',
    'Total mensuel',
    'Somme des abonnements',
    'Total de gastos',
    'Suma mensual',
    'Totaal per maand',
    'Totaalbedrag',
    'Totale mensile',
    'Somma annua',
    'Σ',
  ])('"%s" is no contract', async (name) => {
    expect(await isContract(name)).toBe(false);
  });

  test.each([
    'Total Wireless',
    'TotalEnergies',
    'Sum Up',
    'Total Gym',
    'Mean Green',
    'Media Markt',
    'Monthly Box',
    'Øya',
  ])('"%s" is one', async (name) => {
    expect(await isContract(name)).toBe(true);
  });
});

test('what a line of sums leaves open is not asked', async () => {
  const list = await readWell('Name,Price,Amount,Billing\nHafen,5 EUR,5 EUR,monthly\nGesamtkosten,60 EUR,5 EUR,');
  expect(list.inferences.filter(({ value }) => value === null)).toEqual([]);
});
