import type { OutputOf } from '#shared/api/api.ts';
import { addDays, addMonths, weekdayOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { paymentsBetween } from '#shared/domain/payments/payments.ts';
import type { Deed, Give } from './deed.ts';
import { demoStatement, type DemoEntry } from './demo-statement.ts';

/** A contract that is paid from the joint account, and how the bank names the other side. */
interface Billed extends Omit<DemoEntry, 'on' | 'amount'> {
  readonly supplier: string;
  readonly contract: string;
  /** What was taken lately on top of the price, in cents. */
  readonly lately?: number;
}

const energy = { supplier: 'Talwerk Energie', to: 'TALWERK ENERGIE GMBH', creditorId: 'DE98ZZZ09999999999' };
const phone = { supplier: 'Lerchenton Mobil', to: 'Lerchenton Mobil', creditorId: 'DE61ZZZ00000004711' };
const cover = { supplier: 'Habichthorst Versicherung', to: 'HABICHTHORST VERS. AG', creditorId: 'DE39ZZZ00000000815' };

const billed: readonly Billed[] = [
  {
    supplier: 'Lindengrund Wohnbau',
    contract: 'Flat, Gerberweg 12, second floor',
    to: 'Lindengrund Wohnbau',
    iban: 'DE02100500000054540402',
    purpose: 'Miete Gerberweg 12 LW-2204-12B',
  },
  { ...energy, contract: 'Electricity, Talwerk Natur', mandate: 'TW-51', purpose: 'Abschlag Strom Kd 8814' },
  { ...energy, contract: 'Gas, Talwerk Wärme', mandate: 'TW-52', purpose: 'Abschlag Gas Kd 8814' },
  {
    supplier: 'Funkelnetz',
    contract: 'Internet 250',
    to: 'FUNKELNETZ SAGT DANKE',
    mandate: 'FN-2204',
    creditorId: 'DE74ZZZ00000051234',
    purpose: 'Rechnung Internet 250',
  },
  { ...phone, contract: 'Mobile, 10 GB', mandate: 'LM-1', purpose: 'Mobilfunk 0155 010 441', lately: 349 },
  { ...phone, contract: 'Mobile, young, 5 GB', mandate: 'LM-2', purpose: 'Mobilfunk 0155 010 442' },
  {
    supplier: 'Wagenhalle Leasing',
    contract: 'Car lease, small estate',
    to: 'WAGENHALLE LEASING',
    mandate: 'WH-77',
    purpose: 'Leasingrate FR-NE 204',
  },
  { ...cover, contract: 'Car insurance, Mobil Plus', mandate: 'HV-1', purpose: 'Kfz-Beitrag FR-NE 204' },
  { ...cover, contract: 'Household contents', mandate: 'HV-2', purpose: 'Hausrat Jahresbeitrag' },
  {
    supplier: 'Saitenspiel Musikschule',
    contract: 'Cello lessons',
    to: 'Musikschule Saitenspiel',
    mandate: 'SAI-9',
    purpose: 'Cello Ida',
  },
];

/** What is bought out of habit: so many days after each other, for about so much. */
const habits = [
  { every: 4, amount: 5_460, to: 'MARKTHALLE FREIBURG', purpose: 'Kartenzahlung' },
  { every: 7, amount: 3_180, to: 'KORNBLUME BIOMARKT', purpose: 'Kartenzahlung' },
  { every: 11, amount: 10_000, to: 'GELDAUTOMAT OBERKIRCH BANK', purpose: 'Auszahlung' },
  { every: 16, amount: 6_230, to: 'TANKHOF SUED', purpose: 'Kartenzahlung' },
] as const;

/** What is paid every month for contracts that are not written down yet: suggestions. */
const unnoticed = [
  {
    day: 9,
    amount: 799,
    to: 'BILDERBOGEN MEDIEN GMBH',
    mandate: 'BB-3306',
    creditorId: 'DE17ZZZ00000120034',
    purpose: 'Abo Streaming',
  },
  {
    day: 17,
    amount: 2_350,
    to: 'Schwimmverein Oberau e.V.',
    mandate: 'SV-118',
    creditorId: 'DE29ZZZ00000220118',
    purpose: 'Mitgliedsbeitrag Familie',
  },
] as const;

/** What the files are called. */
export const demoStatementName = 'joint-account.xml';

/** How many days ago the second statement begins, and the last day of all that is read. */
const secondBegins = 20;
const opening = 214_350;

/** Fourteen months of the joint account in two statements: what it is for was said of the first, the second knows it. */
export function demoPayments(today: CalendarDate, give: Give): Deed[] {
  const [first, between, last] = [addMonths(today, -14), addDays(today, -secondBegins), addDays(today, -2)];
  const lately = addDays(today, -33);
  const read = async (entries: readonly DemoEntry[], before: number): Promise<void> => {
    const statement = Buffer.from(demoStatement(entries, before));
    const { path } = await give('files.receive', { name: demoStatementName, base64: statement.toString('base64') });
    await give('imports.apply', { path });
  };
  let balance = opening;
  return [
    {
      daysAgo: secondBegins - 1,
      run: async () => {
        const contracts = await billedContracts(give);
        const entries = entriesBetween(contracts, first, between, lately);
        await read(entries, balance);
        balance += entries.reduce((total, { amount }) => total + amount, 0);
        const [account] = await give('accounts.list', {});
        await give('accounts.update', { id: account?.id ?? '', name: 'Joint account' });
        const payments = await give('payments.list', {});
        for (const { mandate, iban, contract } of contracts) {
          const ids = payments
            .filter((payment) => (mandate === undefined ? payment.iban === iban : payment.mandate === mandate))
            .map(({ id }) => id);
          if (ids.length > 0) await give('payments.assign', { ids, contractId: contract.id });
        }
      },
    },
    {
      daysAgo: 1,
      run: async () => read(entriesBetween(await billedContracts(give), addDays(between, 1), last, lately), balance),
    },
    { daysAgo: 300, run: async () => noteLogins(today, give) },
  ];
}

type BilledContract = Omit<Billed, 'contract'> & { readonly contract: OutputOf<'contracts.get'> };

async function billedContracts(give: Give): Promise<BilledContract[]> {
  const listed = await give('contracts.list', {});
  const found: BilledContract[] = [];
  for (const { contract, ...rest } of billed) {
    const id = listed.find(({ name, supplierName }) => name === contract && supplierName === rest.supplier)?.id;
    if (id !== undefined) found.push({ ...rest, contract: await give('contracts.get', { id }) });
  }
  return found;
}

function entriesBetween(
  contracts: readonly BilledContract[],
  from: CalendarDate,
  to: CalendarDate,
  lately: CalendarDate,
): DemoEntry[] {
  const entries = [
    ...contracts.flatMap((contract) =>
      paidFor(contract, from, to).map((entry) =>
        entry.on < lately ? entry : { ...entry, amount: entry.amount - (contract.lately ?? 0) },
      ),
    ),
    ...monthsBetween(from, to).flatMap((month) =>
      unnoticed.map(({ day, amount, ...side }) => ({ ...side, on: bankDay(addDays(month, day - 1)), amount: -amount })),
    ),
    ...habits.flatMap((habit, kind) => boughtBetween(habit, kind, from, to)),
    ...monthsBetween(from, to).map((month) => ({
      on: bankDay(addDays(addMonths(month, 1), -3)),
      amount: 341_208,
      to: 'Hellwig Maschinenbau',
      iban: 'DE02500105170137075030',
      purpose: 'Gehalt',
    })),
  ];
  return entries.filter(({ on }) => on >= from && on <= to).toSorted((one, other) => one.on.localeCompare(other.on));
}

function paidFor(
  { contract, supplier, lately, ...side }: BilledContract,
  from: CalendarDate,
  to: CalendarDate,
): DemoEntry[] {
  const { prices, nextPaymentOn, startsOn, endsOn, pausedFrom, pausedUntil } = contract;
  const paid = { prices, knownOn: nextPaymentOn, startsOn, trialEndsOn: null, endsOn, pausedFrom, pausedUntil };
  return paymentsBetween(paid, addDays(from, -3), to).map(({ on, amount }) => ({
    ...side,
    on: bankDay(on),
    amount: -amount,
  }));
}

/** A bank takes nothing on a weekend. */
function bankDay(on: CalendarDate): CalendarDate {
  const weekday = weekdayOf(on);
  return addDays(on, weekday === 'sat' ? 2 : weekday === 'sun' ? 1 : 0);
}

/** Now sooner and now later, for now less and now more. */
function boughtBetween(
  { every, amount, to: whom, purpose }: (typeof habits)[number],
  kind: number,
  from: CalendarDate,
  to: CalendarDate,
): DemoEntry[] {
  const entries: DemoEntry[] = [];
  for (let on = addDays(from, kind), n = 0; on <= to; n += 1) {
    const aside = amount % 1000 === 0 ? 0 : Math.round(amount * ((((n + 3) * (kind + 7) * 137) % 100) / 100 - 0.5));
    entries.push({ on: bankDay(on), amount: -(amount + aside), to: whom, purpose: `${purpose} ${on}` });
    on = addDays(on, Math.max(1, every + ((n * n * 5 + n * 3 + kind) % 7) - 3));
  }
  return entries;
}

/** The first days of the months that have a day between two. */
function monthsBetween(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const months: CalendarDate[] = [];
  const first = addDays(from, 1 - Number(from.slice(8)));
  for (let month = first; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

async function noteLogins(today: CalendarDate, give: Give): Promise<void> {
  const relationships = await give('relationships.list', {});
  const logins = [
    {
      supplier: 'Talwerk Energie',
      name: 'Customer portal',
      website: 'https://talwerk.example/portal',
      username: 'nora',
    },
    {
      supplier: 'Funkelnetz',
      name: 'My Funkelnetz',
      website: 'https://funkelnetz.example',
      username: 'nora@familie.example',
    },
  ];
  for (const { supplier, ...login } of logins) {
    const relationshipId = relationships.find(({ supplierName }) => supplierName === supplier)?.id;
    if (relationshipId === undefined) continue;
    await give('logins.add', { relationshipId, ...login, lastUsedOn: addDays(today, -310) });
  }
}
