import { setImmediate as otherWork } from 'node:timers/promises';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Unreadable } from '../../files.ts';
import { reasonNotToRead } from '../../given-files/read-given.ts';
import type { Backup, BackupContext } from './backup.ts';
import { exportFormat } from './everything.ts';
import { exportReading, type ExportFacts, type Flaw } from './export-reading.ts';
import { isHistory } from './row-rules.ts';

/** Reads a backup from beginning to end and checks every value of it, letting other work run. */
export async function readBackup(
  context: BackupContext,
  backup: Backup,
): Promise<Result<ExportFacts, Flaw | { kind: 'stopped' } | { kind: 'unreadable'; failure: Unreadable }>> {
  try {
    return await readAll(context, backup);
  } catch (error) {
    // The disk may fail in the middle of a file.
    return failed({ kind: 'unreadable', failure: reasonNotToRead(error, backup.name, backup.name) });
  }
}

async function readAll(
  context: BackupContext,
  backup: Backup,
): Promise<Result<ExportFacts, Flaw | { kind: 'stopped' }>> {
  const reading = exportReading();
  let rows = 0;
  let start = Buffer.alloc(0);
  for await (const bytes of backup.chunks()) {
    if (start.length < startLength) start = Buffer.concat([start, bytes.subarray(0, startLength)]);
    const read = reading.feed(bytes);
    if (!read.ok) return failed(closerLook(read.error, start, false));
    rows += read.value.length;
    context.progress({
      work: 'restore',
      done: rows,
      total: null,
      text: message('progress.checking', { file: backup.name }),
    });
    await otherWork();
    if (context.stopped()) return failed({ kind: 'stopped' });
  }
  const ended = reading.end();
  return ended.ok ? ok(ended.value.facts) : failed(closerLook(ended.error, start, true));
}

/** Bytes from the beginning of a file that tell what it was. */
const startLength = 400;
const startOfExport = `{"format":"${exportFormat}"`;

/** What does not read as an export may still be one: saved in another encoding, or cut off before it has said so. */
function closerLook(flaw: Flaw, start: Buffer, isOver: boolean): Flaw {
  if (flaw.kind !== 'no export') return flaw;
  const isWide = start.includes(0);
  const text = (isWide ? start.filter((byte) => byte !== 0) : start).toString('latin1').replace(/^[^{]{1,3}/, '');
  const plain = text.replaceAll(/\s/g, '');
  if (isWide) return plain.startsWith(startOfExport) ? { kind: 'wide', place: null } : flaw;
  const isCut = isOver && plain !== '' && (plain.startsWith(startOfExport) || isBegun(plain));
  return isCut ? { kind: 'damaged', place: message('backup.place.beginning') } : flaw;
}

/** Whether a text ends within the first words of an export, after enough of them to tell. */
function isBegun(plain: string): boolean {
  return plain.length >= '{"format":"dance'.length && startOfExport.startsWith(plain);
}

/** Why a backup is not used, without what was left undone because of it. */
export function flawInWords({ name: file, kind }: Pick<Backup, 'name' | 'kind'>, flaw: Flaw): Message {
  switch (flaw.kind) {
    case 'no export':
      return message('backup.noExport', { file });
    case 'wide':
      return message('backup.wide', { file });
    case 'newer':
      return message('backup.newer', { file });
    case 'damaged':
      return message('backup.damaged', { file, kind: kind === 'copy' ? 'copy' : 'other', place: flaw.place ?? '' });
  }
}

/** What a whole file lacks of what it says it holds; null when it lacks nothing. */
export function lackInWords({ name: file }: Pick<Backup, 'name'>, { differences }: ExportFacts): Message | null {
  if (differences.length === 0) return null;
  const what = differences.map(({ text }) => text).reduce((one, other) => message('backup.both', { one, other }));
  return message('backup.notWhole', { file, what });
}

/** Whether all that is missing belongs to the history, so that every record is there. */
export function lacksHistoryOnly({ differences }: ExportFacts): boolean {
  return differences.length > 0 && differences.every(({ list }) => isHistory(list));
}
