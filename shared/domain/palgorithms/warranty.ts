import { foldText } from '../fold.ts';
import type { ContractFacts } from './facts.ts';

/** How warranties are called, and where purchases are filed, in the languages contracts are entered in; folded. */
const words =
  /\b(?:warrant|guarant(?:ee|y)|garanti|gewahrleistung|purchase|anschaffung)|garantie\b|garanzi[ae]\b|garantia\b|\bwaarborg\b|\b(?:kauf|kaufe|einkaufe|achats?|compras?|acquisti|aankopen?)\b/u;

/**
 * Whether what ends by itself is a warranty, so that its last days are those to claim in. Nothing is paid for it again,
 * and its name or its category says so.
 */
export function isWarranty({ name, category, prices }: Pick<ContractFacts, 'name' | 'category' | 'prices'>): boolean {
  return words.test(foldText(`${name} ${category ?? ''}`)) && prices.every(({ price }) => price.every === null);
}
