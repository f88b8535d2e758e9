import { pathToFileURL } from 'node:url';
const root = process.argv[2]; const size = Number(process.argv[3] ?? 1);
const im = (p) => import(pathToFileURL(root + '/' + p).href);
const { sizes } = await im('scripts/bench/household.ts');
const { preparedFolder, open } = await im('scripts/bench/stores.ts');
const dc = await open(await preparedFolder(sizes[size - 1], 'cpu2'));
const T = []; for (let i = 0; i < (size === 2 ? 30 : 120); i++) { const c = process.cpuUsage(); await dc.call('nudges.list', {}); const e = process.cpuUsage(c); T.push((e.user + e.system) / 1000); }
T.sort((a, b) => a - b); console.log('nudges.list'.padEnd(30), T[3].toFixed(2), T[Math.floor(T.length/4)].toFixed(2), T[Math.floor(T.length/2)].toFixed(2));
await dc.close();
