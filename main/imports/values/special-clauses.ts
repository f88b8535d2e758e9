import type { ClauseReader, SpecialClauses } from './clause-reader.ts';
import { dayMark, markDays, readCertainDay, type ReadDay } from './days-in-text.ts';
import { foldPeriodText } from './period.ts';
import { readBreakDates, readExitFrom, readPriceGuarantee, readProbation } from './special-words.ts';

/** A text with its special clauses taken out. */
export interface TakenClauses {
  readonly clauses: SpecialClauses;
  /** What is left for whoever reads lengths and notices. */
  readonly rest: string;
}

/** The kinds of clause: the words each is known by, and who reads it. */
const kinds: readonly ClauseReader[] = [readPriceGuarantee, readProbation, readBreakDates, readExitFrom];

/** "6 Monate: 2 Wochen": a length, and behind the colon its notice. */
const noticeBehind = /(?<=\b(?:months?|weeks?|days?|monaten?|monate|wochen?|tagen?|tage|mois|semaines?|jours?)):\s/giu;
const hardStop = /\s*(?:[;\n•|]|(?<=\p{L}{2})\.(?=\s+[\p{Lu}\d]))\s*/u;
const softStop = /\s*,\s*/u;
const thenWords =
  /^(?:und |and |et |y |en |e )?(?:danach|dann|anschließend|im übrigen|sonst|then|after that|afterwards|thereafter|otherwise|puis|ensuite|après|sinon|después|luego|daarna|poi|dopo|in seguito)\b[:,]?\s*/iu;

/**
 * Takes probation, break dates, a yearly way out and a promise of the price out of a text: "Probezeit 6 Monate mit 2
 * Wochen; 3 Monate zum Jahresende" leaves "3 Monate zum Jahresende". Null where one of them is named and not certain.
 */
export function takeSpecialClauses(text: string, readDay: ReadDay = readCertainDay): TakenClauses | null {
  if (!names(text)) return { clauses: {}, rest: text };
  let clauses: SpecialClauses = {};
  const rest: string[] = [];
  for (const part of text.split(hardStop).flatMap((sentence) => splitFurther(sentence, readDay))) {
    if (part === '') continue;
    const read = names(part) ? readOne(part, readDay) : null;
    if (read === null && names(part)) return null;
    if (read === null) rest.push(part.replace(thenWords, ''));
    else if (Object.keys(read).some((name) => Object.hasOwn(clauses, name))) return null;
    else clauses = { ...clauses, ...read };
  }
  return { clauses, rest: rest.join(', ') };
}

/** A sentence that is one clause, or its parts between commas. */
function splitFurther(sentence: string, readDay: ReadDay): readonly string[] {
  if (!names(sentence) || readOne(sentence, readDay) !== null) return [sentence];
  return sentence.split(softStop);
}

function names(text: string): boolean {
  const folded = foldPeriodText(text);
  return folded !== null && kinds.some(({ tells }) => tells.test(folded));
}

function readOne(text: string, readDay: ReadDay): SpecialClauses | null {
  const marked = markDays(text.replace(/\((?=[^)]*\d)/gu, ' with ').replace(noticeBehind, ' with '), readDay);
  const folded = foldPeriodText(marked.text);
  if (folded === null || folded.split(dayMark).length - 1 !== marked.days.length) return null;
  const named = kinds.filter(({ tells }) => tells.test(folded));
  const [only] = named;
  return named.length === 1 && only !== undefined ? only.read({ folded, days: marked.days }) : null;
}
