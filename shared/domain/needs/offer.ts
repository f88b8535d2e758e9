import type { CalendarDate } from '../calendar-date.ts';
import type { CurrencyCode } from '../money.ts';
import type { Period } from '../period.ts';
import type { Notice, Renewal, TermClauses } from '../terms/terms.ts';

/** How often a price is paid. */
export interface PaymentCycle {
  readonly n: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** What use costs besides: minor units for each unit, which may be a part of one, and the use that is assumed. */
export interface PerUnit {
  readonly amount: number;
  readonly unit: string;
  readonly assumedUsePerMonth: number;
}

/** An offer's price in minor units. `every` null means paid once. A deposit comes back; credits are subtracted once. */
export interface OfferPrice {
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly every: PaymentCycle | null;
  /** The amount of the payments that fall due within the first months. */
  readonly introductory?: { readonly amount: number; readonly months: number } | null;
  readonly setupFee?: number | null;
  readonly credits?: number | null;
  readonly deposit?: number | null;
  readonly perUnit?: PerUnit | null;
}

/** What is offered as terms: like a contract's, but the start may still be open. */
export interface OfferTerms extends TermClauses {
  readonly startsOn?: CalendarDate | null;
  readonly endsOn?: CalendarDate | null;
  readonly initialTerm: Period | null;
  readonly renewal: Renewal;
  readonly notice: Notice | null;
  readonly noticeAfterInitial?: Notice | null;
  readonly coolingOff?: Period | null;
  readonly trialEndsOn?: CalendarDate | null;
}

/** Everything on the table from a candidate. */
export interface Offer {
  readonly id: string;
  readonly version: number;
  readonly validUntil: CalendarDate | null;
  readonly price: OfferPrice;
  readonly terms: OfferTerms | null;
  readonly financing: string | null;
  readonly deliveryOn: CalendarDate | null;
  readonly promises: readonly string[];
  readonly dataAsked: string | null;
  readonly dataUse: string | null;
  readonly included: readonly string[];
  readonly note: string | null;
}

/** The newest version of a candidate's offers, or the one that was chosen; null when there is none. */
export function offerThatCounts<Some extends Pick<Offer, 'id' | 'version'>>(
  offers: readonly Some[],
  chosenOfferId: string | null,
): Some | null {
  const chosen = offers.find(({ id }) => id === chosenOfferId);
  if (chosen !== undefined) return chosen;
  return offers.reduce<Some | null>(
    (newest, offer) => (newest === null || offer.version > newest.version ? offer : newest),
    null,
  );
}
