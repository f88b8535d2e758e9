import { foldText } from '../fold.ts';
import type { Brand, BrandDirectory } from './brands.ts';
import { cleanName, type CleanName, type NameSource } from './clean-name.ts';
import { givenNames, titles } from './given-names.ts';
import { cash, legalForms, merchantMarks, notCash, ownTransfer, processors } from './party-words.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { kindInWords, speaksOfRent } from './supplier-kinds.ts';

/** What is on the other side of a payment. */
export type PartySort = 'organisation' | 'person' | 'own' | 'cash' | 'unknown';

/** Who is on the other side of a payment, as far as it says itself. */
export interface Party {
  readonly sort: PartySort;
  readonly name: CleanName | null;
  readonly brand: Brand | null;
  /** The SEPA creditor id without check digits and business code, which vary within one creditor; null for a processor's. */
  readonly creditor: string | null;
  /** Null for a processor's. */
  readonly iban: string | null;
  /** Who passed the money on, such as PayPal. */
  readonly processor: string | null;
}

/** What is the person's own. */
export interface Own {
  readonly ibans: ReadonlySet<string>;
  /** Keys of the person's own names (`CleanName.key`). */
  readonly names: ReadonlySet<string>;
}

/** Reads parties; what it read once of a text it knows. */
export function partyReader(brands: BrandDirectory, own: Own): (payment: PaymentFacts) => Party {
  const named = new Map<string, { readonly name: CleanName | null; readonly brand: Brand | null }>();
  const nameIn = (text: string, source: NameSource) => {
    const key = `${source} ${text}`;
    let known = named.get(key);
    if (known === undefined) {
      const name = cleanName(text, source);
      known = { name, brand: name === null ? null : brands.byName(name) };
      named.set(key, known);
    }
    return known;
  };
  return (payment) => {
    const { counterparty, purpose } = payment;
    const creditor = payment.creditorId === null ? null : creditorIdentity(payment.creditorId);
    if (payment.iban !== null && own.ibans.has(payment.iban)) return nobody('own');
    const foldedPurpose = purpose === null ? '' : foldText(purpose);
    const foldedName = counterparty === null ? '' : foldText(counterparty);
    const first = foldedName === '' ? foldedPurpose : foldedName;
    if (cash.test(first) && !notCash.test(first)) return nobody('cash');
    if (creditor === null && ownTransfer.test(`${foldedName} ${foldedPurpose}`)) return nobody('own');
    const merchant = throughProcessor(counterparty, purpose, foldedName, foldedPurpose);
    if (merchant !== null) {
      const { name, brand } = nameIn(merchant.merchant ?? merchant.processor, 'till');
      return {
        sort: name === null ? 'unknown' : 'organisation',
        name,
        brand,
        creditor: null,
        iban: null,
        processor: merchant.processor,
      };
    }
    const isTill = creditor === null && payment.iban === null;
    const { name, brand } =
      counterparty === null
        ? beforeStar(purpose, 'purpose', nameIn)
        : beforeStar(counterparty, isTill ? 'till' : 'name', nameIn);
    const party = { name, brand, creditor, iban: payment.iban, processor: null };
    if (name === null)
      return { ...party, sort: creditor === null && payment.iban === null ? 'unknown' : 'organisation' };
    if (own.names.has(name.key)) return nobody('own');
    if (creditor === null && payment.mandate === null && brand === null && isPerson(name, counterparty)) {
      return { ...party, sort: speaksOfRent(foldedPurpose) ? 'organisation' : 'person' };
    }
    return { ...party, sort: 'organisation' };
  };
}

function nobody(sort: 'own' | 'cash'): Party {
  return { sort, name: null, brand: null, creditor: null, iban: null, processor: null };
}

/** Country and national part of a creditor id: `DE98ZZZ09999999999` and `DE98ABC09999999999` are one. */
export function creditorIdentity(creditorId: string): string | null {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{4,31}$/.test(creditorId) ? creditorId.slice(0, 2) + creditorId.slice(7) : null;
}

/** The processor and the merchant behind it, where a payment went through one. */
function throughProcessor(
  counterparty: string | null,
  purpose: string | null,
  foldedName: string,
  foldedPurpose: string,
): { processor: string; merchant: string | null } | null {
  const text = counterparty ?? purpose;
  if (text === null) return null;
  const folded =
    counterparty === null
      ? foldedPurpose.replace(/^.{0,40}?(?=\b(?:paypal|pp|klarna|sumup|sq|i?zettle)\s*\*)/, '')
      : foldedName;
  const processor = processors.find(({ is }) => is.test(folded));
  if (processor === undefined) return null;
  const star = /[*_]\s*(.+)$/u.exec(text)?.[1];
  const marked = merchantMarks.map((mark) => mark.exec(purpose ?? '')?.[1]).find((found) => found !== undefined);
  return { processor: processor.name, merchant: star ?? marked ?? null };
}

/** `GOOGLE *YouTube`, `AMZN Mktp DE*2K4`, `MICROSOFT*365`: a brand after the star counts, else what stands before it. */
function beforeStar(
  text: string | null,
  source: NameSource,
  nameIn: (text: string, source: NameSource) => { name: CleanName | null; brand: Brand | null },
): { name: CleanName | null; brand: Brand | null } {
  if (text === null) return { name: null, brand: null };
  const star = text.indexOf('*');
  if (star <= 0 || star === text.length - 1) return nameIn(text, source);
  const before = nameIn(text.slice(0, star), source);
  if (before.name?.key === 'google') {
    const after = nameIn(text.slice(star + 1), 'till');
    if (after.brand !== null) return after;
  }
  return before.name === null ? nameIn(text.slice(star + 1), 'till') : before;
}

/**
 * A given name among two to four words, and nothing that a business would have in its name. Where the bank wrote one text
 * for all, the name is at its beginning.
 */
function isPerson({ words, isGeneric }: CleanName, counterparty: string | null): boolean {
  const addressed = words.slice(0, 2).some((word) => titles.has(word));
  const all = words.filter((word) => !titles.has(word));
  const own = counterparty === null ? all.slice(0, 3) : all;
  if (isGeneric || own.length === 0 || own.length > 4 || own.some((word) => /[\d&+]/.test(word))) return false;
  if ((counterparty !== null && hasLegalForm(counterparty)) || kindInWords(own.join(' ')) !== null) return false;
  if (addressed) return true;
  return own.length > 1 && own.slice(0, counterparty === null ? 2 : 4).some((word) => givenNames.has(word));
}

function hasLegalForm(text: string): boolean {
  const words = foldText(text)
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u);
  return words.slice(1).some((word) => word.length > 2 && legalForms.has(word));
}
