import type { Renewal, Terms } from '../terms/terms.ts';
import type { OfferTerms } from './offer.ts';

/** What staying with a contract binds one to once its present term is over: a renewal is then the term, and a probation is over. */
export function stayingTerms(terms: Terms): OfferTerms {
  return {
    endsOn: terms.endsOn ?? null,
    initialTerm: boundBy(terms.renewal),
    renewal: terms.renewal,
    notice: terms.noticeAfterInitial ?? terms.notice,
    ...(terms.endDates == null ? {} : { endDates: terms.endDates }),
    ...(terms.notEndDates == null ? {} : { notEndDates: terms.notEndDates }),
    ...(terms.breakDates == null ? {} : { breakDates: terms.breakDates }),
    ...(terms.breakNotice == null ? {} : { breakNotice: terms.breakNotice }),
    ...(terms.exitFrom == null ? {} : { exitFrom: terms.exitFrom }),
    ...(terms.priceGuaranteedUntil == null ? {} : { priceGuaranteedUntil: terms.priceGuaranteedUntil }),
  };
}

function boundBy(renewal: Renewal): OfferTerms['initialTerm'] {
  return typeof renewal === 'object' ? renewal : null;
}
