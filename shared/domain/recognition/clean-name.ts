import { foldText } from '../fold.ts';
import {
  bookingPrefixes,
  countryWords,
  genericWords,
  legalForms,
  nameEnds,
  plainLegalForms,
  tillWords,
  towns,
} from './party-words.ts';

/** A name without what registers, tills and banks write around it. */
export interface CleanName {
  /** For showing: the words as they were written. */
  readonly shown: string;
  /** Its words, folded and without dots. */
  readonly words: readonly string[];
  /** All words in one but an article, for comparing: banks put spaces and breaks anywhere. Umlauts are as `withoutUmlauts` has them. */
  readonly key: string;
  /** All words in one, with the legal form, the country and the town that stood after them. */
  readonly whole: string;
  /** The web address that stands in it, such as `netflix.com`; null where none does. */
  readonly domain: string | null;
  /** Whether every word of it is one that many organisations have. */
  readonly isGeneric: boolean;
  /** Whether the last word may have been cut off by the bank. */
  readonly mayBeCut: boolean;
}

/** Where a name was read: `purpose` is a text that goes on after the name, `till` may end in a branch and a town. */
export type NameSource = 'name' | 'till' | 'purpose';

interface Word {
  readonly written: string;
  readonly folded: string;
}

const wordPattern = /[\p{L}\p{N}]+(?:[&+.'’-][\p{L}\p{N}]+)*\+?/gu;
const webAddress =
  /(?:https?:\/\/)?(?:www\.)?([a-z0-9-]{2,}(?:\.[a-z0-9-]+)?)\.(com|net|org|de|at|ch|fr|be|it|es|nl|co\.uk|uk|ie|io|eu|app|tv|info|me)(?:\/[^\s,]*)?(?=$|[\s,*;])/i;
/** Lengths at which banks cut names off. */
const cutLengths = [18, 20, 22, 23, 24, 25, 26, 27, 32, 35, 70];

/** The name in what a bank wrote; null where nothing of a name is left. */
export function cleanName(text: string, source: NameSource): CleanName | null {
  const address = webAddress.exec(text);
  const plain = beforeBranch(address === null ? text : text.replace(address[0], ` ${address[1]} `));
  const all = wordsOf(plain);
  const rest = withoutPrefixes(all, source);
  const named = source === 'purpose' ? untilEnd(rest) : untilNumber(rest);
  const words = withoutEnd(named, source);
  if (words.length === 0) return null;
  const folded = words.map((word) => word.folded);
  return {
    shown: words.map(({ written }) => written).join(' '),
    words: folded,
    key: withoutUmlauts(withoutArticle(folded).join('')),
    whole: withoutUmlauts(named.map((word) => word.folded).join('')),
    domain: address === null ? null : `${address[1]}.${address[2]}`.toLowerCase(),
    isGeneric: folded.every((word) => genericWords.has(word) || word.length < 2),
    mayBeCut: cutLengths.includes(text.trim().length) || (source === 'purpose' && words.length === all.length),
  };
}

/** A folded text in which `ae`, `oe` and `ue` are `a`, `o` and `u`: many banks write the one where a name has the other. */
export function withoutUmlauts(folded: string): string {
  return folded.replaceAll(/([aou])e/g, '$1');
}

/** One statement says "The Harbour Almanac", another "HARBOUR ALMANAC LTD". */
function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 2 && words[0] === 'the' ? words.slice(1) : words;
}

/** Tills write branch, town and country after these signs. */
function beforeBranch(text: string): string {
  return text
    .replace(/\/\/.*$|\\.*$/u, '')
    .replace(/,\s*(?:[A-Z]{2}\b|\d|t\/a).*$/u, '')
    .replace(/\s+T\/A\s.*$/iu, '');
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].flatMap(([written]) => {
    // A hyphen is written by some and by others not.
    const parts = written.includes('-') && !/^\p{L}-/u.test(written) ? written.split('-') : [written];
    return parts
      .filter((part) => part !== '')
      .map((part) => unglued({ written: part, folded: foldText(part).replaceAll(/[.'-]/g, '') }));
  });
}

function withoutPrefixes(words: readonly Word[], source: NameSource): readonly Word[] {
  let rest = words;
  for (;;) {
    const [first] = rest;
    if (first === undefined) return rest;
    if (rest.length > 1 && isNumber(first.folded)) rest = rest.slice(1);
    else {
      const prefix = (bookingPrefixes.get(first.folded) ?? []).find((phrase) => isPrefix(phrase, rest, source));
      if (prefix === undefined) return rest;
      rest = rest.slice(prefix.length);
    }
  }
}

/** A short word by itself may be a name, where a name is what stands there. */
function isPrefix(phrase: readonly string[], words: readonly Word[], source: NameSource): boolean {
  if (phrase.length >= words.length || !phrase.every((word, place) => words[place]?.folded === word)) return false;
  return source === 'purpose' || phrase.length > 1 || (phrase[0]?.length ?? 0) > 4;
}

/** A number of a branch, a card, a day: no part of a name. `o2` and `1&1` are. */
function isNumber(word: string): boolean {
  if (!/\d/.test(word)) return false;
  if (/^\d+$/.test(word)) return true;
  return word.replaceAll(/\D/g, '').length >= 2 && word.length >= 5;
}

/** A name by itself goes on until a number stands after it: a branch, and then a town. */
function untilNumber(words: readonly Word[]): Word[] {
  const end = words.findIndex(({ folded }, place) => place > 0 && isNumber(folded));
  return (end === -1 ? words : words.slice(0, end)).filter(({ folded }) => folded !== '');
}

/** A text that goes on after the name: until its legal form, a number, or a word that begins something else. */
function untilEnd(words: readonly Word[]): Word[] {
  const name: Word[] = [];
  for (const word of words) {
    if (name.length > 0 && (isNumber(word.folded) || nameEnds.has(word.folded))) break;
    if (name.length > 0 && plainLegalForms.has(word.folded)) break;
    name.push(word);
    if (name.length === 7) break;
  }
  return name;
}

function withoutEnd(words: readonly Word[], source: NameSource): Word[] {
  const name = [...words];
  for (;;) {
    const last = name.at(-1);
    if (last === undefined || name.length === 1) return name;
    const isOver =
      legalForms.has(last.folded) ||
      countryWords.has(last.folded) ||
      tillWords.has(last.folded) ||
      isNumber(last.folded) ||
      (source !== 'name' &&
        towns.has(last.folded) &&
        !name.slice(0, -1).every(({ folded }) => genericWords.has(folded)));
    if (!isOver) break;
    name.pop();
  }
  // The Dutch and the Italians put the form of a body before its name.
  if (name.length > 1 && name[0]?.folded === 'stichting') name.shift();
  return name;
}

/** A word without the legal form that a bank wrote on to it. */
function unglued({ written, folded }: Word): Word {
  const short = folded.replace(/(?<=\p{L}{5})(?:gmbh|mbh)$/u, '');
  return short === folded ? { written, folded } : { written: written.slice(0, short.length), folded: short };
}
