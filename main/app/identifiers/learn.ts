import type { Known } from '#shared/domain/recognition/group-payments.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { partyReader } from '#shared/domain/recognition/read-party.ts';
import type { identifierKinds, identifierSources } from '#shared/records/identifiers.ts';
import { identifiers } from '../../db/schema/identifiers.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { CommandContext } from '../handler.ts';
import { knownAround } from './known-before.ts';
import { markRemoved } from '../records/mark-removed.ts';

export type IdentifierKind = (typeof identifierKinds)[number];
export type IdentifierSource = (typeof identifierSources)[number];

/** Something by which files speak of a supplier, in the form in which it is kept. */
export interface Identified {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** What it stands for. */
interface Owner {
  readonly supplierId: string;
  readonly contractId: string | null;
}

/** By what the other side of a payment is known, the surest first. A mandate is one of its creditor alone. */
export type Identifies = (payment: PaymentFacts) => Identified[];

/**
 * Reads by what the other side of payments is known. What only says who passed the money on, such as the IBAN of a payment
 * service, says nothing of who got it.
 */
export function identifyingWith({ brands, ownIbans }: Pick<Known, 'brands' | 'ownIbans'>): Identifies {
  const read = partyReader(brands, { ibans: new Set(ownIbans), names: new Set() });
  return (payment) => {
    const { sort, name, creditor, iban, processor } = read(payment);
    if (sort === 'own' || sort === 'cash') return [];
    const { mandate, creditorId } = payment;
    return [
      ...(mandate === null || processor !== null
        ? []
        : [{ kind: 'mandate' as const, value: `${creditor ?? ''} ${mandate}`.trim() }]),
      ...(creditorId === null || creditor === null ? [] : [{ kind: 'creditor_id' as const, value: creditorId }]),
      ...(iban === null ? [] : [{ kind: 'iban' as const, value: iban }]),
      ...(name === null || name.isGeneric ? [] : [{ kind: 'name' as const, value: name.words.join(' ') }]),
    ];
  };
}

/**
 * Remembers by what a supplier, and with the mandate one contract, is known in payments. What is known already of another
 * supplier is now known of this one, since the person says so.
 */
export function learnFrom(
  context: CommandContext,
  payments: readonly PaymentFacts[],
  owner: Owner,
  source: IdentifierSource,
): void {
  const said = new Map(
    payments.flatMap(identifyingWith(knownAround(context))).map((each) => [`${each.kind} ${each.value}`, each]),
  );
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
export function forgetFrom(context: CommandContext, payments: readonly PaymentFacts[]): void {
  const ids = payments
    .flatMap(identifyingWith(knownAround(context)))
    .flatMap((each) => livingWith(context, each).map(({ id }) => id));
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
