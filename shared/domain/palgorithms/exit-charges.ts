import { addDays } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, exitExample } from './example-facts.ts';
import type { ExitFact } from './facts.ts';
import { sayingTheSame, silent, silentUntil } from './said.ts';
import { onePayment, priceOn } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';

/** A confirmed exit has come to its end: asks once whether they still charge. */
export const exitCharges = definePalgorithm({
  name: 'exit_charges',
  about: {
    name: message('palgorithms.exitCharges.name'),
    label: message('palgorithms.exitCharges.label'),
    meaning: message('palgorithms.exitCharges.meaning'),
  },
  watches: 'contract',
  evenPaused: true,
  settings: {
    /** For how many days after the end the question stands. */
    showDays: {
      kind: 'days',
      preset: 45,
      label: message('palgorithms.exitCharges.showDays'),
      said: (n) => message('palgorithms.exitUnacknowledged.saidDaysAfterEnd', { n }),
    },
  },
  lead: { by: 'once' },
  missing: (facts) => (facts.exit === null ? message('palgorithms.missing.exit') : null),
  examples,
  propose(facts, { showDays }, today) {
    const { exit } = facts;
    if (exit === null || exit.acknowledgedOn === null || exit.endsOn === null) return silent;
    // The same supplier goes on being paid, for what follows.
    if (exit.isSuccession === true) return silent;
    // Who ended the payments and has the last bill knows that nothing more is charged.
    if (isPaidUp(exit)) return silent;
    const { endsOn } = exit;
    const until = addDays(endsOn, showDays);
    const price = priceOn(facts, endsOn);
    // What was paid once or cost nothing cannot be charged again; an exit written down long after its end is a record.
    if (price === null || price.every === null || price.amount === 0 || exit.enteredOn > until) return silent;
    if (today <= endsOn) return silentUntil(addDays(endsOn, 1));
    if (today > until) return silent;
    return sayingTheSame(addDays(until, 1), {
      ...aboutContract(facts),
      subject: { type: 'exit', id: exit.id, name: subjectInWords(facts) },
      occurrence: endsOn,
      title: message('nudges.charges.title', { subject: subjectInWords(facts) }),
      because: [message('nudges.charges.ended', { endsOn }), message('nudges.charges.look')],
      actBy: null,
      stake: onePayment(price),
      urgency: 'later',
      actions: [
        { label: message('nudges.charges.none'), answers: 'nudges.done' },
        { ...seeContract(facts), label: message('nudges.charges.some') },
      ],
    });
  },
});

function isPaidUp({ checklist }: ExitFact): boolean {
  const last = (checklist?.() ?? []).filter(({ kind }) => kind === 'payment_ended' || kind === 'final_bill');
  return last.length > 0 && last.every(({ state }) => state !== 'open');
}

function examples() {
  const confirmed = exitExample({ acknowledgedOn: day('2026-10-09') });
  return [
    {
      shows: 'a gym that ended yesterday, as it had confirmed',
      on: day('2027-01-01'),
      facts: contractExample(day('2027-01-01'), { exit: confirmed }),
      says: [
        {
          occurrence: '2026-12-31',
          actBy: null,
          stake: { amount: 3_000, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'the same on its last day',
      on: day('2026-12-31'),
      facts: contractExample(day('2026-12-31'), { exit: confirmed }),
      says: [],
    },
  ];
}
