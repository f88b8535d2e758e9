import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { ok } from '#shared/domain/result.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { findSuggestions, type Suggestion } from './find-suggestions.ts';

type Shown = OutputOf<'suggestions.list'>[number];

/** What payments speak of that is not here yet, the surest first. */
export const listSuggestions: QueryHandler<'suggestions.list'> = (context, { atLeast = 0, limit }) =>
  ok(
    findSuggestions(context)
      .filter(({ series }) => series.confidence >= atLeast)
      .slice(0, limit)
      .map((suggestion) => shownOf(context, suggestion)),
  );

function shownOf(context: QueryContext, { id, series, supplier, contract }: Suggestion): Shown {
  const because = [...series.because, ...series.supplier.because];
  return {
    id,
    supplier: supplier?.name ?? series.supplier.name,
    supplierId: supplier?.id ?? null,
    name: contract?.name ?? nameOf(context, series),
    category: categoryOf(context, series),
    cycle: cycleOf(series),
    perCycle: series.perCycle,
    amount: series.amount.amount,
    currency: series.amount.currency,
    amounts: series.amounts,
    steps: [...series.steps],
    firstOn: series.firstOn,
    lastOn: series.lastOn,
    nextOn: series.nextOn,
    count: series.count,
    running: series.running,
    confidence: series.confidence,
    because: because.map((each) => context.say(each)),
    messages: { because },
    paymentIds: [...series.paymentIds],
    contractId: contract?.id ?? null,
    contractName: contract?.name ?? null,
  };
}

/** What kind of contract it is, where that is known; else it is called as its supplier is. */
export function nameOf({ say }: Pick<QueryContext, 'say'>, { supplier }: Suggestion['series']): string {
  return supplier.kind === null ? supplier.name : say(message(`recognition.kind.${supplier.kind}`));
}

/** The category in the caller's language; null where nothing is known. */
export function categoryOf({ say }: Pick<QueryContext, 'say'>, { supplier }: Suggestion['series']): string | null {
  return supplier.kind === null ? null : say(message(`recognition.kind.${supplier.kind}`));
}

/** How often it is paid, as a price says it: nothing is paid by business days. */
export function cycleOf({ cycle: { n, unit } }: Suggestion['series']): Shown['cycle'] {
  return { n, unit: unit === 'business_day' ? 'day' : unit };
}
