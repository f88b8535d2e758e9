import type { PeriodUnit } from '#shared/domain/period.ts';

/** A word for a stretch of time, as so many of one unit: a quarter is 3 months. */
export interface UnitWord {
  readonly n: number;
  readonly unit: PeriodUnit;
}

const day = { n: 1, unit: 'day' } as const;
const week = { n: 1, unit: 'week' } as const;
const month = { n: 1, unit: 'month' } as const;
const year = { n: 1, unit: 'year' } as const;
const quarter = { n: 3, unit: 'month' } as const;
const halfYear = { n: 6, unit: 'month' } as const;
const twoWeeks = { n: 2, unit: 'week' } as const;
const businessDay = { n: 1, unit: 'business_day' } as const;

function words(unit: UnitWord, text: string): [string, UnitWord][] {
  return text.split('|').map((word) => [word, unit]);
}

/** Folded words for units in English, German, French, Spanish, Dutch and Italian. */
export const unitWords: ReadonlyMap<string, UnitWord> = new Map([
  ...words(
    day,
    'day|days|d|tag|tage|tagen|tages|jour|jours|dia|dias|dag|dagen|giorno|giorni|tg|tge|gg|jrs|kalendertag|kalendertage|kalendertagen|kalenderdagen',
  ),
  ...words(
    week,
    'week|weeks|wk|wks|w|woche|wochen|semaine|semaines|semana|semanas|weken|wkn|settimana|settimane|wo|wch|kalenderwoche|kalenderwochen',
  ),
  ...words(
    month,
    'month|months|m|mo|mos|mth|mths|monat|monate|monaten|monats|mon|mois|mes|meses|maand|maanden|mnd|mdn|mese|mesi|mt|mte|mts|mtn|kalendermonat|kalendermonate|kalendermonaten|kalendermaand|kalendermaanden',
  ),
  ...words(
    year,
    'year|years|yr|yrs|y|a|annum|jahr|jahre|jahren|jahres|an|ans|annee|annees|ano|anos|jaar|jaren|jr|jrn|jhr|anno|anni|j|vertragsjahr|vertragsjahre',
  ),
  ...words(
    quarter,
    'quarter|quarters|quartal|quartale|quartals|trimestre|trimestres|trimestri|kwartaal|kwartalen|vierteljahr|vierteljahre',
  ),
  ...words(halfYear, 'half year|half years|halbjahr|halbjahre|semestre|semestres|semestri|semester|halfjaar'),
  ...words(twoWeeks, 'fortnight|fortnights'),
  ...words(
    businessDay,
    'business day|business days|working day|working days|werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen|bankarbeitstage|jour ouvre|jours ouvres|jours ouvrables|dia habil|dias habiles|werkdag|werkdagen|giorno lavorativo|giorni lavorativi',
  ),
]);

/** Numbers beyond twelve by which contracts count days and months. */
const furtherNumbers: readonly (readonly [number, string])[] = [
  [14, 'fourteen|vierzehn|quatorze|catorce|veertien|quattordici'],
  [15, 'fifteen|funfzehn|fuenfzehn|quinze|quince|vijftien|quindici'],
  [18, 'eighteen|achtzehn|dieciocho|achttien|diciotto'],
  [20, 'twenty|zwanzig|vingt|veinte|twintig|venti'],
  [21, 'einundzwanzig|veintiuno|eenentwintig|ventuno'],
  [24, 'vierundzwanzig|veinticuatro|vierentwintig|ventiquattro'],
  [28, 'achtundzwanzig|veintiocho|achtentwintig|ventotto'],
  [30, 'thirty|dreissig|trente|treinta|dertig|trenta'],
  [36, 'sechsunddreissig|zesendertig|trentasei'],
  [45, 'funfundvierzig|quarantacinque|vijfenveertig'],
  [60, 'sixty|sechzig|soixante|sesenta|zestig|sessanta'],
  [90, 'ninety|neunzig|noventa|negentig|novanta'],
];

const spelledOut: ReadonlyMap<string, number> = new Map(
  [
    'a|an|one|ein|eine|einen|einem|einer|eines|un|une|una|uno|een',
    'two|zwei|deux|dos|twee|due',
    'three|drei|trois|tres|drie|tre',
    'four|vier|quatre|cuatro|quattro',
    'five|funf|fuenf|cinq|cinco|vijf|cinque',
    'six|sechs|seis|zes|sei',
    'seven|sieben|sept|siete|zeven|sette',
    'eight|acht|huit|ocho|otto',
    'nine|neun|neuf|nueve|negen|nove',
    'ten|zehn|dix|diez|tien|dieci',
    'eleven|elf|onze|once|undici',
    'twelve|zwolf|zwoelf|douze|doce|twaalf|dodici',
  ]
    .map((line, index): readonly [number, string] => [index + 1, line])
    .concat(furtherNumbers)
    .flatMap(([count, line]) => line.split('|').map((word): [string, number] => [word, count])),
);

/** A whole number in digits or, up to twelve and where contracts use it, in words; null when it is something else. `text` is folded. */
export function readCount(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  return spelledOut.get(text) ?? null;
}
