import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { wayOutBefore } from './avoiding-price.ts';
import { isAnswered } from './decision.ts';
import { isPriceDecided } from './decisions.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, monthlyPrice } from './example-facts.ts';
import type { ContractFacts, PriceFact } from './facts.ts';
import { comesOfItself, isPremiumRaised } from './introductory-price.ts';
import { leave, leaveForPrice } from './leaving.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey, type ApiAction, type NudgeDraft } from './proposal.ts';
import { paymentInWords } from './payment-in-words.ts';
import { type Said, anotherOn, sayingInOtherWords, silent, silentUntil, sooner } from './said.ts';
import { riseBetween, yearly, type Rise } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { isTrifle } from './trifle.ts';
import { urgencyBy, urgencyRisesOn } from './urgency.ts';

const name = 'price_rise';

/** A higher price was announced: by how much, from when, and until when it gives a right to leave. */
export const priceRise = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.priceRise.name'),
    label: message('palgorithms.priceRise.label'),
    meaning: message('palgorithms.priceRise.meaning'),
  },
  watches: 'contract',
  binding: true,
  settings: {
    /** Smallest rise worth a nudge. */
    fromPercent: { kind: 'percent', preset: 0, label: message('palgorithms.priceRise.fromPercent') },
    /** It is told when it is announced, and again these days before the right to leave ends. */
    leadDays: { kind: 'leadDays', preset: [7, 1], label: message('palgorithms.priceRise.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (!facts.priceChangeAhead ? message('palgorithms.missing.price') : null),
  examples,
  propose(facts, { fromPercent }, today, others) {
    if (!facts.priceChangeAhead || facts.exit !== null || facts.outlook?.deadlineKind === 'over') return silent;
    const saidElsewhere = (price: PriceFact): boolean =>
      (others.isOn('premium_raised') && isPremiumRaised(facts, price, today)) ||
      (others.isOn('introductory_price_ending') && comesOfItself(facts, price));
    return facts.prices
      .map((price, position) => (saidElsewhere(price) ? silent : ofPrice(facts, position, fromPercent, today)))
      .reduce(both, silent);
  },
});

function both(one: Said, other: Said): Said {
  return {
    nudges: [...one.nudges, ...other.nudges],
    until: sooner(one.until, other.until),
    sameUntil: sooner(anotherOn(one), anotherOn(other)),
  };
}

function ofPrice(facts: ContractFacts, position: number, fromPercent: number, today: CalendarDate): Said {
  const [before = null, announced] = [facts.prices[position - 1], facts.prices[position]];
  if (announced === undefined || announced.effectiveFrom === null) return silent;
  const { effectiveFrom } = announced;
  const lastDay = lastDayToAct(announced, effectiveFrom);
  if (today > lastDay || endsBefore(facts, effectiveFrom)) return silent;
  // Versions before this one told every price of a day by the day alone; what was answered then stays answered.
  if (isAnswered(facts, name, effectiveFrom)) return silent;
  const rise = before === null ? null : riseBetween(before.price, announced.price);
  if (rise === null) {
    // What cannot be compared is no rise to speak of, but a right to leave is one.
    if (announced.exitRightUntil === null || isLower(before, announced)) return silent;
  } else if (rise.percent !== null && rise.percent < fromPercent) return silent;
  else if (announced.exitRightUntil === null && isTrifle(rise)) return silent;
  if (isAgreed(facts, announced) && differenceInDays(effectiveFrom, today) > daysBeforeAgreed) {
    return silentUntil(addDays(effectiveFrom, -daysBeforeAgreed));
  }
  if (announced.exitRightUntil === null && isPriceDecided(facts, announced)) return silent;
  const avoids = announced.exitRightUntil === null ? wayOutBefore(facts, effectiveFrom, today).actBy : null;
  const actBy = avoids ?? lastDay;
  return sayingInOtherWords(
    today,
    addDays(actBy, 1),
    [effectiveFrom, ...urgencyRisesOn(actBy)],
    draft(facts, { before, announced, rise, effectiveFrom, actBy, avoids: avoids !== null }, today),
  );
}

interface Announcement {
  /** Null when none is known before. */
  readonly before: PriceFact | null;
  readonly announced: PriceFact;
  /** Null when the two cannot be compared. */
  readonly rise: Rise | null;
  readonly effectiveFrom: CalendarDate;
  readonly actBy: CalendarDate;
  /** Whether an ordinary notice by `actBy` ends it before the price applies, where no right to leave is noted. */
  readonly avoids: boolean;
}

/** A price that is known to fall, or to stay, is nothing to be warned of. */
function isLower(before: PriceFact | null, { price }: PriceFact): boolean {
  if (before === null || before.price.currency !== price.currency) return false;
  const [was, becomes] = [yearly({ ...before.price, sharePercent: 100 }), yearly({ ...price, sharePercent: 100 })];
  return was !== null && becomes !== null && becomes.amount <= was.amount;
}

/** How many days before a price that was agreed from the beginning takes over it is worth a nudge. */
const daysBeforeAgreed = 60;

/** A price known before the contract began, such as the one after an introductory price, is no news. */
function isAgreed({ terms }: ContractFacts, { announcedOn }: PriceFact): boolean {
  return announcedOn !== null && terms !== null && announcedOn <= terms.startsOn;
}

function lastDayToAct(announced: PriceFact, effectiveFrom: CalendarDate): CalendarDate {
  return announced.exitRightUntil ?? addDays(effectiveFrom, -1);
}

/** A contract that ends by itself before the day never pays the new price. */
function endsBefore({ outlook }: ContractFacts, effectiveFrom: CalendarDate): boolean {
  return (
    outlook?.deadlineKind === 'not_needed' && outlook.currentTermEnd !== null && outlook.currentTermEnd < effectiveFrom
  );
}

function draft(
  facts: ContractFacts,
  { before, announced, rise, effectiveFrom, actBy, avoids }: Announcement,
  today: CalendarDate,
): NudgeDraft {
  const values = { subject: subjectInWords(facts) };
  const { amount, currency } = announced.price;
  const occurrence = `${effectiveFrom} ${amount} ${currency}`;
  const change = changeInWords(before, announced, rise, effectiveFrom);
  const more = rise === null ? [] : [message('nudges.priceRise.yearly', { yearly: rise.yearly })];
  return {
    ...aboutContract(facts),
    occurrence,
    title: titleOf(rise, effectiveFrom > today, values),
    ...(announced.enteredAt === undefined ? {} : { writtenAt: announced.enteredAt }),
    // A right to leave is another way out than the notice, whatever its day.
    toAdd: avoids ? [change, ...more, message('nudges.priceRise.rightUnknown')] : null,
    because: [
      change,
      ...more,
      ...(announced.announcedOn === null ? [] : [message('nudges.priceRise.announced', { on: announced.announcedOn })]),
      announced.exitRightUntil === null
        ? message('nudges.priceRise.rightUnknown')
        : message('nudges.priceRise.rightUntil'),
      ...(avoids ? [message('nudges.introductory.avoids', { from: effectiveFrom })] : []),
    ],
    actBy,
    stake: rise?.yearly ?? null,
    urgency: urgencyBy(actBy, today, rise?.yearly ?? null),
    actions: [
      // An ordinary notice is certain where it ends the contract before the price; a right to leave is not noted.
      avoids ? leave(facts, { reason: message('nudges.priceRise.reason') }) : leaveForPrice(facts),
      { label: message('nudges.stay'), answers: 'nudges.done' },
      lookElsewhere(facts, nudgeKey(name, facts.id, occurrence), 'price'),
      ...(announced.documentId == null ? [] : [readLetter(announced.documentId)]),
      seeContract(facts),
    ],
  };
}

/** Leads to the letter or mail that announced it. */
function readLetter(id: string): ApiAction {
  return { label: message('nudges.priceRise.letter'), path: 'documents.get', input: { id } };
}

function titleOf(rise: Rise | null, isAhead: boolean, values: { subject: string }): Message {
  if (rise === null) {
    return isAhead
      ? message('nudges.priceRise.titleChanges', values)
      : message('nudges.priceRise.titleChanged', values);
  }
  return isAhead ? message('nudges.priceRise.titleAhead', values) : message('nudges.priceRise.titleNow', values);
}

function changeInWords(before: PriceFact | null, announced: PriceFact, rise: Rise | null, from: CalendarDate): Message {
  if (before === null) return message('nudges.priceRise.newPrice', { from, after: paymentInWords(announced) });
  const values = { from, after: paymentInWords(announced), before: paymentInWords(before) };
  const percent = rise === null ? 0 : rounded(rise);
  return percent === 0
    ? message('nudges.priceRise.change', values)
    : message('nudges.priceRise.changeBy', { ...values, percent });
}

/** The rise in percent as it is said; 0 where there is nothing to say. */
function rounded({ percent }: Rise): number {
  if (percent === null) return 0;
  return percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);
}

function examples() {
  const dearer = {
    ...monthlyPrice,
    id: 'price-2',
    price: { ...monthlyPrice.price, amount: 3300 },
    effectiveFrom: day('2026-07-01'),
    announcedOn: day('2026-05-20'),
    exitRightUntil: day('2026-06-30'),
  };
  return [
    {
      shows: 'ten percent more from July, with the right to leave until then',
      on: day('2026-06-01'),
      facts: contractExample(day('2026-06-01'), { prices: [monthlyPrice, dearer], priceChangeAhead: true }),
      says: [
        {
          occurrence: '2026-07-01 3300 EUR',
          actBy: day('2026-06-30'),
          stake: { amount: 3_600, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'the same where rises of less than twelve percent are of no concern',
      on: day('2026-06-01'),
      facts: contractExample(day('2026-06-01'), { prices: [monthlyPrice, dearer], priceChangeAhead: true }),
      settings: { fromPercent: 12 },
      says: [],
    },
  ];
}
