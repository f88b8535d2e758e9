import type { Period } from '#shared/domain/period.ts';
import type { DayOfYear, WorkingDayNotice } from '#shared/domain/terms/terms.ts';
import { monthNames } from './month-names.ts';
import { findPeriod, foldPeriodText } from './period.ts';
import { readCount, unitWords } from './units.ts';

/** Months by number, to write a date in digits out in words. */
const writtenMonths = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Any name of a month in any of the languages. */
const monthWord = `(?<!\\p{L})(?:${[...monthNames.keys()].join('|')})(?!\\p{L})`;

const dayOfYear = new RegExp(
  [
    `(?:ende|end of|fin de|fin|fine di|fine|eind van|eind|einde|letzten tag im|last day of|the last day of) (?<end>${monthWord})`,
    `(?<day>\\d{1,2})(?: st| nd| rd| th)?(?: of| de| di)? (?<of>${monthWord})`,
    `(?<before>${monthWord}) (?<then>\\d{1,2})(?: st| nd| rd| th)?`,
  ].join('|'),
  'gu',
);
const bareMonth = new RegExp(`\\b${monthWord}\\b`, 'gu');

/** A text with the days of the year taken out that it names. */
export interface TakenDays {
  readonly days: readonly DayOfYear[];
  /** What is left, folded, with a mark where a day stood. */
  readonly rest: string;
}

/** "90-30 days": two lengths, and no number that is less than nothing. */
const rangeOfTime =
  /\b(\d{1,3})\s?[-–—]\s?(\d{1,3})(?=\s?(?:days?|weeks?|months?|tagen?|tage|wochen?|monaten?|jours?|semaines?|mois|d[ií]as?|semanas?|mes(?:es)?|dagen|weken|maanden|giorni|settimane|mesi)\b)/giu;

/** Text folded so that days of the year are in words: "31.3." is read like "31 mar". Null when it is too long. */
export function foldClauseText(text: string): string | null {
  const inWords = text
    .replace(rangeOfTime, '$1 to $2')
    .replace(/\b(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d{2,4}\b)/gu, (whole, day: string, month: string) => {
      const written = writtenMonths[Number(month) - 1];
      return written === undefined ? whole : ` ${day} ${written} `;
    });
  return foldPeriodText(inWords);
}

/** Takes the days of the year out of folded text: "ende marz und ende september", "31 march". */
export function takeDaysOfYear(folded: string): TakenDays {
  const days: DayOfYear[] = [];
  const rest = withEveryEnd(folded).replace(dayOfYear, (whole, ...found) => {
    const groups: unknown = found.at(-1);
    const day = dayOf(groups);
    if (day === null) return whole;
    days.push(day);
    return '#';
  });
  return {
    days,
    rest: rest
      .replace(/#(?:(?: (?:und|and|et|e|y|en|oder|or|ou|of|o|auf|zum|per|pour|al|to|au|le|el|il|tegen))+ #)+/gu, '#')
      .replace(/#(?: #)+/gu, '#'),
  };
}

const furtherMonth = new RegExp(
  `(?<sofar>(?:ende|end of|fin de|fin|fine di|fine|eind van|eind|einde) ${monthWord}(?: (?:und|and|et|y|e|en|or|oder|ou|o|of))?) (?=${monthWord}(?! \\d))`,
  'gu',
);

/** "Ende März, Juni und September": the end is said once, and meant of each month. */
function withEveryEnd(folded: string): string {
  const further = folded.replace(furtherMonth, '$<sofar> ende ');
  return further === folded ? folded : withEveryEnd(further);
}

function dayOf(groups: unknown): DayOfYear | null {
  if (typeof groups !== 'object' || groups === null) return null;
  const named = new Map(Object.entries(groups));
  const text = (name: string): string | null => {
    const value: unknown = named.get(name);
    return typeof value === 'string' ? value : null;
  };
  const month = monthNames.get(text('end') ?? text('of') ?? text('before') ?? '');
  const number = text('end') === null ? Number(text('day') ?? text('then')) : 31;
  return month === undefined || number < 1 || number > 31 ? null : { month, day: number };
}

/** The days that are left out, when the text names nothing else: "31 dezember", "dezember". Null when it does. */
export function readExcludedDays(folded: string): readonly DayOfYear[] | null {
  const { days, rest } = takeDaysOfYear(folded);
  const months: DayOfYear[] = [];
  const left = rest.replace(bareMonth, (name) => {
    const month = monthNames.get(name);
    if (month !== undefined) months.push({ month, day: 31 });
    return '#';
  });
  const all = [...days, ...months];
  const nothingElse =
    /^(?:#|and|und|et|y|e|en|or|oder|ou|auf|zum|per|the|at|on|to|pour|den|dem|am|le|la|el|il|het|au|al|\s)*$/u.test(
      left,
    );
  return all.length > 0 && nothingElse ? all : null;
}

/** Words before the days on which a contract cannot end. */
export const exceptWords =
  /\s(?:ausser|ausgenommen|mit ausnahme|except for|except|excluding|but not on|but not|not on|not in|not|nicht aber auf|nicht aber|nicht auf|nicht zum|nicht per|sauf au|sauf|excepte|hors|a l exception|excepto|salvo|eccetto|tranne|behalve|uitgezonderd|met uitzondering)(?: (?:auf|zum|per|fur|for|on|in|au|pour|en|al|a|per|op|van|von|de|del|des|du))?(?: (?:den|dem|der|das|le|la|l|el|il|het|the|ein|un|une))?\s/u;

const ordinals: ReadonlyMap<string, number> = new Map(
  [
    'ersten|first|1er|premier',
    'zweiten|second|deuxieme',
    'dritten|third|troisieme',
    'vierten|fourth',
    'funften|fifth',
  ].flatMap((line, index) => line.split('|').map((word): [string, number] => [word, index + 1])),
);
const workingDay =
  /\b(\d{1,2}|\p{L}+)(?: st| nd| rd| th| e)? (?:werktags?|arbeitstags?|working day|business day|jour ouvrable|jour ouvre)\b/u;
const monthsAhead: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:ubernachsten (?:kalender)?monats|month after next|next but one month|second month following)\b/u],
  [1, /\b(?:(?:nachsten|folgenden) (?:kalender)?monats|next month|following month|mois suivant)\b/u],
  [0, /\b(?:desselben|dieses|laufenden|same|that|mois en cours) ?(?:kalender)?(?:monats|month)?\b/u],
];

/** Reads "by the third working day of a month for the end of the month after next"; null when the text is no such rule. */
export function readWorkingDayNotice(folded: string): WorkingDayNotice | null {
  const found = workingDay.exec(folded);
  if (found === null) return null;
  const word = found[1] ?? '';
  const workingDayOfMonth = ordinals.get(word) ?? (/^\d+$/u.test(word) ? Number(word) : null);
  const endsAfterMonths = monthsAhead.find(([, words]) => words.test(folded))?.[0];
  if (workingDayOfMonth === null || endsAfterMonths === undefined) return null;
  return workingDayOfMonth >= 1 && workingDayOfMonth <= 20 ? { workingDayOfMonth, endsAfterMonths } : null;
}

const twoPoints =
  /^(?:notice )?(?:only )?(?:between|zwischen|entre|tussen|tra) (?<from>\d{1,3}|\p{L}+)(?: (?<fromUnit>\p{L}+))? (?:and|und|et|y|en|e) (?<to>\d{1,3}|\p{L}+) (?<unit>\p{L}+)(?<rest> .*)?$/u;
const range =
  /^(?:notice )?(?<from>\d{1,3})(?: (?<fromUnit>(?!to\b|bis\b|a\b|tot\b)\p{L}+))? (?:to|bis|a|tot) (?<to>\d{1,3}) (?<unit>\p{L}+)(?<rest> (?:before|prior to|vor|avant|antes de|antes del|voor|prima di|prima della|prima del)\b.*)$/u;
const least =
  /\b(?:not? less than|nor less than|not? fewer than|nor fewer than|at least|mindestens|wenigstens|au moins|al menos|minstens|ten minste|almeno)\b/u;
const most =
  /\b(?:not? more than|nor more than|not? greater than|at most|hochstens|maximal|au plus|como maximo|hoogstens|maximaal|al massimo)\b/u;
const notEarlier =
  /\b(?:not earlier than|no earlier than|no sooner than|fruhestens|au plus tot|no antes de|niet eerder dan|op zijn vroegst|non prima di)\b(.*)\b(?:not later than|no later than|at the latest|spatestens|au plus tard|a mas tardar|uiterlijk|al piu tardi)\b(.*)$/u;

/** A notice that counts between two points before the end, and what else the text says. */
export interface ReadWindow {
  readonly notBefore: Period;
  readonly period: Period;
  readonly rest: string;
}

/** Reads "between 90 and 30 days before the end"; null when the text names no two such points. */
export function readWindow(folded: string): ReadWindow | null {
  const groups = (twoPoints.exec(folded) ?? range.exec(folded))?.groups;
  if (groups !== undefined) {
    const unit = unitWords.get(groups['unit'] ?? '');
    const fromUnit = groups['fromUnit'] === undefined ? unit : unitWords.get(groups['fromUnit']);
    const [from, to] = [readCount(groups['from'] ?? ''), readCount(groups['to'] ?? '')];
    if (unit === undefined || fromUnit === undefined || from === null || to === null) return null;
    const one: Period = { n: from * fromUnit.n, unit: fromUnit.unit };
    const other: Period = { n: to * unit.n, unit: unit.unit };
    // "Between 60 and 90 days before": whichever stands first, the longer one opens the window.
    const [notBefore, period] = daysAbout(one) < daysAbout(other) ? [other, one] : [one, other];
    return { notBefore, period, rest: (groups['rest'] ?? '').trim() };
  }
  const between = readBounds(folded);
  if (between !== null) return between;
  const bounds = notEarlier.exec(folded);
  const last = findPeriod((bounds?.[2] ?? '').trim());
  const first = last === null ? null : findPeriod(withUnitOf(last.period, (bounds?.[1] ?? '').trim()));
  if (first === null || last === null || daysAbout(first.period) < daysAbout(last.period)) return null;
  return {
    notBefore: first.period,
    period: last.period,
    rest: `${first.after.replace(/^(?:and|und|et|y|e|en)(?: a| al)?$/u, '')} ${last.after}`.trim(),
  };
}

/** Reads "not less than 30 and not more than 90 days before the end", in either order. */
function readBounds(folded: string): ReadWindow | null {
  const [lower, upper] = [least.exec(folded), most.exec(folded)];
  if (lower === null || upper === null) return null;
  const [one, other] = lower.index < upper.index ? [lower, upper] : [upper, lower];
  const second = findPeriod(folded.slice(other.index + other[0].length).trim());
  if (second === null || second.before !== '') return null;
  const between = folded.slice(one.index + one[0].length, other.index).trim();
  const first = findPeriod(withUnitOf(second.period, between));
  if (first === null || first.before !== '' || !/^(?:and|but|or|und|aber|et|mais|y|en|e|ma)?$/u.test(first.after)) {
    return null;
  }
  const [period, notBefore] = one === lower ? [first.period, second.period] : [second.period, first.period];
  if (daysAbout(notBefore) < daysAbout(period)) return null;
  const ahead = folded.slice(0, one.index).trim();
  return /^(?:notice|kundigung|preavis|preaviso|opzegging|disdetta)?$/u.test(ahead)
    ? { notBefore, period, rest: second.after.trim() }
    : null;
}

/** About how many days a period has, for saying which of two is the longer. */
function daysAbout({ n, unit }: Period): number {
  return n * { day: 1, business_day: 1.4, week: 7, month: 30.4, year: 365 }[unit];
}

/** "Not earlier than 90 and": a number that leaves its unit to the one behind it. */
function withUnitOf({ unit }: Period, text: string): string {
  const [, count, rest] = /^(\d{1,3}|\p{L}+)((?: (?:and|und|et|y|en|e|aber|but)(?: a| al)?)?)$/u.exec(text) ?? [];
  return count === undefined || readCount(count) === null ? text : `${count} ${unit}${rest ?? ''}`;
}

const byDay =
  /^(?:(?:notice|kundigung|kundbar|preavis|preaviso|opzegging|opzegbaar|disdetta)(?: (?:must arrive|possible|moglich))? )?(?:by|bis zum|bis spatestens|bis|spatestens (?:am|bis zum|bis|zum)|spatestens|no later than|at the latest (?:on|by)|au plus tard le|avant le|jusqu au|a mas tardar el|hasta el|uiterlijk (?:op )?|entro il) (?<last>#\d) (?:for the|for|to the|to|zum|auf|per|pour le|para el|al|tegen|per il) (?<end>#\d)$/u;

/** A notice that has to arrive by one day of the year for the contract to end on another. */
export interface LastDayForEnd {
  readonly period: Period;
  readonly end: DayOfYear;
}

/**
 * Reads "by 30 September for 31 December" as three months to 31 December. Null where the text is no such rule, or where
 * the days between depend on the year.
 */
export function readLastDayForEnd(folded: string): LastDayForEnd | null {
  const days: DayOfYear[] = [];
  const marked = folded.replace(yearEnd, '31 dec').replace(dayOfYear, (whole, ...found) => {
    const day = dayOf(found.at(-1));
    return day === null ? whole : `#${days.push(day) - 1}`;
  });
  if (!byDay.test(marked) || days.length !== 2) return null;
  const [last, end] = days;
  if (last === undefined || end === undefined) return null;
  const months = (end.month - last.month + 12) % 12;
  const isWhole = isLastOfMonth(last) ? isLastOfMonth(end) : !isLastOfMonth(end) && last.day === end.day;
  if (isWhole && months > 0) return { period: { n: months, unit: 'month' }, end };
  const between = dayInYear(end) - dayInYear(last);
  return last.month > 2 && between > 0 ? { period: { n: between, unit: 'day' }, end } : null;
}

const yearEnd =
  /\b(?:(?:the )?end of the (?:calendar )?year|year end|jahresende|ende (?:des )?(?:kalender)?jahr(?:es)?|fin d annee|fin de l annee|fin de ano|einde van het jaar|fine anno)\b/u;

/** Which day of a year that is no leap year. */
function dayInYear({ month, day }: DayOfYear): number {
  return lengths.slice(0, month - 1).reduce((sum, length) => sum + length, Math.min(day, lengths[month - 1] ?? 31));
}

/** Whether a day is the last of its month, in a year that is no leap year. */
function isLastOfMonth({ month, day }: DayOfYear): boolean {
  return day >= (lengths[month - 1] ?? 31);
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "To 1 April" leads to the beginning of that day: the last day is the one before it, the earlier reading. */
export function beforeFirstDays(days: readonly DayOfYear[]): readonly DayOfYear[] {
  return days.map((one) => (one.day === 1 ? { month: ((one.month + 10) % 12) + 1, day: 31 } : one));
}

/** Words for the time a contract binds, folded. */
const termWords =
  '(?:mindest(?:vertrags)?laufzeit|\\p{L}*laufzeit|\\p{L}*bindung|\\p{L}*vertrag|minimum(?: (?:contract )?(?:term|period|duration)| contract)?|(?:initial |fixed |contract )?(?:term|contract)|(?:duree|periode) (?:minimale|initiale|d engagement)|engagement|contrat|permanencia|plazo minimo|contrato|(?:minimale )?looptijd|contract|durata(?: minima)?|contratto)';
const termWord = new RegExp(`(?<!\\p{L})${termWords}(?!\\p{L})`, 'u');
/** Words by which a length leads to an end, or is said to be that of a notice. */
const leadsTo =
  /(?<!\p{L})(?:to|before|prior|until|by|end|ends|ending|expir\p{L}*|renewal|anniversar\p{L}*|notice|cancel\p{L}*|terminat\p{L}*|zum|zur|vor|bis|auf|per|\p{L}*ende|ablauf|schluss|kundig\p{L}*|kundbar|\p{L}*frist|avant|fin|echeance|terme|preavis|resili\p{L}*|antes|final|vencimiento|preaviso|voor|tegen|einde|eind|einddatum|opzeg\p{L}*|prima|fine|scadenza|preavviso|disdett\p{L}*)(?!\p{L})/u;

/** Whether a length between two texts is that of the contract itself: "Mindestlaufzeit 24 Monate", "12 months contract". */
export function isLengthOfTerm(before: string, after: string): boolean {
  const around = `${before} ${after}`;
  return termWord.test(around) && !leadsTo.test(around);
}

const termBefore = new RegExp(`^${termWords}(?: (?:of|von|de|di|van))?$`, 'u');
const termBehind = new RegExp(`^${termWords} (?<rest>.+)$`, 'u');
const thenBefore =
  /^(?:(?:und|and|et|y|en|e) )?(?:then|thereafter|afterwards|after that|danach|dann|anschliessend|puis|ensuite|luego|despues|daarna|poi) /u;

/** Takes the length of the contract out of "Mindestlaufzeit 24 Monate, danach 1 Monat"; null when it names none, or nothing else. */
export function takeTerm(folded: string): TakenMinimum | null {
  const found = findPeriod(folded);
  if (found === null || found.period.n === 0) return null;
  const { period, before } = found;
  const behind = before === '' ? termBehind.exec(found.after)?.groups?.['rest'] : found.after;
  if (behind === undefined || (before !== '' && !termBefore.test(before))) return null;
  const rest = behind.replace(thenBefore, '');
  return rest === '' ? null : { minimum: period, rest };
}

const after =
  /\b(?:after|nach ablauf von|nach|apres|despues de|tras|na|dopo)(?: (?:the first|den ersten|les|los|een|a minimum of|a minimum term of))?\s/u;

/** "After the first year": a first stretch that is named without a number. */
const firstOf =
  /\b(?<after>after|nach(?: ablauf)?|apres|despues(?: de)?|na|dopo) (?:the first|dem ersten|des ersten|la premiere|le premier|del primer|el primer|het eerste|il primo) (?<unit>\p{L}+)\b/u;

/** A text with the time taken out that has to pass before it can be ended at all. */
export interface TakenMinimum {
  readonly minimum: Period;
  readonly rest: string;
}

/** Takes "after 12 months" out of "any time after 12 months with 30 days' notice"; null when it names no such time. */
export function takeMinimum(text: string): TakenMinimum | null {
  const folded = text.replace(firstOf, '$<after> 1 $<unit>');
  const found = after.exec(folded);
  if (found === null) return null;
  const behind = folded.slice(found.index + found[0].length);
  const period = findPeriod(behind);
  if (period === null || period.before !== '' || period.period.n === 0) return null;
  return { minimum: period.period, rest: `${folded.slice(0, found.index).trim()} ${period.after}`.trim() };
}
