import { countOf, type Period } from '#shared/domain/period.ts';
import type { DayOfYear, Notice, NoticeAnchor } from '#shared/domain/terms/terms.ts';
import {
  beforeFirstDays,
  exceptWords,
  foldClauseText,
  isLengthOfTerm,
  readExcludedDays,
  readLastDayForEnd,
  readWindow,
  readWorkingDayNotice,
  takeDaysOfYear,
  takeMinimum,
  takeTerm,
  type TakenMinimum,
} from './clauses.ts';
import { monthNames } from './month-names.ts';
import { namesAnEnd, readAnchor, saysAnyTime } from './notice-anchor.ts';
import { saysOnlyItsDay, splitLaterRule, withoutNoMinimum } from './notice-words.ts';
import { findPeriod, foldPeriodText, type FoundPeriod } from './period.ts';
import { unitWords, type UnitWord } from './units.ts';

const cancelMonthly =
  /\b(?:monatlich kundbar|monatlich kuendbar|kundbar monatlich|monthly cancellable|cancel monthly|cancellable monthly|maandelijks opzegbaar|opzegbaar per maand|per maand opzegbaar|resiliable (?:chaque mois|mensuellement|tous les mois)|cancelable (?:cada mes|mensualmente)|disdettabile (?:ogni mese|mensilmente))\b/;
/** The same where the text before has said that it is about leaving: "then monthly". */
const monthly =
  /^(?:monatlich|monthly|mensuellement|chaque mois|mensualmente|cada mes|maandelijks|mensilmente|ogni mese)$/;
const cancelDaily =
  /^(?:taglich|taeglich|daily|dagelijks|chaque jour|cada dia|ogni giorno|any day)(?: kundbar| kuendbar| cancellable| opzegbaar)?$|^(?:kundbar taglich|resiliable chaque jour|cancel any day)$/;
/** How it is said that there is no notice period. */
const noneWords =
  'none|none (?:needed|required)|no notice|no notice (?:needed|required)|no notice period|keine|ohne frist|aucun|aucune|sans preavis|ninguno|sin preaviso|geen|geen opzegtermijn|nessuno|senza preavviso|0';
const noPeriod = new RegExp(
  `^(?:${noneWords}|fristlos|sofort(?: kundbar| kuendbar)?|immediate|immediately|immediat|inmediato|immediato|per direct|direct opzegbaar)$`,
);
const noNotice = new RegExp(`^(?:${noneWords}|no|keine frist)$`);

/** Whether a text says that there is no notice period, and not that it can be left at once. */
export function saysNoNotice(text: string): boolean {
  return noNotice.test(foldPeriodText(text) ?? '');
}

/** What a notice text says. `anchor` null: the text names none. */
export type ReadNotice =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notice'; readonly period: Period; readonly anchor: NoticeAnchor | null }
  | ReadClause
  | { readonly kind: 'unclear' };

/** A rule that says more than a length of time and the day it leads to. */
export interface ReadClause {
  readonly kind: 'clause';
  /** Null where only the days are named, and not how long before. */
  readonly notice: Notice | null;
  /** Whether the notice leads to an end that the text names itself. */
  readonly anchored: boolean;
  /** How long it binds at first. */
  readonly minimum: Period | null;
  /** The rule once the first term is over, where the text names another; left out where it does not. */
  readonly later?: Notice;
  readonly endDates: readonly DayOfYear[];
  readonly notEndDates: readonly DayOfYear[];
}

/**
 * Reads a notice rule: "3 months to the end of the term", "6 weeks to quarter end", "30 days", "4 Wochen zum Monatsende",
 * "kündbar auf Ende März und Ende September", "any time after 12 months with 30 days' notice". "Monatlich kündbar" is
 * read as one month at any time, the longest its words allow.
 */
export function readNotice(text: string, headerUnit: UnitWord | null): ReadNotice {
  const folded = foldPeriodText(text);
  // "End of the month + 30 days": what is added is lost where only words are looked at.
  if (folded === null || /\S\s*\+\s*\S/u.test(text)) return { kind: 'unclear' };
  return readPlainNotice(folded, headerUnit) ?? readClause(text) ?? { kind: 'unclear' };
}

/** "1 month to the end of the term, then any time with a month": a rule for the first term, and one for the time after it. */
function readTwoRules(folded: string): ReadClause | null {
  const rules = splitLaterRule(folded);
  if (rules === null) return null;
  const first = readPlainNotice(rules.first, null);
  const later = readPlainNotice(monthly.test(rules.later) ? `${rules.later} kundbar` : rules.later, null);
  if (first?.kind !== 'notice' || later?.kind !== 'notice') return null;
  const notice = { ...first.period, anchor: first.anchor ?? 'term_end' };
  // "Then at any time" says nothing of its own length, and does not shorten the one that was named.
  const isLengthSaid = !saysAnyTime(rules.later) || later.period.n > 0;
  const ofLater = { ...(isLengthSaid ? later.period : first.period), anchor: later.anchor ?? 'any_time' };
  return { ...plainClause, notice, later: ofLater };
}

const plainClause = { kind: 'clause', anchored: true, minimum: null, endDates: [], notEndDates: [] } as const;

/** A rule of a length of time and an anchor; null when the text is none, or says more. */
function readPlainNotice(folded: string, headerUnit: UnitWord | null): Exclude<ReadNotice, ReadClause> | null {
  if (folded === '' || /^(?:unknown|unbekannt|inconnu|n a|k a|tbd)$/.test(folded)) return { kind: 'empty' };
  if (noPeriod.test(folded)) return { kind: 'notice', period: { n: 0, unit: 'day' }, anchor: 'any_time' };
  if (cancelMonthly.test(folded) && onlyMonthly(folded)) {
    // "Monthly, to the end of a month" names the day it leads to.
    const anchor = readAnchor(folded.replace(cancelMonthly, ' ')) ?? 'any_time';
    return { kind: 'notice', period: { n: 1, unit: 'month' }, anchor };
  }
  if (cancelDaily.test(folded)) return { kind: 'notice', period: { n: 0, unit: 'day' }, anchor: 'any_time' };
  if (headerUnit !== null && /^\d{1,4}$/.test(folded)) {
    return { kind: 'notice', period: { n: Number(folded) * headerUnit.n, unit: headerUnit.unit }, anchor: null };
  }
  if (saysMore.test(folded) || countedFromEnd.test(folded)) return null;
  const unbound = withoutNoMinimum(folded);
  if (unbound !== null) {
    const rule = readPlainNotice(unbound, null);
    return rule?.kind === 'notice' ? { ...rule, anchor: rule.anchor ?? 'any_time' } : null;
  }
  const found = findPeriod(folded);
  if (found === null) {
    return saysAnyTime(folded) && saysOnlyItsDay(folded)
      ? { kind: 'notice', period: { n: 0, unit: 'day' }, anchor: readAnchor(folded) }
      : null;
  }
  const around = `${found.before} ${found.after}`.trim();
  if (!saysOnlyItsDay(around) || isOfTerm(found)) return null;
  const anchor = readAnchor(around) ?? readAnchor(around.replace(noticeNoun, ''));
  // An end that is not known by name is not the one a notice leads to by itself.
  return anchor === null && namesAnEnd(around) ? null : { kind: 'notice', period: found.period, anchor };
}

/** A length that is said of the contract and not of the notice: "the first 3 months", "Mindestlaufzeit 24 Monate". */
function isOfTerm({ period, before, after }: FoundPeriod): boolean {
  if (isLengthOfTerm(before, after)) return true;
  if (/\b(?:first|initial|current|ersten|premiers?|premieres?|primeros?|primi|eerste|laufenden)$/u.test(before))
    return true;
  const { family, count } = countOf(period);
  const isLong = family === 'months' && count >= 12;
  return isLong && /\b(?:minimum|initial)\b/u.test(`${before} ${after}`) && !/\b(?:notice|before|prior)\b/u.test(after);
}

/** "30 days from the end of the month": an end from which the length is counted, and not one that it leads to. */
const countedFromEnd =
  /\b(?:from|after|following|starting|ab|nach|gerechnet von|a compter de|a partir de|apres|desde|a contar de(?:sde)?|dopo|dal(?:la)?|a partire da(?:lla)?|vanaf|na|gerekend vanaf)(?: dem| der| the| la| le| el| het| il)? (?:end|last day|\p{L}*(?:monats|quartals|jahres|halbjahres)(?:ende|letzten|ultimo)|ende|letzten|fin|final|fine|einde|eind)\b(?!.*\b(?:term|contract|laufzeit|vertrags?|contrat|contrato|contratto|looptijd)\b)/u;

/** What may stand before a rule and says nothing of it. */
const noticeNoun =
  /^(?:kundigung|kundigungsfrist|notice|cancellation|preavis|preaviso|opzegging|opzegtermijn|preavviso|disdetta) /u;

function onlyMonthly(folded: string): boolean {
  return saysOnlyItsDay(folded.replace(cancelMonthly, ' '));
}

/** Words that change a rule, so that the length of time alone does not tell it. */
const saysMore = new RegExp(
  `${exceptWords.source}|\\b(?:between|zwischen|entre|tussen|tra|earliest|no earlier|not earlier|fruhestens|au plus tot|werktags?|arbeitstags|working day|business day of|month to month(?! end)|mois par mois|mes a mes|maand tot maand)\\b|\\b(?:after|nach|apres|dopo|despues de|tras) (?:ablauf von )?(?:\\d|ein|einem|one|a |un )|\\b(?:${[...monthNames.keys()].filter((name) => name.length > 2 && !unitWords.has(name)).join('|')})\\b`,
  'u',
);

/**
 * A guess at the notice a sentence speaks of, where it is no rule that `readNotice` knows: the one length that is said of a
 * notice and not of the contract. Null where there are several, or the sentence changes the rule by more than that.
 */
export function guessNotice(text: string): { readonly period: Period; readonly anchor: NoticeAnchor } | null {
  // "Either party may end it" names no month.
  const folded = foldPeriodText(text)?.replace(/(?<!\d )\bmay (?!\d)/gu, '') ?? null;
  if (folded === null || saysMore.test(folded) || countedFromEnd.test(folded)) return null;
  const rules: { readonly period: Period; readonly anchor: NoticeAnchor }[] = [];
  let found = findPeriod(folded);
  while (found !== null) {
    const next = findPeriod(found.after);
    const behind = next === null ? found.after : next.before;
    if (!isOfContract(found.before, behind)) {
      rules.push({ period: found.period, anchor: readAnchor(`${found.before} ${behind}`) ?? 'term_end' });
    }
    found = next;
  }
  const [only] = rules;
  return rules.length === 1 && only !== undefined ? only : null;
}

/** Whether a length in a sentence is that of the contract, of its renewal or of a first time with rules of its own. */
function isOfContract(before: string, behind: string): boolean {
  if (
    /\b(?:verlangert|erneuert|renews?|renewed|extend\p{L}*|reconduit|renouvele\p{L}*|probezeit|probation|trial)\b/u.test(
      before,
    )
  ) {
    return true;
  }
  return isLengthOfTerm(before, '') || isLengthOfTerm('', behind);
}

/** A rule with days of the year, a window, a working day of the month or a minimum; null when it is none of them. */
function readClause(text: string): ReadClause | null {
  const folded = foldClauseText(text);
  if (folded === null) return null;
  const bound = takeTerm(folded);
  if (bound !== null) return withMinimum(bound);
  const twoRules = readTwoRules(folded);
  if (twoRules !== null) return twoRules;
  const byWorkingDay = readWorkingDayNotice(folded);
  if (byWorkingDay !== null) return { ...plainClause, notice: byWorkingDay };
  const window = readWindow(folded);
  if (window !== null) {
    const anchor =
      window.rest === ''
        ? 'term_end'
        : readAnchor(window.rest.replace(/^(?:before|prior to|vor|avant|antes del?|voor|prima d(?:i|ella|el)) /, ''));
    return anchor === null
      ? null
      : { ...plainClause, notice: { ...window.period, anchor, notBefore: window.notBefore } };
  }
  const [kept = '', excluded = ''] = folded.split(exceptWords);
  if (excluded !== '') return withExcludedDays(kept, excluded);
  const taken = takeMinimum(folded);
  if (taken !== null) return withMinimum(taken);
  return withEndDates(folded);
}

function withExcludedDays(kept: string, excluded: string): ReadClause | null {
  const notEndDates = readExcludedDays(excluded);
  const rule = readPlainNotice(kept.trim(), null);
  if (notEndDates === null || rule?.kind !== 'notice') return null;
  if (rule.anchor === null || rule.anchor === 'any_time') return null;
  const notice = { ...rule.period, anchor: rule.anchor };
  return { ...plainClause, notice, notEndDates };
}

function withMinimum({ minimum, rest }: TakenMinimum): ReadClause | null {
  const rule = readPlainNotice(monthly.test(rest) ? `${rest} kundbar` : rest, null);
  if (rule?.kind !== 'notice') return null;
  const notice = { ...rule.period, anchor: rule.anchor ?? 'any_time' };
  return { ...plainClause, notice, anchored: rule.anchor !== null, minimum };
}

/** Words that may stand around the days on which a contract can end. */
const aroundDays = new Set(
  [
    '#||yearly|annually|quarterly|jahrlich|halbjahrlich|vierteljahrlich|annuellement|anualmente|jaarlijks|annualmente|notice|with|s|by|to|for|at|on|only|the|end|of|each|every|year|can|be|ended|cancellable|terminable|before',
    'kundbar|kuendbar|kundigung|moglich|jeweils|nur|auf|dem|den|am|zum|per|vor|mit|frist|einer|von|jedes|jahres|eines',
    'resiliable|pour|au|a|le|de|du|avant|avec|preavis|moyennant|al|e|con|antes|prima|del|voor|tegen|opzegbaar|el|il|hasta|preaviso|preavviso|opzegtermijn|van|di|un|met',
  ].flatMap((line) => line.split('|')),
);

/** Words by which a day is the last to act, and not one on which it ends. */
const byThen =
  /\b(?:by|bis|spatestens|before|vor|avant|jusqu|au plus tard|antes|hasta|voor|uiterlijk|entro|prima|no later than|at the latest)\b/u;

function withEndDates(folded: string): ReadClause | null {
  const { days, rest } = takeDaysOfYear(folded);
  if (days.length === 0) return null;
  const found = findPeriod(rest);
  if (found === null && byThen.test(rest)) {
    const read = readLastDayForEnd(folded);
    return read === null
      ? null
      : { ...plainClause, notice: { ...read.period, anchor: 'term_end' }, endDates: [read.end] };
  }
  // A day alone may be the last to give notice as well as the one on which it ends.
  if (found === null && /^#$/u.test(rest.trim())) return null;
  const around = found === null ? rest : `${found.before} ${found.after}`;
  if (!around.split(' ').every((word) => aroundDays.has(word))) return null;
  const notice = found === null ? null : ({ ...found.period, anchor: 'term_end' } as const);
  return { ...plainClause, notice, endDates: beforeFirstDays(days) };
}
