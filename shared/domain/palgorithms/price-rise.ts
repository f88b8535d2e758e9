import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, monthlyPrice } from './example-facts.ts';
import type { ContractFacts, PriceFact } from './facts.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey, type NudgeDraft } from './proposal.ts';
import { sayingOn, silent, silentUntil, sooner, type Said } from './said.ts';
import { onePayment, riseBetween, type Rise } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { isTrifle } from './trifle.ts';
import { urgencyBy } from './urgency.ts';

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
  settings: {
    /** Smallest rise worth a nudge. */
    fromPercent: { kind: 'percent', preset: 0, label: message('palgorithms.priceRise.fromPercent') },
  },
  lead: { by: 'once' },
  examples,
  propose(facts, { fromPercent }, today) {
    if (!facts.priceChangeAhead || facts.exit !== null || facts.outlook?.deadlineKind === 'over') return silent;
    return facts.prices.map((_, position) => ofPrice(facts, position, fromPercent, today)).reduce(both, silent);
  },
});

function both(one: Said, other: Said): Said {
  return { nudges: [...one.nudges, ...other.nudges], until: sooner(one.until, other.until) };
}

function ofPrice(facts: ContractFacts, position: number, fromPercent: number, today: CalendarDate): Said {
  const [before, announced] = [facts.prices[position - 1], facts.prices[position]];
  if (before === undefined || announced === undefined || announced.effectiveFrom === null) return silent;
  const { effectiveFrom } = announced;
  const lastDay = lastDayToAct(announced, effectiveFrom);
  if (today > lastDay || endsBefore(facts, effectiveFrom)) return silent;
  const rise = riseBetween(before.price, announced.price);
  if (rise === null || (rise.percent !== null && rise.percent < fromPercent)) return silent;
  if (announced.exitRightUntil === null && isTrifle(rise)) return silent;
  if (isAgreed(facts, announced) && differenceInDays(effectiveFrom, today) > daysBeforeAgreed) {
    return silentUntil(addDays(effectiveFrom, -daysBeforeAgreed));
  }
  return sayingOn(today, draft(facts, { before, announced, rise, effectiveFrom, lastDay }, today));
}

interface Announcement {
  readonly before: PriceFact;
  readonly announced: PriceFact;
  readonly rise: Rise;
  readonly effectiveFrom: CalendarDate;
  readonly lastDay: CalendarDate;
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
  { before, announced, rise, effectiveFrom, lastDay }: Announcement,
  today: CalendarDate,
): NudgeDraft {
  const values = { subject: subjectInWords(facts), from: effectiveFrom };
  return {
    ...aboutContract(facts),
    occurrence: effectiveFrom,
    title:
      effectiveFrom > today
        ? message('nudges.priceRise.titleAhead', values)
        : message('nudges.priceRise.titleNow', values),
    because: [
      changeInWords(before, announced, rise, effectiveFrom),
      message('nudges.priceRise.yearly', { yearly: rise.yearly }),
      ...(announced.announcedOn === null ? [] : [message('nudges.priceRise.announced', { on: announced.announcedOn })]),
      announced.exitRightUntil === null
        ? message('nudges.priceRise.rightUnknown')
        : message('nudges.priceRise.rightUntil', { until: announced.exitRightUntil }),
    ],
    actBy: lastDay,
    stake: rise.yearly,
    urgency: urgencyBy(lastDay, today, rise.yearly),
    actions: [
      {
        label: message('nudges.leave'),
        path: 'exits.log',
        input: {
          contractId: facts.id,
          decidedOn: today,
          ground: 'price_change',
          reason: message('nudges.priceRise.reason'),
        },
      },
      { label: message('nudges.stay'), answers: 'nudges.done' },
      lookElsewhere(facts, nudgeKey(name, facts.id, effectiveFrom), 'price'),
      seeContract(facts),
    ],
  };
}

function changeInWords(before: PriceFact, announced: PriceFact, rise: Rise, from: CalendarDate): Message {
  const values = { from, after: payment(announced), before: payment(before) };
  const percent = rounded(rise);
  return percent === 0
    ? message('nudges.priceRise.change', values)
    : message('nudges.priceRise.changeBy', { ...values, percent });
}

function payment({ price }: PriceFact): Message {
  const amount = onePayment(price);
  if (amount === null) return message('nudges.priceRise.nothing');
  return price.every === null
    ? message('nudges.priceRise.paymentOnce', { amount })
    : message('nudges.priceRise.payment', { amount, cycle: price.every });
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
          occurrence: '2026-07-01',
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
