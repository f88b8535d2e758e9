import type { OwnPalgorithm } from '#shared/domain/own-palgorithms/own-definition.ts';
import type { OwnKind, OwnRecords } from '#shared/domain/own-palgorithms/own-records.ts';
import { lookWith } from '#shared/domain/own-palgorithms/say-own.ts';
import type { KeyedDraft } from '#shared/domain/palgorithms/own-said.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { PassContext } from '../pass-context.ts';
import { watches } from '../watches/watches.ts';
import { ownContract, ownExit, ownNeed, ownSupplier } from './own-readers.ts';

/** What one of them would say of each record of its kind today, one after the other; null where its condition does not hold. */
export function* draftsOfOwn(
  context: PassContext,
  palgorithm: OwnPalgorithm,
): Generator<KeyedDraft | null, void, void> {
  switch (palgorithm.definition.on) {
    case 'contract':
      yield* drafts(context, 'contract', palgorithm, contracts(context));
      return;
    case 'exit':
      yield* drafts(context, 'exit', palgorithm, exits(context));
      return;
    case 'supplier':
      yield* drafts(context, 'supplier', palgorithm, suppliers(context));
      return;
    case 'need':
      yield* drafts(context, 'need', palgorithm, needs(context));
      return;
    case 'offer':
      yield* drafts(context, 'offer', palgorithm, offers(context));
  }
}

function* drafts<Kind extends OwnKind>(
  { today }: PassContext,
  kind: Kind,
  palgorithm: OwnPalgorithm,
  records: Iterable<OwnRecords[Kind]>,
): Generator<KeyedDraft | null, void, void> {
  for (const record of records) yield lookWith(kind, palgorithm, record, today).draft;
}

const now = (context: PassContext) => ({ day: context.today, kept: true });

function* contracts(context: PassContext): Generator<OwnRecords['contract'], void, void> {
  for (const facts of watches.contract.facts(context, 'all', now(context))) yield ownContract(context, facts);
}

function* exits(context: PassContext): Generator<OwnRecords['exit'], void, void> {
  for (const facts of watches.contract.facts(context, 'all', now(context))) {
    const exit = ownExit(context, facts);
    if (exit !== null) yield exit;
  }
}

/** Every one: in a pass only those are looked at of which something else may be said. */
function* suppliers(context: PassContext): Generator<OwnRecords['supplier'], void, void> {
  const ids = prepareOnce<[], string>(context.sqlite, 'SELECT id FROM suppliers WHERE deletedAt IS NULL').pluck().all();
  for (const facts of watches.supplier.facts(context, ids, now(context))) {
    yield ownSupplier(context, facts, now(context));
  }
}

function* needs(context: PassContext): Generator<OwnRecords['need'], void, void> {
  for (const facts of watches.need.facts(context, 'all', now(context))) yield ownNeed(context, facts);
}

function* offers(context: PassContext): Generator<OwnRecords['offer'], void, void> {
  for (const facts of watches.offer.facts(context, 'all', now(context))) yield { facts };
}
