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
  ...words(day, 'day|days|d|tag|tage|tagen|tages|jour|jours|dia|dias|dag|dagen|giorno|giorni'),
  ...words(week, 'week|weeks|wk|wks|w|woche|wochen|semaine|semaines|semana|semanas|weken|settimana|settimane'),
  ...words(
    month,
    'month|months|m|mo|mos|mth|mths|monat|monate|monaten|monats|mon|mois|mes|meses|maand|maanden|mnd|mese|mesi',
  ),
  ...words(
    year,
    'year|years|yr|yrs|y|a|annum|jahr|jahre|jahren|jahres|an|ans|annee|annees|ano|anos|jaar|jaren|anno|anni|j',
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
  ].flatMap((line, index) => line.split('|').map((word): [string, number] => [word, index + 1])),
);

/** A whole number in digits or, up to twelve, in words; null when it is something else. `text` is folded. */
export function readCount(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  return spelledOut.get(text) ?? null;
}
