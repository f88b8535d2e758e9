import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { FactsSource } from '#shared/domain/palgorithms/propose-nudges.ts';
import type { WatchedKind } from '#shared/domain/palgorithms/watched.ts';
import type { PassContext } from '../pass-context.ts';
import { readSeveralAnswers } from '../stored-answers.ts';
import { contractWatch } from './contract-watch.ts';
import { needWatch } from './need-watch.ts';
import { offerWatch } from './offer-watch.ts';
import type { Watch } from './watch.ts';

/** How each kind of record is read. */
export const watches: { readonly [Kind in WatchedKind]: Watch<Kind> } = {
  contract: contractWatch,
  need: needWatch,
  offer: offerWatch,
};

/** Everything a store knows on a day. */
export function factsOfStore(context: PassContext, asOf: CalendarDate): FactsSource {
  return {
    of: (kind) => watches[kind].facts(context, 'all', asOf),
    severalAnswers: (palgorithm) => readSeveralAnswers(context.sqlite, palgorithm),
  };
}
