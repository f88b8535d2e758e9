import type { NoticeAnchor } from '#shared/domain/terms/terms.ts';
import { foldPeriodText } from './period.ts';

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
    /\b(?:term|contract|renewal|expiry|expiration|\w*vertrag\w*|\w*laufzeit\w*|ablauf|afloop|terme|contrat|echeance|contrato|plazo|vencimiento|looptijd|contractperiode|vervaldatum|contratto|scadenza|vertragsjahr\w*|versicherungsjahr\w*|policy|anniversary|jahrestag\w*|anniversaire|aniversario|anniversario|(?:periode|duree) (?:initiale|minimale)|periodo inicial)\b/,
  ],
  ['year_end', /\b(?:year|calendar year|jahresende|kalenderjahr\w*|jahres|annee|fin d annee|ano|jaar|anno)\b/],
  ['month_end', /\b(?:month|monatsende|kalendermonat\w*|monats|mois|mes|maand|mese)\b/],
];

const endOnly =
  /^(?:to |zum |before |vor |avant |antes |voor |prima |a |alla )?(?:the |la |le |el |del |de |het |il |della |di )?(?:end|ende|fin|final|einde|fine)$/;

/** Reads the day a notice leads to: "end of term", "zum Monatsende", "any time". Null when the text names none. */
export function readAnchor(text: string): NoticeAnchor | null {
  const folded = foldPeriodText(text);
  if (folded === null || folded === '') return null;
  if (endOnly.test(folded)) return 'term_end';
  return anchorWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}
