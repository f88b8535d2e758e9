import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { identifiers, logins } from '../../../db/schema/identifiers.ts';
import { episodes, relationships, suppliers } from '../../../db/schema/suppliers.ts';
import { insertRows } from '../../../db/insert-rows.ts';
import { prepareOnce } from '../../../db/prepare-once.ts';
import type { LeadGroup } from '../../../imports/leads/group-leads.ts';
import type { LeadsKind, LoginLead } from '../../../imports/leads/lead.ts';
import type { Portions } from '../../../portions.ts';
import type { CommandContext } from '../../handler.ts';
import { relationshipWith } from '../../relationships/relationship-with.ts';
import { inChunks, oneByOne } from '../in-chunks.ts';
import type { KnownSupplier } from './known-suppliers.ts';
import { additionTo, asKept, leadsStore, matchLeads, type Addition, type LeadsStore } from './match-leads.ts';

/** What the person chose of a file of leads. */
export interface ChosenLeads {
  /** The lines that are taken; undefined: what is taken by itself. */
  readonly accept: readonly number[] | undefined;
  /** Names the person gave instead of those of the file, by line. */
  readonly names: Readonly<Record<string, string>> | undefined;
}

/** What came of a file of leads. */
export interface AppliedLeads {
  /** Suppliers that were added. */
  readonly added: number;
  /** Suppliers that were here and got something. */
  readonly completed: number;
  /** Organisations that were here with all the file says. */
  readonly known: number;
  readonly skipped: number;
}

/** Rows that are written at the end, in the order in which they refer to each other. */
interface Rows {
  readonly suppliers: (typeof suppliers.$inferInsert)[];
  readonly relationships: (typeof relationships.$inferInsert)[];
  readonly episodes: (typeof episodes.$inferInsert)[];
  readonly identifiers: (typeof identifiers.$inferInsert)[];
  readonly logins: (typeof logins.$inferInsert)[];
}

/**
 * Stores the chosen organisations of a file as suppliers of the household, with what they are known by and the ways in to
 * accounts with them. A supplier that is here gets only what is missing.
 */
export function* applyLeads(
  context: CommandContext,
  groups: readonly LeadGroup[],
  { kind, fileName }: { readonly kind: LeadsKind; readonly fileName: string },
  { accept, names }: ChosenLeads,
): Portions<AppliedLeads> {
  const store = leadsStore(context);
  const matched = yield* matchLeads(store, groups);
  const accepted = accept === undefined ? null : new Set(accept);
  const chosen = matched.filter(({ group, selected }) => (accepted === null ? selected : accepted.has(group.line)));
  const rows: Rows = { suppliers: [], relationships: [], episodes: [], identifiers: [], logins: [] };
  const relationshipOf = relationshipsOf(context, rows);
  const completed = new Set<string>();
  yield* oneByOne(chosen, message('progress.suppliers'), ({ group }) => {
    const named = names?.[String(group.line)]?.trim();
    const name = named === undefined || named === '' ? group.name : named;
    const here = store.suppliers.find(group)?.supplier ?? store.suppliers.byName(name);
    const supplier = here ?? newSupplier(context, rows, store, { group, name });
    const addition = additionTo(store, group, supplier);
    if (here !== null && fill(context, here, addition)) completed.add(here.id);
    if (here === null || addition.logins.length > 0) {
      const relationshipId = relationshipOf(supplier.id, here === null, earliestSince(addition.logins));
      addLogins(context, rows, store, { supplier, relationshipId, added: addition.logins });
    }
    learn(context, rows, store, { supplier, kind, learned: addition.learned });
  });
  yield* write(context, rows);
  const added = new Set(rows.suppliers.map(({ id }) => id));
  const filled = [...completed].filter((id) => !added.has(id)).length;
  const known = matched.filter(({ status }) => status === 'known').length;
  context.describe(message('history.did.importedLeads', { n: added.size + filled, file: fileName }));
  return {
    added: added.size,
    completed: filled,
    known,
    skipped:
      matched.filter(({ status }) => status !== 'known').length -
      chosen.filter(({ status }) => status !== 'known').length,
  };
}

function newSupplier(
  context: CommandContext,
  rows: Rows,
  store: LeadsStore,
  { group, name }: { readonly group: LeadGroup; readonly name: string },
): KnownSupplier {
  const supplier = {
    ...context.newRecord(),
    name,
    folded: foldSupplierName(name),
    website: group.website,
    email: group.emails[0] ?? null,
    phone: group.phones[0] ?? null,
    postalAddress: group.postalAddress,
  };
  rows.suppliers.push(supplier);
  store.suppliers.add(supplier);
  return supplier;
}

/** Writes what is missing of a supplier that is here; gives whether the file adds anything to it. */
function fill(context: CommandContext, supplier: KnownSupplier, { fields, learned, logins: added }: Addition): boolean {
  const isFilled = Object.keys(fields).length > 0;
  if (isFilled) {
    const statement = prepareOnce(
      context.sqlite,
      `UPDATE suppliers SET website = coalesce(website, @website), email = coalesce(email, @email),
       phone = coalesce(phone, @phone), postalAddress = coalesce(postalAddress, @postalAddress), changedAt = @now
       WHERE id = @id`,
    );
    const nothing = { website: null, email: null, phone: null, postalAddress: null };
    statement.run({ ...nothing, ...fields, id: supplier.id, now: context.now });
  }
  return isFilled || learned.length > 0 || added.length > 0;
}

/** The relationship a way in belongs to: the household's, else the one there is; made where there is none. */
function relationshipsOf(context: CommandContext, rows: Rows) {
  const living = new Map<string, string>();
  const stored = prepareOnce<[], { id: string; supplierId: string }>(
    context.sqlite,
    'SELECT id, supplierId FROM relationships WHERE deletedAt IS NULL ORDER BY personId IS NOT NULL, rowid',
  );
  for (const { id, supplierId } of stored.all()) if (!living.has(supplierId)) living.set(supplierId, id);
  return (supplierId: string, isNew: boolean, since: CalendarDate | null): string => {
    const known = living.get(supplierId);
    if (known !== undefined) return known;
    let id: string;
    if (isNew) {
      const record = context.newRecord();
      rows.relationships.push({ ...record, supplierId, personId: null });
      rows.episodes.push({ ...context.newRecord(), relationshipId: record.id, startedOn: since });
      id = record.id;
    } else id = relationshipWith(context, supplierId, null, since);
    living.set(supplierId, id);
    return id;
  };
}

function earliestSince(added: readonly LoginLead[]): CalendarDate | null {
  const days = added.flatMap(({ since }) => since ?? []);
  return days.toSorted()[0] ?? null;
}

function addLogins(
  context: CommandContext,
  rows: Rows,
  store: LeadsStore,
  {
    supplier,
    relationshipId,
    added,
  }: { readonly supplier: KnownSupplier; readonly relationshipId: string; readonly added: readonly LoginLead[] },
): void {
  for (const login of added) {
    const { since, lastUsedOn } = login;
    rows.logins.push({ ...context.newRecord(), relationshipId, ...asKept(login), since, lastUsedOn });
    store.addLogin(supplier.id, login);
  }
}

function learn(
  context: CommandContext,
  rows: Rows,
  store: LeadsStore,
  {
    supplier,
    kind,
    learned,
  }: { readonly supplier: KnownSupplier; readonly kind: LeadsKind; readonly learned: Addition['learned'] },
): void {
  for (const { kind: of, value } of learned) {
    rows.identifiers.push({
      ...context.newRecord(),
      supplierId: supplier.id,
      contractId: null,
      kind: of,
      value,
      source: kind,
    });
    store.suppliers.learn(of, value, supplier);
  }
}

function* write({ sqlite }: CommandContext, rows: Rows): Portions<void> {
  yield* inChunks(rows.suppliers, message('progress.suppliers'), (some) => insertRows(sqlite, suppliers, some));
  yield* inChunks(rows.relationships, message('progress.relationships'), (some) =>
    insertRows(sqlite, relationships, some),
  );
  yield* inChunks(rows.episodes, message('progress.relationships'), (some) => insertRows(sqlite, episodes, some));
  yield* inChunks(rows.identifiers, message('progress.suppliers'), (some) => insertRows(sqlite, identifiers, some));
  yield* inChunks(rows.logins, message('progress.suppliers'), (some) => insertRows(sqlite, logins, some));
}
