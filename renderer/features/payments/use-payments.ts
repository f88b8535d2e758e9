import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';

export type BookedPayment = OutputOf<'payments.list'>[number];

/** Which payments are asked for. */
export type PaymentsWanted = NonNullable<InputOf<'payments.sums'>>;

/** So many are fetched at once: more than there can be in view. */
const pageSize = 200;

/**
 * The payments in view out of any number, by their place in the list; undefined for one that is not here yet. Two pages
 * are at hand at a time, an even one and an odd one, so that going on fetches one page and keeps the other.
 */
export function usePayments(wanted: PaymentsWanted, first: number): (place: number) => BookedPayment | undefined {
  const page = Math.max(0, Math.floor(first / pageSize));
  const [even, odd] = page % 2 === 0 ? [page, page + 1] : [page + 1, page];
  const ofEven = usePage(wanted, even);
  const ofOdd = usePage(wanted, odd);
  return (place) => {
    const at = Math.floor(place / pageSize);
    return (at === even ? ofEven : at === odd ? ofOdd : undefined)?.[place % pageSize];
  };
}

function usePage(wanted: PaymentsWanted, page: number) {
  // The first page stays in view until the first page of what is asked for next is here.
  const options = { keepsPrevious: page === 0 };
  return useOperation('payments.list', { ...wanted, limit: pageSize, offset: page * pageSize }, options).value;
}
