import type { ExitItem } from '#shared/domain/exits/exit-checklist.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { api, isPath } from '#shared/api/api.ts';
import { nudgeAction } from '#shared/api/nudges.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { exitPlan } from '#shared/domain/exits/exit-plan.ts';
import { literal } from '#shared/domain/message.ts';
import type { ContractFacts, PaymentAhead } from '#shared/domain/palgorithms/facts.ts';
import { proposeFor } from '#shared/domain/palgorithms/propose-nudges.ts';
import type { PalgorithmName } from '#shared/domain/palgorithms/registered.ts';
import { actionsOn, readActions, textColumns } from '#main/nudges/nudge-texts.ts';
import {
  british,
  day,
  exitFact,
  factsOn,
  monthlyPrice,
  numbers,
  priceFact,
  saidBy,
  yearlyTerms,
  type NumbersChange,
} from './builders.ts';

/** A bill of a year, due in two days. */
const yearlyBill: PaymentAhead = {
  on: day('2026-11-26'),
  takenOn: day('2026-11-26'),
  every: { n: 1, unit: 'year' },
  number: 2026,
  amount: 24_000,
  currency: 'EUR',
  estimate: null,
};

/** What one palgorithm says on a day. */
function say(
  name: PalgorithmName,
  on: string,
  change: Partial<ContractFacts> = {},
  changedNumbers: NumbersChange = {},
): ReturnType<typeof saidBy> {
  return saidBy(name, factsOn(day(on), change), day(on), numbers(changedNumbers));
}

const actionsIn = ({ actions }: { actions: string }) =>
  z.array(nudgeAction).parse(actionsOn(readActions(actions) ?? [], day('2026-11-22')));

function daysOn(name: PalgorithmName, from: string, count: number, change: Partial<ContractFacts> = {}): string[] {
  return Array.from({ length: count }, (_, n) => addDays(day(from), n)).filter(
    (on) => say(name, on, change).length > 0,
  );
}

const decidedToLeave = {
  ground: 'notice',
  decidedOn: day('2026-10-01'),
  noticeSentOn: null,
  channel: null,
  rightUntil: null,
  statedEnd: null,
} as const;

const decided = (answer: 'dismissed' | 'done' | 'next_term', occurrence: string, palgorithm = 'notice_deadline') => ({
  decisions: [{ palgorithm, occurrence, answer, answeredOn: day('2026-09-20') }],
});

describe('notice_deadline', () => {
  it('[nudges-10] speaks from the largest lead, 90 days for a yearly term, to the last day itself', () => {
    const days = daysOn('notice_deadline', '2026-06-01', 200);
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-07-02', '2026-09-30', 91]);
  });

  it('uses the shorter leads for terms below a year', () => {
    const terms = yearlyTerms({
      initialTerm: { n: 6, unit: 'month' },
      renewal: { n: 6, unit: 'month' },
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
    });
    const days = daysOn('notice_deadline', '2026-07-01', 153, { terms });
    expect([days[0], days.at(-1)]).toEqual(['2026-10-01', '2026-11-30']);
  });

  it('is one nudge for one deadline: the same key on every day of it', () => {
    const keys = daysOn('notice_deadline', '2026-07-02', 91).map((on) => say('notice_deadline', on)[0]?.key);
    expect(new Set(keys)).toEqual(new Set(['notice_deadline:contract-1:2026-09-30']));
  });

  it('[nudges-11] says what to do by when, what follows and what it costs, in plain words', () => {
    const [nudge] = say('notice_deadline', '2026-09-10');
    expect(nudge).toMatchObject({ title: 'Gym, BodyStreet: stay or leave', actBy: '2026-09-30' });
    expect(nudge?.because).toEqual([
      'The current term ends on Thu, 31 Dec 2026. Without notice it renews for 12 months on Fri, 1 Jan 2027.',
      'Notice is 3 months to the end of the term. Notice must reach the supplier by Wed, 30 Sept 2026. It then ends on Thu, 31 Dec 2026.',
      'A letter should leave by Wed, 23 Sept 2026. Online or by e-mail, send it by Wed, 30 Sept 2026. From abroad, a letter should leave by Wed, 16 Sept 2026.',
      'After that day the contract goes on until Fri, 31 Dec 2027, which costs €360.00 more.',
    ]);
    expect(nudge?.stake).toEqual({ amount: 36000, currency: 'EUR' });
  });

  it('counts only the person’s share of the cost', () => {
    const prices = [priceFact(monthlyPrice({ sharePercent: 50 }))];
    expect(say('notice_deadline', '2026-09-10', { prices })[0]?.stake?.amount).toBe(18000);
  });

  it('names sending days only while they are ahead', () => {
    const [nudge] = say('notice_deadline', '2026-09-28');
    expect(nudge?.because.join(' ')).toContain('A letter might not arrive in time any more');
    expect(nudge?.because.join(' ')).not.toContain('23 Sept');
  });

  it('[nudges-12] is silent once an exit is logged, where any day is as good, and after the end', () => {
    expect(say('notice_deadline', '2026-09-10', { exit: exitFact() })).toEqual([]);
    const anyDay = yearlyTerms({
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 30, unit: 'day', anchor: 'any_time' },
    });
    expect(say('notice_deadline', '2026-09-10', { terms: anyDay })).toEqual([]);
    expect(say('notice_deadline', '2026-12-10', { terms: yearlyTerms({ renewal: 'none' }) })).toEqual([]);
  });

  it('leaves contracts in peace that roll on from month to month', () => {
    const month = { n: 1, unit: 'month' } as const;
    const rolling = yearlyTerms({
      initialTerm: month,
      renewal: month,
      notice: { n: 3, unit: 'day', anchor: 'term_end' },
    });
    const toMonthEnd = yearlyTerms({
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 3, unit: 'month', anchor: 'month_end' },
    });
    expect(daysOn('notice_deadline', '2026-01-01', 365, { terms: rolling })).toEqual([]);
    expect(daysOn('notice_deadline', '2026-01-01', 365, { terms: toMonthEnd })).toEqual([]);
  });

  it('but speaks of the end of a long first term, once, when months follow it', () => {
    const terms = yearlyTerms({
      initialTerm: { n: 24, unit: 'month' },
      renewal: { n: 1, unit: 'month' },
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
    });
    const days = daysOn('notice_deadline', '2026-01-01', 1200, { terms });
    expect([days[0], days.at(-1), days.length]).toEqual(['2027-09-01', '2027-11-30', 91]);
  });

  it('never warns for longer than half of what it warns of', () => {
    const terms = yearlyTerms({
      initialTerm: null,
      renewal: 'indefinite',
      notice: { n: 6, unit: 'week', anchor: 'quarter_end' },
    });
    const days = daysOn('notice_deadline', '2026-02-18', 91, { terms });
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-04-03', '2026-05-19', 47]);
  });

  it('[nudges-13] counts to the strictest reading while it can be kept, then to the plain one', () => {
    const terms = yearlyTerms({
      startsOn: day('2026-01-31'),
      initialTerm: { n: 13, unit: 'month' },
      notice: { n: 1, unit: 'month', anchor: 'term_end' },
    });
    expect(say('notice_deadline', '2027-01-27', { terms })[0]).toMatchObject({
      actBy: '2027-01-27',
      key: 'notice_deadline:contract-1:2027-01-31',
    });
    expect(say('notice_deadline', '2027-01-28', { terms })[0]).toMatchObject({
      actBy: '2027-01-31',
      key: 'notice_deadline:contract-1:2027-01-31',
    });
  });

  it.each([
    [
      'a price that rises by half after it',
      [priceFact(monthlyPrice({ amount: 4500 }), { id: '2', effectiveFrom: day('2027-01-01') })],
      1,
    ],
    [
      'a price that rises by less',
      [priceFact(monthlyPrice({ amount: 4400 }), { id: '2', effectiveFrom: day('2027-01-01') })],
      0,
    ],
    [
      'a price that falls',
      [priceFact(monthlyPrice({ amount: 100 }), { id: '2', effectiveFrom: day('2027-01-01') })],
      0,
    ],
    [
      'a rise that was known then',
      [
        priceFact(monthlyPrice({ amount: 9000 }), {
          id: '2',
          effectiveFrom: day('2027-01-01'),
          announcedOn: day('2026-09-01'),
        }),
      ],
      0,
    ],
  ])('a dismissed deadline is spoken of again a term later with much more at stake: %s', (_, later, times) => {
    const change = { ...decided('dismissed', '2026-09-30'), prices: [priceFact(monthlyPrice()), ...later] };
    expect(say('notice_deadline', '2027-09-10', change)).toHaveLength(times);
  });

  it('a dismissed deadline is spoken of again once a missed one binds for much longer', () => {
    const terms = yearlyTerms({ initialTerm: { n: 12, unit: 'month' }, exitFrom: null });
    const longer = { ...terms, breakDates: [day('2026-12-31'), day('2027-12-31'), day('2029-12-31')] };
    expect(say('notice_deadline', '2027-09-10', { ...decided('dismissed', '2026-09-30'), terms })).toEqual([]);
    const bound = { ...longer, initialTerm: { n: 120, unit: 'month' } } as const;
    expect(say('notice_deadline', '2027-09-10', { ...decided('dismissed', '2026-09-30'), terms: bound })).toHaveLength(
      1,
    );
  });

  it('a dismissed deadline silences the later ones of the same terms, not those of corrected terms', () => {
    expect(say('notice_deadline', '2027-09-10', decided('dismissed', '2026-09-30'))).toEqual([]);
    expect(say('notice_deadline', '2027-09-10', decided('next_term', '2026-09-30'))).toHaveLength(1);
    expect(say('notice_deadline', '2027-09-10', decided('dismissed', '2026-09-29'))).toHaveLength(1);
  });
});

describe('fixed_term_ending', () => {
  const fixed = { terms: yearlyTerms({ renewal: 'none' }) };

  it('speaks before a contract ends by itself', () => {
    const days = daysOn('fixed_term_ending', '2026-10-01', 150, fixed);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-01', '2026-12-31']);
    expect(say('fixed_term_ending', '2026-12-01', fixed)[0]).toMatchObject({
      title: 'Gym, BodyStreet ends by itself: decide what comes after',
      actBy: '2026-12-31',
    });
  });

  it('[nudges-80] leaves a warranty to the palgorithm that speaks of the last days to claim', () => {
    const paidOnce = { ...fixed, prices: [priceFact(monthlyPrice({ every: null }))] };
    const warranty = { ...paidOnce, name: 'Washing machine, five-year warranty' };
    const [nudge] = say('warranty_ending', '2026-12-01', warranty);
    expect(nudge).toMatchObject({
      title: 'Washing machine, five-year warranty, BodyStreet: last days to claim',
      actBy: '2026-12-31',
    });
    expect(nudge?.because.at(-1)).toContain('claim it in time');
    const spokenOf = [
      { ...paidOnce, name: 'Waschmaschine', category: 'Käufe' },
      { ...paidOnce, name: 'Herstellergarantie' },
      { ...paidOnce, name: 'Season ticket' },
      { ...warranty, prices: [priceFact(monthlyPrice())] },
    ].map((facts) => [
      say('warranty_ending', '2026-12-01', facts).length,
      say('fixed_term_ending', '2026-12-01', facts).length,
    ]);
    expect(spokenOf).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it('is silent when something follows it, when it is being left, and for contracts that renew', () => {
    const successor = { name: 'Gym 2027', startsOn: day('2027-01-01'), isCertain: true };
    expect(say('fixed_term_ending', '2026-12-01', { ...fixed, successor })).toEqual([]);
    expect(say('fixed_term_ending', '2026-12-01', { ...fixed, exit: exitFact() })).toEqual([]);
    expect(say('fixed_term_ending', '2026-12-01')).toEqual([]);
  });
});

describe('what may follow a fixed term', () => {
  it('[nudges-47] is asked about where it only looks so, and the person answers', () => {
    const successor = { name: 'Second domain', startsOn: day('2027-01-01'), isCertain: false };
    const [nudge] = say('fixed_term_ending', '2026-12-01', { terms: yearlyTerms({ renewal: 'none' }), successor });
    expect(nudge?.because[1]).toBe('Perhaps Second domain, which starts on Fri, 1 Jan 2027, replaces it?');
    expect(nudge?.actions[0]).toMatchObject({ answers: 'nudges.done' });
  });
});

describe('renewed_without_decision', () => {
  it('[nudges-14] speaks for thirty days after a renewal nobody decided on, with the cost and the next chance', () => {
    const days = daysOn('renewed_without_decision', '2026-12-01', 120);
    expect([days[0], days.at(-1), days.length]).toEqual(['2027-01-01', '2027-01-30', 30]);
    const [nudge] = say('renewed_without_decision', '2027-01-05');
    expect(nudge?.because).toContain('It now costs €360.00 a year.');
    expect(nudge?.because[0]).toBe('It renewed on Fri, 1 Jan 2027 for 12 months, until Fri, 31 Dec 2027.');
    expect(nudge?.because.at(-1)).toBe('A notice in time lets you leave on Fri, 31 Dec 2027.');
    expect(nudge?.actBy).toBe('2027-09-30');
  });

  it.each(['dismissed', 'done', 'next_term'] as const)(
    'takes the answer "%s" to the deadline as a decision',
    (answer) => {
      expect(say('renewed_without_decision', '2027-01-05', decided(answer, '2026-09-30'))).toEqual([]);
    },
  );

  it('takes an exit that was taken back as a decision, but not one of an earlier term', () => {
    expect(say('renewed_without_decision', '2027-01-05', { exitWithdrawnOn: day('2026-10-10') })).toEqual([]);
    expect(say('renewed_without_decision', '2028-01-05', { exitWithdrawnOn: day('2026-10-10') })).toHaveLength(1);
    expect(say('renewed_without_decision', '2028-01-05', decided('next_term', '2026-09-30'))).toHaveLength(1);
  });

  it('is silent for a contract entered after it renewed, and for one that rolls on by the month', () => {
    expect(say('renewed_without_decision', '2027-01-05', { enteredOn: day('2027-01-01') })).toEqual([]);
    expect(say('renewed_without_decision', '2027-01-05', { enteredOn: day('2026-12-31') })).toHaveLength(1);
    const terms = yearlyTerms({ renewal: { n: 1, unit: 'month' } });
    expect(say('renewed_without_decision', '2027-01-05', { terms })).toEqual([]);
  });

  it('gives way to the next deadline once that is near', () => {
    const terms = yearlyTerms({
      initialTerm: { n: 3, unit: 'month' },
      renewal: { n: 3, unit: 'month' },
      notice: { n: 2, unit: 'month', anchor: 'term_end' },
    });
    const said = proposeFor('contract', factsOn(day('2026-04-10'), { terms }), numbers(), day('2026-04-10')).proposals;
    expect(said.map(({ palgorithm }) => palgorithm)).toEqual(['notice_deadline']);
  });
});

describe('trial_ending', () => {
  const notice = { n: 0, unit: 'day', anchor: 'any_time' } as const;
  const trial = { terms: yearlyTerms({ startsOn: day('2026-11-01'), trialEndsOn: day('2026-11-30'), notice }) };

  it('[nudges-15] speaks seven days before a trial ends, with what staying binds to', () => {
    const days = daysOn('trial_ending', '2026-11-01', 60, trial);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-23', '2026-11-30']);
    expect(say('trial_ending', '2026-11-25', trial)[0]).toMatchObject({
      actBy: '2026-11-30',
      urgency: 'now',
      stake: { amount: 33000 },
    });
  });

  it('counts to the notice that ends the contract within its trial, and asks for it alone', () => {
    const month = { n: 1, unit: 'month' } as const;
    const terms = yearlyTerms({
      startsOn: day('2026-11-01'),
      initialTerm: { n: 2, unit: 'month' },
      renewal: { n: 12, unit: 'month' },
      trialEndsOn: day('2026-12-31'),
      notice: { ...month, anchor: 'term_end' },
    });
    const said = proposeFor('contract', factsOn(day('2026-11-25'), { terms }), numbers(), day('2026-11-25')).proposals;
    expect(said.map(({ palgorithm, actBy }) => [palgorithm, actBy])).toEqual([['trial_ending', '2026-11-30']]);
  });

  it('is silent when the contract ends by itself with its trial, and once it is being left', () => {
    const terms = yearlyTerms({
      startsOn: day('2026-11-01'),
      initialTerm: { n: 1, unit: 'month' },
      renewal: 'none',
      trialEndsOn: day('2026-11-30'),
    });
    expect(say('trial_ending', '2026-11-25', { terms })).toEqual([]);
    expect(say('trial_ending', '2026-11-25', { ...trial, exit: exitFact() })).toEqual([]);
  });
});

describe('cooling_off_ending', () => {
  const fresh = { terms: yearlyTerms({ startsOn: day('2026-11-13'), coolingOff: { n: 14, unit: 'day' } }) };

  it('[nudges-16] speaks before the right to withdraw ends, with what it would bind to', () => {
    const days = daysOn('cooling_off_ending', '2026-11-10', 40, fresh);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-20', '2026-11-27']);
    expect(say('cooling_off_ending', '2026-11-22', fresh)[0]?.stake).toEqual({ amount: 36000, currency: 'EUR' });
  });

  it('counts the whole price of what is paid once', () => {
    const prices = [priceFact(monthlyPrice({ amount: 64000, every: null }))];
    expect(say('cooling_off_ending', '2026-11-22', { ...fresh, prices })[0]?.stake?.amount).toBe(64000);
  });
});

describe('price_rise', () => {
  const announced = {
    id: 'price-2',
    effectiveFrom: day('2026-08-01'),
    announcedOn: day('2026-06-20'),
    exitRightUntil: day('2026-07-31'),
  };
  const prices = [priceFact(monthlyPrice()), priceFact(monthlyPrice({ amount: 3300 }), announced)];

  it('[nudges-17] speaks until the right to leave ends, with the percentage and the difference in a year', () => {
    const days = daysOn('price_rise', '2026-06-21', 100, { prices });
    expect([days[0], days.at(-1)]).toEqual(['2026-06-21', '2026-07-31']);
    const [nudge] = say('price_rise', '2026-06-25', { prices });
    expect(nudge).toMatchObject({ stake: { amount: 3600, currency: 'EUR' }, actBy: '2026-07-31' });
    expect(nudge?.because[0]).toBe('From Sat, 1 Aug 2026 you pay €33.00 a month instead of €30.00 a month, 10 % more.');
  });

  it('speaks until the day before it takes effect when no right to leave is noted, and longer when one is', () => {
    const silentRight = [
      priceFact(monthlyPrice()),
      priceFact(monthlyPrice({ amount: 3300 }), { ...announced, exitRightUntil: null }),
    ];
    expect(daysOn('price_rise', '2026-06-21', 100, { prices: silentRight }).at(-1)).toBe('2026-07-31');
    const longRight = [
      priceFact(monthlyPrice()),
      priceFact(monthlyPrice({ amount: 3300 }), { ...announced, exitRightUntil: day('2026-08-31') }),
    ];
    expect(daysOn('price_rise', '2026-06-21', 100, { prices: longRight }).at(-1)).toBe('2026-08-31');
  });

  it('compares what a year costs, whatever the rhythm of payment', () => {
    const yearlyPrice = monthlyPrice({ amount: 36000, every: { n: 1, unit: 'year' } });
    expect(
      say('price_rise', '2026-06-25', { prices: [priceFact(monthlyPrice()), priceFact(yearlyPrice, announced)] }),
    ).toEqual([]);
  });

  it('is silent for a price that falls, another currency, a rise below the chosen percentage, and while leaving', () => {
    const lower = [priceFact(monthlyPrice()), priceFact(monthlyPrice({ amount: 2000 }), announced)];
    const dollars = [
      priceFact(monthlyPrice()),
      priceFact(monthlyPrice({ amount: 9000, currency: 'USD' }), { ...announced, exitRightUntil: null }),
    ];
    expect(say('price_rise', '2026-06-25', { prices: lower })).toEqual([]);
    expect(say('price_rise', '2026-06-25', { prices: dollars })).toEqual([]);
    expect(say('price_rise', '2026-06-25', { prices }, { price_rise: { fromPercent: 11 } })).toEqual([]);
    expect(say('price_rise', '2026-06-25', { prices, exit: exitFact() })).toEqual([]);
  });
});

describe('exit_unacknowledged', () => {
  it('[nudges-18] speaks from fourteen days after the notice until half a year after the end', () => {
    const days = daysOn('exit_unacknowledged', '2026-10-01', 300, { exit: exitFact() });
    expect([days[0], days.at(-1)]).toEqual(['2026-10-15', '2027-06-29']);
  });

  it('presses more as the end nears, and stands below what has a day once it is over', () => {
    const urgencies = ['2026-10-20', '2026-11-30', '2026-12-20', '2027-01-10'].map(
      (on) => say('exit_unacknowledged', on, { exit: exitFact() })[0]?.urgency,
    );
    expect(urgencies).toEqual(['later', 'soon', 'now', 'later']);
    expect(say('exit_unacknowledged', '2027-01-10', { exit: exitFact() })[0]?.because[1]).toContain(
      'the supplier may not know',
    );
  });

  it('is silent once the supplier confirmed, and for an exit written down long after its end', () => {
    expect(say('exit_unacknowledged', '2026-11-01', { exit: exitFact({ acknowledgedOn: day('2026-10-05') }) })).toEqual(
      [],
    );
    expect(
      say('exit_unacknowledged', '2027-01-10', {
        exit: exitFact({ endsOn: day('2024-01-31'), enteredOn: day('2027-01-01') }),
      }),
    ).toEqual([]);
  });

  it('asks after fourteen days for a notice of which only the last day is known', () => {
    const named = exitFact({
      decidedOn: day('2026-09-20'),
      noticeSentOn: null,
      endsOnStated: true,
      endsOn: day('2026-12-15'),
    });
    expect(daysOn('exit_unacknowledged', '2026-10-01', 30, { exit: named })[0]).toBe('2026-10-04');
    expect(say('exit_unacknowledged', '2026-10-10', { exit: named })[0]?.because[1]).toBe(
      'A notice that arrives today ends it on Fri, 31 Dec 2027, later than the Tue, 15 Dec 2026 you noted.',
    );
  });
});

describe('terms_unknown', () => {
  it('asks for terms nobody wrote down, with the question to ask', () => {
    const [nudge] = say('terms_unknown', '2026-09-10', { terms: null });
    expect(nudge).toMatchObject({ urgency: 'later', actBy: null, title: 'Gym, BodyStreet: find out the terms' });
    expect(nudge?.because[1]).toMatch(/^Ask the supplier/);
    const [gap] = say('terms_unknown', '2026-09-10', { terms: yearlyTerms({ notice: null }) });
    expect(gap?.because[1]).toMatch(/how long before .* must my notice reach you/);
  });

  it('asks nothing of free accounts, things bought once, and contracts that are over or being left', () => {
    const free = [priceFact(monthlyPrice({ amount: 0 }))];
    const once = [priceFact(monthlyPrice({ every: null }))];
    expect(say('terms_unknown', '2026-09-10', { terms: null, prices: free })).toEqual([]);
    expect(say('terms_unknown', '2026-09-10', { terms: null, prices: once })).toEqual([]);
    expect(say('terms_unknown', '2026-09-10', { terms: null, exit: exitFact() })).toEqual([]);
    const unpriced = { terms: null, prices: [], enteredOn: day('2026-09-01') };
    expect(say('terms_unknown', '2026-09-10', unpriced)).toHaveLength(1);
  });

  it('waits as many days as the person wants', () => {
    const patient = { terms_unknown: { afterDays: 10 } };
    const fresh = { terms: null, enteredOn: day('2026-09-01') };
    expect(say('terms_unknown', '2026-09-10', fresh, patient)).toEqual([]);
    expect(say('terms_unknown', '2026-09-11', fresh, patient)).toHaveLength(1);
  });
});

describe('a notice that counts in a window only', () => {
  const terms = yearlyTerms({
    notice: { n: 30, unit: 'day', anchor: 'term_end', notBefore: { n: 90, unit: 'day' } },
  });

  it('[nudges-60] is spoken of from the day on which the window opens until its last day, and never before', () => {
    const days = daysOn('notice_deadline', '2026-01-10', 350, { terms });
    expect([days[0], days.at(-1)]).toEqual(['2026-10-02', '2026-12-01']);
    const long = yearlyTerms({
      notice: { n: 1, unit: 'month', anchor: 'term_end', notBefore: { n: 6, unit: 'month' } },
    });
    expect(daysOn('notice_deadline', '2026-01-10', 350, { terms: long })[0]).toBe('2026-06-30');
  });

  const basis = { terms, changes: [] };
  const request = { ...decidedToLeave, decidedOn: day('2026-09-20') };

  it('[nudges-61] is not asked to be sent before it opens, though leaving is decided', () => {
    const exit = exitFact({
      decidedOn: day('2026-09-20'),
      enteredOn: day('2026-09-20'),
      noticeSentOn: null,
      planOn: (on) => exitPlan(basis, request, on),
    });
    const days = daysOn('exit_unsent', '2026-09-20', 40, { terms, exit });
    expect(days[0]).toBe('2026-10-02');
  });

  it('[nudges-62] is asked for again when it was sent too early', () => {
    const sentOn = day('2026-09-25');
    const exit = exitFact({
      decidedOn: day('2026-09-20'),
      enteredOn: day('2026-09-20'),
      noticeSentOn: sentOn,
      planOn: (on) => exitPlan(basis, { ...request, noticeSentOn: sentOn }, on),
    });
    const days = daysOn('exit_unsent', '2026-09-20', 90, { terms, exit });
    expect([days[0], days.at(-1)]).toEqual(['2026-10-02', '2026-12-01']);
  });
});

describe('every palgorithm', () => {
  const trial = {
    terms: yearlyTerms({
      startsOn: day('2026-11-01'),
      trialEndsOn: day('2026-11-30'),
      coolingOff: { n: 30, unit: 'day' },
    }),
  } as const;
  const rise = [
    priceFact(monthlyPrice()),
    priceFact(monthlyPrice({ amount: 3300 }), { id: 'price-2', effectiveFrom: day('2026-12-01') }),
  ];
  const announced = rise.map((price, position) =>
    position === 0 ? price : { ...price, announcedOn: day('2026-11-02') },
  );
  const rise2 = [
    priceFact(monthlyPrice()),
    priceFact(monthlyPrice({ amount: 4500 }), { id: 'price-2', effectiveFrom: day('2026-12-01') }),
  ];
  const inProbation = yearlyTerms({
    startsOn: day('2026-09-01'),
    probation: { length: { n: 3, unit: 'month' }, notice: { n: 2, unit: 'week' } },
  });
  const said: Readonly<
    Record<
      Exclude<
        PalgorithmName,
        | 'need_deciding'
        | 'need_untouched'
        | 'offer_lapsing'
        | 'details_untold'
        | 'promise_due'
        | 'promise_broken'
        | 'problem_waiting'
        | 'answer_owed'
        | 'enquiry_unanswered'
        | 'data_still_held'
        | 'effort_rising'
        | 'login_unused'
        | 'commitments_above'
        | 'former_fits'
        | 'loyal_unreviewed'
        | 'yearly_look'
        | 'own'
      >,
      ReturnType<typeof saidBy>
    >
  > = {
    notice_deadline: say('notice_deadline', '2026-09-10'),
    fixed_term_ending: say('fixed_term_ending', '2026-12-10', { terms: yearlyTerms({ renewal: 'none' }) }),
    renewed_without_decision: say('renewed_without_decision', '2027-01-05'),
    trial_ending: say('trial_ending', '2026-11-26', trial),
    cooling_off_ending: say('cooling_off_ending', '2026-11-26', trial),
    price_rise: say('price_rise', '2026-11-10', { prices: announced }),
    introductory_price_ending: say('introductory_price_ending', '2026-11-20', { prices: rise }),
    premium_raised: say('premium_raised', '2026-11-10', {
      category: 'Insurance',
      prices: announced,
      hasSeveralPrices: true,
    }),
    warranty_ending: say('warranty_ending', '2026-12-10', {
      name: 'Fridge, warranty',
      terms: yearlyTerms({ renewal: 'none' }),
      prices: [priceFact(monthlyPrice({ every: null }))],
    }),
    review_due: [
      ...say('review_due', '2026-11-24', { reviewOn: day('2026-12-01'), reviewAbout: 'Rent' }),
      ...say('review_due', '2026-12-10', { reviewOn: day('2026-12-01') }),
    ],
    setup_undone: say('setup_undone', '2026-02-10', {
      openSteps: () => [{ text: literal('Give the mandate'), addedOn: day('2026-01-02') }],
    }),
    contract_alike: say('contract_alike', '2026-11-24', {
      alike: () => [
        {
          id: 'contract-0',
          name: 'Gym',
          supplierId: 'supplier-0',
          supplierName: 'Kraftraum',
          startsOn: day('2025-01-01'),
          endsOn: null,
          enteredOn: day('2025-01-01'),
          price: monthlyPrice(),
          changesOn: null,
        },
      ],
    }),
    price_crept: say('price_crept', '2027-03-01', { prices: rise2, hasSeveralPrices: true, relationshipId: 'r-1' }),
    paid_unused: say('paid_unused', '2027-01-24', { category: 'Fitness' }),
    better_moment: say('better_moment', '2026-09-10', {
      elsewhere: () => ({
        prices: [
          {
            id: 'offer-1',
            from: 'offer' as const,
            supplierName: 'Kraftraum',
            notedOn: null,
            yearly: { amount: 20_000, currency: 'EUR' },
          },
        ],
        changesOn: null,
      }),
    }),
    open_ended_yearly: say('open_ended_yearly', '2027-01-05', { terms: yearlyTerms({ renewal: 'indefinite' }) }),
    charge_unusual: say('charge_unusual', '2026-11-24', {
      charged: () => ({
        charges: [
          { id: 'october', on: day('2026-10-02'), amount: { amount: 3000, currency: 'EUR' } },
          { id: 'november', on: day('2026-11-02'), amount: { amount: 3600, currency: 'EUR' } },
        ],
        knownUntil: day('2026-11-20'),
      }),
    }),
    price_guarantee_ending: say('price_guarantee_ending', '2026-11-24', {
      terms: yearlyTerms({ priceGuaranteedUntil: day('2026-11-30') }),
    }),
    probation_ending: say('probation_ending', '2026-11-24', { terms: inProbation }),
    exit_unacknowledged: [
      ...say('exit_unacknowledged', '2026-11-10', { exit: exitFact() }),
      ...say('exit_unacknowledged', '2026-11-10', {
        exit: exitFact({ noticeSentOn: null, endsOnStated: true, endsOn: day('2026-12-15') }),
      }),
    ],
    exit_unsent: [
      ...say('exit_unsent', '2026-09-10', { exit: exitFact({ decidedOn: day('2026-09-01'), noticeSentOn: null }) }),
      ...say('exit_unsent', '2026-11-10', {
        exit: exitFact({
          noticeSentOn: null,
          planOn: (on) => exitPlan({ terms: null, changes: [] }, decidedToLeave, on),
        }),
      }),
    ],
    exit_charges: say('exit_charges', '2027-01-05', { exit: exitFact({ acknowledgedOn: day('2026-10-05') }) }),
    exit_checklist: [
      ...say('exit_checklist', '2027-01-12', { exit: exitFact({ checklist: () => [itemDue('2027-01-14')] }) }),
      ...say('exit_checklist', '2027-01-12', {
        exit: exitFact({ checklist: () => [itemDue('2027-01-11'), itemDue('2027-01-14')] }),
      }),
    ],
    terms_unknown: say('terms_unknown', '2026-11-10', { terms: null }),
    price_unknown: [
      ...say('price_unknown', '2026-05-20', { prices: [] }),
      ...say('price_unknown', '2026-11-10', { ...trial, enteredOn: day('2026-11-05'), prices: [] }),
    ],
    renewal_unknown: say('renewal_unknown', '2026-11-10', { terms: yearlyTerms({ notice: null }) }),
    payment_coming: say(
      'payment_coming',
      '2026-11-24',
      { paymentFrom: () => yearlyBill },
      { payment_coming: { on: true } },
    ),
  };

  it.each(Object.entries(said))('[nudges-3] %s offers actions the api accepts as they are', (_name, proposals) => {
    expect(proposals.length).toBeGreaterThan(0);
    const drafts = proposals.map(({ because, title, ...draft }) => ({
      ...draft,
      title: literal(title),
      because: because.map(literal),
    }));
    for (const action of drafts.flatMap((draft) => actionsIn(textColumns(draft, 'nudge-1', british)))) {
      expect(isPath(action.path), action.path).toBe(true);
      if (isPath(action.path))
        expect(api[action.path].input.safeParse(action.input), action.label).toMatchObject({ success: true });
    }
  });

  it.each(Object.entries(said))('[nudges-8] %s is silent when the person switched it off', (name) => {
    const off = numbers({ [name]: { on: false } });
    const all = [factsOn(day('2026-09-10')), factsOn(day('2026-11-26'), trial)].flatMap(
      (facts) => proposeFor('contract', facts, off, day('2026-11-26')).proposals,
    );
    expect(all.filter(({ palgorithm }) => palgorithm === name)).toEqual([]);
  });
});

/** An item of the checklist of an exit that is still to be done. */
function itemDue(on: string): ExitItem {
  return {
    id: null,
    kind: 'equipment_returned',
    text: null,
    state: 'open',
    on: null,
    note: null,
    dueOn: day(on),
    dueOnSet: false,
  };
}
