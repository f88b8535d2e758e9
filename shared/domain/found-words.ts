import { foldForSearch } from './fold.ts';

/** A part of a text in which something was found, and where: places from (with) and to (without), in UTF-16 units. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

/** A text with the words found in it, as far as `length` allows. Words are folded; null when none of them is in it. */
export function excerptOf(text: string, words: readonly string[], length: number): Excerpt | null {
  const near = stretchWith(text, words);
  const found = placesOf(text, near, words);
  const first = mostWithin(found, length);
  if (first === undefined) return null;
  const from = text.length <= length ? 0 : startOf(text, Math.max(0, first.from - Math.floor(length / 4)));
  const to = text.length <= length ? text.length : endOf(text, Math.max(first.to, from + length));
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    marks: joined(found)
      .filter((place) => place.from >= from && place.to <= to)
      .map((place) => ({ from: place.from + shift, to: place.to + shift })),
  };
}

/** A place in a text at which a word stands. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** Where folded words stand in a stretch of a text, in order. */
function placesOf(
  text: string,
  near: { readonly from: number; readonly to: number },
  words: readonly string[],
): Place[] {
  const { folded, starts, ends } = foldedWithPlaces(text.slice(near.from, near.to));
  return words
    .filter((word) => word !== '')
    .flatMap((word) => occurrencesOf(folded, word).map((place) => ({ ...place, word })))
    .flatMap(({ at, end, word }) => {
      const [from, to] = [starts[at], ends[end - 1]];
      return from === undefined || to === undefined ? [] : [{ from: from + near.from, to: to + near.from, word }];
    })
    .toSorted((one, other) => one.from - other.from);
}

/** The place from which most of the words are within a length, and closest together. */
function mostWithin(places: readonly Place[], length: number): Place | undefined {
  let best: { place: Place; words: number; span: number } | undefined;
  for (const [index, place] of places.entries()) {
    const within = new Set<string>();
    let span = 0;
    for (const { word, to } of places.slice(index, index + mostLookedAt)) {
      if (to > place.from + length || within.has(word)) continue;
      within.add(word);
      span = to - place.from;
    }
    const isBetter = best === undefined || within.size > best.words || (within.size === best.words && span < best.span);
    if (isBetter) best = { place, words: within.size, span };
  }
  return best?.place;
}

/** Places looked at after each: a text may be one word over and over. */
const mostLookedAt = 100;

/** What overlaps or touches is one. */
function joined(places: readonly Place[]): { from: number; to: number }[] {
  const whole: { from: number; to: number }[] = [];
  for (const { from, to } of places) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}

function occurrencesOf(folded: string, word: string): { at: number; end: number }[] {
  const found: { at: number; end: number }[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
    found.push({ at, end: at + word.length });
  }
  return found;
}

/** A text folded letter by letter, and for each unit of it where the letter it came from begins and ends. */
function foldedWithPlaces(text: string): { folded: string; starts: readonly number[]; ends: readonly number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let index = 0;
  while (index < text.length) {
    const plain = foldedAlone(text, index);
    const segment = plain === undefined ? letterAt(text, index) : text.charAt(index);
    const part = plain ?? (/^\s/u.test(segment) ? ' ' : foldForSearch(segment));
    if (part !== ' ' || !folded.endsWith(' ')) {
      folded += part;
      for (let unit = 0; unit < part.length; unit += 1) {
        starts.push(index);
        ends.push(index + segment.length);
      }
    }
    index += segment.length;
  }
  return { folded, starts, ends };
}

/** What most texts are made of, each folded once. */
const everyday = new Map([[' ', ' ']]);

/** A letter folded, where it stands alone and is no space; undefined where it has to be looked at with what follows. */
function foldedAlone(text: string, index: number): string | undefined {
  if (text.charCodeAt(index + 1) >= firstMark) return undefined;
  const letter = text.charAt(index);
  const known = everyday.get(letter);
  if (known !== undefined) return known;
  if (letter.charCodeAt(0) >= firstMark || /\s/u.test(letter)) return undefined;
  const folded = foldForSearch(letter);
  everyday.set(letter, folded);
  return folded;
}

/** The first code of a mark that belongs to the letter before it. */
const firstMark = 0x300;

/** A letter with the marks above and below it, or space. */
const letters = /\s+|\P{M}\p{M}*|\p{M}+/uy;

function letterAt(text: string, index: number): string {
  letters.lastIndex = index;
  return letters.exec(text)?.[0] ?? text.charAt(index);
}

/** Long texts are looked through in stretches this long, each reaching into the next as far as the longest word. */
const stretch = 800;

/** The first stretch of a text that holds most of the words; all of a short one. */
function stretchWith(text: string, words: readonly string[]): { from: number; to: number } {
  if (text.length <= 2 * stretch) return { from: 0, to: text.length };
  const overlap = 2 * Math.max(...words.map((word) => word.length), 0);
  let best = { from: 0, to: 2 * stretch, held: 0 };
  for (let from = 0; from < text.length && best.held < words.length; from += stretch) {
    const to = Math.min(text.length, from + stretch + overlap);
    const folded = foldForSearch(text.slice(from, to));
    const held = words.filter((word) => folded.includes(word)).length;
    if (held > best.held) best = { from, to, held };
  }
  return best;
}

/** The next beginning of a word at or after a place, where one is near; else that place. */
function startOf(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/u);
  return at === 0 || space === -1 ? at : at + space + 1;
}

/** The last end of a word at or before a place, where one is near; else that place. */
function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const near = text.slice(Math.max(0, at - 20), at);
  const space = near.search(/\s\S*$/u);
  return space <= 0 ? at : at - near.length + space;
}
