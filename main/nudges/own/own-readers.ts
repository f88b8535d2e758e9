import type { OwnPalgorithm } from '#shared/domain/own-palgorithms/own-definition.ts';
import type { OwnContract, OwnKind, OwnRecords } from '#shared/domain/own-palgorithms/own-records.ts';
import { lookWith, sayOwn, whyUnsaid, type Unsaid } from '#shared/domain/own-palgorithms/say-own.ts';
import type { NudgeDecision } from '#shared/domain/palgorithms/decision.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import type { KeyedDraft, OwnSaid } from '#shared/domain/palgorithms/own-said.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import type { WatchedFacts, WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import { once } from '#shared/domain/once.ts';
import type { PassContext } from '../pass-context.ts';
import { readDecisions } from '../stored-answers.ts';
import type { FactsOn } from '../watches/watch.ts';
import { interactionDetails, problemDetails, promiseDetails } from './dealing-details.ts';
import {
  contractDetails,
  dealingsWithin,
  dealingsWithSupplier,
  needDetails,
  personOfRelationship,
  supplierDetails,
} from './own-details.ts';
import { readOwn } from './stored-own.ts';

/** Where records are read for conditions. What is looked up for all of them is looked up once. */
export interface OwnReading {
  readonly context: PassContext;
  readonly on: FactsOn;
  /** What the person answered about a record. */
  decisionsOn(recordId: string): readonly NudgeDecision[];
}

/** Reads records for conditions, on a day. */
export function ownReading(context: PassContext, on: FactsOn): OwnReading {
  const decisions = once(() => readDecisions(context.sqlite));
  return { context, on, decisionsOn: (recordId) => decisions().get(recordId) ?? [] };
}

/** One kind of record that conditions are about, as it is read from the facts of a watched record. */
export interface Reader<Watched extends WatchedKind> {
  readonly kind: OwnKind;
  /** What some palgorithms about the kind say of it. */
  said(reading: OwnReading, palgorithms: readonly OwnPalgorithm[], facts: WatchedFacts[Watched]): OwnSaid;
  /** What one of them would say of it; null where its condition does not hold. */
  draft(reading: OwnReading, palgorithm: OwnPalgorithm, facts: WatchedFacts[Watched]): KeyedDraft | null;
  /** Why one of them says nothing of it; `none` where there is no record of the kind, null where its condition holds. */
  unsaid(reading: OwnReading, palgorithm: OwnPalgorithm, facts: WatchedFacts[Watched]): Unsaid | 'none' | null;
}

const nothing: OwnSaid = { nudges: [], until: null };

/** @param read gives the record; null where the watched one holds none of the kind */
function reader<Kind extends OwnKind, Watched extends WatchedKind>(
  kind: Kind,
  read: (reading: OwnReading, facts: WatchedFacts[Watched]) => OwnRecords[Kind] | null,
): Reader<Watched> {
  return {
    kind,
    said(reading, palgorithms, facts) {
      const record = palgorithms.length === 0 ? null : read(reading, facts);
      return record === null ? nothing : sayOwn(kind, palgorithms, record, reading.on.day);
    },
    draft(reading, palgorithm, facts) {
      const record = read(reading, facts);
      return record === null ? null : lookWith(kind, palgorithm, record, reading.on.day).draft;
    },
    unsaid(reading, palgorithm, facts) {
      const record = read(reading, facts);
      return record === null ? 'none' : whyUnsaid(kind, palgorithm, record, reading.on.day);
    },
  };
}

function ownContract({ context }: OwnReading, facts: ContractFacts): OwnContract {
  return {
    facts,
    details: once(() => contractDetails(context, facts.id)),
    dealings: once(() => dealingsWithSupplier(context, facts.supplierId)),
  };
}

/** By the kind of record that is watched: the kinds that conditions can be about which are read from it. */
const readers: { readonly [Watched in WatchedKind]?: readonly Reader<Watched>[] } = {
  contract: [
    reader('contract', ownContract),
    reader('exit', (reading, facts: ContractFacts) =>
      facts.exit === null ? null : { ...ownContract(reading, facts), exit: facts.exit },
    ),
  ],
  supplier: [
    reader('supplier', ({ context, on }, facts: WatchedFacts['supplier']) => ({
      facts,
      details: once(() => supplierDetails(context, facts.id, on)),
      dealings: once(() => dealingsWithSupplier(context, facts.id)),
    })),
  ],
  relationship: [
    reader('relationship', ({ context }, facts: WatchedFacts['relationship']) => ({
      facts,
      details: once(() => ({ person: personOfRelationship(context, facts.id) })),
      dealings: once(() => dealingsWithin(context, facts.id)),
    })),
  ],
  need: [
    reader('need', ({ context }, facts: WatchedFacts['need']) => ({
      facts,
      details: once(() => needDetails(context, facts.id)),
    })),
  ],
  offer: [reader('offer', (_reading, facts: WatchedFacts['offer']) => ({ facts }))],
  problem: [
    reader('problem', ({ context, decisionsOn }, facts: WatchedFacts['problem']) => ({
      facts,
      details: once(() => problemDetails(context, facts.id)),
      decisions: () => decisionsOn(facts.id),
    })),
  ],
  promise: [
    reader('promise', ({ context, decisionsOn }, facts: WatchedFacts['promise']) => ({
      facts,
      details: once(() => promiseDetails(context, facts)),
      decisions: () => decisionsOn(facts.id),
    })),
  ],
  interaction: [
    reader('interaction', ({ context, decisionsOn }, facts: WatchedFacts['interaction']) => ({
      facts,
      details: once(() => interactionDetails(context, facts.id)),
      decisions: () => decisionsOn(facts.id),
    })),
  ],
};

/** How records of a kind are read from those that are watched. */
export function readersOf<Watched extends WatchedKind>(watched: Watched): readonly Reader<Watched>[] {
  return readers[watched] ?? [];
}

/** What is to be added to facts so that the person's own palgorithms speak of the record; null where there are none. */
type Spoken<Facts> = ((facts: () => Facts) => { own(): OwnSaid }) | null;

/** What the person's own palgorithms say of watched records of a kind, and of what is read from them. */
export function spokenOf<Watched extends WatchedKind>(
  watched: Watched,
  context: PassContext,
  on: FactsOn,
): Spoken<WatchedFacts[Watched]> {
  const asked = readersOf(watched);
  const own = readOwn(
    context.sqlite,
    asked.map(({ kind }) => kind),
  );
  if (own.length === 0) return null;
  const reading = ownReading(context, on);
  const each = asked.map((one) => ({ one, own: own.filter(({ definition }) => definition.on === one.kind) }));
  return (facts) => ({
    own: () => each.map(({ one, own: palgorithms }) => one.said(reading, palgorithms, facts())).reduce(both, nothing),
  });
}

function both(one: OwnSaid, other: OwnSaid): OwnSaid {
  return { nudges: [...one.nudges, ...other.nudges], until: sooner(one.until, other.until) };
}
