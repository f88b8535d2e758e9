import { foldSupplierName, foldText } from '../fold.ts';
import { categoryMeant } from './categories-alike.ts';
import { tellsNotCompared } from './not-compared.ts';
import { tellingWords, thingInWords } from './things.ts';

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
const severalUsual = new RegExp(
  [
    'insur|versicher|assurance|mutuelle|assicuraz|polizz|seguro|poliza|verzeker|haftpflicht|hausrat|domain|hosting',
    'bank|kont|account|banque|compte|banca|conto|banco|cuenta|rekening|karte|kaart|\\bcards?\\b|\\bcart[ea]s?\\b|tarjeta',
    'kredit|credit|loan|\\bprets?\\b|prestit|prestamo|lening|energ|strom|stroom|electri|elettri|\\bluce\\b|\\bluz\\b|\\bga[sz]\\b|power|utilit',
    'miete|rent|loyer|affitto|alquiler|\\bhuur|warrant|garan[tz]|mobil|handy|\\bsims?\\b|\\bmovil',
  ].join('|'),
  'u',
);

/** A contract with its texts as they are compared: of many contracts each is compared with many. */
export interface Likened {
  readonly id: string;
  readonly supplierId: string;
  readonly personId: string | null;
  readonly supplier: string;
  readonly name: string;
  /** The words that tell what it is for; what is said in other words is one. */
  readonly words: ReadonlySet<string>;
  /** What it plainly is for, whatever its category; null where that is not told. */
  readonly thing: string | null;
  /** What its category means; null where none is noted. */
  readonly category: string | null;
  /** Whether one supplier usually has several of the kind. */
  readonly isOneOfSeveral: boolean;
  /** Whether those of two suppliers are two things whatever they are called, as gifts are. */
  readonly isNotCompared: boolean;
}

/** Makes a contract ready to be compared. `foldSupplier` may remember what it folded: a supplier has many contracts. */
export function likened(
  { id, name, category, supplierId, supplierName, personId }: Likeness,
  foldSupplier: (name: string) => string = foldSupplierName,
): Likened {
  const [called, kind] = [foldText(name), category === null ? null : foldText(category)];
  const supplier = foldSupplier(supplierName);
  return {
    id,
    supplierId,
    personId,
    supplier,
    name: called,
    ...thingOf(called, kind, new Set(supplier.split(' '))),
    category: kind === null ? null : categoryMeant(kind),
    isOneOfSeveral: severalUsual.test(`${kind ?? ''} ${called}`),
    isNotCompared: tellsNotCompared(`${kind ?? ''} ${called}`),
  };
}

/** What tells what a contract is for: its name; its category, where the name says nothing but whose contract it is. */
function thingOf(
  name: string,
  category: string | null,
  supplierWords: ReadonlySet<string>,
): Pick<Likened, 'thing' | 'words'> {
  const { thing, words } = thingInWords(name, supplierWords);
  if (thing !== null) {
    // A liability that is filed under cars is not that of everybody.
    const isOther = category !== null && !thingInWords(`${category} ${name}`).words.has(thing);
    return { words, thing: isOther ? null : thing };
  }
  if (words.size === 0 && category !== null) {
    const filed = thingInWords(`${category} ${name}`, supplierWords);
    if (filed.thing !== null && filed.words.size === 1) return filed;
  }
  const isTold = [...words].some((word) => word.startsWith('='));
  return { thing: null, words: isTold ? words : tellingWords(name) };
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
  const [fromSupplier, bySupplierName, byThing] = [groups(), groups(), groups()];
  const categories = new Map<string, { readonly byName: Groups; readonly byWord: Groups }>();
  const ofCategory = (category: string) => {
    const found = categories.get(category) ?? { byName: groups(), byWord: groups() };
    categories.set(category, found);
    return found;
  };
  const placesOf = (one: Likened): readonly (readonly [Groups, string])[] => {
    const { supplierId, supplier, category, thing, words } = one;
    const places: (readonly [Groups, string])[] = [
      [fromSupplier, supplierId],
      [bySupplierName, supplier],
    ];
    if (thing !== null) places.push([byThing, nameOfWords(words)]);
    if (category === null) return places;
    const { byName, byWord } = ofCategory(category);
    places.push([byName, nameOfWords(words)]);
    for (const word of words) places.push([byWord, word]);
    return places;
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
      const alike = new Set<string>();
      const take = (others: Iterable<Likened>): void => {
        for (const other of others) if (areAlike(one, other)) alike.add(other.id);
      };
      take(fromSupplier.of(one.supplierId));
      take(bySupplierName.of(one.supplier));
      if (one.thing !== null) take(byThing.of(nameOfWords(one.words)));
      const category = one.category === null ? undefined : categories.get(one.category);
      if (category !== undefined) {
        const withWord = Array.from(one.words, (word) => category.byWord.of(word));
        if (one.words.size > mostWords) withWord.forEach(take);
        else {
          for (const name of namesWithin(one.words)) take(category.byName.of(name));
          take(rarestOf(withWord));
        }
      }
      return [...alike];
    },
  };
}

function rarestOf(groupsOfWords: readonly ReadonlySet<Likened>[]): ReadonlySet<Likened> {
  return groupsOfWords.reduce((few, one) => (one.size < few.size ? one : few), groupsOfWords[0] ?? nobody);
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
function nameOfWords(words: ReadonlySet<string>): string {
  return words.size === 1 ? [...words].join() : [...words].toSorted().join(' ');
}

/** Every name that some of these words make. */
function namesWithin(words: ReadonlySet<string>): string[] {
  const names: string[] = [];
  for (const word of [...words].toSorted()) {
    const before = names.length;
    names.push(word);
    for (let at = 0; at < before; at += 1) names.push(`${names[at] ?? ''} ${word}`);
  }
  return names;
}

/**
 * Whether two contracts of one person may be for the same thing. Of one category with a name that is within the other's, or
 * from one supplier, where one does not usually have several; from one supplier under one name; or whatever their
 * categories, where both names say no more than the same thing. A second domain and the insurance of another car have names
 * of their own.
 */
export function areAlike(one: Likened, other: Likened): boolean {
  if (one.id === other.id || one.personId !== other.personId) return false;
  const sameSupplier = one.supplierId === other.supplierId || one.supplier === other.supplier;
  if (sameSupplier && one.name === other.name) return true;
  if (!sameSupplier && (one.isNotCompared || other.isNotCompared)) return false;
  if (one.thing !== null && one.thing === other.thing && one.words.size === other.words.size) {
    if (isWithin(one.words, other.words)) return true;
  }
  if (one.category === null || one.category !== other.category) return false;
  if (isWithin(one.words, other.words) || isWithin(other.words, one.words)) return true;
  return sameSupplier && !one.isOneOfSeveral && !other.isOneOfSeveral;
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  if (few.size === 0 || few.size > many.size) return false;
  for (const word of few) if (!many.has(word)) return false;
  return true;
}

/** Whether it is told of a contract what it is for: by its category, or by its name. */
export function isThingTold({ name, category }: Pick<Likeness, 'name' | 'category'>): boolean {
  return category !== null || thingInWords(foldText(name)).thing !== null;
}
