import type { Brand, BrandDirectory } from './brands.ts';
import { cleanName } from './clean-name.ts';
import { foldText } from '../fold.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { legalForms } from './party-words.ts';
import type { PaymentFacts } from './payment-facts.ts';
import { creditorIdentity, partyReader, type Party } from './read-party.ts';
import { kindInWords, type SupplierKind } from './supplier-kinds.ts';
import { joinedSets } from './joined-sets.ts';

/** Something by which a supplier is told, as the person's own merges, splits and contracts have it. */
export interface KnownIdentifier {
  readonly kind: 'creditor_id' | 'iban' | 'name' | 'domain';
  readonly value: string;
  readonly supplierId: string;
}

/** What is known before payments are looked at. */
export interface Known {
  readonly brands: BrandDirectory;
  /** The person's own accounts. */
  readonly ownIbans: readonly string[];
  /** The person's own names, as accounts state them. */
  readonly ownNames: readonly string[];
  readonly identifiers: readonly KnownIdentifier[];
}

/** All payments to and from one organisation or person. */
export interface PaymentGroup {
  /** The same when later payments come. */
  readonly key: string;
  /** By what its payments are told: each stays, whatever payments come, earlier ones too. */
  readonly keys: readonly string[];
  readonly sort: 'organisation' | 'person' | 'own' | 'cash' | 'unknown';
  readonly name: string;
  readonly kind: SupplierKind | null;
  /** The person's supplier where identifiers name one. */
  readonly supplierId: string | null;
  /** A registrable domain, where a name or the directory has one. */
  readonly domain: string | null;
  readonly payments: readonly PaymentFacts[];
  /** Payments that a processor passed on: their ids, mandate and IBAN are the processor's. */
  readonly throughProcessor: ReadonlySet<string>;
  /** Why these payments are of one organisation, the strongest reason first. */
  readonly because: readonly Message[];
}

/** What payments of one party have in common: every one of these is read once. */
interface Signature {
  readonly party: Party;
  readonly payments: PaymentFacts[];
  readonly keys: readonly string[];
  readonly supplierId: string | null;
}

/**
 * The payments by who is on the other side. A key that two payments share joins them, the strongest first: what the
 * person said, creditor id, IBAN, name, brand; nothing joins what the person keeps apart. The order in which payments are
 * given changes nothing.
 */
export function groupPayments(payments: readonly PaymentFacts[], known: Known): PaymentGroup[] {
  const own = {
    ibans: new Set(known.ownIbans),
    names: new Set(known.ownNames.flatMap((name) => cleanName(name, 'name')?.key ?? [])),
  };
  const read = partyReader(known.brands, own);
  const told = toldSuppliers(known.identifiers);
  const signatures = new Map<string, Signature>();
  for (const payment of payments) {
    const party = read(payment);
    const text = `${party.sort} ${party.creditor} ${party.iban} ${party.brand?.name ?? ''} ${party.name?.key} ${party.name?.shown} ${party.processor}`;
    const before = signatures.get(text);
    if (before !== undefined) before.payments.push(payment);
    else {
      const keys = keysOf(party);
      const supplierId = keys.map((key) => told.get(key)).find((id) => id !== undefined) ?? null;
      signatures.set(text, { party, payments: [payment], keys, supplierId });
    }
  }
  // In an order of its own, so that it does not matter in which order the payments came.
  const sorted = [...signatures].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, signature]) => signature);
  return joined(sorted).map((parts) => groupOf(parts));
}

function toldSuppliers(identifiers: readonly KnownIdentifier[]): ReadonlyMap<string, string> {
  return new Map(
    identifiers.flatMap(({ kind, value, supplierId }) => {
      const key = keyOfIdentifier(kind, value);
      return key === null ? [] : [[key, supplierId] as const];
    }),
  );
}

/** What an identifier has in common with the payments it tells; null where it tells none. */
export function keyOfIdentifier(kind: KnownIdentifier['kind'], value: string): string | null {
  switch (kind) {
    case 'creditor_id': {
      const creditor = creditorIdentity(value);
      return creditor === null ? null : `creditor ${creditor}`;
    }
    case 'iban':
      return `iban ${value}`;
    case 'domain':
      return `domain ${value.toLowerCase()}`;
    case 'name': {
      const name = cleanName(value, 'name');
      return name === null ? null : `name ${name.key}`;
    }
  }
}

/** By what a party may be the same as another, the strongest first. People meet by IBAN and name, and no organisation. */
export function keysOf({ sort, name, brand, creditor, iban, processor }: Party): string[] {
  if (sort === 'own' || sort === 'cash') return [sort];
  const before = sort === 'person' ? 'person ' : '';
  const keys: string[] = [];
  if (creditor !== null) keys.push(`creditor ${creditor}`);
  if (iban !== null) keys.push(`${before}iban ${iban}`);
  // A name that many have tells nothing beside an id, and is all there is without one.
  if (name !== null && !(name.isGeneric && keys.length > 0)) keys.push(`${before}name ${name.key}`);
  if (brand !== null) keys.push(`brand ${brand.name}`);
  if (name?.domain != null) keys.push(`domain ${name.domain}`);
  if (keys.length === 0) keys.push(processor === null ? 'unknown' : `name ${processor.toLowerCase()}`);
  return keys;
}

function joined(signatures: readonly Signature[]): Signature[][] {
  const sets = joinedSets(signatures.map(({ supplierId }) => supplierId));
  for (const kind of ['own', 'cash', 'creditor', 'iban', 'person', 'name', 'brand', 'domain', 'unknown']) {
    const first = new Map<string, number>();
    signatures.forEach(({ keys }, place) => {
      for (const key of keys) {
        if (key !== kind && !key.startsWith(`${kind} `)) continue;
        const before = first.get(key);
        if (before === undefined) first.set(key, place);
        else sets.join(before, place);
      }
    });
  }
  const suppliers = new Map<string, number>();
  signatures.forEach(({ supplierId }, place) => {
    if (supplierId === null) return;
    const before = suppliers.get(supplierId);
    if (before === undefined) suppliers.set(supplierId, place);
    else sets.join(before, place);
  });
  joinShortened(signatures, sets.join);
  return sets.all().map((places) => places.flatMap((place) => signatures[place] ?? []));
}

/** From so many letters on a name may be the beginning of another: cut off by a bank, or followed by branch and town. */
const tellingLength = 9;
const tellingTillLength = 4;

/** Joins names of which one is the beginning of the other. */
function joinShortened(signatures: readonly Signature[], join: (one: number, other: number) => void): void {
  const names = signatures
    .flatMap(({ party }, place) =>
      party.sort === 'organisation' && party.name !== null && !party.name.isGeneric
        ? [{ party, name: party.name, place }]
        : [],
    )
    .toSorted((one, other) => (one.name.key < other.name.key ? -1 : Number(one.name.key > other.name.key)));
  names.forEach((short, index) => {
    if (short.name.key.length < tellingTillLength) return;
    for (let next = index + 1; next < names.length; next += 1) {
      const long = names[next];
      if (long === undefined || !long.name.key.startsWith(short.name.key)) break;
      if (isShortened(short, long)) join(short.place, long.place);
    }
  });
}

interface Named {
  readonly party: Party;
  readonly name: NonNullable<Party['name']>;
}

function isShortened(short: Named, long: Named): boolean {
  if (short.name.key === long.name.key) return false;
  if (short.party.brand !== null && long.party.brand !== null && short.party.brand !== long.party.brand) return false;
  const { words } = short.name;
  const isWhole = words.every((word, place) => long.name.words[place] === word);
  const isTill = long.party.creditor === null && long.party.iban === null;
  const rest = long.name.words.slice(words.length);
  if (isWhole) {
    if (rest.every((word) => legalForms.has(word))) return true;
    // Towns and branches follow a name of a till; a sector beside the name makes it another one.
    return isTill && words.length > 1 && short.name.key.length >= tellingLength && kindInWords(rest.join(' ')) === null;
  }
  return short.name.mayBeCut && short.name.key.length >= tellingLength + 3;
}

function groupOf(signatures: readonly Signature[]): PaymentGroup {
  const payments = signatures.flatMap((signature) => signature.payments).toSorted(byDayThenId);
  const [main] = signatures.toSorted((one, other) => worth(other) - worth(one));
  const earliest = signatures.toSorted(
    (one, other) => compare(firstDay(one), firstDay(other)) || compare(one.keys.join(' '), other.keys.join(' ')),
  )[0];
  const brand = signatures.find(({ party }) => party.brand !== null)?.party.brand ?? null;
  const supplierId = signatures.find((signature) => signature.supplierId !== null)?.supplierId ?? null;
  const name = brand?.name ?? shownName(main?.party) ?? '';
  return {
    key: supplierId !== null ? `supplier ${supplierId}` : (earliest?.keys[0] ?? 'unknown'),
    keys: [...new Set([...(earliest?.keys ?? []), ...signatures.flatMap(({ keys }) => keys)])],
    sort: main?.party.sort ?? 'unknown',
    name,
    kind:
      brand?.kind ?? kindInWords(foldText(signatures.map(({ party }) => party.name?.words.join(' ') ?? '').join(' '))),
    supplierId,
    domain:
      signatures.map(({ party }) => party.name?.domain ?? null).find((domain) => domain !== null) ??
      brand?.domains[0] ??
      null,
    payments,
    throughProcessor: new Set(
      signatures.flatMap((one) => (one.party.processor === null ? [] : one.payments.map(({ id }) => id))),
    ),
    because: reasons(signatures, brand, supplierId),
  };
}

/** Names of direct debits are better than those of tills, and what is often there better than what is seldom. */
function worth({ party, payments }: Signature): number {
  return payments.length + (party.creditor === null ? 0 : 1000) + (party.iban === null ? 0 : 500);
}

function firstDay({ payments }: Signature): string {
  return payments.reduce<string>((first, { bookedOn }) => (bookedOn < first ? bookedOn : first), '9999-12-31');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function byDayThenId(one: PaymentFacts, other: PaymentFacts): number {
  return compare(one.bookedOn, other.bookedOn) || one.amount.amount - other.amount.amount || compare(one.id, other.id);
}

/** A name all in capitals or all in small letters is written as names are. */
function shownName(party: Party | undefined): string | null {
  const shown = party?.name?.shown;
  if (shown === undefined) return party?.processor ?? null;
  if (shown !== shown.toUpperCase() && shown !== shown.toLowerCase()) return shown;
  return shown
    .split(' ')
    .map((word) => (word.length > 3 ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : word))
    .join(' ');
}

function reasons(signatures: readonly Signature[], brand: Brand | null, supplierId: string | null): Message[] {
  const found: Message[] = [];
  const parties = signatures.map(({ party }) => party);
  if (supplierId !== null) found.push(message('recognition.who.told'));
  const [creditor] = parties.flatMap((party) => party.creditor ?? []);
  if (creditor !== undefined) found.push(message('recognition.who.creditor'));
  const [iban] = parties.flatMap((party) => party.iban ?? []);
  if (iban !== undefined) found.push(message('recognition.who.iban', { iban }));
  const processor = parties.find((party) => party.processor !== null)?.processor;
  const merchant = parties.find((party) => party.processor !== null && party.name !== null)?.name;
  if (processor != null && merchant != null)
    found.push(message('recognition.who.processor', { processor, merchant: merchant.shown }));
  if (brand !== null) found.push(message('recognition.who.brand', { brand: brand.name }));
  const names = new Set(parties.flatMap((party) => party.name?.shown ?? []));
  const [name, another] = names;
  if (name !== undefined && another !== undefined)
    found.push(message('recognition.who.names', { name, another, n: names.size }));
  else if (name !== undefined) found.push(message('recognition.who.name', { name }));
  return found;
}
