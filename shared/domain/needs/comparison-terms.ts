import type { CalendarDate } from '../calendar-date.ts';
import { periodInWords } from '../period.ts';
import type { Renewal } from '../terms/terms.ts';
import { noticeInWords } from '../terms/wording.ts';
import { nothing, row, type Compared, type Entry, type Row } from './comparison-row.ts';
import type { NeedFormat, Offer, OfferTerms } from './offer.ts';

const notKnown: Entry = { text: 'Not known', unknown: true };

/** What each candidate would bind the person to. */
export function termsRows(candidates: readonly Compared[], today: CalendarDate, format: NeedFormat): Row[] {
  const ofTerms = (label: string, entryOf: (terms: OfferTerms) => Entry): Row =>
    row('terms', label, candidates, ({ offer }) =>
      offer === null || offer.terms === null ? notKnown : entryOf(offer.terms),
    );
  const ofOffer = (label: string, textOf: (offer: Offer) => string | null): Row =>
    row('terms', label, candidates, ({ offer }) => ({ text: (offer === null ? null : textOf(offer)) ?? nothing }));
  const day = (date: CalendarDate | null | undefined): string | null => (date == null ? null : format.date(date));
  return [
    ofOffer('Starts on', ({ terms }) => day(terms?.startsOn)),
    ofTerms('Minimum term', ({ initialTerm, endsOn }) => ({
      text:
        endsOn == null ? (initialTerm === null ? 'None' : periodInWords(initialTerm)) : `until ${format.date(endsOn)}`,
    })),
    ofTerms('After that', ({ renewal }) => ({ text: renewalInWords(renewal) })),
    ofTerms('Notice', ({ notice, renewal }) => {
      if (notice !== null) return { text: noticeInWords(notice) };
      return renewal === 'none' ? { text: 'Not needed' } : notKnown;
    }),
    ofOffer('Notice after the first term', ({ terms }) =>
      terms?.noticeAfterInitial == null ? null : noticeInWords(terms.noticeAfterInitial),
    ),
    row('terms', 'Right to withdraw', candidates, ({ offer, incumbent }) => {
      const coolingOff = offer?.terms?.coolingOff ?? null;
      if (coolingOff !== null) return { text: periodInWords(coolingOff) };
      return incumbent ? { text: nothing } : notKnown;
    }),
    ofOffer('Trial until', ({ terms }) => day(terms?.trialEndsOn)),
    ofOffer('Delivery or start', ({ deliveryOn }) => day(deliveryOn)),
    row('terms', 'Offer valid until', candidates, ({ offer, incumbent }) => {
      if (offer === null || offer.validUntil === null) return incumbent ? { text: nothing } : notKnown;
      return { text: format.date(offer.validUntil), tone: offer.validUntil < today ? 'bad' : 'plain' };
    }),
    ofOffer('Financing', ({ financing }) => financing),
    ofOffer('Included', ({ included }) => listed(included)),
    ofOffer('Promises', ({ promises }) => listed(promises)),
  ];
}

/** What each candidate wants to know, and what it may do with that. */
export function dataRows(candidates: readonly Compared[]): Row[] {
  const line = (label: string, textOf: (offer: Offer) => string | null): Row =>
    row('data', label, candidates, ({ offer }) => {
      const text = offer === null ? null : textOf(offer);
      return text === null ? notKnown : { text };
    });
  return [
    line('Data they ask for', ({ dataAsked }) => dataAsked),
    line('What they may do with it', ({ dataUse }) => dataUse),
  ];
}

function renewalInWords(renewal: Renewal): string {
  if (renewal === 'none') return 'It ends by itself';
  return renewal === 'indefinite' ? 'It goes on until I leave' : `It renews for ${periodInWords(renewal)}`;
}

function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ');
}
