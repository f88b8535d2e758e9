import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addYears } from '#shared/domain/calendar-date.ts';
import { isSeldom, nextPayment, paymentsBetween } from '#shared/domain/payments/payments.ts';
import { exportedFile } from '#tests/nudges/read-calendar.ts';
import { addContract, yearlyTerms } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from '#tests/terms/day.ts';
import { aPaidContract, someContract, someDay } from './builders.ts';

const yearly = { n: 1, unit: 'year' } as const;
const monthly = { n: 1, unit: 'month' } as const;

test('the next payment is the first of those that come within ten years', () => {
  fc.assert(
    fc.property(someContract, someDay, fc.boolean(), (contract, from, onlySeldom) => {
      const isMeant = onlySeldom ? isSeldom : () => true;
      const all = paymentsBetween(contract, from, addDays(from, 3660)).filter(isMeant);
      expect(nextPayment(contract, from, isMeant)).toEqual(all[0] ?? null);
    }),
  );
});

test('payments of one contract have different numbers within a cycle, also when the known day is corrected', () => {
  const numbersOf = (known: string) =>
    paymentsBetween(aPaidContract({ knownOn: day(known) }), day('2026-01-01'), day('2027-12-31')).map(
      ({ number }) => number,
    );
  expect(new Set(numbersOf('2026-01-31')).size).toBe(24);
  expect(numbersOf('2026-01-03')).toEqual(numbersOf('2026-01-31'));
});

const bill = {
  supplierName: 'Umbra Insurance',
  name: 'Car',
  nextPaymentOn: '2027-01-02',
  place: { country: 'DE' },
  price: { amount: 42_000, currency: 'EUR', every: yearly },
} as const;

const spoken = async (dancecard: TestDancecard) =>
  (await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => palgorithm === 'payment_coming');

test('[costs-21] payments are not spoken of until the person asks for it, and then only those that come seldom', async () => {
  const dancecard = await openTestDancecard({ today: '2026-12-31' });
  const { id } = await addContract(dancecard, bill);
  await addContract(dancecard, { nextPaymentOn: '2027-01-02' });
  expect(await spoken(dancecard)).toEqual([]);
  await dancecard.value('preferences.set', { palgorithms: { payment_coming: { on: true } } });
  expect(await spoken(dancecard)).toMatchObject([
    { contractId: id, actBy: '2027-01-02', title: expect.stringContaining('€420.00') },
  ]);
  await dancecard.value('preferences.set', { palgorithms: { payment_coming: { monthsApart: 0 } } });
  expect(await spoken(dancecard)).toHaveLength(2);
});

test('a bank that takes it before a weekend moves the reminder ahead, one that takes it later does not', async () => {
  const dancecard = await openTestDancecard({ today: '2026-12-29' });
  await addContract(dancecard, bill);
  await dancecard.value('preferences.set', {
    payments: { bankDay: 'preceding' },
    palgorithms: { payment_coming: { on: true } },
  });
  expect(await spoken(dancecard)).toMatchObject([{ actBy: '2026-12-31' }]);
  await dancecard.value('preferences.set', { payments: { bankDay: 'following' } });
  expect(await spoken(dancecard)).toEqual([]);
  dancecard.clock.moveTo(day('2026-12-30'));
  expect(await spoken(dancecard)).toMatchObject([{ actBy: '2027-01-02' }]);
  dancecard.clock.moveTo(day('2027-01-03'));
  expect(await spoken(dancecard)).toEqual([]);
});

test('nothing is said of what is paused, over, or paid before the contract was left', async () => {
  const dancecard = await openTestDancecard({ today: '2026-12-31' });
  await dancecard.value('preferences.set', { palgorithms: { payment_coming: { on: true } } });
  await addContract(dancecard, { ...bill, pausedFrom: '2026-12-01' });
  const course = await addContract(dancecard, {
    ...bill,
    name: 'Course',
    terms: { ...yearlyTerms, startsOn: '2026-01-02', renewal: 'none' },
  });
  expect(course.id).toBeTruthy();
  expect(await spoken(dancecard)).toEqual([]);
});

test('[costs-22] payment days stand in the calendar file once they are wanted, on the day the bank takes them, and leave it again', async () => {
  const dancecard = await openTestDancecard({ today: '2026-12-01' });
  const { id } = await addContract(dancecard, { ...bill, terms: null });
  await addContract(dancecard, {
    terms: null,
    nextPaymentOn: '2026-12-15',
    price: { amount: 4990, currency: 'EUR', every: monthly },
  });
  expect((await exportedFile(dancecard)).events).toEqual([]);
  await dancecard.value('preferences.set', { locale: 'en-GB', payments: { inCalendar: true } });
  const first = await exportedFile(dancecard);
  const ofBill = first.events.filter(({ uid }) => uid.startsWith(id));
  expect(ofBill).toMatchObject([{ on: '2027-01-04', summary: '€420.00 paid: Car, Umbra Insurance', alarms: [] }]);
  expect(first.events).toHaveLength(13);
  expect(first.events.every(({ on }) => on <= addYears(day('2026-12-01'), 1))).toBe(true);
  await dancecard.value('contracts.update', { id, nextPaymentOn: '2027-01-11' });
  await dancecard.value('preferences.set', { palgorithms: { payment_coming: { on: true } } });
  const moved = (await exportedFile(dancecard)).events.find(({ uid }) => uid === ofBill[0]?.uid);
  expect(moved).toMatchObject({ on: '2027-01-11', alarms: ['-P2DT15H'] });
  await dancecard.value('preferences.set', { payments: { inCalendar: false } });
  const last = await exportedFile(dancecard);
  expect([last.events.length, last.cancelled.length]).toEqual([0, 13]);
});

test('[costs-18] the twelve months tell what is still paid in each, and the payments that come seldom', async () => {
  const dancecard = await openTestDancecard({ today: '2026-12-16' });
  const { id } = await addContract(dancecard, bill);
  await addContract(dancecard, { nextPaymentOn: '2026-12-15' });
  const months = await dancecard.value('payments.months', {});
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ firstDay: '2026-12-01', count: 0, sums: [], seldomCount: 0, seldom: [] });
  expect(months[1]).toMatchObject({
    firstDay: '2027-01-01',
    count: 2,
    sums: [{ amount: 46_990, currency: 'EUR' }],
    seldomCount: 1,
    seldom: [{ contractId: id, on: '2027-01-02', businessDay: '2027-01-04' }],
  });
  const due = await dancecard.value('payments.due', { to: '2027-11-30' });
  expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(due.length);
});

test('a contract tells what is paid next of it, as the payments of all contracts do', async () => {
  const dancecard = await openTestDancecard({ today: '2026-12-16' });
  const { id } = await addContract(dancecard, {
    ...bill,
    terms: null,
    price: { amount: 42_000, currency: 'EUR', every: yearly, sharePercent: 50 },
  });
  const { nextPayment: next } = await dancecard.value('contracts.get', { id });
  expect(next).toEqual({
    on: '2027-01-02',
    businessDay: '2027-01-04',
    amount: 21_000,
    currency: 'EUR',
    estimatedFrom: null,
  });
  expect(await dancecard.value('payments.due', {})).toMatchObject([next ?? {}]);
  await dancecard.value('contracts.update', { id, pausedFrom: '2026-12-01' });
  expect((await dancecard.value('contracts.get', { id })).nextPayment).toBeNull();
});
