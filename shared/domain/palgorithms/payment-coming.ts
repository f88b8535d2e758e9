import { addDays, earliestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts, PaymentAhead } from './facts.ts';
import { monthsBetween } from '../payments/payments.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { sayingOn, silent } from './said.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';

const name = 'payment_coming';

/** Money leaves soon. Deadlines are another matter, so this speaks only where the person asked for it. */
export const paymentComing = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.paymentComing.name'),
    label: message('palgorithms.paymentComing.label'),
    meaning: message('palgorithms.paymentComing.meaning'),
  },
  watches: 'contract',
  comesForward: true,
  offAtFirst: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [3], label: message('palgorithms.paymentComing.leadDays') },
    monthsApart: {
      kind: 'months',
      preset: 2,
      label: message('palgorithms.paymentComing.monthsApart'),
      said: (n: number) => message('palgorithms.paymentComing.saidMonthsApart', { n }),
    },
  },
  dayIsNoDeadline: true,
  dayOfEvent: true,
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) =>
    facts.paymentFrom === undefined || facts.prices.length === 0 ? message('palgorithms.missing.noPrice') : null,
  examples,
  propose(facts, { leadDays, monthsApart }, today) {
    const nextFrom = (from: CalendarDate) =>
      facts.paymentFrom?.(from, ({ every }) => monthsBetween(every) >= monthsApart) ?? null;
    let next = nextFrom(today);
    // A bank that takes it early may have taken it already.
    while (next !== null && lastDayToSee(next) < today) next = nextFrom(addDays(next.on, 1));
    if (next === null) return silent;
    const seenBy = lastDayToSee(next);
    if (!isWithinLead(seenBy, today, leadDays)) return silentOutsideLead(seenBy, today, leadDays);
    const { on, takenOn, amount, currency, estimate } = next;
    return sayingOn(today, {
      ...aboutContract(facts),
      occurrence: on,
      title: message('nudges.payment.title', { subject: subjectInWords(facts), amount: { amount, currency } }),
      because: [
        ...(takenOn === on ? [] : [message('nudges.payment.taken', { on, takenOn })]),
        message(estimate === null ? 'nudges.payment.coverIt' : 'nudges.payment.estimated'),
      ],
      actBy: seenBy,
      stake: null,
      urgency: 'later',
      actions: [{ label: message('nudges.payment.seen'), answers: 'nudges.done' }, seeContract(facts)],
    });
  },
});

/** The last day on which it helps to know: the money has to be there when it is due, and when the bank takes it. */
function lastDayToSee({ on, takenOn }: PaymentAhead): CalendarDate {
  return earliestOf(on, takenOn);
}

/** One payment, taken on the day it is due. */
function payment(on: CalendarDate, every: PaymentAhead['every']): NonNullable<ContractFacts['paymentFrom']> {
  const ahead = { on, takenOn: on, every, number: 0, amount: 24_000, currency: 'EUR', estimate: null };
  return (from, isMeant) => (from <= on && isMeant(ahead) ? ahead : null);
}

function examples() {
  const yearly = { n: 1, unit: 'year' } as const;
  const due = day('2026-11-26');
  return [
    {
      shows: 'a yearly bill due in two days, where reminders of payments are switched on',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { paymentFrom: payment(due, yearly) }),
      settings: { on: true },
      says: [{ occurrence: '2026-11-26', actBy: due, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'a monthly payment due in two days: it comes too often to speak of it',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { paymentFrom: payment(due, { n: 1, unit: 'month' }) }),
      settings: { on: true },
      says: [],
    },
    {
      shows: 'a yearly bill due in a month',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { paymentFrom: payment(day('2026-12-24'), yearly) }),
      settings: { on: true },
      says: [],
    },
  ];
}
