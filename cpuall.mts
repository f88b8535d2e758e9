import { pathToFileURL } from 'node:url';
const root = process.argv[2];
const size = Number(process.argv[3] ?? 1);
const im = (p) => import(pathToFileURL(root + '/' + p).href);
const { sizes } = await im('scripts/bench/household.ts');
const { preparedFolder, openPlainStore, benchClock, open } = await im('scripts/bench/stores.ts');
const { benchToday, benchNow } = await im('scripts/bench/bench-day.ts');
const { readPreferences } = await im('main/app/preferences/read-preferences.ts');
const { publicHolidays } = await im('main/holidays.ts');
const { allAtOnce } = await im('main/portions.ts');
const { wholeOrNothing } = await im('main/nudges/whole-or-nothing.ts');
const { nudgePass } = await im('main/nudges/nudge-pass.ts');
const { addDays } = await im('shared/domain/calendar-date.ts');
const store = openPlainStore(await preparedFolder(sizes[size - 1], 'cpu'));
const preferences = readPreferences(store.database);
let format; let speaker;
try { const m = await im('shared/messages/speaker.ts'); speaker = m.speakerFor({ language: 'en', locale: 'en-GB' }); format = speaker.writing; } catch { format = (await im('main/format.ts')).formatFor('en-GB'); }
const context = { sqlite: store.sqlite, today: benchToday, now: benchNow, clock: benchClock, preferences, format, speaker, holidays: publicHolidays() };
const pass = nudgePass();
const { sqlite } = store;
const cpu = (name, n, before, work) => {
  const t = [];
  for (let i = 0; i < n + 2; i++) { before(i); const c = process.cpuUsage(); work(i); const d = process.cpuUsage(c); if (i > 1) t.push((d.user + d.system) / 1000); }
  t.sort((a, b) => a - b);
  console.log(name.padEnd(30), t[Math.floor(t.length / 4)].toFixed(2), t[Math.floor(t.length / 2)].toFixed(2));
};
const full = (c) => allAtOnce(wholeOrNothing(sqlite, pass.full(c)));
full(context);
cpu("full", 2, () => {}, () => full(context));
if (sqlite.prepare("select 1 from sqlite_master where name='looks'").get()) cpu("full all", 12, () => sqlite.exec('DELETE FROM looks'), () => full(context));
process.exit(0); let d = 0;
cpu('next day', 9, () => {}, () => full({ ...context, today: addDays(benchToday, ++d) }));
full(context);
const ids = sqlite.prepare('SELECT id FROM contracts ORDER BY id').pluck().all();
let turn = 0; let id;
cpu('incremental x20', 21, () => {}, () => { for (let k = 0; k < 20; k++) {
  id = ids[(turn += 397) % ids.length];
  sqlite.exec("BEGIN IMMEDIATE; INSERT INTO current_entry VALUES ('')");
  sqlite.prepare("UPDATE contracts SET note = 'changed' WHERE id = ?").run(id);
  allAtOnce(pass.afterCommand(context, [{ tableName: 'contracts', rowId: id }]));
  sqlite.exec('ROLLBACK'); } });
console.log('nudges', sqlite.prepare('select count(*) from nudges').pluck().get(), 'open', sqlite.prepare('select count(*) from nudges where expiredOn is null').pluck().get());
store.close();
const dc = await open(await preparedFolder(sizes[size - 1], 'cpu2'));
const T = []; for (let i = 0; i < 12; i++) { const c = process.cpuUsage(); await dc.call('nudges.list', {}); const e = process.cpuUsage(c); T.push((e.user + e.system) / 1000); }
T.sort((a, b) => a - b); console.log('nudges.list'.padEnd(30), T[3].toFixed(2), T[6].toFixed(2));
const C = await dc.call('contracts.list', {}); const U = [];
for (let i = 0; i < 60; i++) { const c = process.cpuUsage(); await dc.call('contracts.update', { id: C.value[(i * 397) % C.value.length].id, note: 'x' + i }); const e = process.cpuUsage(c); U.push((e.user + e.system) / 1000); }
U.sort((a, b) => a - b); console.log('contracts.update'.padEnd(30), U[15].toFixed(2), U[30].toFixed(2));
await dc.close();
