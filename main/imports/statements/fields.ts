import { isValidIBAN } from 'ibantools';
import { nameLength } from '../limits.ts';
import { cleanLine, shorten } from '../text/clean-text.ts';

/** Characters kept of the purpose of one payment. */
export const purposeLength = 2000;
const numberLength = 255;

/** Text of an entry without padding and control characters; null where nothing is left. */
export function textOf(text: string | undefined, most: number = nameLength): string | null {
  if (text === undefined || text === '') return null;
  const clean = cleanLine(text.length > most * 4 ? text.slice(0, most * 4) : text);
  return clean === '' ? null : shorten(clean, most);
}

/** A reference as it is written: without padding; null for the words banks write where there is none. */
export function referenceOf(text: string | undefined): string | null {
  const clean = textOf(text, numberLength);
  if (clean === null) return null;
  return /^(?:not ?provided|not ?avail(?:able)?|nonref|none|null|n\/a|-+)$/i.test(clean) ? null : clean;
}

/** Validity of numbers already seen: a statement names the same few again and again. */
const seen = new Map<string, boolean>();
const mostSeen = 5000;

/** An IBAN without spaces in capitals; null for anything else, wrong check digits included. */
export function ibanOf(text: string | undefined): string | null {
  if (text === undefined || text.length < 15 || text.length > 60) return null;
  const plain = text.replace(/[\s-]+/g, '').toUpperCase();
  if (plain.length > 34 || !/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return null;
  const known = seen.get(plain);
  if (known !== undefined) return known ? plain : null;
  if (seen.size >= mostSeen) seen.clear();
  const valid = isValidIBAN(plain);
  seen.set(plain, valid);
  return valid ? plain : null;
}

/** A SEPA creditor identifier without spaces in capitals; null for anything else. */
export function creditorIdOf(text: string | undefined): string | null {
  if (text === undefined || text.length < 8 || text.length > 60) return null;
  const plain = text.replace(/\s+/g, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/.test(plain) ? plain : null;
}

/** Texts as one, each once, in their order; null where there is none. */
export function joined(texts: readonly (string | null)[]): string | null {
  const parts = texts.filter((text, index): text is string => text !== null && texts.indexOf(text) === index);
  return parts.length === 0 ? null : shorten(parts.join(' '), purposeLength);
}

/** Shorter identifiers are numbers that begin anew in every file. */
const shortestId = 5;

/** What a bank knows an entry by; null where it is too short to be unique, or nothing but zeros. */
export function bankIdOf(text: string | undefined): string | null {
  const id = referenceOf(text);
  return id === null || id.length < shortestId || /^[0 ]+$/.test(id) ? null : id;
}
