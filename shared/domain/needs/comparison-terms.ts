import type { CalendarDate } from '../calendar-date.ts';
import { literal, message } from '../message.ts';
import type { Period } from '../period.ts';
import { clausesInWords } from '../terms/clause-words.ts';
import type { Renewal, TermClauses } from '../terms/terms.ts';
import { noticeInMessage } from '../terms/wording.ts';
import type { Message } from '../words.ts';
import { nothing, row, type Compared, type Entry, type Row } from './comparison-row.ts';
import type { Offer, OfferTerms } from './offer.ts';

const notKnown: Entry = { text: message('comparison.notKnown'), unknown: true };

/** The clauses that say how a contract can end. */
const ofClauses = ['endDates', 'notEndDates', 'probation', 'breakDates', 'breakNotice', 'exitFrom'] as const;

/** What each candidate would bind the person to. */
export function termsRows(candidates: readonly Compared[], today: CalendarDate): Row[] {
  const ofTerms = (label: Message, entryOf: (terms: OfferTerms) => Entry): Row =>
    row('terms', label, candidates, ({ offer }) =>
      offer === null || offer.terms === null ? notKnown : entryOf(offer.terms),
    );
  const ofOffer = (label: Message, textOf: (offer: Offer) => Message | null): Row =>
    row('terms', label, candidates, ({ offer }) => ({ text: (offer === null ? null : textOf(offer)) ?? nothing }));
  return [
    ofOffer(message('comparison.startsOn'), ({ terms }) => inWords(terms?.startsOn)),
    ofTerms(message('comparison.minimumTerm'), (terms) => ({ text: minimumTermInWords(terms) })),
    ofTerms(message('comparison.after'), ({ renewal }) => ({ text: renewalInWords(renewal) })),
    ofTerms(message('comparison.notice'), ({ notice, renewal, endDates }) => {
      if (notice !== null) return { text: noticeInMessage(notice, endDates) };
      return renewal === 'none' ? { text: message('comparison.noticeNotNeeded') } : notKnown;
    }),
    ofOffer(message('comparison.noticeAfterInitial'), ({ terms }) =>
      terms?.noticeAfterInitial == null ? null : noticeInMessage(terms.noticeAfterInitial),
    ),
    ...ofClauses.map((clause) =>
      ofOffer(message(`comparison.clause.${clause}`), ({ terms }) => clauseInWords(clause, terms, today)),
    ),
    row('terms', message('comparison.coolingOff'), candidates, ({ offer, incumbent }) => {
      const coolingOff = offer?.terms?.coolingOff ?? null;
      if (coolingOff !== null) return { text: periodInWords(coolingOff) };
      return incumbent ? { text: nothing } : notKnown;
    }),
    ofOffer(message('comparison.trial'), ({ terms }) => inWords(terms?.trialEndsOn)),
    ofOffer(message('comparison.delivery'), ({ deliveryOn }) => inWords(deliveryOn)),
    row('terms', message('comparison.validUntil'), candidates, ({ offer, incumbent }) => {
      const until = offer?.validUntil ?? null;
      if (until === null) return incumbent ? { text: nothing } : notKnown;
      return { text: dayInWords(until), tone: until < today ? 'bad' : 'plain' };
    }),
    ofOffer(message('comparison.financing'), ({ financing }) => (financing === null ? null : literal(financing))),
    ofOffer(message('comparison.included'), ({ included }) => listed(included)),
    ofOffer(message('comparison.promises'), ({ promises }) => listed(promises)),
  ];
}

/** Until when each price is promised. */
export function priceGuaranteeRow(candidates: readonly Compared[], today: CalendarDate): Row {
  return row('cost', message('comparison.clause.priceGuaranteedUntil'), candidates, ({ offer }) => {
    const until = offer?.terms?.priceGuaranteedUntil ?? null;
    return until === null ? { text: nothing } : { text: dayInWords(until), tone: until < today ? 'bad' : 'plain' };
  });
}

/** What each candidate wants to know, and what it may do with that. */
export function dataRows(candidates: readonly Compared[]): Row[] {
  const line = (label: Message, textOf: (offer: Offer) => string | null): Row =>
    row('data', label, candidates, ({ offer }) => {
      const text = offer === null ? null : textOf(offer);
      return text === null ? notKnown : { text: literal(text) };
    });
  return [
    line(message('comparison.dataAsked'), ({ dataAsked }) => dataAsked),
    line(message('comparison.dataUse'), ({ dataUse }) => dataUse),
  ];
}

/** One clause of an offer; break dates that are over say nothing any more. */
function clauseInWords(clause: keyof TermClauses, terms: OfferTerms | null, today: CalendarDate): Message | null {
  if (terms === null) return null;
  const breakDates = (terms.breakDates ?? []).filter((day) => day >= today);
  const said = clausesInWords({
    ...terms,
    breakDates,
    breakNotice: breakDates.length === 0 ? null : terms.breakNotice,
  });
  return said.find((one) => one.clause === clause)?.value ?? null;
}

function minimumTermInWords({ initialTerm, endsOn }: OfferTerms): Message {
  if (endsOn != null) return message('comparison.minimumTermUntil', { endsOn });
  return initialTerm === null ? message('comparison.minimumTermNone') : periodInWords(initialTerm);
}

function renewalInWords(renewal: Renewal): Message {
  if (renewal === 'none') return message('comparison.afterEnds');
  return renewal === 'indefinite'
    ? message('comparison.afterGoesOn')
    : message('comparison.afterRenews', { term: renewal });
}

function periodInWords(period: Period): Message {
  return message('comparison.period', { period });
}

function inWords(day: CalendarDate | null | undefined): Message | null {
  return day == null ? null : dayInWords(day);
}

function dayInWords(day: CalendarDate): Message {
  return message('comparison.day', { day });
}

function listed(texts: readonly string[]): Message | null {
  return texts.length === 0 ? null : literal(texts.join('; '));
}
