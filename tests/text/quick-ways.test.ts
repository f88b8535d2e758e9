import fc from 'fast-check';
import { expect, test } from 'vitest';
import { severalLines } from '#shared/domain/clean-text.ts';
import { foldText } from '#shared/domain/fold.ts';
import { cleanLine } from '#main/imports/text/clean-text.ts';
import { foldWords } from '#main/imports/text/fold-words.ts';

/** Texts of every kind, in which what the quick ways tell apart comes up often. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        '\t',
        '\n',
        '\r\n',
        '\u00a0',
        '\u2028',
        '\u200f',
        '`',
        '´',
        '½',
        'ß',
        'Ä',
        '–',
        '\ud800',
        '😀',
      ),
      fc.string({ maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.constantFrom('Mobile', 'ÉNERGIE', '12,50', "d'eau", 'A1'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** The rules once more, each character looked at by itself. */
function cleaned(text: string): string {
  const kept = Array.from(text.replaceAll('\r\n', '\n')).map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if ([0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) return '\n';
    const isControl = code < 0x20 ? code !== 0x09 && code !== 0x0a : code >= 0x7f && code <= 0x9f;
    const turns = [0x61c, 0x200e, 0x200f, 0xfeff, 0xfffe, 0xffff].includes(code);
    const directs = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    return isControl || turns || directs || isHalf ? '' : character;
  });
  return kept.join('');
}

const spelled: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h' };

function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/u).filter(Boolean).join(' ');
  return Array.from(plain)
    .map((letter) => ('’‘ʼ‛`´′'.includes(letter) ? "'" : '‐‑‒–—'.includes(letter) ? '-' : (spelled[letter] ?? letter)))
    .join('');
}

test('text is cleaned and folded the same in the quick way and in the long one', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(severalLines(text)).toBe(cleaned(text));
      expect(cleanLine(text)).toBe(cleaned(text).split(/\s+/u).filter(Boolean).join(' '));
      fc.pre(!/[ıŧŋĸə]/iu.test(text));
      expect(foldText(text)).toBe(folded(text));
      expect(foldWords(text)).toBe(
        folded(text)
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean)
          .join(' '),
      );
    }),
    { numRuns: 3000 },
  );
});
