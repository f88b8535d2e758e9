import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { FactsSource } from '#shared/domain/palgorithms/propose-nudges.ts';
import type { WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import { recordsAsKnown } from '../../db/records-as-known.ts';
import type { PassContext } from '../pass-context.ts';
import { readSeveralAnswers } from '../stored-answers.ts';
import { readRatesToWeigh } from '../stored-rates.ts';
import { contractWatch } from './contract-watch.ts';
import { detailWatch } from './detail-watch.ts';
import { needWatch } from './need-watch.ts';
import { offerWatch } from './offer-watch.ts';
import { supplierWatch } from './supplier-watch.ts';
import type { FactsOn, Watch } from './watch.ts';

/** How each kind of record is read. */
export const watches: { readonly [Kind in WatchedKind]: Watch<Kind> } = {
  contract: contractWatch,
  need: needWatch,
  offer: offerWatch,
  detailChange: detailWatch,
  supplier: supplierWatch,
};

/** Everything a store knows now, as it holds on a day. */
export function factsOfStore(context: PassContext, day: CalendarDate): FactsSource {
  return sourceOf(context, { day, kept: day === context.today });
}

/**
 * Everything a store knew at the end of an earlier day, as it holds on a day: by the change log, with the settings of
 * today. `read` gets the facts and the records they are read from, which are gone afterwards.
 */
export function factsAsKnown<Value>(
  context: PassContext,
  knownOn: CalendarDate,
  day: CalendarDate,
  read: (source: FactsSource, sqlite: PassContext['sqlite']) => Value,
): Value {
  const records = recordsAsKnown(context.sqlite, context.clock.instantAt(addDays(knownOn, 1), '00:00'));
  try {
    const then = { ...context, sqlite: records.sqlite, today: knownOn };
    return read(sourceOf(then, { day, kept: false }), records.sqlite);
  } finally {
    records.close();
  }
}

function sourceOf(context: PassContext, on: FactsOn): FactsSource {
  return {
    of: (kind) => watches[kind].facts(context, 'all', on),
    severalAnswers: (palgorithm) => readSeveralAnswers(context.sqlite, palgorithm),
    rates: () => readRatesToWeigh(context),
  };
}
