import { foldSupplierName, foldText } from '#shared/domain/fold.ts';
import { foldWords } from '../text/fold-words.ts';
import type { StoredContract } from './stored-contract.ts';

type Named = Pick<StoredContract, 'supplierName' | 'name' | 'personName'>;

/** Supplier, contract and person as matching sees them: without case, accents, punctuation and legal forms. */
export function matchKey({ supplierName, name, personName }: Named): string {
  return [foldSupplierName(supplierName), foldName(name), personName === null ? '' : foldName(personName)].join('\n');
}

/** A name in which no letter or digit is left, such as "★★★", stays as it is. */
function foldName(name: string): string {
  const folded = foldWords(name);
  return folded === '' ? foldText(name) : folded;
}
