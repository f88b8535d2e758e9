import type { knownByKinds } from '#shared/api/import-leads.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { isFreeMail } from '../../../imports/leads/free-mail.ts';
import type { LeadGroup } from '../../../imports/leads/group-leads.ts';
import { registrableDomain } from '../../../imports/leads/registrable-domain.ts';
import { prepareOnce } from '../../../db/prepare-once.ts';
import type { QueryContext } from '../../handler.ts';

/** A supplier as leads are compared with it. */
export interface KnownSupplier {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
}

/** A supplier that an organisation of a file is, and by what that is known. */
export interface FoundSupplier {
  readonly supplier: KnownSupplier;
  readonly by: (typeof knownByKinds)[number];
}

/** The suppliers that are here, and what they are known by. */
export interface KnownSuppliers {
  find(group: LeadGroup): FoundSupplier | null;
  byName(name: string): KnownSupplier | null;
  knowsDomain(domain: string): boolean;
  /** Whether something is known of anybody: what is known of one is not learned of another. */
  isKnown(kind: 'domain' | 'email' | 'name', value: string): boolean;
  /** A supplier that was added a moment ago, and what was learned of it. */
  add(supplier: KnownSupplier): void;
  learn(kind: 'domain' | 'email' | 'name', value: string, supplier: KnownSupplier): void;
}

/** Reads all suppliers with what they are known by. */
export function knownSuppliers({ sqlite }: Pick<QueryContext, 'sqlite'>): KnownSuppliers {
  const byId = new Map<string, KnownSupplier>();
  const byFolded = new Map<string, KnownSupplier>();
  const byWebsite = new Map<string, KnownSupplier>();
  const byIdentifier = new Map<string, KnownSupplier>();
  const merged = new Set<string>();

  const add = (supplier: KnownSupplier): void => {
    byId.set(supplier.id, supplier);
    byFolded.set(supplier.folded, supplier);
    const domain = supplier.website === null ? null : registrableDomain(supplier.website);
    if (domain !== null && !byWebsite.has(domain)) byWebsite.set(domain, supplier);
    const email = supplier.email?.toLowerCase();
    if (email !== undefined && !byIdentifier.has(`email ${email}`)) byIdentifier.set(`email ${email}`, supplier);
  };
  const stored = prepareOnce<[], KnownSupplier>(
    sqlite,
    'SELECT id, name, folded, website, email, phone, postalAddress FROM suppliers WHERE deletedAt IS NULL ORDER BY rowid',
  );
  for (const supplier of stored.all()) add(supplier);
  const identified = prepareOnce<[], { kind: string; value: string; supplierId: string; source: string | null }>(
    sqlite,
    `SELECT kind, value, supplierId, source FROM identifiers
     WHERE deletedAt IS NULL AND kind IN ('domain', 'email', 'name') ORDER BY rowid`,
  );
  for (const { kind, value, supplierId, source } of identified.all()) {
    const supplier = byId.get(supplierId);
    if (supplier === undefined) continue;
    byIdentifier.set(`${kind} ${value}`, supplier);
    if (kind === 'name' && source === 'merge') merged.add(value);
  }

  return {
    find(group) {
      const folded = foldSupplierName(group.name);
      const [found] = [
        ...group.domains.flatMap((domain) => foundBy('domain', byIdentifier.get(`domain ${domain}`))),
        ...group.domains.flatMap((domain) => foundBy('website', byWebsite.get(domain))),
        ...group.emails.flatMap((email) => foundBy('email', byIdentifier.get(`email ${email}`))),
        ...foundBy('name', byFolded.get(folded)),
        // A person has namesakes; one whom the person merged into a supplier is that supplier.
        ...(group.doubt === 'person' && !merged.has(folded)
          ? []
          : foundBy('other_name', byIdentifier.get(`name ${folded}`))),
      ];
      return found ?? null;
    },
    byName(name) {
      const folded = foldSupplierName(name);
      const other = merged.has(folded) ? byIdentifier.get(`name ${folded}`) : undefined;
      return byFolded.get(folded) ?? other ?? null;
    },
    knowsDomain: (domain) => byIdentifier.has(`domain ${domain}`) || byWebsite.has(domain),
    isKnown: (kind, value) => byIdentifier.has(`${kind} ${value}`),
    add,
    learn: (kind, value, supplier) => byIdentifier.set(`${kind} ${value}`, supplier),
  };
}

function foundBy(by: FoundSupplier['by'], supplier: KnownSupplier | undefined): FoundSupplier[] {
  return supplier === undefined ? [] : [{ supplier, by }];
}

/** The domains and addresses by which later files may speak of an organisation. */
export function learnable(group: LeadGroup): { kind: 'domain' | 'email' | 'name'; value: string }[] {
  const names = group.leads.flatMap((lead) =>
    // What a password manager calls an entry, or a calendar an event, are the person's own words.
    lead.name !== null && (lead.kind === 'mail' || (lead.kind === 'address' && lead.isOrganisation)) ? [lead.name] : [],
  );
  const emails = group.leads.flatMap((lead) => (lead.kind === 'address' || lead.kind === 'mail' ? lead.emails : []));
  return [
    ...group.domains.filter((domain) => !isFreeMail(domain)).map((value) => ({ kind: 'domain' as const, value })),
    ...unique(emails).map((value) => ({ kind: 'email' as const, value })),
    ...unique(names.map(foldSupplierName)).map((value) => ({ kind: 'name' as const, value })),
  ];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
