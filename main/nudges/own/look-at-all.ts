import type { OwnPalgorithm } from '#shared/domain/own-palgorithms/own-definition.ts';
import { watchedFor } from '#shared/domain/own-palgorithms/own-records.ts';
import type { KeyedDraft } from '#shared/domain/palgorithms/own-said.ts';
import type { WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { pieces } from '../../portions.ts';
import type { PassContext } from '../pass-context.ts';
import { watches } from '../watches/watches.ts';
import { ownReading, readersOf } from './own-readers.ts';

/** Records that are read at once: what is read of each of them takes a moment. */
const atOnce = 200;

/**
 * What one of them would say of each record of its kind today, one after the other; null where its condition does not hold.
 * Every living record is looked at, also where a pass would only look at some.
 */
export function* draftsOfOwn(
  context: PassContext,
  palgorithm: OwnPalgorithm,
): Generator<KeyedDraft | null, void, void> {
  yield* drafts(context, palgorithm, watchedFor[palgorithm.definition.on]);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- within, the reader and the facts are those of the kind
function* drafts<Watched extends WatchedKind>(
  context: PassContext,
  palgorithm: OwnPalgorithm,
  watched: Watched,
): Generator<KeyedDraft | null, void, void> {
  const reader = readersOf(watched).find(({ kind }) => kind === palgorithm.definition.on);
  if (reader === undefined) return;
  const watch = watches[watched];
  const on = { day: context.today, kept: true, over: true } as const;
  const reading = ownReading(context, on);
  const ids = prepareOnce<[], string>(context.sqlite, `SELECT id FROM "${watch.table}" WHERE deletedAt IS NULL`)
    .pluck()
    .all();
  for (const { piece } of pieces(ids, atOnce)) {
    for (const facts of watch.facts(context, piece, on)) yield reader.draft(reading, palgorithm, facts);
  }
}
