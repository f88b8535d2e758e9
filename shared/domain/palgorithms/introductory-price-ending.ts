import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { wayOutBefore, type WayOut } from './avoiding-price.ts';
import { isPriceDecided } from './decisions.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, exitExample, monthlyPrice } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { isPremiumRaised, nextDearerPrice, type DearerPrice } from './introductory-price.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { leave } from './leaving.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey } from './proposal.ts';
import { sayingOn, silent, silentUntil, type Said } from './said.ts';
import { paymentInWords } from './payment-in-words.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

const name = 'introductory_price_ending';

/** With no notice that avoids the price it is news for these days before it, and none before. */
const daysOfNews = 14;

/**
 * A dearer price is known to follow, and nobody will announce it: an introductory price ends, or a step that was agreed. It
 * is spoken of in time for the last day on which a notice avoids it.
 */
export const introductoryPriceEnding = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.introductoryPriceEnding.name'),
    label: message('palgorithms.introductoryPriceEnding.label'),
    meaning: message('palgorithms.introductoryPriceEnding.meaning'),
  },
  watches: 'contract',
  comesForward: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [60, 14, 3], label: message('palgorithms.introductoryPriceEnding.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: ({ priceChangeAhead }) => (priceChangeAhead ? null : message('palgorithms.missing.price')),
  examples,
  propose(facts, { leadDays }, today, others) {
    if (!facts.priceChangeAhead || facts.exit !== null || facts.outlook?.deadlineKind === 'over') return silent;
    const dearer = nextDearerPrice(facts, today);
    if (dearer === null || endsByItself(facts)) return silent;
    if (others.isOn('premium_raised') && isPremiumRaised(facts, dearer.after, today)) return silent;
    if (isPriceDecided(facts, dearer.after)) return silent;
    const trialEnd = facts.outlook?.trialEndsOn ?? null;
    // Whoever leaves in the trial never pays it, whatever a notice leads to; the trial is spoken of by itself.
    if (trialEnd !== null && today <= trialEnd && trialEnd < dearer.from) return silentUntil(addDays(trialEnd, 1));
    const way = wayOutBefore(facts, dearer.from, today);
    return way.actBy === null
      ? tooLate(facts, dearer, way, { leadDays, today })
      : inTime(facts, dearer, { ...way, actBy: way.actBy }, { leadDays, today });
  },
});

function inTime(
  facts: ContractFacts,
  dearer: DearerPrice,
  way: WayOut & { readonly actBy: CalendarDate },
  { leadDays, today }: { readonly leadDays: readonly number[]; readonly today: CalendarDate },
): Said {
  const { actBy } = way;
  if (!isWithinLead(actBy, today, leadDays)) return silentOutsideLead(actBy, today, leadDays);
  return sayingOn(today, draft(facts, dearer, actBy, inWords(dearer, way), today));
}

/** Nothing avoids it any more, or nobody knows what does: it is said shortly before, once. */
function tooLate(
  facts: ContractFacts,
  dearer: DearerPrice,
  { endsOn }: WayOut,
  { leadDays, today }: { readonly leadDays: readonly number[]; readonly today: CalendarDate },
): Said {
  const last = addDays(dearer.from, -1);
  // What a notice today does not avoid, a later one does not either; how to leave may still be found out.
  const leads = endsOn === null ? leadDays : [daysOfNews];
  if (!isWithinLead(last, today, leads)) return silentOutsideLead(last, today, leads);
  const because = [
    change(dearer),
    endsOn === null ? message('nudges.introductory.wayUnknown') : message('nudges.introductory.bound', { endsOn }),
    ...(dearer.after.announcedOn === null ? [message('nudges.priceRise.rightUnknown')] : []),
  ];
  const said = draft(facts, dearer, last, because, today);
  if (endsOn === null) return sayingOn(today, said);
  // Nothing has to be done by a day any more: it is news.
  return sayingOn(today, {
    ...said,
    title: message('nudges.introductory.titleBound', { subject: subjectInWords(facts) }),
    actBy: null,
    urgency: 'soon',
    tellOn: [addDays(last, -daysOfNews)],
  });
}

function draft(
  facts: ContractFacts,
  { from, after, rise }: DearerPrice,
  actBy: CalendarDate,
  because: readonly Message[],
  today: CalendarDate,
) {
  const occurrence = `${from} ${after.price.amount} ${after.price.currency}`;
  return {
    ...aboutContract(facts),
    occurrence,
    title: message('nudges.introductory.title', { subject: subjectInWords(facts) }),
    because: [...because, message('nudges.priceRise.yearly', { yearly: rise.yearly })],
    actBy,
    stake: rise.yearly,
    urgency: urgencyBy(actBy, today, rise.yearly),
    ...(after.enteredAt === undefined ? {} : { writtenAt: after.enteredAt }),
    actions: [
      leave(facts, { reason: message('nudges.priceRise.reason') }),
      { label: message('nudges.stay'), answers: 'nudges.done' as const },
      lookElsewhere(facts, nudgeKey(name, facts.id, occurrence), 'price'),
      seeContract(facts),
    ],
  };
}

function inWords(dearer: DearerPrice, { endsOn, actBy, deadline }: WayOut): readonly Message[] {
  return [
    change(dearer),
    ...(endsOn === null ? [] : [message('nudges.introductory.avoids', { from: dearer.from })]),
    ...(actBy !== null && deadline !== null && actBy < deadline
      ? [message('nudges.introductory.stricter', { deadline })]
      : []),
  ];
}

function change({ before, after, from }: DearerPrice): Message {
  return message('nudges.introductory.change', {
    from,
    before: paymentInWords(before),
    after: paymentInWords(after),
  });
}

/** A contract that ends by itself cannot be left before: there is nothing to decide, whether the price comes first or not. */
function endsByItself({ outlook }: ContractFacts): boolean {
  return outlook?.deadlineKind === 'not_needed';
}

function examples() {
  const terms = {
    initialTerm: null,
    renewal: 'indefinite',
    notice: { n: 1, unit: 'month', anchor: 'any_time' },
  } as const;
  const dearer = {
    ...monthlyPrice,
    id: 'price-2',
    price: { ...monthlyPrice.price, amount: 4000 },
    effectiveFrom: day('2027-01-01'),
  };
  const facts = (on: string, more: Parameters<typeof contractExample>[1] = {}) =>
    contractExample(day(on), { terms, prices: [monthlyPrice, dearer], priceChangeAhead: true, ...more });
  return [
    {
      shows: 'ten euros more from January, which a notice avoids that arrives by the end of November',
      on: day('2026-11-10'),
      facts: facts('2026-11-10'),
      says: [
        {
          occurrence: '2027-01-01 4000 EUR',
          actBy: day('2026-11-30'),
          stake: { amount: 12_000, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'the same in the summer, when there is time',
      on: day('2026-07-01'),
      facts: facts('2026-07-01'),
      says: [],
    },
    {
      shows: 'the same after the last day of a notice that avoids it, shortly before',
      on: day('2026-12-24'),
      facts: facts('2026-12-24'),
      says: [
        {
          occurrence: '2027-01-01 4000 EUR',
          actBy: null,
          stake: { amount: 12_000, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'one that ends by itself in spring, and cannot be left before',
      on: day('2026-11-10'),
      facts: facts('2026-11-10', { terms: { endsOn: day('2027-03-31'), renewal: 'none', notice: null } }),
      says: [],
    },
    {
      shows: 'a contract that is being left',
      on: day('2026-11-10'),
      facts: facts('2026-11-10', { exit: exitExample() }),
      says: [],
    },
  ];
}
