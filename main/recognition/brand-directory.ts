import { readFileSync } from 'node:fs';
import { brandDirectory, type BrandDirectory } from '#shared/domain/recognition/brands.ts';

let known: BrandDirectory | undefined;

/**
 * The directory of brands that comes with the program: proper names, kinds and domains. It is read when it is asked for
 * the first time and kept for the thread.
 */
export function knownBrands(): BrandDirectory {
  // Beside this file in the sources, and beside the bundle in what is built.
  known ??= brandDirectory(readFileSync(new URL('./brands.tsv', import.meta.url), 'utf8').split('\n'));
  return known;
}
