import type { z } from 'zod';
import type { paymentCycle } from '#shared/records/values.ts';
import { findPeriod, foldPeriodText } from './period.ts';
import { readCount, unitWords } from './units.ts';

export type PaymentCycle = z.infer<typeof paymentCycle>;
/** How often a price is paid; `once` for a single payment. */
export type Cycle = PaymentCycle | 'once';

function words(cycle: Cycle, text: string): [string, Cycle][] {
  return text.split('|').map((word) => [word, cycle]);
}

/** Folded words that say how often. "Biweekly" and "bimonthly" are missing on purpose: they mean two things. */
const cycleWords: ReadonlyMap<string, Cycle> = new Map([
  ...words({ n: 1, unit: 'day' }, 'daily|taglich|taeglich|quotidien|quotidienne|diario|diaria|dagelijks|giornaliero'),
  ...words(
    { n: 1, unit: 'week' },
    'weekly|p w|pw|wochentlich|wochentl|woch|woechentlich|hebdo|hebdomadaire|semanal|wekelijks|settimanale',
  ),
  ...words(
    { n: 2, unit: 'week' },
    'fortnightly|14 taglich|14 tagig|zweiwochentlich|vierzehntagig|tweewekelijks|quincenal|quindicinale',
  ),
  ...words(
    { n: 1, unit: 'month' },
    'monthly|monatlich|mtl|monatl|mens|p m|pm|pcm|p c m|p mnd|mensuel|mensuelle|mensuellement|mensual|mensualmente|maandelijks|mensile|mensilmente|mthly|monatsweise|per calendar month|each calendar month|1 12|1 12 jahrlich',
  ),
  ...words({ n: 2, unit: 'month' }, 'zweimonatlich|tweemaandelijks|bimestriel|bimestrielle|bimestral|bimestrale'),
  ...words(
    { n: 3, unit: 'month' },
    'quarterly|quart|qtr|qtrly|qtly|viertelj|vj|1 4 j|1 4 jhrl|1 4|trim|1 4 jahrlich|1 4 jahrl|vierteljahrl|quartalsweise|quartalsmassig|vierteljahrlich|vierteljaehrlich|trimestriel|trimestrielle|trimestral|trimestrale|per kwartaal|driemaandelijks',
  ),
  ...words(
    { n: 6, unit: 'month' },
    'half yearly|semi yearly|halbj|hj|halbjahrig|1 2 j|1 2|1 2 jahrlich|1 2 jahrl|halbjahrl|halfyearly|semi annual|semi annually|semiannual|semiannually|biannual|biannually|halbjahrlich|halbjaehrlich|semestriel|semestrielle|semestral|semestrale|halfjaarlijks',
  ),
  ...words(
    { n: 1, unit: 'year' },
    'yearly|annual|jhl|1 1|1 1 jahrlich|eens per jaar|jahrl|jhrl|annually|jahrlich|jaehrlich|jahresweise|annuel|annuelle|annuellement|anual|anualmente|jaarlijks|annuale|annualmente|annuo|annua|p a|pa|p j|pj',
  ),
  ...words(
    { n: 4, unit: 'month' },
    'quadrimestriel|quadrimestrielle|cuatrimestral|quadrimestrale|viermonatlich|viermaandelijks',
  ),
  ...words({ n: 3, unit: 'year' }, 'triennial|triennially|dreijahrlich|triennal|triennale|trienal|driejaarlijks'),
  ...words({ n: 2, unit: 'year' }, 'biennial|biennially|biennally|zweijahrlich|biennal|biennale|bienal|tweejaarlijks'),
  ...words(
    'once',
    'once|one time|onetime|one off|oneoff|single|single payment|lifetime|einmalig|einmal|einmalzahlung|unique|paiement unique|une fois|una vez|una volta|unico|pago unico|eenmalig|una tantum|never|nie|permanent|permanently|perpetual|perpetually|forever|for life|life time|lifelong|lifetime licence|lifetime license|one time purchase|one time payment|dauerhaft|lebenslang|lebenszeit|auf lebenszeit|einmalkauf|a vie|perpetuel|perpetuelle|achat unique|de por vida|vitalicio|vitalicia|para siempre|perpetuo|perpetua|permanente|levenslang|voor altijd|eenmalige betaling|a vita|per sempre|pagamento unico|acquisto unico',
  ),
]);

const leading =
  /^(?:billed|paid|payable|every|each|per|alle|jede|jeden|jedes|pro|je|im|tous les|toutes les|chaque|par|cada|por|al|all|elk|elke|ieder|iedere|om de|ogni|al|zahlbar)\s+/;

/** "Every other", "jeden zweiten", "om de": how many of them one turn is. */
const turns: ReadonlyMap<string, number> = new Map([
  ...'other|2nd|second|zweite|zweiten|zweites|zweiter|deuxieme|segundo|segunda|tweede|secondo|seconda|alternate'
    .split('|')
    .map((word): [string, number] => [word, 2]),
  ...'3rd|third|dritte|dritten|drittes|dritter|troisieme|tercer|tercera|derde|terzo|terza'
    .split('|')
    .map((word): [string, number] => [word, 3]),
  ...'4th|fourth|vierte|vierten|viertes|vierter|quatrieme|cuarto|cuarta|vierde|quarto|quarta'
    .split('|')
    .map((word): [string, number] => [word, 4]),
]);
const timesPattern =
  /^(?:(once|twice|thrice|einmal|zweimal|dreimal|viermal|\S+(?= (?:x|times|time|mal|fois|vez|veces|keer|maal|volta|volte) ))(?: (?:x|times|time|mal|fois|vez|veces|keer|maal|volta|volte))?) (?:(?:a|an|per|in|im|each|every|pro|par|por|al|all|le|el|la|l|het|cada|ogni) )*(\S+)$/;
const howOften: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['einmal', 1],
  ['twice', 2],
  ['zweimal', 2],
  ['thrice', 3],
  ['dreimal', 3],
  ['viermal', 4],
]);

/** Reads how often a price is paid: "monthly", "Every 3 Months", "alle 3 Monate", "twice a year", "one-time". Null when unclear. */
export function readCycle(text: string): Cycle | null {
  const written = asWords(text.replace(/\((?:s|e|n|en|es|i|x)\)/giu, ''));
  const folded = foldPeriodText(written);
  if (folded === null || folded === '') return null;
  const known = cycleWords.get(folded);
  if (known !== undefined) return known;
  const turn = readTurn(folded) ?? readTimes(folded) ?? readCounted(folded);
  if (turn !== null) return turn;
  const plain = folded.replace(leading, '');
  const bare = unitWords.get(plain) ?? unitWords.get(plain.replace(/^(?:the|der|le|la|el)\s/, ''));
  if (bare !== undefined) return cycleOf(bare);
  const again = cycleWords.get(plain);
  if (again !== undefined) return again;
  const found = findPeriod(plain);
  if (found === null || found.before !== '' || found.after !== '') return null;
  return cycleOf(found.period);
}

/** "everyOtherMonth", "every3Months": words that a program wrote without the spaces. */
const runTogether = /^\p{Ll}+(?:\p{Lu}\p{Ll}*|\d+)+$/u;
/** When it is paid says nothing of how often: "jährlich (01.04.)", "annuel, à l'avance". */
const asideOfPaying =
  /\s*\((?<aside>[^()]*)\)\s*$|,?\s+(?:im voraus|in advance|upfront|d[’']avance|à l[’']avance|vooraf|anticipato|por adelantado)$|,?\s+(?:(?:jeweils |immer )?(?:zum|am)|on the|le|el(?: día)?|il|op de)\s+\d{1,2}(?:\.|st|nd|rd|th|er|e)?(?:\s+(?:des monats|of the month|du mois|del mes|del mese|van de maand))?$/iu;

function asWords(text: string): string {
  const trimmed = text.trim();
  if (runTogether.test(trimmed)) {
    return trimmed
      .replace(/(\p{Lu})/gu, ' $1')
      .replace(/(\p{L})(\d)/gu, '$1 $2')
      .replace(/(\d)(\p{L})/gu, '$1 $2');
  }
  const aside = asideOfPaying.exec(trimmed);
  if (aside === null || trimmed.length > 100) return text;
  // Another rhythm in brackets changes what is meant: "annual (billed monthly)".
  const said = aside.groups?.['aside'] ?? '';
  return saysRhythm(said) ? text : trimmed.slice(0, aside.index);
}

function saysRhythm(aside: string): boolean {
  const said = foldPeriodText(aside)?.split(' ') ?? [];
  return said.some(
    (word) =>
      cycleWords.has(word) || unitWords.has(word) || /^(?:bill|paid|pay|zahl|abgerechn|factur|betal)/.test(word),
  );
}

/** "Every other month", "jedes zweite Jahr", "un mois sur deux", "om de week". */
function readTurn(folded: string): Cycle | null {
  const alternating = /^(?:om de|om het) (\S+)$/.exec(folded)?.[1] ?? /^(?:un|une) (\S+) sur deux$/.exec(folded)?.[1];
  const [, word = '', unit = alternating ?? ''] =
    /^(?:billed |paid )?(?:every|each|jede[nrs]?|all[ei]|tous les|toutes les|chaque|cada|elke?|ieder[e]?|ogni) (\S+) (\S+)$/.exec(
      folded,
    ) ?? [];
  const times = alternating === undefined ? turns.get(word) : 2;
  return times === undefined ? null : multiplied(unitWords.get(unit), times);
}

/** "Twice a year", "4x per year", "zweimal im Jahr", "deux fois par an", "2x jährlich": only where it comes out even. */
function readTimes(folded: string): Cycle | null {
  const [, often = '', word = ''] = timesPattern.exec(folded) ?? [];
  const count = howOften.get(often) ?? readCount(often);
  const unit = unitWords.get(word) ?? cycleWords.get(word);
  if (count === null || count < 1 || unit === undefined || unit === 'once') return null;
  if (unit.unit === 'year' && (unit.n * 12) % count === 0) return evened((unit.n * 12) / count, 'month');
  if (unit.unit === 'month' && unit.n % count === 0) return evened(unit.n / count, 'month');
  if (unit.unit === 'week' && unit.n % count === 0) return evened(unit.n / count, 'week');
  return null;
}

function evened(n: number, unit: 'month' | 'week'): Cycle {
  return unit === 'month' && n % 12 === 0 ? { n: n / 12, unit: 'year' } : { n, unit };
}

/** "4-weekly", "6-monatlich", "2-yearly". */
function readCounted(folded: string): Cycle | null {
  const [, number = '', word = ''] = /^(\S+) (\S+)$/.exec(folded) ?? [];
  const count = readCount(number);
  const each = cycleWords.get(word);
  return count === null || each === undefined || each === 'once' ? null : multiplied(each, count);
}

function multiplied(unit: { readonly n: number; readonly unit: string } | undefined, times: number): Cycle | null {
  return unit === undefined ? null : cycleOf({ n: unit.n * times, unit: unit.unit });
}

function cycleOf({ n, unit }: { n: number; unit: string }): Cycle | null {
  if (n < 1 || n > 1200) return null;
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' ? { n, unit } : null;
}
