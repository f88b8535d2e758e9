import { message } from '#shared/domain/message.ts';
import type { LeadGroup } from '../../../imports/leads/group-leads.ts';
import type { LoginLead } from '../../../imports/leads/lead.ts';
import { prepareOnce } from '../../../db/prepare-once.ts';
import { pieces, type Portions } from '../../../portions.ts';
import type { QueryContext } from '../../handler.ts';
import {
  knownSuppliers,
  learnable,
  type FoundSupplier,
  type KnownSupplier,
  type KnownSuppliers,
} from './known-suppliers.ts';

/** What may be learned of a supplier. */
export type Learned = ReturnType<typeof learnable>[number];

/** What a file adds to what is known of a supplier. */
export interface Addition {
  readonly fields: Partial<Record<'website' | 'email' | 'phone' | 'postalAddress', string>>;
  readonly learned: readonly Learned[];
  readonly logins: readonly LoginLead[];
}

/** An organisation of a file beside the supplier it is, if it is one. */
export interface MatchedLead {
  readonly group: LeadGroup;
  readonly found: FoundSupplier | null;
  readonly status: 'new' | 'completes' | 'known';
  /** Whether it is taken where the person says nothing. */
  readonly selected: boolean;
}

/** What leads are compared with. */
export interface LeadsStore {
  readonly suppliers: KnownSuppliers;
  /** Whether a supplier has a way in of the same place and user name. */
  hasLogin(supplierId: string, login: LoginLead): boolean;
  addLogin(supplierId: string, login: LoginLead): void;
}

/** Compared at a time. */
const atOnce = 500;

/** Reads what leads are compared with. */
export function leadsStore(context: Pick<QueryContext, 'sqlite'>): LeadsStore {
  const keys = new Set(
    prepareOnce<[], { supplierId: string; name: string; website: string | null; username: string | null }>(
      context.sqlite,
      `SELECT r.supplierId, l.name, l.website, l.username FROM logins l
       JOIN relationships r ON r.id = l.relationshipId WHERE l.deletedAt IS NULL`,
    )
      .all()
      .map(({ supplierId, ...login }) => loginKey(supplierId, login)),
  );
  return {
    suppliers: knownSuppliers(context),
    hasLogin: (supplierId, login) => keys.has(loginKey(supplierId, asKept(login))),
    addLogin: (supplierId, login) => keys.add(loginKey(supplierId, asKept(login))),
  };
}

/** A way in as it is kept: under the name of its entry, else of where it is. */
export function asKept({ name, website, domain, username }: LoginLead) {
  return { name: name ?? domain ?? website ?? '', website, username };
}

function loginKey(supplierId: string, { name, website, username }: ReturnType<typeof asKept>): string {
  // As logins.add tells two apart: by place and user name; without a place, by name.
  return JSON.stringify([supplierId, website, username, website === null ? name : null]);
}

/** Tells of every organisation of a file which supplier it is and whether the file adds anything. */
export function* matchLeads(store: LeadsStore, groups: readonly LeadGroup[]): Portions<MatchedLead[]> {
  const matched: MatchedLead[] = [];
  for (const { piece } of pieces(groups, atOnce)) {
    for (const group of piece) {
      const found = store.suppliers.find(group);
      const adds = found === null || isAny(additionTo(store, group, found.supplier));
      const status = found === null ? 'new' : adds ? 'completes' : 'known';
      matched.push({ group, found, status, selected: status !== 'known' && group.doubt === null });
    }
    yield { text: message('progress.comparing'), done: matched.length, total: groups.length };
  }
  return matched;
}

/** What a file adds to a supplier: fields that are empty, what it is known by, ways in that are not noted. */
export function additionTo(store: LeadsStore, group: LeadGroup, supplier: KnownSupplier): Addition {
  const said = {
    website: group.website,
    email: group.emails[0] ?? null,
    phone: group.phones[0] ?? null,
    postalAddress: group.postalAddress,
  };
  const fields: Addition['fields'] = {};
  for (const field of ['website', 'email', 'phone', 'postalAddress'] as const) {
    if (supplier[field] === null && said[field] !== null) fields[field] = said[field];
  }
  const learned = learnable(group).filter(
    ({ kind, value }) => !store.suppliers.isKnown(kind, value) && !(kind === 'name' && value === supplier.folded),
  );
  const seen = new Set<string>();
  const logins = group.leads.filter((lead): lead is LoginLead => {
    if (lead.kind !== 'login' || lead.keptAs !== 'login' || store.hasLogin(supplier.id, lead)) return false;
    const key = loginKey(supplier.id, asKept(lead));
    return !seen.has(key) && Boolean(seen.add(key));
  });
  return { fields, learned, logins };
}

function isAny({ fields, learned, logins }: Addition): boolean {
  return Object.keys(fields).length > 0 || learned.length > 0 || logins.length > 0;
}
