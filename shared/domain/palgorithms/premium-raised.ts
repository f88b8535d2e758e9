import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { wayOutBefore } from './avoiding-price.ts';
import { isPriceDecided } from './decisions.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, monthlyPrice } from './example-facts.ts';
import type { ContractFacts, PriceFact } from './facts.ts';
import { comesOfItself, daysAfterPremium, isPremiumRaised } from './introductory-price.ts';
import { isInsurance } from './insurance.ts';
import { leaveForPrice } from './leaving.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { paymentInWords } from './payment-in-words.ts';
import { nudgeKey } from './proposal.ts';
import { anotherOn, sayingTheSame, silent, silentUntil, sooner, type Said } from './said.ts';
import { riseBetween } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { isTrifle } from './trifle.ts';

const name = 'premium_raised';

/**
 * An insurer raised a premium, and nothing is noted of the right to leave that mostly comes with it. It asks for the day; no
 * day is guessed. Once the day is written down, `price_rise` counts to it.
 */
export const premiumRaised = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.premiumRaised.name'),
    label: message('palgorithms.premiumRaised.label'),
    meaning: message('palgorithms.premiumRaised.meaning'),
  },
  watches: 'contract',
  settings: {},
  lead: { by: 'once' },
  missing: (facts) => {
    if (!isInsurance(facts)) return facts.category == null ? message('palgorithms.missing.category') : null;
    return facts.hasSeveralPrices === true ? null : message('palgorithms.missing.price');
  },
  examples,
  propose(facts, _settings, today) {
    if (!isInsurance(facts) || facts.exit !== null || facts.outlook?.deadlineKind === 'over') return silent;
    if (facts.hasSeveralPrices !== true) return silent;
    return facts.prices
      .map((price, position) => ofPrice(facts, facts.prices[position - 1], price, today))
      .reduce<Said>(
        (all, said) => ({
          nudges: [...all.nudges, ...said.nudges],
          until: sooner(all.until, said.until),
          sameUntil: sooner(anotherOn(all), anotherOn(said)),
        }),
        silent,
      );
  },
});

function ofPrice(facts: ContractFacts, before: PriceFact | undefined, after: PriceFact, today: CalendarDate): Said {
  const from = after.effectiveFrom;
  if (before === undefined || from === null || !isPremiumRaised(facts, after, today)) return silent;
  if (after.announcedOn === null && differenceInDays(from, today) > daysBefore) {
    return silentUntil(addDays(from, -daysBefore));
  }
  const rise = riseBetween(before.price, after.price);
  if (rise === null || isTrifle(rise)) return silent;
  if (isPriceDecided(facts, after)) return silent;
  const occurrence = `${from} ${after.price.amount} ${after.price.currency}`;
  const dearer = [
    message('nudges.priceRise.change', { from, before: paymentInWords(before), after: paymentInWords(after) }),
    message('nudges.priceRise.yearly', { yearly: rise.yearly }),
  ];
  // Where an ordinary notice in time avoids it, the right is looked for once that is too late.
  const { actBy: settledBy } = wayOutBefore(facts, from, today);
  return sayingTheSame(addDays(from, daysAfterPremium), {
    ...aboutContract(facts),
    occurrence,
    title: message('nudges.premium.title', { subject: subjectInWords(facts) }),
    ...(after.enteredAt === undefined ? {} : { writtenAt: after.enteredAt }),
    ...(settledBy === null ? {} : { settledBy }),
    // What comes of itself the last day for notice names already.
    toAdd: settledBy === null ? null : comesOfItself(facts, after) ? [] : dearer,
    because: [...dearer, message('nudges.premium.right')],
    actBy: null,
    stake: rise.yearly,
    urgency: 'soon',
    actions: [
      { label: message('nudges.premium.write'), path: 'contracts.get', input: { id: facts.id } },
      leaveForPrice(facts),
      { label: message('nudges.stay'), answers: 'nudges.done' },
      lookElsewhere(facts, nudgeKey(name, facts.id, occurrence), 'price'),
      seeContract(facts),
    ],
  });
}

/** What nobody announced is asked about so many days before it. */
const daysBefore = 60;

function examples() {
  const on = day('2026-11-24');
  const raised = {
    ...monthlyPrice,
    id: 'price-2',
    price: { ...monthlyPrice.price, amount: 3450 },
    effectiveFrom: day('2027-01-01'),
    announcedOn: day('2026-11-20'),
  };
  const facts = (after: PriceFact, category: string) =>
    contractExample(on, {
      name: 'Car',
      category,
      prices: [monthlyPrice, after],
      priceChangeAhead: true,
      hasSeveralPrices: true,
    });
  return [
    {
      shows: 'a car insurance that costs 15 percent more from January, with no right noted',
      on,
      facts: facts(raised, 'Insurance'),
      says: [
        {
          occurrence: '2027-01-01 3450 EUR',
          actBy: null,
          stake: { amount: 5400, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'the same with the last day of the right written down',
      on,
      facts: facts({ ...raised, exitRightUntil: day('2026-12-20') }, 'Insurance'),
      says: [],
    },
    { shows: 'the same where it is no insurance', on, facts: facts(raised, 'Parking'), says: [] },
  ];
}
