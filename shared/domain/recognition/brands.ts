import { foldText } from '../fold.ts';
import { withoutUmlauts, type CleanName } from './clean-name.ts';
import { givenNames } from './given-names.ts';
import { countryWords, genericWords, tillWords, towns } from './party-words.ts';
import { isHabitKind, isSupplierKind, kindInWords, type SupplierKind } from './supplier-kinds.ts';

/** An organisation that a directory knows. */
export interface Brand {
  readonly name: string;
  readonly kind: SupplierKind;
  /** Registrable domains, such as `netflix.com`. */
  readonly domains: readonly string[];
}

/** What is known of organisations by name and by domain. */
export interface BrandDirectory {
  /** The brand a name stands for: the whole name, or its beginning where the rest only tells which part or branch. */
  byName(name: CleanName): Brand | null;
  byDomain(domain: string): Brand | null;
}

/** Words of everyday speech that are brands too: only as a whole name do they mean one. */
const everyday: ReadonlySet<string> = new Set(
  'save free orange vivo sky next one base three boots gap target shell curves smart star first best central city euro family fresh go good home house jet king la le lux mega mini new nova office pan pizza post premium prime pro quick royal sport sun super the total tui uno villa vision western zero apollo alfa delta omega roma milano norma plus mobile energie energy ideal'.split(
    ' ',
  ),
);

/**
 * A directory from lines of `name, kind, other names, domains`, set apart by tabs; other names and domains by `|`. Of
 * two brands with one name the first counts. Lines of another shape are left out.
 */
export function brandDirectory(lines: Iterable<string>): BrandDirectory {
  const names = new Map<string, Brand>();
  const domains = new Map<string, Brand>();
  const others: (readonly [string, Brand])[] = [];
  for (const line of lines) {
    const [name = '', kind = '', aliases = '', sites = ''] = line.split('\t');
    if (!isSupplierKind(kind) || name === '') continue;
    const brand: Brand = { name, kind, domains: sites === '' ? [] : sites.split('|') };
    const key = withoutUmlauts(brandKey(name));
    if (!names.has(key)) names.set(key, brand);
    if (aliases !== '') others.push(...aliases.split('|').map((alias) => [withoutUmlauts(alias), brand] as const));
    for (const domain of brand.domains) if (!domains.has(domain)) domains.set(domain, brand);
  }
  // What one brand is called by its own name no other is by another.
  for (const [key, brand] of others) if (!names.has(key)) names.set(key, brand);
  return {
    byName: (name) => domains.get(name.domain ?? '') ?? brandOf(name, names),
    byDomain: (domain) => domains.get(domain) ?? null,
  };
}

/** A name as the directory looks it up: folded, letters and digits and `&` and `+` only. */
export function brandKey(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}&+]+/gu, '');
}

function brandOf(name: CleanName, names: ReadonlyMap<string, Brand>): Brand | null {
  const whole = names.get(name.whole) ?? names.get(withoutUmlauts(name.words.join('')));
  if (whole !== undefined) return name.isGeneric ? null : whole;
  for (let count = Math.min(4, name.words.length - 1); count > 0; count -= 1) {
    const key = name.words.slice(0, count).join('');
    const brand = names.get(withoutUmlauts(key));
    if (brand !== undefined && isOnlyPart(key, count, name.words.slice(count), brand)) return brand;
  }
  return null;
}

/** Whether what follows a brand in a name only tells which part of it, or where. */
function isOnlyPart(key: string, count: number, rest: readonly string[], brand: Brand): boolean {
  if (genericWords.has(key) || key.length < 2) return false;
  const saysNothing = rest.every((word) => countryWords.has(word) || towns.has(word) || tillWords.has(word));
  if (saysNothing) return true;
  const kind = kindInWords(rest.join(' '));
  if (kind !== null) return kind === brand.kind || isNear(kind, brand.kind);
  // A name of a person may begin like one, and so may a sentence.
  if (everyday.has(key) || givenNames.has(key) || key.length < 3) return false;
  return count > 1 || isHabitKind(brand.kind) || key.length >= 6;
}

const near: readonly (readonly SupplierKind[])[] = [
  ['mobile', 'internet', 'streaming'],
  ['energy', 'water', 'fuel'],
  ['insurance', 'health', 'banking'],
  ['groceries', 'shopping', 'pharmacy'],
  ['software', 'streaming', 'shopping'],
];

function isNear(one: SupplierKind, other: SupplierKind): boolean {
  return near.some((kinds) => kinds.includes(one) && kinds.includes(other));
}
