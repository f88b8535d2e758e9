import { isFreeMail } from '../free-mail.ts';
import type { AddressLead } from '../lead.ts';
import { emailIn, factIn, linesIn, nameIn } from '../plain-text.ts';
import { registrableDomain, webAddress } from '../registrable-domain.ts';
import { partsOf, unescaped, type CardLine } from './card-lines.ts';

/** Addresses and numbers taken of one card. */
const mostOfAKind = 20;
const longestAddress = 1000;

/** What a card says of whom it names; `group` for lists of cards, `no_name` for a card that names nobody. */
export function leadOfCard(card: readonly CardLine[], line: number): AddressLead | 'group' | 'no_name' {
  const first = (name: string): string | null => card.find((each) => each.name === name)?.value ?? null;
  const all = (name: string): string[] => card.filter((each) => each.name === name).map(({ value }) => value);
  const kind = (first('KIND') ?? first('X-ADDRESSBOOKSERVER-KIND') ?? '').trim().toLowerCase();
  if (kind === 'group') return 'group';
  const organisation = nameIn(partsOf(first('ORG') ?? '')[0]);
  const full = nameIn(unescaped(first('FN') ?? ''));
  const [family = null, given = null] = partsOf(first('N') ?? '').map(nameIn);
  const isOrganisation =
    kind === 'org' ||
    /^company$/i.test(first('X-ABSHOWAS')?.trim() ?? '') ||
    (organisation !== null && namesNobody({ organisation, full, family, given }));
  const person = full ?? nameIn([given, family].filter((part) => part !== null).join(' '));
  const name = isOrganisation ? (organisation ?? person) : (person ?? organisation);
  const emails = unique(all('EMAIL').map((value) => emailIn(unescaped(value))));
  const address = all('URL')
    .map((value) => webAddress(unescaped(value).trim()))
    .find((each) => each !== null);
  const ofMail = emails.map(registrableDomain).find((domain) => domain !== null && !isFreeMail(domain));
  if (name === null && emails.length === 0) return 'no_name';
  return {
    kind: 'address',
    line,
    name: name ?? emails[0] ?? null,
    website: address?.website ?? null,
    // A person's own page, or the mailbox at work, is nothing their cards have in common.
    domain: isOrganisation ? (address?.domain ?? ofMail ?? null) : null,
    emails,
    phones: unique(all('TEL').map((value) => phoneIn(unescaped(value)))),
    postalAddress: postalAddressIn(first('ADR')),
    isOrganisation,
  };
}

interface Names {
  readonly organisation: string;
  readonly full: string | null;
  readonly family: string | null;
  readonly given: string | null;
}

/** Whether a card with an organisation names no person: many programs put the organisation into every name. */
function namesNobody({ organisation, full, family, given }: Names): boolean {
  const isSame = (name: string | null): boolean => name === null || name.toLowerCase() === organisation.toLowerCase();
  return isSame(full) && (isSame(family) ? given === null || isSame(given) : family === null && isSame(given));
}

/** A number as it is written, without what links put before it; null for what has no digits. */
function phoneIn(value: string): string | null {
  const number = factIn(value)?.replace(/^tel:/i, '').split(';')[0]?.trim() ?? '';
  return /\d{3}|\d[ /-]\d/.test(number) && number.length <= 60 ? number : null;
}

function postalAddressIn(value: string | null): string | null {
  if (value === null) return null;
  const [box = '', extra = '', street = '', place = '', region = '', code = '', country = ''] = partsOf(value);
  const lines = [extra, street, box, [code, place].filter((part) => part.trim() !== '').join(' '), region, country];
  return linesIn(lines.join('\n'), longestAddress);
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].slice(0, mostOfAKind);
}
