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

/** Contracts by what two that are alike have in common, so that one of many is compared with few. */
export interface Likenesses {
  /** Puts a contract in the place of what was known of it. */
  put(one: Likened): void;
  drop(id: string): void;
  /** A contract as it was put; null where it is not here. */
  of(id: string): Likened | null;
  /** The ids of those that may be for the same thing as one. */
  alikeTo(one: Likened): readonly string[];
}

/** More words than these in one name are compared one by one. */
const mostWords = 8;

/** No contracts yet. Of one category are alike those of which the words of one name are all within the other's. */
export function noLikenesses(): Likenesses {
  const known = new Map<string, Likened>();
  const [fromSupplier, bySupplierName, byWord, byName] = [groups(), groups(), groups(), groups()];
  const placesOf = (one: Likened): readonly (readonly [Groups, string])[] => {
    const { category } = one;
    return [
      [fromSupplier, one.supplierId],
      [bySupplierName, one.supplier],
      ...(category === null
        ? []
        : [
            [byName, `${category}\n${nameOfWords(one.words)}`] as const,
            ...[...one.words].map((word) => [byWord, `${category}\n${word}`] as const),
          ]),
    ];
  };
  const drop = (id: string): void => {
    const one = known.get(id);
    if (one === undefined) return;
    known.delete(id);
    for (const [group, name] of placesOf(one)) group.drop(name, one);
  };
  return {
    drop,
    of: (id) => known.get(id) ?? null,
    put(one) {
      drop(one.id);
      known.set(one.id, one);
      for (const [group, name] of placesOf(one)) group.put(name, one);
    },
    alikeTo(one) {
      const near = new Set([...fromSupplier.of(one.supplierId), ...bySupplierName.of(one.supplier)]);
      if (one.category !== null) {
        const { category } = one;
        const inCategory = (group: Groups, name: string): ReadonlySet<Likened> => group.of(`${category}\n${name}`);
        const withWord = [...one.words].map((word) => inCategory(byWord, word));
        if (one.words.size > mostWords) for (const others of withWord) for (const other of others) near.add(other);
        else {
          for (const name of namesWithin(one.words)) for (const other of inCategory(byName, name)) near.add(other);
          const [rarest] = withWord.toSorted((few, many) => few.size - many.size);
          for (const other of rarest ?? []) near.add(other);
        }
      }
      return [...near].filter((other) => areAlike(one, other)).map(({ id }) => id);
    },
  };
}

interface Groups {
  put(name: string, one: Likened): void;
  drop(name: string, one: Likened): void;
  of(name: string): ReadonlySet<Likened>;
}

const nobody: ReadonlySet<Likened> = new Set();

function groups(): Groups {
  const members = new Map<string, Set<Likened>>();
  return {
    put(name, one) {
      const found = members.get(name);
      if (found === undefined) members.set(name, new Set([one]));
      else found.add(one);
    },
    drop(name, one) {
      const found = members.get(name);
      found?.delete(one);
      if (found?.size === 0) members.delete(name);
    },
    of: (name) => members.get(name) ?? nobody,
  };
}

/** Words as one text, whatever their order. */
function nameOfWords(words: Iterable<string>): string {
  return [...words].toSorted().join(' ');
}

/** Every name that some of these words make. */
function namesWithin(words: ReadonlySet<string>): string[] {
  let names: string[][] = [[]];
  for (const word of [...words].toSorted()) names = [...names, ...names.map((name) => [...name, word])];
  return names.filter((name) => name.length > 0).map((name) => name.join(' '));
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
