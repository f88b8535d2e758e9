import { domainToUnicode } from 'node:url';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { isFreeMail } from './free-mail.ts';
import type { Lead } from './lead.ts';

/** Why a lead is only offered and not taken by itself. */
export type LeadDoubt = 'person' | 'free_mail' | 'no_address' | 'archived' | 'only_news' | 'only_day';

/** An organisation as one file speaks of it: all its leads together. */
export interface LeadGroup {
  /** The line of its first lead, by which it is named. */
  readonly line: number;
  readonly name: string;
  readonly domains: readonly string[];
  readonly website: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly postalAddress: string | null;
  readonly leads: readonly Lead[];
  readonly doubt: LeadDoubt | null;
}

/** What is known of organisations elsewhere. */
export interface KnownNames {
  /** The proper name of whoever owns a domain; null where it is not known. */
  readonly ownerOf: (domain: string) => string | null;
}

/** Titles people give to a way in, and not to an organisation. */
const generic =
  /^(?:(?:mein|meine|my|mon|mi|mio|mijn) )?(?:log ?in|account|konto|zugang|anmeldung|sign ?in|compte|cuenta|conto|site|website|test|home|index|portal|app|untitled|new item|www|admin|user|benutzer)(?: \d+)?$/;

/**
 * Puts the leads of one file together by organisation: by registrable domain, else by name. What has a name only joins the
 * organisation of that name, where there is just one. People stay apart from everybody.
 */
export function groupLeads(leads: readonly Lead[], known: KnownNames): LeadGroup[] {
  const groups = new Map<string, Lead[]>();
  const put = (key: string, lead: Lead): void => {
    const of = groups.get(key);
    if (of === undefined) groups.set(key, [lead]);
    else of.push(lead);
  };
  for (const lead of leads) if (lead.domain !== null) put(keyOfDomain(lead.domain, known), lead);
  const keysOfName = new Map<string, Set<string>>();
  for (const [key, of] of groups) {
    for (const lead of of) {
      const name = givenName(lead);
      if (name !== null) addTo(keysOfName, foldSupplierName(name), key);
    }
  }
  for (const lead of leads) {
    if (lead.domain !== null) continue;
    if (lead.name === null) {
      put(`line ${lead.line}`, lead);
      continue;
    }
    const folded = foldSupplierName(lead.name);
    const [only, another] = isPerson(lead) ? [] : (keysOfName.get(folded) ?? []);
    put(only !== undefined && another === undefined ? only : `${isPerson(lead) ? 'person' : 'name'} ${folded}`, lead);
  }
  const joined = withSameName([...groups.values()]);
  return toldApart(joined.map((of) => groupOf(of, known))).toSorted((a, b) => a.line - b.line);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/** Domains of one known owner are one. */
function keyOfDomain(domain: string, { ownerOf }: KnownNames): string {
  const owner = ownerOf(domain);
  return owner === null ? `domain ${domain}` : `owner ${foldSupplierName(owner)}`;
}

/** Groups whose domains differ in their ending only and that are called the same are one: amazon.de and amazon.com. */
function withSameName(groups: readonly Lead[][]): Lead[][] {
  const byName = new Map<string, Lead[]>();
  const all: Lead[][] = [];
  for (const group of groups) {
    const [first] = group;
    const name = group.map(givenName).find((each) => each !== null) ?? null;
    const label = first?.domain?.split('.', 1)[0];
    if (name === null || label === undefined) {
      all.push(group);
      continue;
    }
    const key = `${label} ${foldSupplierName(name)}`;
    const same = byName.get(key);
    if (same === undefined) {
      byName.set(key, group);
      all.push(group);
    } else same.push(...group);
  }
  return all;
}

function groupOf(leads: readonly Lead[], known: KnownNames): LeadGroup {
  const ordered = leads.toSorted((a, b) => a.line - b.line);
  const domains = unique(ordered.map(({ domain }) => domain));
  return {
    line: ordered[0]?.line ?? 1,
    name: nameOf(ordered, domains, known),
    domains: domains.filter((domain) => !isFreeMail(domain)),
    website: ordered.find(({ website }) => website !== null)?.website ?? null,
    emails: unique(ordered.flatMap(({ emails }) => emails)),
    phones: unique(ordered.flatMap(({ phones }) => phones)),
    postalAddress: ordered.flatMap((lead) => (lead.kind === 'address' ? (lead.postalAddress ?? []) : []))[0] ?? null,
    leads: ordered,
    doubt: doubtOf(ordered, domains),
  };
}

/** What the owner of the domain is called, else what most of the leads say, else the domain. */
function nameOf(leads: readonly Lead[], domains: readonly string[], { ownerOf }: KnownNames): string {
  const owner = domains.map(ownerOf).find((name) => name !== null);
  if (owner != null) return owner;
  const counted = new Map<string, number>();
  for (const lead of leads) {
    const name = givenName(lead);
    if (name !== null) counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  const [most] = [...counted].toSorted((a, b) => b[1] - a[1]);
  const [domain] = domains;
  if (most !== undefined) return most[0];
  const [first] = leads;
  return domain === undefined ? ((first?.kind === 'event' ? first.text : first?.name) ?? '') : domainToUnicode(domain);
}

/** The name a lead says, where that is one of an organisation. */
function givenName(lead: Lead): string | null {
  return lead.name === null || (lead.domain !== null && generic.test(foldSupplierName(lead.name))) ? null : lead.name;
}

function isPerson(lead: Lead): boolean {
  return lead.kind === 'address' && !lead.isOrganisation;
}

function doubtOf(leads: readonly Lead[], domains: readonly string[]): LeadDoubt | null {
  if (leads.every(isPerson)) return 'person';
  if (leads.every(({ kind }) => kind === 'event')) return 'only_day';
  if (domains.length > 0 && domains.every(isFreeMail)) return 'free_mail';
  const mails = leads.filter((lead) => lead.kind === 'mail');
  if (mails.length === leads.length && mails.every(({ notices }) => notices.length === 0)) return 'only_news';
  const logins = leads.filter((lead) => lead.kind === 'login');
  if (logins.length === leads.length) {
    if (logins.every(({ archived }) => archived)) return 'archived';
    if (domains.length === 0 && logins.every(({ keptAs }) => keptAs === 'login')) return 'no_address';
  }
  return null;
}

/** Different organisations with one name carry their domain behind it. */
function toldApart(groups: readonly LeadGroup[]): LeadGroup[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const folded = foldSupplierName(group.name);
    const [domain] = group.domains;
    if (!taken.has(folded) || domain === undefined) {
      taken.add(folded);
      return group;
    }
    const name = `${group.name} (${domainToUnicode(domain)})`;
    taken.add(foldSupplierName(name));
    return { ...group, name };
  });
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
