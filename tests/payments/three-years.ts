import { camtStatement, type WrittenEntry } from './statement-file.ts';

/** Invented suppliers, each paid every month. */
const suppliers = [
  'Lichtspiel',
  'Nordwall',
  'Rheinbogen',
  'Alpsegler',
  'Vogtland',
  'Talwerk',
  'Blattgold',
  'Pulsgarten',
  'Funkelnetz',
  'Kettensteg',
  'Morgentau',
  'Steinquell',
  'Windhain',
  'Uferlos',
  'Zeitgeist',
  'Kornblume',
  'Wolkenbruch',
  'Hafenlicht',
  'Silberweide',
  'Glockenturm',
  'Federleicht',
  'Sternwarte',
  'Bergkamm',
  'Moorbach',
  'Eichengrund',
  'Kupferkanne',
  'Papierboot',
  'Regenpfeifer',
  'Sandbank',
  'Tannenhof',
] as const;

/** What one of them is paid, by its place in the list, in cents. */
function priceOf(place: number): number {
  return 500 + place * 350;
}

/** A price rises for the one with this place with the first month after the three years. */
const risen = 4;

function paidIn(month: number, year: number): WrittenEntry[] {
  const on = (day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isLater = year === 2026 && month === 11;
  const contracts = suppliers.map((name, place): WrittenEntry => {
    const cents = priceOf(place) + (isLater && place === risen ? 300 : 0);
    return {
      on: on(1 + (place % 20)),
      amount: `-${(cents / 100).toFixed(2)}`,
      to: `${name} GmbH`,
      purpose: `Monatsbeitrag Vertrag ${4000 + place}`,
      id: `${name}-${year}-${month}`,
      ...(place % 3 === 0 ? {} : { creditorId: `DE${10 + place}ZZZ0000000${1000 + place}`, mandate: `M-${place}` }),
    };
  });
  const habit = [3, 9, 16, 24].map((day, place): WrittenEntry => ({
    on: on(Math.min(28, day + ((month * 5 + place) % 4))),
    amount: `-${(1200 + ((month * 977 + year * 131 + place * 613) % 6100)) / 100}`,
    to: 'Feinkost Anders',
    id: `shop-${year}-${month}-${place}`,
  }));
  const salary = { on: on(27), amount: '3120.00', to: 'Arbeitgeber AG', purpose: 'Gehalt', id: `pay-${year}-${month}` };
  return [...contracts, ...habit, salary];
}

/** Three years of a household as its bank writes them, and the month after them, in which one price has risen. */
export function threeYears(): {
  readonly first: string;
  readonly later: string;
  readonly contracts: readonly string[];
} {
  const months = Array.from({ length: 36 }, (_, index) =>
    paidIn(((index + 10) % 12) + 1, 2023 + Math.floor((index + 10) / 12)),
  );
  return {
    first: camtStatement(months.flat()),
    // A later statement begins with days that are known.
    later: camtStatement([...paidIn(10, 2026), ...paidIn(11, 2026)]),
    contracts: suppliers,
  };
}

/** The supplier whose price has risen. */
export const risenSupplier = suppliers[risen];
