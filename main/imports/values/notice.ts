import type { Period } from '#shared/domain/period.ts';
import type { NoticeAnchor } from '#shared/domain/terms/terms.ts';
import { findPeriod, foldPeriodText } from './period.ts';
import type { UnitWord } from './units.ts';

/** Folded words that name the day a notice leads to, the more telling first. */
const anchorWords: readonly (readonly [NoticeAnchor, RegExp])[] = [
  [
    'any_time',
    /\b(?:any ?time|at any moment|jederzeit|a tout moment|en cualquier momento|cuando quiera|op elk moment|op ieder moment|te allen tijde|altijd|in qualsiasi momento|in ogni momento|a todo momento)\b/,
  ],
  [
    'quarter_end',
    /\b(?:quarter|quartal\w*|kalendervierteljahr\w*|vierteljahr\w*|trimestre|kwartaal)\b|\bquartalsende\b/,
  ],
  ['half_year_end', /\b(?:half year|halbjahr\w*|semestre|halfjaar)\b/],
  [
    'term_end',
    /\b(?:term|contract|renewal|expiry|expiration|\w*vertrag\w*|\w*laufzeit\w*|ablauf|afloop|terme|contrat|echeance|contrato|plazo|vencimiento|looptijd|contractperiode|vervaldatum|contratto|scadenza|vertragsjahr\w*|versicherungsjahr\w*|policy)\b/,
  ],
  ['year_end', /\b(?:year|calendar year|jahresende|kalenderjahr\w*|jahres|annee|fin d annee|ano|jaar|anno)\b/],
  ['month_end', /\b(?:month|monatsende|kalendermonat\w*|monats|mois|mes|maand|mese)\b/],
];

const endOnly = /^(?:to |zum |before |vor )?(?:the )?(?:end|ende|fin|einde|fine)$/;
const cancelMonthly =
  /\b(?:monatlich kundbar|monatlich kuendbar|monthly cancellable|cancel monthly|cancellable monthly|maandelijks opzegbaar|resiliable chaque mois)\b/;
const noPeriod =
  /^(?:none|no notice|no notice period|keine|ohne frist|fristlos|aucun|aucune|sans preavis|ninguno|sin preaviso|geen|nessuno|senza preavviso|0)$/;

/** What a notice text says. `anchor` null: the text names none. */
export type ReadNotice =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notice'; readonly period: Period; readonly anchor: NoticeAnchor | null }
  | { readonly kind: 'unclear' };

/**
 * Reads a notice rule: "3 months to the end of the term", "6 weeks to quarter end", "30 days", "4 Wochen zum Monatsende".
 * "Monatlich kündbar" is read as one month at any time, the longest its words allow.
 */
export function readNotice(text: string, headerUnit: UnitWord | null): ReadNotice {
  const folded = foldPeriodText(text);
  if (folded === null) return { kind: 'unclear' };
  if (folded === '' || /^(?:unknown|unbekannt|inconnu|n a|k a|tbd)$/.test(folded)) return { kind: 'empty' };
  if (noPeriod.test(folded)) return { kind: 'notice', period: { n: 0, unit: 'day' }, anchor: 'any_time' };
  if (cancelMonthly.test(folded)) return { kind: 'notice', period: { n: 1, unit: 'month' }, anchor: 'any_time' };
  if (headerUnit !== null && /^\d{1,4}$/.test(folded)) {
    return { kind: 'notice', period: { n: Number(folded) * headerUnit.n, unit: headerUnit.unit }, anchor: null };
  }
  const found = findPeriod(folded);
  if (found === null) {
    return readAnchor(folded) === 'any_time'
      ? { kind: 'notice', period: { n: 0, unit: 'day' }, anchor: 'any_time' }
      : { kind: 'unclear' };
  }
  const around = `${found.before} ${found.after}`.trim();
  if (
    around === '' ||
    /^(?:notice|notice period|kundigungsfrist|frist|preavis|de preavis|preaviso|de preaviso|opzegtermijn|preavviso|di preavviso|before|vorher)$/.test(
      around,
    )
  ) {
    return { kind: 'notice', period: found.period, anchor: null };
  }
  const anchor = readAnchor(around);
  if (anchor === null || /\d/.test(around) || /\b(?:or|oder|ou)\b/.test(around)) return { kind: 'unclear' };
  return { kind: 'notice', period: found.period, anchor };
}

/** Reads the day a notice leads to: "end of term", "zum Monatsende", "any time". Null when the text names none. */
export function readAnchor(text: string): NoticeAnchor | null {
  const folded = foldPeriodText(text);
  if (folded === null || folded === '') return null;
  if (endOnly.test(folded)) return 'term_end';
  return anchorWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}
