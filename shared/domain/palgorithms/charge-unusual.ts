import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import { unusualCharges, type PriceFrom, type UnusualCharge } from '../payments/unusual-charges.ts';
import type { Message } from '../words.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, exitExample } from './example-facts.ts';
import type { ContractFacts, PriceFact } from './facts.ts';
import { leaveForPrice } from './leaving.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey, type NudgeDraft, type ProposedAction } from './proposal.ts';
import { sayingTheSame, silent, sooner } from './said.ts';
import { riseBetween, type Rise } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { isTrifle } from './trifle.ts';

const name = 'charge_unusual';

/** What a bank statement shows of a contract is not as agreed: dearer, twice, after its end, or not at all. */
export const chargeUnusual = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.chargeUnusual.name'),
    label: message('palgorithms.chargeUnusual.label'),
    meaning: message('palgorithms.chargeUnusual.meaning'),
  },
  watches: 'contract',
  evenPaused: true,
  settings: {
    /** For how many days after the charge it is told. */
    showDays: {
      kind: 'days',
      preset: 60,
      label: message('palgorithms.chargeUnusual.showDays'),
      said: (n) => message('palgorithms.chargeUnusual.saidShowDays', { n }),
    },
  },
  lead: { by: 'once' },
  missing: (facts) =>
    facts.charged === undefined || facts.charged() === null ? message('palgorithms.missing.payments') : null,
  examples,
  propose(facts, { showDays }, today) {
    const charged = facts.charged?.() ?? null;
    if (charged === null) return silent;
    const found = unusualCharges({
      ...charged,
      prices: facts.prices.map(priceFrom),
      endedOn: facts.exit?.isSuccession === true ? null : (facts.exit?.endsOn ?? null),
      isPaused: facts.isPaused === true,
    });
    const told = found.filter((one) => addDays(dayOf(one), showDays) >= today && dayOf(one) <= today);
    const drafts = told.flatMap((one) => draftOf(facts, one) ?? []);
    const over = told.map((one) => addDays(dayOf(one), showDays + 1)).reduce<CalendarDate | null>(sooner, null);
    return drafts.length === 0 ? silent : sayingTheSame(over, ...drafts);
  },
});

/** A price as charges are held against it. */
export function priceFrom({ price, effectiveFrom }: PriceFact): PriceFrom {
  const { amount, currency, every, sharePercent } = price;
  return { amount: { amount, currency }, every, sharePercent, from: effectiveFrom };
}

function dayOf(unusual: UnusualCharge): CalendarDate {
  return unusual.kind === 'missing' ? unusual.dueOn : unusual.charge.on;
}

function draftOf(facts: ContractFacts, unusual: UnusualCharge): NudgeDraft | null {
  const subject = subjectInWords(facts);
  const about = { ...aboutContract(facts), actBy: null };
  switch (unusual.kind) {
    case 'dearer': {
      const { charge, expected } = unusual;
      const rise = riseOf(unusual);
      if (rise === null || isTrifle(rise) || facts.exit !== null) return null;
      const occurrence = `dearer ${charge.on} ${inKey(charge.amount)}`;
      return {
        ...about,
        occurrence,
        title: message('nudges.charge.dearer', { subject, charged: charge.amount }),
        because: [
          message('nudges.charge.dearerThan', { on: charge.on, charged: charge.amount, expected }),
          message('nudges.charge.dearerAYear', { yearly: rise.yearly }),
          message('nudges.charge.dearerRight'),
        ],
        stake: rise.yearly,
        urgency: 'soon',
        actions: [
          leaveForPrice(facts),
          complain(facts, message('nudges.charge.dearerProblem', { subject }), {
            amount: charge.amount.amount - expected.amount,
            currency: charge.amount.currency,
          }),
          { label: message('nudges.charge.isRight'), answers: 'nudges.done' },
          lookElsewhere(facts, nudgeKey(name, facts.id, occurrence), 'price'),
          seeContract(facts),
        ],
      };
    }
    case 'high':
      return {
        ...about,
        occurrence: `high ${unusual.charge.on} ${inKey(unusual.charge.amount)}`,
        title: message('nudges.charge.high', { subject, charged: unusual.charge.amount }),
        because: [message('nudges.charge.highThan', { on: unusual.charge.on, usual: unusual.usual })],
        stake: { ...unusual.charge.amount, amount: unusual.charge.amount.amount - unusual.usual.amount },
        urgency: 'soon',
        actions: [
          { label: message('nudges.charge.isRight'), answers: 'nudges.done' },
          complain(facts, message('nudges.charge.highProblem', { subject }), {
            ...unusual.charge.amount,
            amount: unusual.charge.amount.amount - unusual.usual.amount,
          }),
          seeContract(facts),
        ],
      };
    case 'double':
      return {
        ...about,
        occurrence: `double ${unusual.charge.on} ${inKey(unusual.charge.amount)}`,
        title: message('nudges.charge.double', { subject, charged: unusual.charge.amount }),
        because: [message('nudges.charge.doubleDays', { first: unusual.first.on, second: unusual.charge.on })],
        stake: unusual.charge.amount,
        urgency: 'soon',
        actions: claim(facts, message('nudges.charge.doubleProblem', { subject }), unusual.charge.amount),
      };
    case 'after_end':
      return {
        ...about,
        occurrence: `after_end ${unusual.charge.on} ${inKey(unusual.charge.amount)}`,
        title: message('nudges.charge.afterEnd', { subject, charged: unusual.charge.amount }),
        because: [message('nudges.charge.afterEndDays', { endedOn: unusual.endedOn, on: unusual.charge.on })],
        stake: unusual.charge.amount,
        urgency: 'soon',
        actions: claim(facts, message('nudges.charge.afterEndProblem', { subject }), unusual.charge.amount),
      };
    case 'missing':
      if (facts.exit !== null) return null;
      return {
        ...about,
        occurrence: `missing ${unusual.dueOn}`,
        title: message('nudges.charge.missing', { subject }),
        because: [message('nudges.charge.missingSince', { due: unusual.dueOn, last: unusual.last.on })],
        stake: null,
        urgency: 'later',
        actions: [{ label: message('nudges.charge.isRight'), answers: 'nudges.done' }, seeContract(facts)],
      };
  }
}

function riseOf({ before, expected, charge }: Extract<UnusualCharge, { kind: 'dearer' }>): Rise | null {
  const { every, sharePercent } = before;
  const price = { currency: expected.currency, every, sharePercent };
  // Where one charge is a part of the price, the whole rises by the same share.
  const whole = Math.round((before.amount.amount * charge.amount.amount) / Math.max(1, expected.amount));
  return riseBetween({ ...price, amount: before.amount.amount }, { ...price, amount: whole });
}

function inKey({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

function claim(facts: ContractFacts, title: Message, claimed: Money): ProposedAction[] {
  return [
    complain(facts, title, claimed),
    { label: message('nudges.charge.isRight'), answers: 'nudges.done' },
    seeContract(facts),
  ];
}

/** Notes a problem in which the money is claimed back. */
function complain(facts: ContractFacts, title: Message, claimed: Money): ProposedAction {
  return {
    label: message('nudges.charge.claim'),
    path: 'problems.open',
    input: { contractId: facts.id, title, wants: 'refund', claimed },
    dayOfDoing: 'since',
  };
}

function examples() {
  const charges = ['2026-08-03', '2026-09-03', '2026-10-03'].map((on) => ({
    id: on,
    on: day(on),
    amount: { amount: 3000, currency: 'EUR' },
  }));
  const charged = (...more: readonly [on: string, amount: number][]) => ({
    charges: [
      ...charges,
      ...more.map(([on, amount]) => ({ id: `${on} ${amount}`, on: day(on), amount: { amount, currency: 'EUR' } })),
    ],
    knownUntil: day('2026-11-20'),
  });
  const on = day('2026-11-22');
  const known = (of: ReturnType<typeof charged>, facts = {}) => contractExample(on, { charged: () => of, ...facts });
  const none = { actBy: null };
  return [
    {
      shows: 'three euros more than agreed were taken in November',
      on,
      facts: known(charged(['2026-11-03', 3300])),
      says: [
        {
          ...none,
          occurrence: 'dearer 2026-11-03 3300 EUR',
          stake: { amount: 3600, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'the same sum was taken twice within four days',
      on,
      facts: known(charged(['2026-11-03', 3000], ['2026-11-07', 3000])),
      says: [
        {
          ...none,
          occurrence: 'double 2026-11-07 3000 EUR',
          stake: { amount: 3000, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'it had ended at the end of October, and November was taken all the same',
      on,
      facts: known(charged(['2026-11-03', 3000]), { exit: exitExample({ endsOn: day('2026-10-31') }) }),
      says: [
        {
          ...none,
          occurrence: 'after_end 2026-11-03 3000 EUR',
          stake: { amount: 3000, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'the statement goes beyond the day on which November was due, and nothing was taken',
      on,
      facts: known(charged()),
      says: [{ ...none, occurrence: 'missing 2026-11-03', stake: null, urgency: 'later' as const }],
    },
    { shows: 'everything as agreed', on, facts: known(charged(['2026-11-03', 3000])), says: [] },
  ];
}
