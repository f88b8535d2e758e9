import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { termsOutlook, type OutlookOptions } from '../terms/terms-outlook.ts';
import type { Terms } from '../terms/terms.ts';
import type { Message } from '../words.ts';
import type { ExitGround } from './exit-grounds.ts';
import { lastDayOfTrialToLeave } from './last-day-for.ts';
import { endForPriceChange } from './price-right.ts';

/** A change of the price, and until when it may be left for; null when that is not known. */
export interface PriceChange {
  readonly effectiveFrom: CalendarDate;
  readonly exitRightUntil: CalendarDate | null;
}

/** A right to leave other than by ordinary notice. */
export interface ExitRight {
  /** The last day to use it; null when nobody said. */
  readonly until: CalendarDate | null;
  /** Whether it is enough that the notice is sent by then; else it has to arrive. */
  readonly sendingSuffices: boolean;
  /** The last day of the contract when it is used on a day; null when only the supplier or the law of a place can tell. */
  endsOn(used: CalendarDate): CalendarDate | null;
  /** What the right is and how its days came about, when it is used on a day. */
  working(used: CalendarDate): Message[];
}

/** What an exit says of its right. */
export interface RightRequest {
  readonly ground: Exclude<ExitGround, 'notice'>;
  readonly decidedOn: CalendarDate;
  /** The last day to use the right, where the person knows it; wins over the computed one. */
  readonly rightUntil: CalendarDate | null;
}

/** The right an exit goes by, from the contract's terms and changes of its price. */
export function exitRight(
  terms: Terms | null,
  changes: readonly PriceChange[],
  { ground, decidedOn, rightUntil }: RightRequest,
  options: OutlookOptions,
): ExitRight {
  switch (ground) {
    case 'withdrawal': {
      const until = rightUntil ?? coolingOffEnd(terms, options);
      return {
        until,
        sendingSuffices: true,
        endsOn: (used) => (until === null ? null : used),
        working: (used) => [
          until === null
            ? message('exits.right.withdrawalUnknown')
            : message('exits.right.withdrawal', { until, end: used }),
        ],
      };
    }
    case 'trial':
      return ofTrial(terms, rightUntil, options);
    case 'price_change': {
      const change = changeLeftFor(changes, decidedOn);
      if (change === null) return unknownEnd(rightUntil, message('exits.right.noPriceChange'));
      const until = rightUntil ?? change.exitRightUntil;
      const from = change.effectiveFrom;
      const endsOn = (used: CalendarDate) => endForPriceChange(from, used);
      return {
        until,
        sendingSuffices: false,
        endsOn,
        working: (used) => [
          until === null
            ? message('exits.right.priceChangeUnknown', { from })
            : message('exits.right.priceChange', { from, until }),
          message('exits.right.lastDay', { end: endsOn(used) }),
        ],
      };
    }
    case 'good_cause':
      return {
        until: rightUntil,
        sendingSuffices: false,
        endsOn: (used) => used,
        working: (used) => [message('exits.right.goodCause', { end: used }), ...untilInWords(rightUntil)],
      };
    case 'changed_terms':
    case 'moving':
    case 'death':
    case 'agreement':
      return unknownEnd(rightUntil, message(`exits.right.${ground}`));
  }
}

function ofTrial(terms: Terms | null, rightUntil: CalendarDate | null, options: OutlookOptions): ExitRight {
  const trialEnd = terms?.trialEndsOn ?? rightUntil;
  const until =
    rightUntil ?? (terms === null || trialEnd === null ? null : lastDayOfTrialToLeave(terms, trialEnd, options));
  return {
    until,
    sendingSuffices: false,
    endsOn: () => trialEnd,
    working: () => [
      trialEnd === null || until === null
        ? message('exits.right.trialUnknown')
        : message('exits.right.trial', { trialEnd, until }),
    ],
  };
}

function unknownEnd(until: CalendarDate | null, why: Message): ExitRight {
  return {
    until,
    sendingSuffices: false,
    endsOn: () => null,
    working: () => [why, ...untilInWords(until)],
  };
}

function untilInWords(until: CalendarDate | null): Message[] {
  return until === null ? [] : [message('exits.right.until', { until })];
}

function coolingOffEnd(terms: Terms | null, options: OutlookOptions): CalendarDate | null {
  return terms === null ? null : termsOutlook(terms, terms.startsOn, { ...options, working: false }).coolingOffEndsOn;
}

/**
 * The change a person means who decides on a day to leave for it: the one whose right ends first of those still open
 * then, else the last one whose right is over.
 */
export function changeLeftFor<Change extends PriceChange>(
  changes: readonly Change[],
  decidedOn: CalendarDate,
): Change | null {
  const byEnd = changes
    .map((change) => ({ change, until: change.exitRightUntil ?? addDays(change.effectiveFrom, -1) }))
    .toSorted((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0));
  return (byEnd.find(({ until }) => until >= decidedOn) ?? byEnd.at(-1))?.change ?? null;
}
