import { writeSync } from 'node:fs';
import { keptFile } from '#main/given-files/kept-file.ts';

/** A process that writes one calendar file again and again, beside the data folder of its first argument. */
const [dataFolder = '', path = ''] = process.argv.slice(2);
const long = `BEGIN:VCALENDAR\r\nPRODID:-//Dancecard//Dancecard//EN\r\n${'X-LINE:one of many\r\n'.repeat(200_000)}`;
for (let n = 0; ; n += 1) {
  writeSync(1, 'writing\n');
  const written = await keptFile(dataFolder).writeKept(path, `${long}X-N:${n}\r\n`, false);
  if (!written.ok) throw new Error('The file could not be written');
}
