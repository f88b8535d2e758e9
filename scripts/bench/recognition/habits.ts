import { addDays, addMonths, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Arrangement, BankStyle, Written } from './bank-writing.ts';
import { bookedOn } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { CountryCode } from './household.ts';
import type { Organisation, Organisations } from './organisations.ts';
import { inventedIban, places } from './places.ts';

/** One entry before a bank writes it: of an organisation, or as somebody else writes it. */
export interface Booking {
  readonly on: CalendarDate;
  readonly amount: number;
  readonly account: 0 | 1;
  readonly as: Arrangement | { readonly write: (style: BankStyle) => Written };
  readonly supplier: string | null;
  readonly contract: string | null;
}

interface Around {
  readonly chance: Chance;
  readonly country: CountryCode;
  readonly organisations: Organisations;
  readonly first: CalendarDate;
  readonly today: CalendarDate;
  readonly savings: string;
  readonly ownName: string;
}

/** Everything a household pays and gets that is no contract. */
export function habitsOf(around: Around): Booking[] {
  return [
    ...fixedPrices(around),
    ...eachYear(around),
    ...landlord(around),
    ...shops(around),
    ...food(around),
    ...online(around),
    ...oneOffs(around),
    ...care(around),
    ...between(around),
    ...income(around),
    ...people(around),
    ...cash(around),
  ];
}

/** Days at random gaps: at least so many days, and on average so many more. */
function* someDays({ chance, first, today }: Around, apart: number, least = 0): Generator<CalendarDate> {
  for (let day = addDays(first, chance.whole(0, Math.ceil(apart))); day <= today;) {
    yield day;
    day = addDays(day, Math.max(1, least + Math.round(-Math.log(1 - chance.next()) * apart)));
  }
}

function atTill(around: Around, organisation: Organisation, text: string): Arrangement {
  const { chance, country } = around;
  const city = chance.of(places[country].cities);
  const shown = chance.of([
    `${text} ${chance.digits(4)} ${city}`,
    `${text} ${country === 'DE' ? 'SAGT DANKE. ' : ''}${chance.digits(8)}//${city}/${country}`,
    `${text} ${city}`,
    text,
    `${text} ${city.toUpperCase()} ${country}`,
  ]);
  return {
    organisation: { ...organisation, cards: [shown] },
    channel: 'card',
    nameIndex: 0,
    mandate: 'none',
    customer: null,
    customerLabel: '',
    words: '',
  };
}

/** What costs the same each time and is bought when one happens to: tickets, lunch, a haircut, a paper. */
function fixedPrices(around: Around): Booking[] {
  const { chance, organisations } = around;
  const some: Booking[] = [];
  const add = (organisation: Organisation, apart: number, least: number, amounts: readonly number[]) => {
    const arrangement: Arrangement = {
      organisation,
      channel: 'card',
      nameIndex: 0,
      mandate: 'none',
      customer: null,
      customerLabel: '',
      words: '',
    };
    for (const on of someDays(around, apart, least))
      some.push(bought(on, -chance.of(amounts), organisation, arrangement));
  };
  if (chance.is(0.5)) add(organisations.invented('craft'), 10, chance.whole(25, 35), [chance.whole(18, 60) * 100]);
  if (chance.is(0.4)) add(organisations.invented('school'), 9, 1, [chance.whole(20, 60) * 10]);
  if (chance.is(0.4)) add(organisations.invented('food'), 4, 1, [890, 990, 990, 1150]);
  if (chance.is(0.3)) add(organisations.invented('shop'), 5, 4, [chance.whole(20, 90) * 10]);
  if (chance.is(0.3)) add(organisations.invented('craft'), 45, 20, [chance.whole(8, 20) * 100]);
  return some;
}

/** Presents each December, a trip each summer: about the same time, never the same sum. */
function eachYear(around: Around): Booking[] {
  const { chance, organisations, first } = around;
  return Array.from({ length: chance.whole(0, 2) }, () => {
    const organisation = organisations.invented(chance.of(['shop', 'food']));
    const arrangement: Arrangement = {
      organisation,
      channel: chance.of(['card', 'card', 'paypal']),
      nameIndex: 0,
      mandate: 'none',
      customer: null,
      customerLabel: '',
      words: '',
    };
    const anchor = chance.whole(5, 350);
    return [0, 365, 730].map((year) =>
      bought(
        addDays(first, anchor + year + chance.whole(-14, 14)),
        -chance.whole(2_000, 40_000),
        organisation,
        arrangement,
      ),
    );
  }).flat();
}

/** Rent to a person: whoever is asked says something else. */
function landlord(around: Around): Booking[] {
  const { chance, country, first, today } = around;
  if (!chance.is(0.15)) return [];
  const place = places[country];
  const name = chance.of(place.people);
  const [iban, amount, words] = [
    inventedIban(chance, country),
    -chance.whole(300, 1500) * 100,
    chance.of(place.rentWords),
  ];
  const write = (style: BankStyle) => moved(style, name, iban, words, place.transferWords[0] ?? '');
  return Array.from({ length: 36 }, (_, month) => bookedOn(addDays(addMonths(first, month), 5), 'next'))
    .filter((on) => on <= today)
    .map((on) => ({ on, amount, account: 0, supplier: null, contract: 'rent to a person', as: { write } }));
}

function shops(around: Around): Booking[] {
  const { chance, country, organisations } = around;
  const chains = [
    ...chance.some(places[country].groceries, chance.whole(2, 4)),
    ...chance.some(places[country].fuel, chance.whole(1, 2)),
  ];
  return chains.flatMap((name) => {
    const organisation = organisations.chain(name, 'shop');
    const mean = chance.whole(1200, 7000);
    return [...someDays(around, chance.between(3, 14))].map((on) =>
      bought(on, -Math.round(mean * Math.exp(chance.bell() * 0.6)), organisation, atTill(around, organisation, name)),
    );
  });
}

function food(around: Around): Booking[] {
  const { chance, organisations } = around;
  return Array.from({ length: chance.whole(2, 6) }, () => organisations.invented('food')).flatMap((organisation) => {
    const mean = chance.whole(400, 5500);
    const text = (organisation.cards[0] ?? '').slice(0, 22);
    return [...someDays(around, chance.between(6, 70))].map((on) =>
      bought(on, -Math.round((mean * Math.exp(chance.bell() * 0.5)) / 10) * 10, organisation, {
        ...atTill(around, organisation, text),
        organisation: { ...organisation, cards: [text] },
      }),
    );
  });
}

function online(around: Around): Booking[] {
  const { chance, organisations } = around;
  return Array.from({ length: chance.whole(1, 4) }, () => organisations.invented('shop')).flatMap((organisation) => {
    const channel = chance.of(['card', 'paypal', 'klarna', 'debit'] as const);
    const arrangement: Arrangement = {
      organisation,
      channel,
      nameIndex: 0,
      mandate: `S${chance.digits(6)}`,
      customer: null,
      customerLabel: '',
      words: '',
    };
    return [...someDays(around, chance.between(25, 140))].flatMap((on) => {
      const one = bought(on, -Math.round(1000 * 15 ** chance.next()), organisation, arrangement);
      return chance.is(0.15) ? [one, { ...one, on: addDays(on, chance.whole(4, 20)), amount: -one.amount }] : [one];
    });
  });
}

function oneOffs(around: Around): Booking[] {
  const { chance, organisations, first, today } = around;
  return Array.from({ length: chance.whole(5, 20) }, () => {
    const organisation = organisations.invented(chance.of(['craft', 'craft', 'shop', 'food', 'school']));
    const arrangement: Arrangement = {
      organisation,
      channel: chance.of(['transfer', 'card', 'card']),
      nameIndex: 0,
      mandate: 'none',
      customer: null,
      customerLabel: '',
      words: '',
    };
    const on = addDays(first, chance.whole(0, differenceInDays(today, first)));
    const one = bought(on, -chance.whole(900, 150_000), organisation, arrangement);
    return chance.is(0.2)
      ? [one, { ...one, on: addDays(on, chance.whole(10, 300)), amount: -chance.whole(900, 90_000) }]
      : [one];
  }).flat();
}

/** Nearly regular, and yet a habit: the hairdresser, the pharmacy, the lottery ticket, topping up a card. */
function care(around: Around): Booking[] {
  const { chance, organisations } = around;
  const some: Booking[] = [];
  const add = (apart: number, least: number, amount: () => number, sector: 'craft' | 'food' | 'shop') => {
    const organisation = organisations.invented(sector);
    const arrangement: Arrangement = {
      organisation,
      channel: 'card',
      nameIndex: 0,
      mandate: 'none',
      customer: null,
      customerLabel: '',
      words: '',
    };
    for (const on of someDays(around, apart, least)) some.push(bought(on, -amount(), organisation, arrangement));
  };
  if (chance.is(0.6)) add(18, 25, () => chance.of([3200, 3500, 3500, 4100]), 'craft');
  if (chance.is(0.6)) add(35, 3, () => chance.whole(400, 4500), 'shop');
  if (chance.is(0.4)) add(14, 5, () => chance.of([2000, 3000, 5000]), 'food');
  return some;
}

/** Between the person's own accounts, the credit card's monthly bill among them. */
function between(around: Around): Booking[] {
  const { chance, country, savings, ownName, first, today } = around;
  const place = places[country];
  const some: Booking[] = [];
  const amount = -chance.whole(2, 30) * 2500;
  const anchor = chance.whole(1, 28);
  const words = chance.of(place.savingWords);
  for (let month = 0; month < 36 && chance.is(0.999); month += 1) {
    const on = bookedOn(addDays(addMonths(first, month), anchor), 'next');
    if (on > today) break;
    some.push({
      on,
      amount,
      account: 0,
      supplier: null,
      contract: null,
      as: { write: (style) => moved(style, ownName, savings, words, place.transferWords[0] ?? '') },
    });
  }
  if (chance.is(0.3)) {
    const settled = {
      DE: 'KREDITKARTENABRECHNUNG',
      AT: 'Kreditkartenabrechnung',
      CH: 'Abrechnung Kreditkarte',
      FR: 'DEBIT DIFFERE CARTE',
      BE: 'DECOMPTE VISA',
      IT: 'ADDEBITO CARTA DI CREDITO',
      ES: 'LIQUIDACION TARJETA CREDITO',
      NL: 'AFREKENING CREDITCARD',
      GB: 'CREDIT CARD PAYMENT',
      IE: 'CREDIT CARD PAYMENT',
    }[country];
    for (let month = 0; month < 36; month += 1) {
      const on = bookedOn(addDays(addMonths(first, month), 12), 'next');
      const write = (style: BankStyle) => ({
        counterparty: style === 'named' ? settled : null,
        iban: null,
        creditorId: null,
        mandate: null,
        purpose: settled,
      });
      some.push({
        on,
        amount: -chance.whole(5_000, 200_000),
        account: 0,
        supplier: null,
        contract: null,
        as: { write },
      });
    }
  }
  return some;
}

function moved(style: BankStyle, name: string, iban: string, words: string, before: string): Written {
  const none = { counterparty: null, iban: null, creditorId: null, mandate: null };
  if (style === 'full') return { ...none, counterparty: name, iban, purpose: words };
  return style === 'named'
    ? { ...none, counterparty: name, purpose: words }
    : { ...none, purpose: `${before} ${name} ${words}` };
}

function income(around: Around): Booking[] {
  const { chance, country, organisations, first } = around;
  const employer = organisations.invented('craft');
  const pay = chance.whole(180_000, 480_000);
  return Array.from({ length: 37 }, (_, month): Booking => ({
    on: bookedOn(addDays(addMonths(first, month), 2), 'before'),
    amount: pay,
    account: 0,
    supplier: employer.id,
    contract: null,
    as: {
      organisation: employer,
      channel: 'transfer',
      nameIndex: 0,
      mandate: 'none',
      customer: null,
      customerLabel: '',
      words: chance.of(places[country].salaryWords),
    },
  }));
}

/** Pocket money each month, and what friends get for dinner. */
function people(around: Around): Booking[] {
  const { chance, country, first, today } = around;
  const place = places[country];
  const some: Booking[] = [];
  for (const name of chance.some(place.people, chance.whole(1, 3))) {
    const iban = inventedIban(chance, country);
    const isMonthly = chance.is(0.4);
    const amount = -chance.whole(1, 20) * 500;
    const text = chance.of(place.giftWords);
    const days = isMonthly
      ? Array.from({ length: 36 }, (_, month) => bookedOn(addMonths(addDays(first, 8), month), 'next'))
      : [...someDays(around, chance.between(20, 120))];
    for (const on of days.filter((each) => each <= today)) {
      const words = isMonthly ? text : chance.of(place.giftWords);
      const sum = isMonthly ? amount : -chance.whole(300, 9000);
      some.push({
        on,
        amount: sum,
        account: 0,
        supplier: null,
        contract: null,
        as: { write: (style) => moved(style, name, iban, words, place.transferWords[0] ?? '') },
      });
    }
  }
  return some;
}

function cash(around: Around): Booking[] {
  const { chance, country } = around;
  const place = places[country];
  return [...someDays(around, chance.between(7, 30))].map((on): Booking => {
    const text = `${chance.of(place.cashTexts)} ${chance.of(place.cities)}`;
    return {
      on,
      amount: -chance.whole(1, 8) * 5000,
      account: 0,
      supplier: null,
      contract: null,
      as: {
        write: (style) =>
          style === 'named'
            ? { counterparty: text, iban: null, creditorId: null, mandate: null, purpose: null }
            : { counterparty: null, iban: null, creditorId: null, mandate: null, purpose: text },
      },
    };
  });
}

function bought(on: CalendarDate, amount: number, organisation: Organisation, as: Arrangement): Booking {
  return { on, amount, account: 0, as, supplier: organisation.id, contract: null };
}
