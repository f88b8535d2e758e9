import type { OutputOf } from '#shared/api/api.ts';

/** A supplier with everything about it, as the page reads it. */
export type SupplierRecord = OutputOf<'suppliers.get'>;
export type RelationshipRecord = SupplierRecord['relationships'][number];
export type ContractRecord = RelationshipRecord['contracts'][number];
/** An account with a supplier, as the page reads it. */
export type LoginRecord = OutputOf<'logins.list'>[number];
export type TimelineRecord = SupplierRecord['timeline'][number];
export type ExitRecord = ContractRecord['exits'][number];

/** Whether a contract still runs, or will. */
export function isOver(contract: ContractRecord): boolean {
  return contract.state === 'ended' || contract.state === 'ended_unconfirmed';
}

/** Where an exit is no more than the end of a contract that another with the same supplier follows: what follows. */
export type FollowedExit = ExitRecord & {
  readonly succession: NonNullable<ExitRecord['succession']>;
  readonly replacedBy: NonNullable<ExitRecord['replacedBy']>;
};

/** Whether another contract with the same supplier follows, so that nobody was left. */
export function isFollowed(exit: ExitRecord): exit is FollowedExit {
  return exit.succession !== null && exit.replacedBy !== null;
}

/** The exit that stands: the latest that was not taken back. */
export function standingExit(contract: ContractRecord): ExitRecord | null {
  return contract.exits.findLast((exit) => exit.state !== 'withdrawn') ?? null;
}

/** The exit of which the supplier knows nothing yet: what is to be sent has its last days. */
export function unsentExit(contract: ContractRecord): ExitRecord | null {
  const exit = standingExit(contract);
  return exit?.state === 'decided' ? exit : null;
}
