import {
  addDays,
  addMonths,
  differenceInDays,
  parseCalendarDate,
  type CalendarDate,
} from '#shared/domain/calendar-date.ts';
import { written, type Arrangement, type BankStyle } from './bank-writing.ts';
import { bookedOn, dueDays } from './calendar.ts';
import { chanceOf, type Chance } from './chance.ts';
import { cases, type TrueContract } from './contract-cases.ts';
import type { CountryCode, Household, LabelledContract, LabelledPayment } from './household.ts';
import { habitsOf, type Booking } from './habits.ts';
import { organisationsOf } from './organisations.ts';
import { inventedIban, places } from './places.ts';

const countries: readonly CountryCode[] = [
  'DE',
  'DE',
  'DE',
  'AT',
  'CH',
  'FR',
  'FR',
  'BE',
  'IT',
  'ES',
  'NL',
  'GB',
  'GB',
  'IE',
];
const first = day('2023-11-26');
const today = day('2026-11-26');

function day(text: string): CalendarDate {
  const found = parseCalendarDate(text);
  if (found === null) throw new Error(`${text} is no day.`);
  return found;
}

interface Account {
  readonly id: string;
  readonly iban: string;
  readonly style: BankStyle;
}

/** An invented household of three years, the same for the same seed, with what is true of each payment. */
export function makeHousehold(seed: number): Household {
  const chance = chanceOf(seed * 7919 + 17);
  const country = chance.of(countries);
  const place = places[country];
  const account = (id: string): Account => ({
    id,
    iban: inventedIban(chance, country),
    style: chance.of<BankStyle>(
      country === 'GB' || country === 'IE' ? ['named', 'named', 'poor'] : ['full', 'full', 'full', 'named', 'poor'],
    ),
  });
  const accounts = [account('account-1'), account('account-2')] as const;
  const savings = inventedIban(chance, country);
  const organisations = organisationsOf(chance, country);
  const words = { fee: place.feeWords, invoice: place.invoiceWords, rent: place.rentWords };
  const contracts: LabelledContract[] = [];
  const bookings: Booking[] = [];
  for (const { share, make } of cases) {
    if (!chance.is(share)) continue;
    for (const contract of make(chance, organisations, words)) {
      const id = `contract-${contracts.length + 1}`;
      const { booked, label } = paid(contract, id, chance, country);
      contracts.push(label);
      bookings.push(...booked);
    }
  }
  const ownName = chance.of(place.people);
  bookings.push(...habitsOf({ chance, country, organisations, first, today, savings, ownName }));
  const gap = chance.is(0.12) ? addDays(first, chance.whole(100, 900)) : null;
  const isKnown = ({ on, account: of }: Booking) =>
    on >= first && on <= today && !(gap !== null && of === 0 && on >= gap && on < addDays(gap, 75));
  const payments = bookings
    .filter(isKnown)
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
    .map((booking, count) => labelled(booking, count, accounts[booking.account], country, count * 31 + seed));
  return {
    seed,
    country,
    today,
    ownIbans: [savings, ...accounts.map(({ iban }) => iban)],
    ownNames: [ownName],
    payments,
    contracts: contracts.map((contract) => asSeen(contract, payments)),
  };
}

function labelled(
  booking: Booking,
  place: number,
  account: Account,
  country: CountryCode,
  seed: number,
): LabelledPayment {
  const { as } = booking;
  const text =
    'organisation' in as ? written(as, booking.on, account.style, country, chanceOf(seed)) : as.write(account.style);
  return {
    supplier: booking.supplier,
    contract: booking.contract,
    facts: {
      id: `payment-${place}`,
      accountId: account.id,
      bookedOn: booking.on,
      amount: { amount: booking.amount, currency: places[country].currency },
      ...text,
    },
  };
}

/** The payments of a contract within the three years, with what breaks their rhythm. */
function paid(
  contract: TrueContract,
  id: string,
  chance: Chance,
  country: CountryCode,
): { booked: Booking[]; label: LabelledContract } {
  const { organisation, cycle } = contract;
  const length = differenceInDays(today, first);
  const perCycle = cycle.unit === 'week' ? cycle.n * 7 : (cycle.n * 30.4) / cycle.times;
  const starts = chance.is(0.3)
    ? addDays(first, chance.whole(0, Math.round(length * 0.6)))
    : addDays(first, chance.whole(0, Math.min(365, Math.ceil(perCycle * cycle.times))));
  const ends = chance.is(0.2) ? addDays(starts, chance.whole(Math.round(perCycle * 5), length)) : addMonths(today, 2);
  const dues = dueDays(cycle, starts, contract.anchor, ends < today ? ends : today).slice(0, contract.most ?? 400);
  const arrangement = arranged(contract, chance, country);
  const second = {
    ...arrangement,
    mandate: contract.change === 'mandate' ? `M-${chance.digits(8)}` : arrangement.mandate,
    nameIndex: contract.change === 'name' ? 1 : arrangement.nameIndex,
  };
  const changesAt = Math.round(dues.length * chance.between(0.3, 0.7));
  const home = chance.is(0.8) ? 0 : 1;
  const booked: Booking[] = [];
  dues.forEach((due, count) => {
    if (count > 0 && chance.is(contract.misses ?? 0)) return;
    const late = contract.jitter === 0 ? 0 : chance.whole(0, contract.jitter);
    const isLater = contract.change !== undefined && count >= changesAt;
    const moved = isLater && contract.change === 'day' ? 12 : 0;
    const on = bookedOn(addDays(due, late + moved), contract.shift);
    const usual = contract.amounts({ count, ofAll: dues.length, year: differenceInDays(due, first) / 365.25, chance });
    const amount = -(count === 0 && contract.opening !== undefined ? contract.opening(usual) : usual);
    const account = isLater && contract.change === 'account' ? (home === 0 ? 1 : 0) : home;
    const one: Booking = {
      on,
      amount,
      account,
      as: isLater ? second : arrangement,
      supplier: organisation.id,
      contract: id,
    };
    booked.push(one);
    if (chance.is(contract.doubles ?? 0)) booked.push({ ...one, on: addDays(on, chance.whole(0, 4)) });
    if (contract.settles === true && count % 12 === 11) {
      booked.push({
        ...one,
        on: addDays(on, chance.whole(4, 14)),
        amount: chance.whole(-25_000, 25_000),
        contract: null,
      });
    }
    // A debit that came back and was taken again some days later.
    if (arrangement.channel === 'debit' && chance.is(0.004))
      booked.push({ ...one, on: addDays(on, 2), amount: -amount, contract: null });
  });
  booked.push(...shopped(contract, arrangement, home, chance));
  const isRunning = ends > today && (contract.most === undefined || dues.length < contract.most);
  return {
    booked,
    label: {
      id,
      supplier: organisation.id,
      cycle,
      kind: contract.kind,
      isTellable: contract.isUncertain !== true,
      isRunning,
    },
  };
}

/** A contract by the payments that are known of it. */
function asSeen(contract: LabelledContract, payments: readonly LabelledPayment[]): LabelledContract {
  const days = payments.filter((payment) => payment.contract === contract.id).map(({ facts }) => facts.bookedOn);
  const seen = days.length;
  const [start, end] = [days[0] ?? today, days.at(-1) ?? today];
  const length = contract.cycle.n * (contract.cycle.unit === 'week' ? 7 : 30.4);
  // Of few payments with a hole between them nobody could tell the rhythm.
  const hasHole = seen < 4 && differenceInDays(end, start) > (seen - 1) * length * 1.4;
  return {
    ...contract,
    kind: seen === 2 && contract.cycle.n === 12 ? 'yearly, seen twice' : contract.kind,
    isTellable: contract.isTellable && !hasHole && seen >= tellableFrom(contract.cycle),
  };
}

/** Fewer payments than that no person would call a rhythm. */
function tellableFrom({ n, unit }: TrueContract['cycle']): number {
  if (unit === 'week') return n === 4 ? 4 : 6;
  if (n === 12) return 2;
  return n >= 3 ? 3 : 4;
}

function arranged(contract: TrueContract, chance: Chance, country: CountryCode): Arrangement {
  const shape = chance.of([
    () => `M-${chance.digits(8)}`,
    () => `${chance.letters(4)}${chance.digits(9)}`,
    () => `KD0${chance.digits(11)}`,
    () => chance.digits(10),
  ]);
  return {
    organisation: contract.organisation,
    channel: contract.channel,
    nameIndex: contract.change === 'name' ? 0 : chance.whole(0, 5),
    mandate: shape(),
    customer: contract.hasCustomerNumber ? chance.digits(chance.whole(7, 10)) : null,
    customerLabel: chance.of(places[country].customerLabels),
    words: contract.words,
  };
}

function shopped(contract: TrueContract, arrangement: Arrangement, account: 0 | 1, chance: Chance): Booking[] {
  const { shopping } = contract;
  if (shopping === undefined) return [];
  const count = Math.round(shopping.perMonth * 36);
  return Array.from({ length: count }, () => ({
    on: addDays(first, chance.whole(0, differenceInDays(today, first))),
    amount: -Math.round(shopping.from * (shopping.to / shopping.from) ** chance.next()),
    account,
    as: { ...arrangement, nameIndex: chance.whole(0, 3), mandate: arrangement.mandate },
    supplier: contract.organisation.id,
    contract: null,
  }));
}

