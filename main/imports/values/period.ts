import type { Period } from '#shared/domain/period.ts';
import { remembered } from '#shared/domain/remembered.ts';
import { valueLength } from '../limits.ts';
import { foldWords } from '../text/fold-words.ts';
import { readCount, unitWords, type UnitWord } from './units.ts';

/** The longest period that is taken for one, in its own unit; also the limit of the api. */
const longest = 3660;

/** A period found in a text, and the words before and after it. All folded. */
export interface FoundPeriod {
  readonly period: Period;
  readonly before: string;
  readonly after: string;
}

/**
 * Reads a length of time such as "24 months", "2 Jahre", "un an", "18M" or "1.5 years". `headerUnit` gives a bare number
 * its unit ("Term (months)"). Null when the text is something else or says more than that.
 */
export function readPeriod(text: string, headerUnit: UnitWord | null): Period | null {
  const folded = foldPeriodText(text);
  if (folded === null) return null;
  if (headerUnit !== null && /^\d{1,4}$/.test(folded)) return times(Number(folded), headerUnit);
  const found = findPeriod(folded);
  return found !== null && found.before === '' && found.after === '' ? found.period : null;
}

/** Text folded so that `findPeriod` can read it; null when it is too long to be a period. */
export function foldPeriodText(text: string): string | null {
  return text.length > valueLength ? null : foldPeriod(text);
}

/** Columns say the same few lengths again and again: of so many texts. */
const textsRemembered = 2000;

const foldPeriod = remembered((text): string => {
  const halves = /½|[.,]5/.test(text)
    ? text
        .replace(/(\d)[.,]5(?!\d)/g, '$1 and a half')
        .replace(/(\d)\s*½/g, '$1 and a half')
        .replace(/½/g, ' half ')
    : text;
  return inNouns(foldWords(halves).replace(/(\d)(\p{L})/gu, '$1 $2'));
}, textsRemembered);

const adjective =
  /\b(?<count>\d{1,4}|ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|achtzehn|vierundzwanzig) ?(?<unit>tagig|wochig|monatig|jahrig)(?:e[nmrs]?)?\b/gu;
const nouns: ReadonlyMap<string, string> = new Map([
  ['tagig', 'tage'],
  ['wochig', 'wochen'],
  ['monatig', 'monate'],
  ['jahrig', 'jahre'],
]);

/** "P3M", as programs write lengths (ISO 8601). */
const isoLength = /^p(\d{1,3}) ([dwmy])$/u;
const wholeDaysInHours = /\b(24|48|72) (?:hours?|hrs?|h|stunden|heures|horas|uur|ore)\b/gu;

/**
 * German lengths as an adjective, "mit sechswöchiger Frist", as the noun: "mit sechs wochen frist"; whole days that are
 * written in hours, as those who sell subscriptions do; and lengths as programs write them.
 */
function inNouns(folded: string): string {
  return saidOnce(folded)
    .replace(isoLength, '$1 $2')
    .replace(adjective, (whole, count: string, unit: string) => {
      const noun = nouns.get(unit);
      return noun === undefined ? whole : `${count} ${noun}`;
    })
    .replace(wholeDaysInHours, (_, hours: string) => `${Number(hours) / 24} days`);
}

/** "30 (thirty) days", "three (3) months": a number in figures and in words is said once. */
function saidOnce(folded: string): string {
  if (!/\d/u.test(folded)) return folded;
  const tokens = folded.split(' ');
  return tokens.filter((token, index) => !isSaidAgain(token, tokens[index - 1])).join(' ');
}

/** Whether a word says the number before it in figures, or the figures the number in words. Words for units say none. */
function isSaidAgain(token: string, before: string | undefined): boolean {
  if (before === undefined || unitWords.has(token) || /\d/u.test(token) === /\d/u.test(before)) return false;
  const count = readCount(token);
  return count !== null && count === readCount(before);
}

/** Finds the first length of time in folded text. */
export function findPeriod(folded: string): FoundPeriod | null {
  const tokens = folded.split(' ');
  for (let index = 0; index < tokens.length; index += 1) {
    const found = periodAt(tokens, index);
    if (found !== null) {
      return {
        period: found.period,
        before: tokens.slice(0, index).join(' '),
        after: tokens.slice(found.end).join(' '),
      };
    }
  }
  return null;
}

/** Words between a number and its unit that change nothing. */
const fillers = new Set(['full', 'volle', 'vollen', 'whole', 'calendar', 'consecutive']);

function periodAt(tokens: readonly string[], index: number): { period: Period; end: number } | null {
  const first = tokens[index] ?? '';
  if (/^(half|halbes|halber|medio|mezzo|demi)$/.test(first)) {
    const at = tokens[index + 1] === 'a' ? index + 2 : index + 1;
    const unit = unitWords.get(tokens[at] ?? '');
    return unit?.unit === 'year' ? { period: { n: 6, unit: 'month' }, end: at + 1 } : null;
  }
  const count = readCount(first);
  if (count === null) return null;
  let at = index + 1;
  if (/^(half|halbes|halber|medio|mezzo|demi)$/.test(tokens[at] ?? '')) return periodAt(tokens, at);
  const half = tokens[at] === 'and' && tokens[at + 1] === 'a' && tokens[at + 2] === 'half';
  if (half) at += 3;
  while (fillers.has(tokens[at] ?? '')) at += 1;
  const pair = unitWords.get(`${tokens[at] ?? ''} ${tokens[at + 1] ?? ''}`);
  const unit = pair ?? unitWords.get(tokens[at] ?? '');
  if (unit === undefined) return null;
  const period = half ? oneAndAHalf(count, unit) : times(count, unit);
  return period === null ? null : { period, end: at + (pair === undefined ? 1 : 2) };
}

function times(count: number, { n, unit }: UnitWord): Period | null {
  return count * n > longest ? null : { n: count * n, unit };
}

function oneAndAHalf(count: number, { n, unit }: UnitWord): Period | null {
  if (unit !== 'year' || n !== 1 || count > 100) return null;
  return { n: count * 12 + 6, unit: 'month' };
}
