import type { NoticeAnchor } from '#shared/domain/terms/terms.ts';
import { foldPeriodText } from './period.ts';

const anyTime =
  /\b(?:any ?time|at any moment|jederzeit|a tout moment|en cualquier momento|cuando quiera|op elk moment|op ieder moment|te allen tijde|altijd|in qualsiasi momento|in ogni momento|a todo momento)\b/;

/** Folded words that name the day a notice leads to, the more telling first. */
const anchorWords: readonly (readonly [NoticeAnchor, RegExp])[] = [
  ['any_time', anyTime],
  [
    'quarter_end',
    /\b(?:quarter|quartal\w*|kalendervierteljahr\w*|vierteljahr\w*|trimestre|kwartaal)\b|\bquartalsende\b/,
  ],
  ['half_year_end', /\b(?:half year|halbjahr\w*|semestre|halfjaar)\b/],
  [
    'term_end',
    /\b(?:term|contract|renewal|verlangerung|renouvellement|reconduction|renovacion|rinnovo|verlenging|bindung|\w*bindung|bindefrist|einddatum|enddatum|expiry|expiration|\w*vertrag\w*|\w*laufzeit\w*|ablauf|afloop|terme|contrat|echeance|contrato|plazo|vencimiento|looptijd|contractperiode|vervaldatum|contratto|scadenza|vertragsjahr\w*|versicherungsjahr\w*|hauptfalligkeit\w*|beitragsjahr\w*|mitgliedsjahr\w*|policy|anniversary|jahrestag\w*|anniversaire|aniversario|anniversario|(?:periode|duree) (?:initiale|minimale)|periodo inicial)\b/,
  ],
  ['year_end', /\b(?:year|calendar year|jahresende|kalenderjahr\w*|jahres|annee|fin d annee|ano|jaar|anno)\b/],
  ['month_end', /\b(?:month|monatsende|monatsletzte[nr]?|monatsultimo|kalendermonat\w*|monats|mois|mes|maand|mese)\b/],
];

const endOnly =
  /^(?:to |zum |auf |per |before |vor |avant |antes |voor |prima |a |alla )?(?:the |la |le |el |del |de |het |il |della |di )?(?:end|ende|fin|final|einde|fine)(?: date| datum)?$/;

/** "Auf Ende Monat", "per Ende Quartal", as said in Switzerland: the end of what is named behind it. */
const endOfBehind: readonly (readonly [NoticeAnchor, RegExp])[] = [
  ['month_end', /\bende (?:des |eines |jedes )?(?:kalender)?monats?\b/],
  ['quarter_end', /\bende (?:des |eines |jedes )?(?:kalender)?(?:quartals?|vierteljahr(?:es)?)\b/],
  ['half_year_end', /\bende (?:des |eines |jedes )?(?:kalender)?halbjahr(?:es)?\b/],
  ['year_end', /\bende (?:des |eines |jedes )?(?:kalender)?jahr(?:es)?\b/],
];
/** "Any time to the end of a month": the end that is named beside the words for any time. */
const namedEnd: readonly (readonly [NoticeAnchor, RegExp])[] = [
  [
    'month_end',
    /\b(?:monatsende|end of (?:the |a |each )?(?:calendar )?month|month end|fin (?:de|du) mois|fin de mes|fine mese|einde (?:van de )?maand)\b/,
  ],
  [
    'quarter_end',
    /\b(?:quartalsende|end of (?:the |a |each )?quarter|quarter end|fin (?:de|du) trimestre|fine trimestre|einde (?:van het )?kwartaal)\b/,
  ],
  [
    'year_end',
    /\b(?:jahresende|end of (?:the |a |each )?(?:calendar )?year|year end|fin d annee|fin de ano|fine anno|einde (?:van het )?jaar)\b/,
  ],
];
/** Ends that are known by name, but are none of those a notice leads to here: the next quarter's, the school year's. */
const otherEnd =
  /\b(?:folge(?:quartal|monat|jahr|halbjahr)\w*|schuljahr\w*|semester\w*|wirtschaftsjahr\w*|geschaftsjahr\w*|(?:following|next) (?:quarter|month|year))\b/;

/** Whether a text names an end that no anchor stands for. */
export function namesOtherEnd(folded: string): boolean {
  return otherEnd.test(folded);
}

/** Whether folded text speaks of an end, of whatever. */
export function namesAnEnd(folded: string): boolean {
  return /\b(?:ende?|schluss|letzten|fin|final|einde|eind|fine)\b/.test(folded);
}

/** Whether folded text says that notice can be given at any time. */
export function saysAnyTime(folded: string): boolean {
  return anyTime.test(folded);
}

/** Reads the day a notice leads to: "end of term", "zum Monatsende", "any time". Null when the text names none. */
export function readAnchor(text: string): NoticeAnchor | null {
  const folded = foldPeriodText(text);
  if (folded === null || folded === '') return null;
  if (endOnly.test(folded)) return 'term_end';
  if (namesOtherEnd(folded)) return null;
  const behind = endOfBehind.find(([, words]) => words.test(folded));
  if (behind !== undefined) return behind[0];
  const beside = namedEnd.find(([, words]) => words.test(folded));
  if (beside !== undefined) return beside[0];
  return anchorWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}
