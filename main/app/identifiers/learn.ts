import { foldSupplierName } from '#shared/domain/fold.ts';
import type { identifierKinds, identifierSources } from '#shared/records/identifiers.ts';
import { identifiers } from '../../db/schema/identifiers.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { CommandContext } from '../handler.ts';
import { markRemoved } from '../records/mark-removed.ts';

export type IdentifierKind = (typeof identifierKinds)[number];
export type IdentifierSource = (typeof identifierSources)[number];

/** Something by which files speak of a supplier, in the form in which it is kept. */
export interface Identified {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** What a payment says of the other side. */
export interface OtherSide {
  readonly counterparty: string | null;
  readonly iban: string | null;
  readonly creditorId: string | null;
  readonly mandate: string | null;
}

/** What it stands for. */
interface Owner {
  readonly supplierId: string;
  readonly contractId: string | null;
}

/** By what the other side of a payment is known, the surest first. A mandate is one of its creditor alone. */
export function identifiersOf({ counterparty, iban, creditorId, mandate }: OtherSide): Identified[] {
  const name = counterparty === null ? '' : foldSupplierName(counterparty);
  return [
    ...(mandate === null ? [] : [{ kind: 'mandate' as const, value: `${creditorId ?? ''} ${mandate}`.trim() }]),
    ...(creditorId === null ? [] : [{ kind: 'creditor_id' as const, value: creditorId }]),
    ...(iban === null ? [] : [{ kind: 'iban' as const, value: iban }]),
    ...(name === '' ? [] : [{ kind: 'name' as const, value: name }]),
  ];
}

/**
 * Remembers by what a supplier, and with the mandate one contract, is known in payments. What is known already of another
 * supplier is now known of this one, since the person says so.
 */
export function learnFrom(
  context: CommandContext,
  payments: readonly OtherSide[],
  owner: Owner,
  source: IdentifierSource,
): void {
  const said = new Map(payments.flatMap(identifiersOf).map((each) => [`${each.kind} ${each.value}`, each]));
  for (const { kind, value } of said.values()) {
    learn(context, { kind, value }, { ...owner, contractId: kind === 'mandate' ? owner.contractId : null }, source);
  }
}

/** Remembers one identifier of a supplier; gives whether it was new. */
export function learn(
  context: CommandContext,
  { kind, value }: Identified,
  owner: Owner,
  source: IdentifierSource,
): boolean {
  const known = livingWith(context, { kind, value });
  const [same] = known;
  if (known.length === 1 && same?.supplierId === owner.supplierId && same.contractId === owner.contractId) return false;
  markRemoved(
    context,
    'identifiers',
    known.map(({ id }) => id),
  );
  context.database
    .insert(identifiers)
    .values({ ...context.newRecord(), ...owner, kind, value, source })
    .run();
  return true;
}

/** Forgets what such payments are known by: the person said that they belong to nobody. */
export function forgetFrom(context: CommandContext, payments: readonly OtherSide[]): void {
  const ids = payments.flatMap(identifiersOf).flatMap((each) => livingWith(context, each).map(({ id }) => id));
  markRemoved(context, 'identifiers', [...new Set(ids)]);
}

interface KnownIdentifier extends Owner {
  readonly id: string;
}

function livingWith({ sqlite }: Pick<CommandContext, 'sqlite'>, { kind, value }: Identified): KnownIdentifier[] {
  return prepareOnce<[{ kind: string; value: string }], KnownIdentifier>(
    sqlite,
    `SELECT id, supplierId, contractId FROM identifiers WHERE kind = @kind AND value = @value AND deletedAt IS NULL`,
  ).all({ kind, value });
}
