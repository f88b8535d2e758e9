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

/** A contract with its texts as they are compared: of many contracts each is compared with many. */
export interface Likened {
  readonly id: string;
  readonly supplierId: string;
  readonly personId: string | null;
  readonly supplier: string;
  readonly name: string;
  readonly words: ReadonlySet<string>;
  /** Null where none is noted. */
  readonly category: string | null;
}

/** Makes a contract ready to be compared. `foldSupplier` may remember what it folded: a supplier has many contracts. */
export function likened(
  { id, name, category, supplierId, supplierName, personId }: Likeness,
  foldSupplier: (name: string) => string = foldSupplierName,
): Likened {
  const folded = foldText(name);
  return {
    id,
    supplierId,
    personId,
    supplier: foldSupplier(supplierName),
    name: folded,
    words: wordsOf(folded),
    category: category === null ? null : foldText(category),
  };
}

/** Contracts among which those are to be found that may be for the same thing as one. */
export interface Crowd {
  /** Of the crowd, those that may be for the same thing, in no order that matters. */
  alike(one: Likened): readonly Likened[];
}

/**
 * A crowd of contracts of one category. Where the words of one name are within those of another, its rarest word is there
 * as well, and else both are from one supplier: so few of many have to be compared.
 */
export function crowd(members: readonly Likened[]): Crowd {
  const bySupplier = Map.groupBy(members, ({ supplier }) => supplier);
  const byWord = Map.groupBy(
    members.flatMap((member) => [...member.words].map((word) => ({ word, member }))),
    ({ word }) => word,
  );
  const rarestOf = ({ words }: Likened): string | null => {
    let rarest: string | null = null;
    let fewest = Infinity;
    for (const word of words) {
      const count = byWord.get(word)?.length ?? 0;
      if (count < fewest) [rarest, fewest] = [word, count];
    }
    return rarest;
  };
  const byRarest = Map.groupBy(members, rarestOf);
  return {
    alike(one) {
      const near = new Set(bySupplier.get(one.supplier));
      for (const { member } of byWord.get(rarestOf(one) ?? '') ?? []) near.add(member);
      for (const word of one.words) for (const other of byRarest.get(word) ?? []) near.add(other);
      return [...near].filter((other) => areAlike(one, other));
    },
  };
}

/**
 * Whether two contracts of one person may be for the same thing. Of one category with a name that is within the other's, or
 * from one supplier, where one does not usually have several; or from one supplier under one name. A second domain and the
 * insurance of another car have names of their own.
 */
export function areAlike(one: Likened, other: Likened): boolean {
  if (one.id === other.id || one.personId !== other.personId) return false;
  const sameSupplier = one.supplierId === other.supplierId || one.supplier === other.supplier;
  if (sameSupplier && one.name === other.name) return true;
  if (one.category === null || one.category !== other.category) return false;
  if (isWithin(one.words, other.words) || isWithin(other.words, one.words)) return true;
  return sameSupplier && !severalUsual.test(`${one.category} ${one.name} ${other.name}`);
}

function wordsOf(folded: string): ReadonlySet<string> {
  return new Set((folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !emptyWords.has(word)));
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  if (few.size === 0 || few.size > many.size) return false;
  for (const word of few) if (!many.has(word)) return false;
  return true;
}
