import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#main/built-folders.ts';
import { addDays, parseCalendarDate } from '#shared/domain/calendar-date.ts';

const payments = 100_000;
const payees = 400;
/** Says at its end how much memory a process had at most. */
const tellPeak = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));",
)}`;

/**
 * A statement of a hundred thousand payments, looked at, stored and searched for series by the built command line, each as
 * a process of its own: one line for each with its time and the most memory it had. Null where nothing is built.
 */
export function longStatement(): string[] | null {
  const program = join(projectFolder(), 'dist', 'main', 'cli.js');
  if (!existsSync(program)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'dancecard-long-statement-'));
  try {
    const path = join(folder, 'statement.csv');
    writeFileSync(path, statement());
    const calls = [
      ['imports.preview', { path }],
      ['imports.apply', { path }],
      ['suggestions.list', {}],
    ] as const;
    return calls.map(([operation, input]) => {
      const words = [program, 'call', operation, JSON.stringify(input), '--data', join(folder, 'data')];
      const began = performance.now();
      const { status, stderr } = spawnSync(process.execPath, ['--import', tellPeak, ...words], {
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      });
      const seconds = (performance.now() - began) / 1000;
      const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
      if (status !== 0) throw new Error(`${operation} ended with ${status}`);
      return `${operation.padEnd(16)} ${seconds.toFixed(1).padStart(4)} s  ${peak.toFixed(0).padStart(4)} MB (aim below 300)`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function statement(): string {
  const first = parseCalendarDate('2016-01-01');
  if (first === null) throw new Error('No day');
  const rows = Array.from({ length: payments }, (_, n) => {
    const payee = n % payees;
    const amount = `-${payee * 7 + 100},${String(n % 100).padStart(2, '0')}`;
    return `${addDays(first, Math.floor((n / payments) * 3900))};${amount};Payee ${payee} Ltd;Purchase ${n};DE89370400440532013000`;
  });
  return ['Booking date;Amount;Counterparty;Purpose;Account', ...rows].join('\n');
}
