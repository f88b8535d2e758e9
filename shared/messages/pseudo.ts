import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ḅ',
  c: 'ç',
  d: 'ḍ',
  e: 'é',
  f: 'ƒ',
  g: 'ğ',
  h: 'ḥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ṃ',
  n: 'ñ',
  o: 'ó',
  p: 'ṗ',
  q: 'ʠ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṿ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  B: 'Ḅ',
  C: 'Ç',
  D: 'Ḍ',
  E: 'É',
  F: 'Ƒ',
  G: 'Ğ',
  H: 'Ḥ',
  I: 'Í',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṃ',
  N: 'Ñ',
  O: 'Ó',
  P: 'Ṗ',
  Q: 'ʠ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Ú',
  V: 'Ṿ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};

/** How much longer than English a text may become in another language. */
const longer = 0.3;

/** As long as a rather long word, so that a line breaks where it would in a language. */
const longWord = 12;

/** A message in the made-up language: the same places and forms, its text accented and a third longer. */
export function pseudo(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    switch (element.type) {
      case TYPE.literal:
        return { ...element, value: pseudoText(element.value) };
      case TYPE.plural:
      case TYPE.select:
        return {
          ...element,
          options: Object.fromEntries(
            Object.entries(element.options).map(([key, option]) => [key, { ...option, value: pseudo(option.value) }]),
          ),
        };
      case TYPE.tag:
        return { ...element, children: pseudo(element.children) };
      default:
        return element;
    }
  });
}

/** Text with every letter accented, and longer where it has letters at all. */
export function pseudoText(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const written = Array.from(text, (letter) => accented[letter] ?? letter).join('');
  return written + wordsOf('~'.repeat(Math.ceil(letters * longer)));
}

function wordsOf(marks: string): string {
  return (marks.match(new RegExp(`.{1,${longWord}}`, 'g')) ?? []).join(' ');
}
