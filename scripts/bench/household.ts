import type { Database } from 'better-sqlite3';
import { refreshSearchTexts } from '#main/app/search/refresh-search-texts.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { addDays, addMonths, differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { benchNow, benchToday } from './bench-day.ts';
import { identifiers } from './identifiers.ts';
import { seededRandom } from './random.ts';
import { categories, nameOf, supplierName, termsFor, type Random } from './household-facts.ts';

/** How much a measured household holds. `historyRows` counts recorded changes of single rows. */
export interface HouseholdSize {
  readonly name: string;
  readonly suppliers: number;
  readonly contracts: number;
  readonly historyRows: number;
}

export const sizes: readonly HouseholdSize[] = [
  { name: 'large', suppliers: 500, contracts: 2_000, historyRows: 50_000 },
  { name: 'ten times larger', suppliers: 5_000, contracts: 20_000, historyRows: 500_000 },
];

/** How many contracts go into one entry of the history, as after an import. */
const contractsInEntry = 4;

/**
 * Fills an open, empty store with an invented household: the same one for the same size. Rows are written by plain SQL
 * under entries of the history, so that the store's own triggers record every change as they do for a command.
 */
export function writeHousehold(sqlite: Database, size: HouseholdSize): void {
  const write = sqlite.transaction(() => {
    const household = householdWriter(sqlite);
    household.entry('people.add', 1, () => {
      for (const name of ['Nora', 'Emil', 'Ida']) household.person(name);
    });
    const perSupplier = size.contracts / size.suppliers;
    for (let supplier = 0; supplier < size.suppliers; supplier += 1) {
      household.entry('contracts.add', 1 + (supplier * 2000) / size.suppliers, () => {
        household.supplier(supplier);
        const until = Math.round((supplier + 1) * perSupplier);
        for (let contract = Math.round(supplier * perSupplier); contract < until; contract += 1) household.contract();
      });
    }
    household.correctUntil(size.historyRows);
    household.end();
    refreshSearchTexts(sqlite, 'all');
  });
  write();
}

/** For how many days the household has been keeping its records. */
const daysOfHousehold = 2_400;

/** An exit, and on which day of the household it is written down. */
interface ExitToLog {
  readonly daysIn: number;
  readonly exit: ReturnType<typeof exitOf> & { readonly id: string };
}

/** What is written, one thing after another, with a random source of its own. */
function householdWriter(sqlite: Database) {
  const random: Random = seededRandom(20_261_122);
  const newId = identifiers(random);
  const insert = inserter(sqlite);
  const people: string[] = [];
  const contracts: string[] = [];
  const exits: ExitToLog[] = [];
  let at = benchNow;
  let relationshipId = '';
  let entryId = '';
  let sequence = 0;
  const record = () => ({ id: newId(at), createdAt: at, changedAt: at });
  const begin = sqlite.prepare('INSERT INTO current_entry (id) VALUES (?)');
  const end = sqlite.prepare('DELETE FROM current_entry');
  const count = sqlite.prepare(
    'UPDATE history_entries SET changeCount = (SELECT count(*) FROM changes WHERE entryId = history_entries.id)',
  );
  const correct = sqlite.prepare('UPDATE contracts SET note = ?, changedAt = ? WHERE id = ?');
  const changes = sqlite.prepare<[], number>('SELECT count(*) FROM changes').pluck();

  const entry = (operation: string, daysIn: number, work: () => void): void => {
    at = benchNow - Math.round((daysOfHousehold - daysIn) * 86_400_000);
    entryId = newId(at);
    sequence += 1;
    insert('history_entries', {
      id: entryId,
      at,
      sequence,
      actor: 'person',
      operation,
      title: `${operation} ${contracts.length}`,
      changeCount: 0,
    });
    begin.run(entryId);
    work();
    end.run();
  };
  return {
    entry,
    person(name: string): void {
      const row = record();
      people.push(row.id);
      insert('people', { ...row, name });
    },
    supplier(number: number): void {
      const name = supplierName(number);
      const supplier = record();
      const website = random() < 0.4 ? `https://supplier-${number}.example` : null;
      insert('suppliers', { ...supplier, name, folded: foldSupplierName(name), website, tags: '[]' });
      const relationship = record();
      relationshipId = relationship.id;
      const personId = random() < 0.5 ? null : (people[number % people.length] ?? null);
      insert('relationships', { ...relationship, supplierId: supplier.id, personId });
      insert('episodes', { ...record(), relationshipId, startedOn: dayBefore(random, 3_000) });
    },
    contract(): void {
      const contract = record();
      contracts.push(contract.id);
      const terms = termsFor(random);
      insert('contracts', {
        ...contract,
        relationshipId,
        name: nameOf(random, contracts.length),
        category: categories[Math.floor(random() * categories.length)] ?? null,
        terms: terms === null ? null : JSON.stringify(terms),
        place: random() < 0.2 ? '{"country":"DE","region":"BW"}' : null,
        paymentMethod: random() < 0.5 ? 'Direct debit' : null,
        referenceNumbers: JSON.stringify([{ label: 'Customer number', value: `K-${Math.floor(random() * 1e8)}` }]),
        links: '[]',
        tags: random() < 0.2 ? '["shared"]' : '[]',
      });
      const amount = 200 + Math.floor(random() * 9_000);
      const price = { contractId: contract.id, currency: 'EUR', cycleCount: 1, cycleUnit: 'month', sharePercent: 100 };
      if (random() < 0.95) insert('prices', { ...record(), ...price, amount });
      if (terms !== null && random() < 0.25) {
        const from = addMonths(terms.startsOn, 12);
        insert('prices', {
          ...record(),
          ...price,
          amount: amount + 100,
          effectiveFrom: from,
          announcedOn: addDays(from, -40),
        });
      }
      if (terms !== null && random() < 0.15) {
        const { id } = record();
        const exit = { id, ...exitOf(random, contract.id, terms.startsOn) };
        // What is planned for a day ahead is written down by now.
        const daysAgo = Math.max(0.1, differenceInDays(benchToday, exit.decidedOn));
        exits.push({ daysIn: daysOfHousehold - daysAgo, exit });
      }
    },
    /** Corrects one contract after another until there are so many changes; exits are logged in between, on their days. */
    correctUntil(historyRows: number): void {
      const toLog = exits.toSorted((one, other) => one.daysIn - other.daysIn);
      const logUntil = (daysIn: number): void => {
        for (let next = toLog[0]; next !== undefined && next.daysIn <= daysIn; next = toLog[0]) {
          const { exit } = next;
          entry('exits.log', next.daysIn, () => insert('exits', { ...exit, createdAt: at, changedAt: at }));
          toLog.shift();
        }
      };
      const before = (changes.get() ?? 0) + toLog.length;
      for (let row = before; row < historyRows; row += contractsInEntry) {
        const daysIn = 2_000 + (400 * (row - before)) / Math.max(1, historyRows - before);
        logUntil(daysIn);
        entry('contracts.update', daysIn, () => {
          for (let each = row; each < Math.min(row + contractsInEntry, historyRows); each += 1) {
            correct.run(`Looked at ${each}: ${Math.floor(random() * 1e9)}`, at, contracts[each % contracts.length]);
          }
        });
      }
      logUntil(daysOfHousehold);
    },
    end(): void {
      count.run();
    },
  };
}

function exitOf(random: Random, contractId: string, startsOn: CalendarDate) {
  const after = addMonths(startsOn, 3);
  const recent = addDays(benchToday, -Math.floor(random() * 400));
  const decidedOn = recent < after ? after : recent;
  return {
    contractId,
    decidedOn,
    noticeSentOn: decidedOn,
    acknowledgedOn: random() < 0.6 ? addDays(decidedOn, 10) : null,
    endsOn: addDays(decidedOn, 60),
    endsOnStated: 1,
    inTime: 1,
    reason: 'Not needed any more',
    channel: 'email',
  };
}

function dayBefore(random: Random, days: number): CalendarDate {
  return addDays(benchToday, -Math.floor(random() * days));
}

/** Inserts a row by its columns; each statement is prepared once. */
function inserter(sqlite: Database) {
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  return (table: string, row: Record<string, string | number | null>): void => {
    const columns = Object.keys(row);
    const key = `${table} ${columns.join()}`;
    let statement = statements.get(key);
    if (statement === undefined) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      statement = sqlite.prepare(
        `INSERT INTO "${table}" (${names}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
      );
      statements.set(key, statement);
    }
    statement.run(row);
  };
}
