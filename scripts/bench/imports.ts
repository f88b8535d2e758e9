import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { refreshSearchTexts } from '#main/app/search/refresh-search-texts.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { benchToday } from './bench-day.ts';
import type { HouseholdSize } from './household.ts';
import { value } from './lists.ts';
import { measure, mustBe, type Measured } from './measure.ts';
import { asStored } from '#main/db/readable/readable-connection.ts';
import { open, openPlainStore, preparedFolder, workFolder } from './stores.ts';

const rows = 10_000;

/** Reading and storing a list of ten thousand contracts, beside parsing the file, and writing as many rows by SQL. */
export async function measureImports(size: HouseholdSize): Promise<Measured[]> {
  const path = join(workFolder, 'list.csv');
  writeFileSync(path, list());
  const parse = () => Papa.parse(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
  const reading = await open(await preparedFolder(size, 'preview'));
  const preview = await measure({
    name: `imports.preview of ${rows.toLocaleString('en')} rows`,
    bareIs: 'parsing the file',
    runs: 5,
    warmUp: 1,
    work: () => value(reading, 'imports.preview', { path }),
    bare: parse,
    check: (_, bare) => mustBe(Array.isArray(bare) && bare.length === rows, 'the number of rows'),
  });
  await reading.close();
  let folder = '';
  const apply = await measure({
    name: `imports.apply of ${rows.toLocaleString('en')} rows`,
    bareIs: 'parsing, and writing the rows by SQL',
    runs: 3,
    warmUp: 0,
    async before() {
      folder = await preparedFolder(size, 'import');
      await preparedFolder(size, 'import-bare');
    },
    async work() {
      const dancecard = await open(folder);
      const outcome = await value(dancecard, 'imports.apply', { path });
      await dancecard.close();
      return outcome;
    },
    bare: () => writeBare(parse()),
    check: (result) =>
      mustBe(isObject(result) && result['added'] === rows && result['bad'] === 0, 'rows were not added'),
  });
  return [preview, apply];
}

/** The text of a list of so many contracts that nobody has yet. */
export function list(count: number = rows): string {
  const lines = ['Supplier;Contract;Price;Currency;Billing;Start;Notice'];
  for (let row = 0; row < count; row += 1) {
    const start = addDays(benchToday, -(row % 2_000));
    lines.push(
      `Newcomer ${row % 2_500} GmbH;Plan ${row};${10 + (row % 90)},${String(row % 100).padStart(2, '0')};EUR;monthly;${start};3 months`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The same suppliers, relationships, contracts and prices with their history, opened and closed as the import is. */
function writeBare(parsed: unknown[]): void {
  const store = openPlainStore(join(workFolder, 'import-bare'));
  const sqlite = asStored(store.sqlite);
  sqlite.transaction(() => {
    sqlite
      .prepare(
        "INSERT INTO history_entries (id, at, actor, operation, title, changeCount) VALUES ('bare', 0, 'import', '', '', 1)",
      )
      .run();
    sqlite.prepare("INSERT INTO current_entry VALUES ('bare')").run();
    const supplier = sqlite.prepare(
      'INSERT INTO suppliers (id, createdAt, changedAt, name, folded) VALUES (?, 0, 0, ?, ?)',
    );
    const relationship = sqlite.prepare(
      'INSERT INTO relationships (id, createdAt, changedAt, supplierId) VALUES (?, 0, 0, ?)',
    );
    const episode = sqlite.prepare(
      'INSERT INTO episodes (id, createdAt, changedAt, relationshipId) VALUES (?, 0, 0, ?)',
    );
    const contract = sqlite.prepare(
      'INSERT INTO contracts (id, createdAt, changedAt, relationshipId, name, terms) VALUES (?, 0, 0, ?, ?, ?)',
    );
    const price = sqlite.prepare(
      "INSERT INTO prices (id, createdAt, changedAt, contractId, amount, currency) VALUES (?, 0, 0, ?, ?, 'EUR')",
    );
    const known = new Set<string>();
    parsed.forEach((row, number) => {
      const name = isObject(row) ? String(row['Supplier']) : '';
      if (!known.has(name)) {
        known.add(name);
        supplier.run(`s ${name}`, name, foldSupplierName(name));
        relationship.run(`r ${name}`, `s ${name}`);
        episode.run(`e ${name}`, `r ${name}`);
      }
      contract.run(`c ${number}`, `r ${name}`, `Plan ${number}`, JSON.stringify(row));
      price.run(`p ${number}`, `c ${number}`, number);
    });
    refreshSearchTexts(sqlite, 'all');
    sqlite.prepare('DELETE FROM current_entry').run();
  })();
  store.close();
}

function isObject(result: unknown): result is Record<string, unknown> {
  return typeof result === 'object' && result !== null;
}
