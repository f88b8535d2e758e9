import type { z } from 'zod';
import type { paymentCycle } from '#shared/records/values.ts';
import { findPeriod, foldPeriodText } from './period.ts';
import { unitWords } from './units.ts';

export type PaymentCycle = z.infer<typeof paymentCycle>;
/** How often a price is paid; `once` for a single payment. */
export type Cycle = PaymentCycle | 'once';

function words(cycle: Cycle, text: string): [string, Cycle][] {
  return text.split('|').map((word) => [word, cycle]);
}

/** Folded words that say how often. "Biweekly" and "bimonthly" are missing on purpose: they mean two things. */
const cycleWords: ReadonlyMap<string, Cycle> = new Map([
  ...words({ n: 1, unit: 'day' }, 'daily|taglich|taeglich|quotidien|quotidienne|diario|diaria|dagelijks|giornaliero'),
  ...words({ n: 1, unit: 'week' }, 'weekly|wochentlich|woechentlich|hebdomadaire|semanal|wekelijks|settimanale'),
  ...words(
    { n: 2, unit: 'week' },
    'fortnightly|14 taglich|14 tagig|zweiwochentlich|vierzehntagig|tweewekelijks|quincenal|quindicinale',
  ),
  ...words(
    { n: 1, unit: 'month' },
    'monthly|monatlich|mtl|mensuel|mensuelle|mensuellement|mensual|mensualmente|maandelijks|mensile|mensilmente',
  ),
  ...words({ n: 2, unit: 'month' }, 'zweimonatlich|tweemaandelijks|bimestriel|bimestrielle|bimestral|bimestrale'),
  ...words(
    { n: 3, unit: 'month' },
    'quarterly|quartalsweise|quartalsmassig|vierteljahrlich|vierteljaehrlich|trimestriel|trimestrielle|trimestral|trimestrale|per kwartaal|driemaandelijks',
  ),
  ...words(
    { n: 6, unit: 'month' },
    'half yearly|halfyearly|semi annual|semi annually|semiannual|semiannually|biannual|biannually|halbjahrlich|halbjaehrlich|semestriel|semestrielle|semestral|semestrale|halfjaarlijks',
  ),
  ...words(
    { n: 1, unit: 'year' },
    'yearly|annual|annually|jahrlich|jaehrlich|jahresweise|annuel|annuelle|annuellement|anual|anualmente|jaarlijks|annuale|annualmente|annuo|annua|p a|pa',
  ),
  ...words({ n: 2, unit: 'year' }, 'biennial|zweijahrlich|biennal|biennale|bienal|tweejaarlijks'),
  ...words(
    'once',
    'once|one time|onetime|one off|oneoff|single|single payment|lifetime|einmalig|einmal|einmalzahlung|unique|paiement unique|une fois|una vez|una volta|unico|pago unico|eenmalig|una tantum|never|nie',
  ),
]);

const leading =
  /^(?:billed|paid|payable|every|each|per|alle|jede|jeden|jedes|pro|je|im|tous les|toutes les|chaque|par|cada|por|al|all|elk|elke|ieder|iedere|om de|ogni|al|zahlbar)\s+/;

/** Reads how often a price is paid: "monthly", "Every 3 Months", "alle 3 Monate", "quartalsweise", "one-time". Null when unclear. */
export function readCycle(text: string): Cycle | null {
  const folded = foldPeriodText(text);
  if (folded === null || folded === '') return null;
  const known = cycleWords.get(folded);
  if (known !== undefined) return known;
  const plain = folded.replace(leading, '');
  const bare = unitWords.get(plain) ?? unitWords.get(plain.replace(/^(?:the|der|le|la|el)\s/, ''));
  if (bare !== undefined) return cycleOf(bare);
  const again = cycleWords.get(plain);
  if (again !== undefined) return again;
  const found = findPeriod(plain);
  if (found === null || found.before !== '' || found.after !== '') return null;
  return cycleOf(found.period);
}

function cycleOf({ n, unit }: { n: number; unit: string }): Cycle | null {
  if (n < 1 || n > 1200) return null;
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' ? { n, unit } : null;
}
