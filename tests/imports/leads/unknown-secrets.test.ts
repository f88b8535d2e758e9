import { describe, expect, test } from 'vitest';
import { recognised, refusalOf } from './leads-support.ts';

const sites = ['Netflix', 'Telko', 'Stadtwerke'];
const rows = (row: (site: string, place: number) => string): string =>
  sites.map((site, place) => row(site, place)).join('\n');

describe('passwords of a program that is not known', () => {
  test.each([
    [
      'several headings that speak of them',
      `Password Name,Description,Password URL,Data\n${rows((site, n) => `${site},,https://${site}.example,hunter-${n}`)}`,
    ],
    ['a heading of secrets', `Title;Secret Data\n${rows((site, n) => `${site};user=ada pw=hunter-${n}`)}`],
    ['rows that name them', `Dienst;Angaben\n${rows((site, n) => `${site};"Benutzer: ada, Passwort: hunter-${n}"`)}`],
    [
      'JSON with fields of such a kind',
      JSON.stringify({ items: sites.map((title) => ({ title, fields: [{ type: 'password', value: 'hunter-1' }] })) }),
    ],
    [
      'JSON with fields of such a name',
      JSON.stringify(sites.map((name) => ({ name, mail: 'a@b.example', password: 'hunter-2' }))),
    ],
  ])('[leads-14] are refused before another reader quotes them: %s', async (_sign, text) => {
    const refusal = await refusalOf(text);
    expect(refusal).toContain('looks like an export of passwords');
    expect(refusal).not.toContain('hunter');
  });

  test.each([
    [
      'a list of contracts with a column for one',
      `Supplier;Contract;Price;Password\n${rows((site) => `${site};Plan;9,99;`)}`,
    ],
    [
      'a note that mentions one',
      `Supplier;Note\n${rows((site, n) => `${site};${n === 0 ? 'Passwort: hunter' : 'none'}`)}`,
    ],
    [
      'a statement that pays for them',
      `Date;Amount;Text\n${rows((_site, n) => `2026-10-0${n + 1};-2.99;Password manager`)}`,
    ],
    ['contracts as JSON', JSON.stringify(sites.map((supplier) => ({ supplier, name: 'Password', price: 3 })))],
  ])('are not: %s', async (_what, text) => {
    expect((await recognised(text)).is).toBe('text');
  });
});
