import type { Database } from 'better-sqlite3';
import { readPreferences } from '#main/app/preferences/read-preferences.ts';
import { unrecordedEntry } from '#main/db/change-log.ts';
import type { Store } from '#main/db/open-store.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { publicHolidays } from '#main/holidays.ts';
import { allAtOnce } from '#main/portions.ts';
import { wholeOrNothing } from '#main/nudges/whole-or-nothing.ts';
import { keepPlanned, plannedDelivery, type PlannedDelivery } from '#main/nudges/deliver.ts';
import { nudgePass } from '#main/nudges/nudge-pass.ts';
import type { PassContext } from '#main/nudges/pass-context.ts';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { bareFacts } from './bare-sql.ts';
import { benchNow, benchToday } from './bench-day.ts';
import type { HouseholdSize } from './household.ts';
import { value } from './lists.ts';
import { measure, mustBe, type Measured } from './measure.ts';
import { asStored } from '#main/db/readable/readable-connection.ts';
import { benchClock, open, openPlainStore, preparedFolder } from './stores.ts';

/** The passes over the nudges, without the api above them, beside reading the rows they look at. */
export async function measurePasses(size: HouseholdSize): Promise<Measured[]> {
  const store = openPlainStore(await preparedFolder(size, 'passes'));
  const context = contextOf(store);
  const { sqlite } = store;
  const bare = () => bareFacts.map((sql) => sqlite.prepare(sql).all().length);
  const times = { runs: size.contracts > 5_000 ? 9 : 31, warmUp: 3 };
  const standing = nudgesOf(sqlite);
  const pass = nudgePass();
  const full = (at: PassContext) => allAtOnce(wholeOrNothing(sqlite, pass.full(at)));
  let day = 0;
  const measured = [
    await measure({
      ...times,
      name: 'full nudge pass',
      bareIs: 'reading the same rows',
      aim: { ratio: 5 },
      work: () => full(context),
      bare,
      check: () => mustBe(nudgesOf(sqlite) === standing && standing !== '', 'a second pass changed the nudges'),
    }),
    await measure({
      ...times,
      name: 'full nudge pass with every record anew (a new version, zone or setting)',
      bareIs: 'reading the same rows',
      before: () => void sqlite.exec('DELETE FROM looks'),
      work: () => full(context),
      bare,
      check: () => mustBe(nudgesOf(sqlite) === standing, 'looking at everything changed the nudges'),
    }),
    await measure({
      ...times,
      name: 'full nudge pass on the next day',
      bareIs: 'reading the same rows',
      aim: { ratio: 5 },
      work: () => full({ ...context, today: addDays(benchToday, (day += 1)) }),
      bare,
      check: () => mustBe(outlooksMissing(sqlite) === 0, 'outlooks are missing'),
    }),
  ];
  full(context);
  measured.push(await measureIncremental(size, context, pass));
  measured.push(...(await measureTelling(context)));
  store.close();
  return [...measured, await measureCommand(size)];
}

/** So many nudges are open while what is to be told is looked for. */
const openToTell = 5000;

/**
 * What is to be told of thousands of open nudges, to whoever is there and to one of two people: when all were raised at
 * once, and, as after every command, when they have been told. Taken back afterwards.
 */
async function measureTelling(context: PassContext): Promise<Measured[]> {
  const { sqlite } = context;
  sqlite.exec('BEGIN');
  try {
    sqlite.prepare('INSERT INTO current_entry (id) VALUES (?)').run(unrecordedEntry);
    const people = [1, 2].map((number) => `0195f0aa-0000-7000-8000-00000000000${number}`);
    for (const id of people) {
      sqlite
        .prepare("INSERT INTO people (id, createdAt, changedAt, name) VALUES (?, 1, 1, 'Somebody ' || substr(?, 36))")
        .run(id, id);
    }
    sqlite.prepare('UPDATE relationships SET personId = CASE rowid % 3 WHEN 0 THEN ? WHEN 1 THEN ? END').run(...people);
    fillWithNudges(sqlite, context.today);
    const bare = () => sqlite.prepare('SELECT * FROM nudges WHERE expiredOn IS NULL').all().length;
    let planned: PlannedDelivery | null = null;
    const work = (hearerId: string | null) => () => {
      planned = plannedDelivery(context, hearerId);
    };
    const isTold = () => planned?.waiting === true || planned?.tell != null;
    const raised = () => mustBe(isTold(), 'nothing was to be told');
    const told = () => mustBe(planned !== null && !isTold(), 'something was told twice');
    const times = { runs: 31, warmUp: 5, bare, bareIs: 'reading the nudges' };
    const aim = { milliseconds: 50 };
    const hearers = [
      ['', null],
      [' one of two people', people[0] ?? ''],
    ] as const;
    const measured: Measured[] = [];
    for (const [to, hearerId] of hearers) {
      const name = `what to tell${to} of 5,000 nudges raised at once`;
      measured.push(await measure({ ...times, name, work: work(hearerId), check: raised }));
    }
    keepPlanned(context, plannedDelivery(context, null));
    for (const [to, hearerId] of hearers) {
      const name = `what to tell${to} of 5,000 nudges that were told`;
      measured.push(await measure({ ...times, aim, name, work: work(hearerId), check: told }));
    }
    return measured;
  } finally {
    sqlite.exec('ROLLBACK');
  }
}

/** Notice deadlines of contracts on the days to come. */
function fillWithNudges(sqlite: Database, today: CalendarDate): void {
  const contracts = sqlite.prepare<[], string>('SELECT id FROM contracts ORDER BY id').pluck().all();
  sqlite.exec('DELETE FROM nudges');
  const insert = sqlite.prepare(
    `INSERT INTO nudges (id, key, palgorithm, subjectType, subjectId, subjectName, contractId, title, because, actBy,
       stakeAmount, stakeCurrency, urgency, actions, raisedOn, changedAt)
     VALUES (@id, @key, 'notice_deadline', 'contract', @contractId, 'Plan', @contractId, 'Plan', '["It ends."]', @actBy,
       12000, 'EUR', 'soon', '[]', @raisedOn, 1)`,
  );
  for (let number = 0; number < openToTell; number += 1) {
    const contractId = contracts[number % contracts.length] ?? '';
    const id = `0195f0ab-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const actBy = addDays(today, 5 + (number % 85));
    insert.run({ id, key: `notice_deadline:${contractId}:${number}`, contractId, actBy, raisedOn: today });
  }
}

/** The pass after one command, within its transaction, which is taken back each time. */
async function measureIncremental(
  size: HouseholdSize,
  context: PassContext,
  pass: ReturnType<typeof nudgePass>,
): Promise<Measured> {
  const { sqlite } = context;
  const ids = sqlite.prepare<[], string>('SELECT id FROM contracts ORDER BY id').pluck().all();
  let turn = 0;
  let id = '';
  const measured = await measure({
    name: 'incremental nudge pass after one command',
    bareIs: 'reading that contract’s rows',
    aim: { milliseconds: 5 },
    runs: 101,
    warmUp: 20,
    before() {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      id = ids[(turn += 397) % ids.length] ?? '';
      sqlite.exec("BEGIN IMMEDIATE; INSERT INTO current_entry VALUES ('')");
      sqlite.prepare("UPDATE contracts SET note = 'changed' WHERE id = ?").run(id);
    },
    work: () => allAtOnce(pass.afterCommand(context, [{ tableName: 'contracts', rowId: id }])),
    bare: () =>
      ['contracts WHERE id', 'prices WHERE contractId', 'exits WHERE contractId', 'nudges WHERE contractId'].map(
        (from) => sqlite.prepare(`SELECT * FROM ${from} = ?`).all(id),
      ),
    check: (result) => mustBe(result !== null && typeof result === 'object', 'the pass was not incremental'),
  });
  sqlite.exec('ROLLBACK');
  mustBe(size.contracts === ids.length, 'the number of contracts');
  return measured;
}

/** A whole command with its history, search text, nudges and commit, as a door gives it. */
async function measureCommand(size: HouseholdSize): Promise<Measured> {
  const folder = await preparedFolder(size, 'command');
  const dancecard = await open(folder);
  const contracts = await value(dancecard, 'contracts.list', {});
  let turn = 0;
  let id = '';
  const bareStore = openPlainStore(await preparedFolder(size, 'command-bare'));
  const measured = await measure({
    name: 'contracts.update, the whole command',
    bareIs: 'its rows written by SQL, committed',
    runs: 51,
    warmUp: 10,
    before: () => {
      id = contracts[(turn += 397) % contracts.length]?.id ?? '';
    },
    work: () => value(dancecard, 'contracts.update', { id, note: `Turn ${turn}` }),
    bare: () => writeBare(asStored(bareStore.sqlite), id, turn),
    check: async () => mustBe((await value(dancecard, 'contracts.get', { id })).note === `Turn ${turn}`, 'the note'),
  });
  bareStore.close();
  await dancecard.close();
  return measured;
}

function writeBare(sqlite: Database, id: string, turn: number): void {
  sqlite.transaction(() => {
    sqlite
      .prepare(
        "INSERT INTO history_entries (id, at, sequence, actor, operation, title, changeCount) SELECT ?, 0, max(sequence) + 1, 'person', '', '', 1 FROM history_entries",
      )
      .run(`bare ${turn}`);
    sqlite.prepare('INSERT INTO current_entry VALUES (?)').run(`bare ${turn}`);
    sqlite.prepare('UPDATE contracts SET note = ?, changedAt = ? WHERE id = ?').run(`Turn ${turn}`, turn, id);
    sqlite.prepare('DELETE FROM current_entry').run();
  })();
}

function contextOf(store: Store): PassContext {
  const preferences = readPreferences(store.database);
  const speaker = speakerFor({ language: 'en', locale: preferences.locale ?? 'en-GB' });
  return {
    sqlite: store.sqlite,
    today: benchToday,
    now: benchNow,
    clock: benchClock,
    preferences,
    format: speaker.writing,
    speaker,
    holidays: publicHolidays(),
  };
}

function nudgesOf(sqlite: Database): string {
  return JSON.stringify(sqlite.prepare('SELECT key, title, expiredOn FROM nudges ORDER BY key').raw().all());
}

function outlooksMissing(sqlite: Database): number {
  const sql = 'SELECT count(*) FROM contracts WHERE terms IS NOT NULL AND id NOT IN (SELECT contractId FROM outlooks)';
  return sqlite.prepare<[], number>(sql).pluck().get() ?? -1;
}
