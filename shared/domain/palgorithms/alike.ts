import { foldSupplierName, foldText } from '../fold.ts';

/** What tells of a contract whether another may be for the same thing. */
export interface Likeness {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  readonly supplierId: string;
  readonly supplierName: string;
  /** Whose it is; null for the household. */
  readonly personId: string | null;
}

/** Kinds of thing of which one supplier usually has several that are not the same; folded. */
const severalUsual =
  /insur|versicher|assurance|seguro|verzeker|domain|hosting|bank|kont|account|karte|\bcards?\b|kredit|credit|loan|energ|strom|\bgas\b|power|utilit|miete|rent|warrant|garanti/u;

/** Words that say nothing about what a contract is for. */
const emptyWords = new Set([
  'the',
  'a',
  'my',
  'our',
  'der',
  'die',
  'das',
  'mein',
  'meine',
  'unser',
  'unsere',
  'new',
  'neu',
]);

/**
 * Whether two contracts of one person may be for the same thing. Of one category with a name that is within the other's, or
 * from one supplier, where one does not usually have several; or from one supplier under one name. A second domain and the
 * insurance of another car have names of their own.
 */
export function areAlike(one: Likeness, other: Likeness): boolean {
  if (one.id === other.id || one.personId !== other.personId) return false;
  const sameSupplier =
    one.supplierId === other.supplierId || foldSupplierName(one.supplierName) === foldSupplierName(other.supplierName);
  const names = [wordsOf(one.name), wordsOf(other.name)] as const;
  if (sameSupplier && foldText(one.name) === foldText(other.name)) return true;
  if (one.category === null || other.category === null || foldText(one.category) !== foldText(other.category)) {
    return false;
  }
  if (isWithin(...names) || isWithin(names[1], names[0])) return true;
  return sameSupplier && !severalUsual.test(foldText(`${one.category} ${one.name} ${other.name}`));
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set((foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !emptyWords.has(word)));
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  return few.size > 0 && [...few].every((word) => many.has(word));
}
