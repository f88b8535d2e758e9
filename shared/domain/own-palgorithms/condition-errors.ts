import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { mostDepth, mostInList, mostNodes } from './limits.ts';
import type { TextProblem } from './text-problem.ts';

/** What the language says of an error, as far as it can be trusted to say it. */
interface Found {
  readonly code: string;
  readonly summary: string;
  readonly start: number;
  readonly end: number;
}

/** What the library found, in plain words, with its place. Whatever it throws comes to something. */
export function problemOf(error: unknown, text: string): TextProblem {
  const { code, summary, start, end } = foundIn(error, text);
  const from = Math.min(Math.max(0, start), text.length);
  return {
    from,
    to: Math.min(Math.max(from, end), text.length),
    text: inWords(error, { code, summary, start, end }, text),
  };
}

function foundIn(error: unknown, text: string): Found {
  const none = { code: '', summary: '', start: 0, end: text.length };
  if (typeof error !== 'object' || error === null) return none;
  const range: unknown = 'range' in error ? error.range : null;
  const hasRange = typeof range === 'object' && range !== null && 'start' in range && 'end' in range;
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    summary: 'summary' in error && typeof error.summary === 'string' ? error.summary : '',
    start: hasRange && typeof range.start === 'number' ? range.start : 0,
    end: hasRange && typeof range.end === 'number' ? range.end : text.length,
  };
}

const notBool = /got '(?<type>[^']+)'$/u;
const signBefore = /^no such overload: (?<sign>[!-])(?<type>[\w<>.]+)$/u;
const operator = /^no such overload: (?<one>[\w<>. ]+?) (?<sign>[-+*/%<>=!]{1,2}|in) (?<other>[\w<>. ]+)$/u;

function isOfWriting(error: unknown): boolean {
  return error instanceof Error && error.name === 'ParseError';
}

function inWords(error: unknown, { code, summary, start }: Found, text: string): Message {
  const isWriting = isOfWriting(error);
  if (isWriting) {
    const meant = meantAt(text, start);
    if (meant !== null) return meant;
  }
  switch (code) {
    case 'unterminated_string':
      return message('ownProblems.openText');
    case 'limit_exceeded':
      if (/map/iu.test(summary)) return message('ownProblems.noBrackets');
      return message('ownProblems.tooLarge', { parts: mostNodes, depth: mostDepth, values: mostInList });
    case 'unexpected_token':
    case 'expected_token':
      return summary.includes('EOF') ? message('ownProblems.unfinished') : message('ownProblems.unexpected');
    case 'no_matching_overload':
      return message(
        /list.*contains|contains.*list/u.test(summary) ? 'ownProblems.listHolds' : 'ownProblems.wrongArguments',
      );
    case 'no_such_overload': {
      const { type } = signBefore.exec(summary)?.groups ?? {};
      if (type !== undefined && summary.includes('!')) return message('ownProblems.noTurning', { is: typeWord(type) });
      const { one, sign, other } = operator.exec(summary)?.groups ?? {};
      if (one === undefined || sign === undefined || other === undefined) return message('ownProblems.notOfThese');
      return isChained(text) ? message('ownProblems.between') : betweenWords(sign, one, other);
    }
    case 'invalid_logical_operand':
    case 'invalid_condition_type':
      return message('ownProblems.yesOrNoJoined', { is: typeWord(notBool.exec(summary)?.groups?.['type'] ?? '') });
    default:
      return message(isWriting ? 'ownProblems.unexpected' : 'ownProblems.notUnderstood');
  }
}

/** What people write, and how it is written in the language. */
const otherSigns: readonly (readonly [written: RegExp, sign: string])[] = [
  [/^(?:at least|mindestens)(?!\p{L})/iu, '>='],
  [/^(?:at most|höchstens)(?!\p{L})/iu, '<='],
  [
    /^(?:(?:greater|more|larger|higher|größer|groesser|mehr|höher)(?:\s(?:than|als))?|over|above|über|exceeds)(?!\p{L})/iu,
    '>',
  ],
  [/^(?:(?:less|fewer|smaller|lower|kleiner|weniger|niedriger)(?:\s(?:than|als))?|under|below|unter)(?!\p{L})/iu, '<'],
  [/^(?:equals?|gleich)(?!\p{L})/iu, '=='],
  [/^=(?![=<>])/u, '=='],
  [/^(?:not|nicht)\b/iu, '!'],
  [/^(?:is|ist)\b/iu, '=='],
  [/^&(?!&)/u, '&&'],
  [/^\|(?!\|)/u, '||'],
  [/^≥/u, '>='],
  [/^≤/u, '<='],
  [/^[≠]/u, '!='],
  [/^=>/u, '>='],
  [/^=</u, '<='],
  [/^[“”„‟«»]/u, '"'],
];

/** What joins two conditions; behind a number it is no unit of it. */
const joining: readonly (readonly [written: RegExp, sign: string])[] = [
  [/^(?:and|und)\b/iu, '&&'],
  [/^(?:or|oder)\b/iu, '||'],
];

/** Longer units of time than the day in which this language counts; leaving such a word out would say something else. */
const longUnit = /^(?:[wmy]|weeks?|wochen?|months?|monate?n?|quarters?|quartale?n?|years?|jahre?n?)\b/iu;

/** Words of other languages for what is said here in another way. */
const otherWords: readonly (readonly [
  written: RegExp,
  said: 'ownProblems.textWithin' | 'ownProblems.between' | 'ownProblems.noIf',
])[] = [
  [/^(?:contains|includes|like|enthält|beinhaltet|startswith|beginnt|begins|starts)\b/iu, 'ownProblems.textWithin'],
  [/^(?:between|zwischen)\b/iu, 'ownProblems.between'],
  [/^(?:if|wenn|when|falls|then|dann|where)\b/iu, 'ownProblems.noIf'],
];

/**
 * A number as some write thousands, where it means another here: outside of texts, three digits behind one point, the last of
 * which no decimal number needs.
 */
const thousands = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<number>(?<![\w.])\d{1,3}\.\d{2}0(?!\d))/gu;

/** Where a number in a condition may be read in two ways; null where none is. */
export function doubtfulNumber(text: string): TextProblem | null {
  for (const found of text.matchAll(thousands)) {
    const number = found.groups?.['number'];
    if (number === undefined) continue;
    return { from: found.index, to: found.index + number.length, text: message('ownProblems.thousands') };
  }
  return null;
}

/** What was probably meant by something that can not stand at a place of a text; null where nothing comes to mind. */
function meantAt(text: string, at: number): Message | null {
  const rest = text.slice(at, at + 20);
  const whole = /\d[\d.']{0,20}$/u.exec(text.slice(Math.max(0, at - 21), at))?.[0];
  const fraction = /^,(?<digits>\d{1,6})/u.exec(rest)?.groups?.['digits'];
  if (whole !== undefined && fraction !== undefined) {
    // A comma before three digits is as well one between thousands.
    if (fraction.length === 3) return message('ownProblems.thousands');
    const sign = `${whole.replaceAll(/[.']/gu, '')}.${fraction}`;
    return message('ownProblems.writtenAs', { written: `${whole},${fraction}`, sign });
  }
  const joins = writtenAs(joining, rest);
  if (joins !== null) return joins;
  if (/\d\s?$/u.test(text.slice(Math.max(0, at - 2), at))) {
    if (longUnit.test(rest)) return message('ownProblems.inDays');
    const unit = /^(?:\p{Sc}|%|[A-Z]{3}\b|euros?\b|kr\b|d\b|(?:days?|tage?n?)\b)/iu.exec(rest)?.[0];
    if (unit !== undefined) return message('ownProblems.plainNumber', { unit });
  }
  const currency = /^\p{Sc}(?=\s?\d)/u.exec(rest)?.[0];
  if (currency !== undefined) return message('ownProblems.plainNumber', { unit: currency });
  if (rest.trim() === '' && /\d\s?%\s*$/u.test(text)) return message('ownProblems.plainNumber', { unit: '%' });
  const isGrouped = /\d\.\d{3}\.?$/u.test(text.slice(0, at)) && /^\.?\d{3}(?!\d)/u.test(rest);
  if (isGrouped) return message('ownProblems.thousands');
  if (isWithinDay(text, at)) return message('ownProblems.noDay');
  if (rest.startsWith(',') && /\sin\s*\([^()]*$/u.test(text.slice(0, at))) return message('ownProblems.listInBrackets');
  if (/^\s*(?:wenn|falls|when|where)\s+$/iu.test(text.slice(0, at))) return message('ownProblems.noIf');
  for (const [written, said] of otherWords) if (written.test(rest)) return message(said);
  const before = text.slice(Math.max(0, at - 10), at);
  const negation = /\b(?:not|nicht)(?=\s*$)/iu.exec(before)?.[0];
  if (negation !== undefined) return message('ownProblems.writtenAs', { written: negation, sign: '!' });
  const twice = /[=!]=$/u.exec(before)?.[0];
  if (twice !== undefined && rest.startsWith('=')) {
    return message('ownProblems.writtenAs', { written: `${twice}=`, sign: twice });
  }
  if (before.endsWith('<') && rest.startsWith('>')) {
    return message('ownProblems.writtenAs', { written: '<>', sign: '!=' });
  }
  return writtenAs(otherSigns, rest);
}

function writtenAs(signs: typeof otherSigns, rest: string): Message | null {
  for (const [written, sign] of signs) {
    const found = written.exec(rest);
    if (found !== null) return message('ownProblems.writtenAs', { written: found[0], sign });
  }
  return null;
}

/** A day as people write it, which is no number. */
const writtenDay = /(?<!["\d])\d{1,4}[./]\d{1,2}[./]\d{1,4}(?!["\d])/gu;

function isWithinDay(text: string, at: number): boolean {
  return [...text.matchAll(writtenDay)].some(({ 0: day, index }) => index <= at && at <= index + day.length);
}

/** Whether one comparison follows another, as in 5 < x < 40, with nothing that joins two conditions. */
function isChained(text: string): boolean {
  return /^[^&|<>=!"']+[<>]=?[^&|<>=!"']+[<>]=?[^&|<>=!"']+$/u.test(text);
}

/** Why a sign can not stand between values of two types. */
function betweenWords(sign: string, one: string, other: string): Message {
  const types = [one, other];
  if (types.includes('day') && types.includes('string')) return message('ownProblems.dayAndText');
  if (types.includes('day') && /^[<>=!]/u.test(sign) && types.some((type) => type === 'int' || type === 'double')) {
    return message('ownProblems.dayAndNumber');
  }
  if (sign === '%') return message('ownProblems.wholeOnly');
  return message('ownProblems.operator', { sign, one: typeWord(one), other: typeWord(other) });
}

/** What a type of the language is called. */
function typeWord(type: string): Message {
  switch (type.replace(/<.*$/u, '')) {
    case 'string':
      return message('ownTypes.text');
    case 'double':
    case 'int':
    case 'uint':
      return message('ownTypes.number');
    case 'day':
      return message('ownTypes.day');
    case 'bool':
      return message('ownTypes.flag');
    case 'list':
      return message('ownTypes.texts');
    default:
      return message('ownTypes.other');
  }
}

/** What a condition came to that is no yes or no. */
export function notYesOrNo(type: unknown): Message {
  return message('ownProblems.noCondition', { is: typeWord(String(type)) });
}
