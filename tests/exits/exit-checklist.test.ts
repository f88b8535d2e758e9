import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractTraits } from '#shared/domain/exits/contract-traits.ts';
import { exitChecklist, fittingItems, kindsToAdd } from '#shared/domain/exits/exit-checklist.ts';
import { exitItemKinds } from '#shared/domain/exits/exit-items.ts';
import { exitStage, openItems, overdueItems } from '#shared/domain/exits/exit-stage.ts';
import { savedSinceEnd } from '#shared/domain/exits/savings.ts';
import { aPrice, someContract, someDay } from '#tests/payments/builders.ts';
import { day } from '#tests/terms/day.ts';
import { aLeftContract, exitDays, someAnswers, someExitDays, someLeftContract } from './checklist-builders.ts';

const kindsOf = (changes: Parameters<typeof aLeftContract>[0], ground: 'notice' | 'agreement' = 'notice') => [
  ...fittingItems(aLeftContract(changes), ground),
];
const dues = (
  contract: ReturnType<typeof aLeftContract>,
  exit = exitDays(),
  answers: Parameters<typeof exitChecklist>[2] = [],
) => Object.fromEntries(exitChecklist(contract, exit, answers).map(({ kind, dueOn }) => [kind, dueOn]));

describe('what ending a contract takes', () => {
  test('[exits-22] the checklist fits the contract: by its category, its payment, its words, its ground', () => {
    expect(kindsOf({ category: 'Internet und Telefon' })).toEqual([
      'notice',
      'acknowledged',
      'end_confirmed',
      'number_moved',
      'equipment_returned',
      'payment_ended',
      'final_bill',
      'account_closed',
      'erasure_asked',
      'erasure_answered',
    ]);
    expect(kindsOf({ category: 'Mietvertrag' })).toEqual(
      expect.arrayContaining(['final_reading', 'equipment_returned', 'final_bill', 'money_back']),
    );
    expect(kindsOf({ category: 'Stromvertrag' })).toEqual(
      expect.arrayContaining(['final_reading', 'final_bill', 'money_back']),
    );
    expect(kindsOf({ category: 'Domains' })).toContain('domain_moved');
    expect(kindsOf({ category: 'Films and music' })).toContain('data_exported');
    expect(kindsOf({ category: 'Films and music' })).not.toContain('final_bill');
    const free = kindsOf({ category: 'Programs', isPaidRegularly: false });
    expect(free).toEqual(expect.arrayContaining(['account_closed', 'data_exported', 'erasure_asked']));
    expect(free).not.toContain('payment_ended');
    expect(free).not.toContain('final_bill');
    expect(kindsOf({ endsByItself: true })).not.toContain('notice');
    expect(kindsOf({}, 'agreement')).not.toContain('notice');
    expect(kindsOf({}, 'agreement')).toContain('acknowledged');
    expect(kindsOf({ note: 'Kaution 50 €, Leihgerät im Keller' })).toEqual(
      expect.arrayContaining(['money_back', 'equipment_returned']),
    );
  });

  test('short words count alone, long ones also within others', () => {
    const traits = (category: string) => [...contractTraits({ category, name: '', note: null })];
    expect(traits('Kfz-Haftpflichtversicherung')).toEqual(['insurance']);
    expect(traits('Rentenversicherung')).toEqual(['insurance']);
    expect(traits('Apple tree')).toEqual([]);
    expect(traits('Gas')).toEqual(['energy']);
    expect(traits('')).toEqual([]);
  });

  test('the name counts where the category says nothing', () => {
    const traits = (category: string | null, name: string) => [...contractTraits({ category, name, note: null })];
    expect(traits(null, 'Glasfaser 250')).toEqual(['internet']);
    expect(traits('Strom', 'Glasfaser 250')).toEqual(['energy']);
    expect(traits('Home', 'Glasfaser 250')).toEqual(['internet']);
  });
});

describe('the checklist of an exit', () => {
  test('[exits-23] what the exit itself says ticks its items', () => {
    const items = exitChecklist(aLeftContract(), exitDays(), []);
    expect(items.slice(0, 3)).toMatchObject([
      { kind: 'notice', state: 'done', on: '2026-10-02' },
      { kind: 'acknowledged', state: 'done', on: '2026-10-09' },
      { kind: 'end_confirmed', state: 'done', on: '2026-10-09' },
    ]);
    const unanswered = exitDays({ noticeSentOn: null, acknowledgedOn: null, endsOnStated: false });
    expect(openItems(exitChecklist(aLeftContract(), unanswered, [])).map(({ kind }) => kind)).toEqual([
      ...fittingItems(aLeftContract(), 'notice'),
    ]);
    const unnamed = exitChecklist(aLeftContract(), exitDays({ endsOnStated: false }), []);
    expect(unnamed.find(({ kind }) => kind === 'end_confirmed')?.state).toBe('open');
  });

  test('[exits-24] each item has a day, worked out from the end, unless the person set one', () => {
    expect(dues(aLeftContract({ category: 'Internet' }), exitDays({ sendBy: day('2026-11-20') }))).toEqual({
      notice: '2026-11-20',
      acknowledged: '2026-10-16',
      end_confirmed: '2026-12-31',
      number_moved: '2026-12-31',
      equipment_returned: '2027-01-14',
      payment_ended: '2027-02-11',
      final_bill: '2027-02-11',
      account_closed: '2027-02-25',
      erasure_asked: '2027-02-25',
      erasure_answered: null,
    });
    expect(dues(aLeftContract({ category: 'Miete', paymentMethod: 'Dauerauftrag' }))).toMatchObject({
      equipment_returned: '2026-12-31',
      payment_ended: '2026-12-31',
      money_back: '2027-06-30',
    });
    const answer = { id: 'a', text: null, note: null, on: day('2027-01-31'), state: 'done' as const, dueOn: null };
    expect(
      dues(aLeftContract(), exitDays(), [
        { ...answer, kind: 'erasure_asked' },
        { ...answer, id: 'b', kind: 'final_bill', state: 'open', on: null, dueOn: day('2027-01-05') },
      ]),
    ).toMatchObject({ erasure_answered: '2027-02-28', final_bill: '2027-01-05' });
  });

  test('an exit that was written down after it was over has nothing due', () => {
    const record = exitDays({ enteredOn: day('2027-01-01') });
    expect(Object.values(dues(aLeftContract(), record)).every((dueOn) => dueOn === null)).toBe(true);
    expect(dues(aLeftContract(), exitDays({ enteredOn: day('2026-12-31') }))).toMatchObject({
      erasure_asked: '2027-02-25',
    });
  });

  test('holds each kind at most once and every answer, offers the rest, and is due never before the decision', () => {
    fc.assert(
      fc.property(someLeftContract, someExitDays, someAnswers, (contract, exit, answers) => {
        const items = exitChecklist(contract, exit, answers);
        const kinds = items.map(({ kind }) => kind).filter((kind) => kind !== 'own');
        expect(new Set(kinds).size).toBe(kinds.length);
        expect([...kinds, ...kindsToAdd(items)].toSorted()).toEqual(
          exitItemKinds.filter((kind) => kind !== 'own').toSorted(),
        );
        for (const { id } of answers) expect(items.map((item) => item.id)).toContain(id);
        for (const { kind, state, on, dueOn, dueOnSet } of items) {
          if (dueOn !== null && !dueOnSet && exit.decidedOn !== null) expect(dueOn >= exit.decidedOn).toBe(true);
          if (kind === 'notice' && exit.noticeSentOn !== null) expect([state, on]).toEqual(['done', exit.noticeSentOn]);
          if (kind === 'notice' && exit.noticeSentOn === null) expect(state).not.toBe('done');
        }
      }),
    );
  });
});

describe('how far an exit is', () => {
  const contract = aLeftContract({ category: 'Sport' });
  const stageOf = (
    changes: Parameters<typeof exitDays>[0],
    on: string,
    answers: Parameters<typeof exitChecklist>[2] = [],
  ) => {
    const exit = { ...exitDays(changes), withdrawnOn: null, isLate: false };
    return exitStage(exit, exitChecklist(contract, exit, answers), day(on));
  };
  const done = (kind: 'payment_ended' | 'erasure_asked' | 'erasure_answered') =>
    ({ id: kind, kind, text: null, state: 'done', on: day('2027-01-03'), note: null, dueOn: null }) as const;

  test('[exits-25] it runs, is stuck where a day is over, and is finished once it is over and all is done', () => {
    expect(stageOf({}, '2026-11-01')).toBe('running');
    expect(stageOf({ acknowledgedOn: null, endsOnStated: false }, '2026-10-16')).toBe('running');
    expect(stageOf({ acknowledgedOn: null, endsOnStated: false }, '2026-10-17')).toBe('stuck');
    expect(stageOf({ acknowledgedOn: null, endsOnStated: false }, '2028-10-17')).toBe('stuck');
    expect(stageOf({}, '2027-01-05')).toBe('running');
    expect(stageOf({}, '2027-02-12')).toBe('stuck');
    const all = [done('payment_ended'), done('erasure_asked'), done('erasure_answered')];
    expect(stageOf({}, '2027-02-12', all)).toBe('finished');
    expect(stageOf({}, '2026-12-31', all)).toBe('running');
  });

  test('what nobody did for half a year after its day was let be; so is what was written down later', () => {
    expect(stageOf({}, '2027-08-24')).toBe('stuck');
    expect(stageOf({}, '2027-08-25')).toBe('finished');
    expect(stageOf({ enteredOn: day('2027-01-01') }, '2027-01-01')).toBe('finished');
  });

  test('one that was taken back is neither; one that is late before it was sent is stuck', () => {
    const exit = { ...exitDays({ noticeSentOn: null, acknowledgedOn: null }), withdrawnOn: null, isLate: true };
    const items = exitChecklist(contract, exit, []);
    expect(exitStage(exit, items, day('2026-10-05'))).toBe('stuck');
    expect(exitStage({ ...exit, withdrawnOn: day('2026-10-04') }, items, day('2026-10-05'))).toBe('withdrawn');
  });

  test('whatever is past its day makes it stuck until it is finished', () => {
    fc.assert(
      fc.property(someLeftContract, someExitDays, someAnswers, someDay, (left, days, answers, today) => {
        const exit = { ...days, withdrawnOn: null, isLate: false };
        const items = exitChecklist(left, exit, answers);
        const stage = exitStage(exit, items, today);
        expect(stage === 'running' && overdueItems(items, today).length > 0).toBe(false);
        expect(stage !== 'finished' || (exit.endsOn !== null && exit.endsOn < today)).toBe(true);
      }),
    );
  });
});

describe('savings so far', () => {
  const prices = [{ price: aPrice({ amount: 3000, sharePercent: 100 }), effectiveFrom: null }];
  const saved = (on: string, ownEnd: string | null = null) =>
    savedSinceEnd({ endsOn: day('2026-12-31'), ownEnd: ownEnd === null ? null : day(ownEnd), prices }, day(on));

  test('[exits-26] are what the contract would have cost since its end at its last known price', () => {
    expect(saved('2026-12-31')).toBeNull();
    expect(saved('2027-01-01')).toEqual({ amount: 3000, currency: 'EUR' });
    expect(saved('2027-03-15')).toEqual({ amount: 9000, currency: 'EUR' });
    expect(saved('2027-12-31')).toEqual({ amount: 36_000, currency: 'EUR' });
    expect(saved('2027-12-31', '2026-12-31')).toBeNull();
    expect(saved('2027-12-31', '2027-01-31')).toEqual({ amount: 3000, currency: 'EUR' });
  });

  test('a price that was announced counts from its day; unlike currencies are never added', () => {
    const rise = { price: aPrice({ amount: 4000 }), effectiveFrom: day('2027-02-01') };
    const of = (...dated: readonly (typeof rise)[]) =>
      savedSinceEnd({ endsOn: day('2026-12-31'), ownEnd: null, prices: [...prices, ...dated] }, day('2027-02-28'));
    expect(of(rise)).toEqual({ amount: 7000, currency: 'EUR' });
    expect(of({ ...rise, price: aPrice({ currency: 'CHF' }) })).toBeNull();
  });

  test('are whole minor units of the one currency, never fall, and are nothing before the end', () => {
    fc.assert(
      fc.property(someContract, someDay, someDay, someDay, ({ prices: dated }, endsOn, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const known = { endsOn, ownEnd: null, prices: dated };
        const [before, after] = [savedSinceEnd(known, earlier), savedSinceEnd(known, later)];
        if (later <= endsOn) expect(after).toBeNull();
        if (before === null || after === null) return;
        expect(Number.isSafeInteger(after.amount)).toBe(true);
        expect(after.currency).toBe(before.currency);
        expect(after.amount).toBeGreaterThanOrEqual(before.amount);
      }),
    );
  });
});
