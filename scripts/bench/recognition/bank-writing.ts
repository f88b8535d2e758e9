import type { Chance } from './chance.ts';
import type { CountryCode } from './household.ts';
import type { Organisation } from './organisations.ts';
import { places } from './places.ts';

/** How much a bank's export tells: all columns, a name and a text, or one text for everything. */
export type BankStyle = 'full' | 'named' | 'poor';

/** The way money goes to an organisation. */
export type Channel = 'debit' | 'card' | 'transfer' | 'standing' | 'paypal' | 'klarna';

/** What one contract or habit has in all its payments. */
export interface Arrangement {
  readonly organisation: Organisation;
  readonly channel: Channel;
  readonly nameIndex: number;
  readonly mandate: string;
  readonly customer: string | null;
  readonly customerLabel: string;
  /** Words that stand in every purpose; a month or an invoice number may follow. */
  readonly words: string;
}

export interface Written {
  readonly counterparty: string | null;
  readonly iban: string | null;
  readonly creditorId: string | null;
  readonly mandate: string | null;
  readonly purpose: string | null;
}

const payPal = {
  iban: 'LU89751000135104200E',
  creditorId: 'LU96ZZZ0000000000000000058',
  name: 'PayPal Europe S.a.r.l. et Cie S.C.A',
};
const klarna = { iban: 'DE13760700240041180000', creditorId: 'DE46ZZZ00000049085', name: 'Klarna Bank AB (publ)' };

/** Writes one payment of an arrangement as a bank would. */
export function written(
  one: Arrangement,
  day: string,
  style: BankStyle,
  country: CountryCode,
  chance: Chance,
): Written {
  const place = places[country];
  if (one.channel === 'card') return byCard(one, day, style, country, chance);
  if (one.channel === 'paypal' || one.channel === 'klarna') return throughProcessor(one, day, style, country, chance);
  const { organisation } = one;
  const usual = organisation.names[one.nameIndex % organisation.names.length] ?? '';
  const name = cut(chance.is(0.06) ? chance.of(organisation.names) : usual, style);
  const isDebit = one.channel === 'debit';
  const customer = one.customer === null ? '' : `${one.customerLabel} ${one.customer}`;
  const purpose = [one.words, month(day, chance), customer, invoice(one, chance)]
    .filter((part) => part !== '')
    .join(' ');
  if (style === 'full') {
    return {
      counterparty: name,
      iban: organisation.ibans[isDebit ? 0 : one.nameIndex % organisation.ibans.length] ?? null,
      creditorId: isDebit && country !== 'GB' ? chance.of(organisation.creditorIds) : null,
      mandate: isDebit && country !== 'GB' ? one.mandate : null,
      purpose,
    };
  }
  const before = isDebit ? chance.of(place.debitWords) : place.transferWords[one.channel === 'standing' ? 1 : 0];
  if (style === 'named')
    return { ...nothing, counterparty: name, purpose: chance.is(0.5) ? purpose : (before ?? null) };
  const tail = isDebit && chance.is(0.5) ? ` ${one.mandate} ${purpose}` : ` ${purpose}`;
  return { ...nothing, purpose: `${before} ${name}${tail}`.trim() };
}

const nothing: Written = { counterparty: null, iban: null, creditorId: null, mandate: null, purpose: null };

function byCard(one: Arrangement, day: string, style: BankStyle, country: CountryCode, chance: Chance): Written {
  const place = places[country];
  const text = one.organisation.cards[one.nameIndex % one.organisation.cards.length] ?? '';
  const shown = chance.is(0.05) ? chance.of(one.organisation.cards) : text;
  const [year = '', monthOfYear = '', date = ''] = day.split('-');
  if (style === 'poor') {
    const words = chance.of(place.cardWords);
    return {
      ...nothing,
      purpose: chance.of([
        `${words} ${date}/${monthOfYear} ${shown}`,
        `${words} ${shown} ${date}.${monthOfYear}.${year} ${chance.whole(7, 22)}:${chance.digits(2)}`,
        `${words} ${shown} CARTE ${chance.digits(4)}`,
      ]),
    };
  }
  const extra = chance.of([
    null,
    `${year}-${monthOfYear}-${date}T${chance.whole(10, 21)}:${chance.whole(10, 59)} Debitk.${chance.whole(0, 3)} 20${chance.whole(25, 29)}-12`,
    place.cardWords[0] ?? null,
  ]);
  return { ...nothing, counterparty: shown, purpose: extra };
}

const purchase: Readonly<Record<CountryCode, string>> = {
  DE: 'Ihr Einkauf bei',
  AT: 'Ihr Einkauf bei',
  CH: 'Ihr Einkauf bei',
  FR: 'Votre achat chez',
  BE: 'Votre achat chez',
  IT: 'Il tuo acquisto presso',
  ES: 'Su compra en',
  NL: 'Je aankoop bij',
  GB: 'Your purchase at',
  IE: 'Your purchase at',
};

function throughProcessor(
  one: Arrangement,
  day: string,
  style: BankStyle,
  country: CountryCode,
  chance: Chance,
): Written {
  const merchant = (one.organisation.names[0] ?? '').replace(/ (?:GmbH|AG|S\.A\.|SAS|B\.V\.|Ltd|S\.p\.A\.).*$/u, '');
  const processor = one.channel === 'paypal' ? payPal : klarna;
  if (style === 'full') {
    const bought = purchase[country];
    const purpose =
      one.channel === 'paypal'
        ? `${chance.digits(13)} PP.${chance.digits(4)}.PP . ${merchant}, ${bought} ${merchant}`
        : `${chance.letters(12)} ${bought} ${merchant}`;
    return {
      counterparty: processor.name,
      iban: processor.iban,
      creditorId: processor.creditorId,
      mandate: one.channel === 'paypal' ? '5JD2224LXPQ7A' : null,
      purpose,
    };
  }
  const text = one.channel === 'paypal' ? `PAYPAL *${merchant.toUpperCase().slice(0, 18)}` : `Klarna*${merchant}`;
  return style === 'named'
    ? { ...nothing, counterparty: text, purpose: null }
    : { ...nothing, purpose: `${text} ${day.slice(8)}.${day.slice(5, 7)}.` };
}

function month(day: string, chance: Chance): string {
  const [year = '', monthOfYear = ''] = day.split('-');
  return chance.is(0.6) ? `${monthOfYear}/${year}` : '';
}

function invoice(one: Arrangement, chance: Chance): string {
  return one.mandate.length % 3 === 0 ? `RE ${chance.digits(8)}` : '';
}

/** Some banks cut names. */
function cut(name: string, style: BankStyle): string {
  return style === 'poor' ? name.slice(0, 27) : name.slice(0, 70);
}
