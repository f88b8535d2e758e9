import { currencyInHeader, type NamedCurrency } from '../values/currencies.ts';
import { readCycle, type Cycle } from '../values/cycle.ts';
import { unitWords, type UnitWord } from '../values/units.ts';
import { foldHeading, splitHeading } from './split-heading.ts';

/** What a heading adds to every cell below it. */
export interface HeadingFacts {
  /** "Price (EUR)". */
  readonly currency: NamedCurrency | null;
  /** "Monthly cost", "Preis pro Jahr". */
  readonly cycle: Cycle | null;
  /** "Notice (months)", "Kündigungsfrist in Tagen". */
  readonly unit: UnitWord | null;
  /** "amount_cents": whole numbers of the smallest unit of the currency. */
  readonly isInMinorUnits: boolean;
}

/** Of a column that has no heading, or one that names nothing. */
export const noHeadingFacts: HeadingFacts = { currency: null, cycle: null, unit: null, isInMinorUnits: false };

const minorUnits = new Set(
  'cents|cent|ct|cts|minor|pence|pennies|rappen|centimes|centimos|centavos|centesimi|centen|grosze|haleru'.split('|'),
);
const cycleCompounds: readonly (readonly [RegExp, Cycle])[] = [
  [/^monats(?:beitrag|preis|kosten|betrag|rate|gebuhr)$/, { n: 1, unit: 'month' }],
  [/^jahres(?:beitrag|preis|kosten|betrag|gebuhr|pramie)$/, { n: 1, unit: 'year' }],
  [/^maand(?:bedrag|prijs|kosten|premie|tarief)$/, { n: 1, unit: 'month' }],
  [/^jaar(?:bedrag|prijs|kosten|premie|tarief)$/, { n: 1, unit: 'year' }],
  [/^quartals(?:beitrag|preis|kosten|betrag)$/, { n: 3, unit: 'month' }],
];

/** Reads the currency, cycle and unit a heading names. */
export function factsOfHeading(header: string): HeadingFacts {
  const folded = foldHeading(header);
  if (folded === '' || folded.length > 80) return noHeadingFacts;
  const tokens = folded.split(' ');
  return {
    currency: currencyInHeader(splitHeading(header)),
    cycle: cycleIn(tokens) ?? cycleBehindStroke(header),
    unit: unitIn(tokens),
    isInMinorUnits: tokens.length > 1 && tokens.some((token) => minorUnits.has(token)),
  };
}

function cycleIn(tokens: readonly string[]): Cycle | null {
  for (const [pattern, cycle] of cycleCompounds) if (tokens.some((token) => pattern.test(token))) return cycle;
  for (let index = 0; index < tokens.length; index += 1) {
    const one = tokens[index] ?? '';
    const two = `${one} ${tokens[index + 1] ?? ''}`;
    const cycle = cycleOfWords(/^(?:(?:per|pro|par|por|al|je) \S+|p [mawj])$/.test(two) ? two : one);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** "Price/mo", "Kosten / Jahr". */
function cycleBehindStroke(header: string): Cycle | null {
  const unit = /\/\s*(\p{L}+)\W*$/u.exec(header)?.[1];
  return unit === undefined ? null : readCycle(`per ${unit}`);
}

/** Only whole words that say how often: "period" alone or a number does not. */
function cycleOfWords(words: string): Cycle | null {
  if (/^\d/.test(words) || (words.length < 4 && words !== 'mtl' && !/^p [maj]$/.test(words))) return null;
  return readCycle(
    words
      .replace(/licher?s?$/, 'lich')
      .replace(/liche$/, 'lich')
      .replace(/lijkse$/, 'lijks')
      .replace(/(mensil|annual|trimestral|semestral)i$/, '$1e'),
  );
}

function unitIn(tokens: readonly string[]): UnitWord | null {
  const last = tokens.at(-1) ?? '';
  if (tokens.length < 2 || last.length < 2) return null;
  return unitWords.get(last) ?? null;
}
