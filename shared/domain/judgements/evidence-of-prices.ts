import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import type { Evidence } from './evidence.ts';

/** One price of a contract that is in effect, or was. */
export interface KnownPrice extends Money {
  /** How often it is paid, comparable with that of another; null for once. */
  readonly every: string | null;
  /** When it was announced; null where no announcement is known. */
  readonly announcedOn: CalendarDate | null;
}

/** The prices of a contract up to today, in the order in which they took effect. */
export interface KnownPrices {
  readonly contractId: string;
  readonly contract: string;
  readonly prices: readonly KnownPrice[];
}

/** How a price went: how often up and down, from what to what, and how many rises came without a letter. */
export function priceEvidence({ contractId, contract, prices }: KnownPrices): Evidence[] {
  const changes = prices.slice(1).flatMap((after, index) => {
    const before = prices[index];
    return before !== undefined && isComparable(before, after) ? [{ before, after }] : [];
  });
  const rises = changes.filter(({ before, after }) => after.amount > before.amount);
  const falls = changes.filter(({ before, after }) => after.amount < before.amount);
  const unannounced = rises.filter(({ after }) => after.announcedOn === null);
  return [
    ...told('price_rises', 'supplier', rises),
    ...told('price_falls', 'customer', falls),
    ...(unannounced.length === 0
      ? []
      : [
          {
            id: `prices_unannounced:${contractId}`,
            questions: ['trust_or_self_interest', 'experience'] as const,
            points: 'supplier' as const,
            says: message('judgements.evidence.pricesUnannounced', {
              contract,
              n: unannounced.length,
              of: rises.length,
            }),
          },
        ]),
  ];

  function told(kind: 'price_rises' | 'price_falls', points: Evidence['points'], found: typeof changes): Evidence[] {
    const first = found[0]?.before;
    const last = found.at(-1)?.after;
    if (first === undefined || last === undefined) return [];
    return [
      {
        id: `${kind}:${contractId}`,
        questions: ['mission_or_money', 'experience'],
        points,
        says: message('judgements.evidence.priceChanges', {
          way: kind === 'price_rises' ? 'up' : 'other',
          contract,
          n: found.length,
          before: { amount: first.amount, currency: first.currency },
          after: { amount: last.amount, currency: last.currency },
        }),
      },
    ];
  }
}

/** Unlike currencies and cycles say nothing about up and down. */
function isComparable(one: KnownPrice, other: KnownPrice): boolean {
  return one.currency === other.currency && one.every === other.every;
}
