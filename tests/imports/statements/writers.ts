import iconv from 'iconv-lite';
import fc from 'fast-check';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';

/** A payment as a bank knows it, before it is written in anybody's style. */
export interface TruePayment {
  readonly bookedOn: CalendarDate;
  readonly valueOn: CalendarDate;
  /** Minor units, never 0. */
  readonly amount: number;
  readonly party: string;
  readonly purpose: string;
}

export const currencies = { EUR: 2, JPY: 0, KWD: 3, CHF: 2 } as const;
export type TestCurrency = keyof typeof currencies;

/** How a made-up bank writes its CSV. */
export interface CsvStyle {
  readonly currency: TestCurrency;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly grouped: boolean;
  readonly dates: 'dotted' | 'dmy' | 'mdy' | 'ymd' | 'compact';
  /** Which language its headings are in; null: it writes none. */
  readonly headings: keyof typeof headingsIn | null;
  readonly signs: 'before' | 'behind' | 'columns' | 'letters' | 'words' | 'suffix';
  readonly balance: boolean;
  readonly newestFirst: boolean;
  readonly quoted: boolean;
  readonly junk: boolean;
  readonly totals: boolean;
  readonly encoding: 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

const headingsIn = {
  en: [
    'Booking date',
    'Value date',
    'Payee',
    'Description',
    'Amount',
    'Currency',
    'Balance',
    'Debit/Credit',
    'Paid out',
    'Paid in',
  ],
  de: [
    'Buchungstag',
    'Wertstellung',
    'Auftraggeber/Empfänger',
    'Verwendungszweck',
    'Betrag',
    'Währung',
    'Saldo',
    'Soll/Haben',
    'Soll',
    'Haben',
  ],
  fr: [
    'Date opération',
    'Date de valeur',
    'Bénéficiaire',
    'Libellé',
    'Montant',
    'Devise',
    'Solde',
    'Sens',
    'Débit',
    'Crédit',
  ],
  it: [
    'Data contabile',
    'Data valuta',
    'Beneficiario',
    'Descrizione',
    'Importo',
    'Divisa',
    'Saldo',
    'Segno',
    'Addebiti',
    'Accrediti',
  ],
  es: [
    'Fecha operación',
    'Fecha valor',
    'Beneficiario',
    'Concepto',
    'Importe',
    'Moneda',
    'Saldo',
    'Signo',
    'Cargo',
    'Abono',
  ],
  nl: ['Boekdatum', 'Rentedatum', 'Naam tegenpartij', 'Omschrijving', 'Bedrag', 'Munt', 'Saldo', 'Af Bij', 'Af', 'Bij'],
} as const;

/** The directions each style of them is written with: paid, received. */
const directionWords = { letters: ['S', 'H'], words: ['Af', 'Bij'] } as const;

const parties = [
  'Stadtwerke "Nord"',
  'Müller & Söhne; KG',
  'Shop, Inc.',
  "O'Neil | Sons",
  'Café René',
  'Vodafone 4711',
  '=cmd()',
];

/** Some payments of a few years, at least one of them paid, in order of their days. */
export const somePayments: fc.Arbitrary<readonly TruePayment[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: Date.UTC(2024, 0, 1) / 86_400_000, max: Date.UTC(2026, 9, 30) / 86_400_000 }),
      later: fc.integer({ min: 0, max: 3 }),
      amount: fc.oneof(fc.integer({ min: -250_000, max: 250_000 }), fc.integer({ min: -9_999_999, max: 9_999_999 })),
      party: fc.constantFrom(...parties),
      purpose: fc.constantFrom('Rechnung 2026-10', 'Miete "Garage"', 'Abo, monatlich', 'Beitrag; Verein', 'Übertrag x'),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((all) =>
    all
      .toSorted((one, other) => one.day - other.day)
      .map(({ day, later, amount, party, purpose }, index) => ({
        bookedOn: written(day),
        valueOn: written(day + later),
        amount: index === 0 ? -Math.abs(amount || 1) : amount || 1,
        party,
        purpose,
      })),
  );

function written(day: number): CalendarDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10) as CalendarDate;
}

/** Without headings nothing tells what was paid from what was received where one of the columns is empty, nor yen and dinars from other numbers. */
const tellable = (style: CsvStyle): CsvStyle =>
  style.headings === null
    ? {
        ...style,
        signs: style.signs === 'columns' ? 'before' : style.signs,
        currency: currencies[style.currency] === 2 ? style.currency : 'EUR',
      }
    : style;

export const someStyle: fc.Arbitrary<CsvStyle> = fc
  .record<CsvStyle>({
    currency: fc.constantFrom(...(Object.keys(currencies) as TestCurrency[])),
    delimiter: fc.constantFrom(';', ',', '\t', '|'),
    decimal: fc.constantFrom('.', ','),
    grouped: fc.boolean(),
    dates: fc.constantFrom('dotted', 'dmy', 'mdy', 'ymd', 'compact'),
    headings: fc.constantFrom('en', 'de', 'fr', 'it', 'es', 'nl', null),
    signs: fc.constantFrom('before', 'behind', 'columns', 'letters', 'words', 'suffix'),
    balance: fc.boolean(),
    newestFirst: fc.boolean(),
    quoted: fc.boolean(),
    junk: fc.boolean(),
    totals: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'windows-1252'),
  })
  .map((style) => tellable(style));

/** An amount in digits: "1.234,56" of 123456 in euros. */
export function digits(amount: number, currency: TestCurrency, decimal: '.' | ',', grouped = false): string {
  const places = currencies[currency];
  const plain = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = plain.slice(0, plain.length - places);
  const parted = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, decimal === ',' ? '.' : ',') : whole;
  return places === 0 ? parted : `${parted}${decimal}${plain.slice(-places)}`;
}

function dateIn(date: string, { dates }: CsvStyle): string {
  const [year = '', month = '', day = ''] = date.split('-');
  switch (dates) {
    case 'dotted':
      return `${day}.${month}.${year}`;
    case 'dmy':
      return `${day}/${month}/${year}`;
    case 'mdy':
      return `${month}/${day}/${year}`;
    case 'ymd':
      return date;
    case 'compact':
      return date.replaceAll('-', '');
  }
}

/** Writes payments as a bank of that style does, and the balance before them. */
export function csvOf(payments: readonly TruePayment[], style: CsvStyle, opening: number): Uint8Array {
  const cell = (text: string) =>
    style.quoted || text.includes(style.delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly string[]) => cells.map((text) => cell(text)).join(style.delimiter);
  let held = opening;
  const rows = payments.map((payment) => {
    held += payment.amount;
    return line(cellsOf(payment, style, held));
  });
  const width = cellsOf(payments[0]!, style, 0).length;
  const names = style.headings === null ? [] : [line(headingsOf(style))];
  const above = style.junk && names.length > 0 ? ['Statement', 'created by hand', ''] : [];
  const total = Array.from({ length: width }, (_, index) => (index === 2 ? 'Total' : index === 4 ? '12' : ''));
  const below = style.totals && names.length > 0 ? [line(total)] : [];
  const text = [...above, ...names, ...(style.newestFirst ? rows.toReversed() : rows), ...below].join('\r\n');
  if (style.encoding === 'utf-8-mark') return new Uint8Array(iconv.encode(text, 'utf-8', { addBOM: true }));
  return new Uint8Array(iconv.encode(text, style.encoding, { addBOM: style.encoding === 'utf-16be' }));
}

function headingsOf(style: CsvStyle): string[] {
  const [booked, value, payee, purpose, amount, currency, balance, direction, debit, credit] =
    headingsIn[style.headings ?? 'en'];
  const hasWords = style.signs === 'letters' || style.signs === 'words';
  const money = style.signs === 'columns' ? [debit, credit] : [amount, ...(hasWords ? [direction] : [])];
  return [booked, value, payee, purpose, ...money, currency, ...(style.balance ? [balance] : [])];
}

function cellsOf(payment: TruePayment, style: CsvStyle, held: number): string[] {
  const number = digits(payment.amount, style.currency, style.decimal, style.grouped);
  const isPaid = payment.amount < 0;
  const minus = (amount: number, text: string) => (amount < 0 ? `-${text}` : text);
  const balance = minus(held, digits(held, style.currency, style.decimal, style.grouped));
  const before = [dateIn(payment.bookedOn, style), dateIn(payment.valueOn, style), payment.party, payment.purpose];
  const after = [style.currency, ...(style.balance ? [balance] : [])];
  switch (style.signs) {
    case 'before':
      return [...before, minus(payment.amount, number), ...after];
    case 'behind':
      return [...before, isPaid ? `${number}-` : number, ...after];
    case 'columns':
      return [...before, ...(isPaid ? [number, ''] : ['', number]), ...after];
    case 'letters':
    case 'words':
      return [...before, number, directionWords[style.signs][isPaid ? 0 : 1], ...after];
    case 'suffix':
      return [...before, `${number} ${isPaid ? 'DR' : 'CR'}`, ...after];
  }
}
