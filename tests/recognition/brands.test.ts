import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '#main/built-folders.ts';
import { knownBrands } from '#main/recognition/brand-directory.ts';
import { cleanName } from '#shared/domain/recognition/clean-name.ts';
import { noticesOf } from '../../scripts/build/notices.mjs';
import { reducedBrands } from '../../scripts/brands/reduced-brands.ts';

const brands = knownBrands();

function brandOf(text: string) {
  const name = cleanName(text, 'name');
  const brand = name === null ? null : brands.byName(name);
  return brand === null ? null : [brand.name, brand.kind];
}

describe('the directory of brands', () => {
  test('is what follows from the index and what is written by hand (npm run brands)', () => {
    const file = join(projectFolder(), 'main', 'recognition', 'brands.tsv');
    expect(readFileSync(file, 'utf8')).toBe(reducedBrands(projectFolder()));
  });

  test('is small', () => {
    const text = readFileSync(join(projectFolder(), 'main', 'recognition', 'brands.tsv'));
    expect(text.byteLength).toBeLessThan(400_000);
  });

  test('brings the notice its licence asks for', () => {
    const notices = noticesOf([join(projectFolder(), 'node_modules', 'name-suggestion-index')]);
    expect(notices).toContain('name-suggestion-index');
    expect(notices).toContain('Redistributions in binary form must reproduce the above copyright notice');
  });

  test.each([
    ['TELEKOM DEUTSCHLAND GMBH', ['Telekom', 'mobile']],
    ['Vodafone Kabel DeutschlandGmbH', ['Vodafone', 'mobile']],
    ['HUK-COBURG-Allgemeine Versicherung AG', ['HUK-COBURG', 'insurance']],
    ['EDF clients particuliers', ['EDF', 'energy']],
    ['Iberdrola Clientes S.A.U.', ['Iberdrola', 'energy']],
    ['E.ON Energie Deutschland GmbH', ['E.ON', 'energy']],
    ['BRITISH GAS TRADING LTD', ['British Gas', 'energy']],
    ['Electric Ireland', ['Electric Ireland', 'energy']],
    ['REWE Markt GmbH', ['Rewe', 'groceries']],
    ['TESCO STORES', ['Tesco', 'groceries']],
    ['McFit GmbH', ['McFIT', 'fitness']],
  ])('tells proper name and kind: %s', (text, expected) => {
    expect(brandOf(text)).toEqual(expected);
  });

  test.each(['Save our Lakes', 'Orange Blossom Florist', 'Stadtwerke Ulm', 'Sky Fitness', 'Max Mustermann', 'Bar'])(
    'is not misled by %s',
    (text) => {
      expect(brandOf(text)).toBeNull();
    },
  );

  test('knows domains', () => {
    expect(brands.byDomain('netflix.com')?.name).toBe('Netflix');
    expect(brands.byDomain('example.org')).toBeNull();
  });
});
