import type { InputOf } from '#shared/api/api.ts';
import type { CostSpan } from '#shared/domain/needs/offer-cost.ts';
import type { Offer, OfferPrice } from '#shared/domain/needs/offer.ts';
import type { Message } from '#shared/domain/words.ts';
import { english } from '#tests/support/in-english.ts';
import { openTestDancecard, day, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

export { day };

/** 39.90 a month, 19.90 in the first six months, 49 to set up, 60 back: the example worked by hand. */
export const workedPrice = {
  amount: 3990,
  currency: 'EUR',
  every: { n: 1, unit: 'month' },
  introductory: { amount: 1990, months: 6 },
  setupFee: 4900,
  credits: 6000,
} as const satisfies OfferPrice;

/** The arithmetic of a cost as it reads in English. */
export function workingOf({ working }: { readonly working: readonly Message[] }): string[] {
  return working.map((sentence) => english.say(sentence));
}

/** 30 euros a month, unless said otherwise. */
export function aPrice(change: Partial<OfferPrice> = {}): OfferPrice {
  return { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' }, ...change };
}

/** So many months from 15 January 2027. */
export function months(count: number, asOf = '2027-01-15'): CostSpan {
  return { months: count, asOf: day(asOf) };
}

/** An offer about which everything is known. */
export function anOffer(change: Partial<Offer> = {}): Offer {
  return {
    id: 'offer',
    version: 1,
    validUntil: day('2026-12-31'),
    price: aPrice(),
    terms: {
      initialTerm: { n: 12, unit: 'month' },
      renewal: 'indefinite',
      notice: { n: 1, unit: 'month', anchor: 'any_time' },
      coolingOff: { n: 14, unit: 'day' },
    },
    financing: null,
    deliveryOn: null,
    promises: [],
    dataAsked: 'Name and address',
    dataUse: 'For the contract only',
    included: [],
    note: null,
    ...change,
  };
}

export const offeredTerms = {
  initialTerm: { n: 24, unit: 'month' },
  renewal: 'indefinite',
  notice: { n: 1, unit: 'month', anchor: 'any_time' },
  coolingOff: { n: 14, unit: 'day' },
} as const satisfies InputOf<'offers.add'>['terms'];

/** An open Dancecard that writes dates and money the British way. */
export async function britishDancecard(today?: string): Promise<TestDancecard> {
  const dancecard = await openTestDancecard({ today });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  return dancecard;
}

/** A need written down by hand, with one candidate and its offer. */
export async function aNeedWithOffer(
  dancecard: TestDancecard,
  change: { need?: Partial<InputOf<'needs.add'>>; offer?: Partial<InputOf<'offers.add'>>; supplierName?: string } = {},
): Promise<{ needId: string; candidateId: string; offerId: string }> {
  const need = await dancecard.value('needs.add', { title: 'Sport', trigger: 'circumstance', ...change.need });
  const candidate = await aCandidateWithOffer(dancecard, need.id, change.supplierName ?? 'Südwall', change.offer);
  return { needId: need.id, ...candidate };
}

/** A further candidate with its offer. */
export async function aCandidateWithOffer(
  dancecard: TestDancecard,
  needId: string,
  supplierName: string,
  offer: Partial<InputOf<'offers.add'>> = {},
): Promise<{ candidateId: string; offerId: string }> {
  const candidate = await dancecard.value('candidates.add', { needId, supplierName });
  const added = await dancecard.value('offers.add', {
    candidateId: candidate.id,
    price: aPrice(),
    terms: offeredTerms,
    ...offer,
  });
  return { candidateId: candidate.id, offerId: added.id };
}

/** Takes back the last thing done. */
export async function undoLast(dancecard: TestDancecard): Promise<void> {
  const [latest] = await dancecard.value('history.list', { limit: 1 });
  await dancecard.value('history.undo', { entryId: latest?.id ?? '' });
}
