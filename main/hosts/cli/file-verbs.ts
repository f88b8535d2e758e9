import { resolve } from 'node:path';
import { ask } from './ask.ts';
import { columns, plainText } from './terminal-text.ts';
import type { Verb, VerbContext } from './verb.ts';

const oneFile = { least: 1, most: 1 };

/** Brings in a list. What is doubtful stays empty and is named, so that nothing is guessed. */
export const importVerb: Verb = {
  usage: 'FILE',
  help: 'Bring in contracts from a list (CSV, TSV, Wallos, SubTrackr).',
  words: oneFile,
  async run(context) {
    const path = fileOf(context);
    const { description, rows } = await ask(context, 'imports.preview', { path });
    const applied = await ask(context, 'imports.apply', { path });
    context.io.print(plainText(description));
    context.io.print(
      columns([
        ['added', String(applied.added)],
        ['completed', String(applied.completed)],
        ['here already', String(applied.duplicates)],
        ['not readable', String(applied.bad)],
      ]),
    );
    for (const { line, reason } of applied.badRows) context.io.warn(`Line ${line}: ${plainText(reason)}`);
    for (const { line, doubts } of rows) {
      for (const { text, message } of doubts) {
        context.io.warn(`Line ${line}, left empty: “${plainText(text)}”. ${plainText(message)}`);
      }
    }
    if (applied.added + applied.completed > 0) context.io.print('“dancecard undo” takes it back.');
    return 0;
  },
};

export const calendarVerb: Verb = {
  usage: 'FILE [--replace]',
  mayReplace: true,
  help: 'Write every coming deadline, with alarms, to an ICS file for any calendar.',
  words: oneFile,
  async run(context) {
    const { path, events } = await ask(context, 'calendar.export', { path: fileOf(context), replace: context.replace });
    context.io.print(`${events === 1 ? 'One date' : `${events} dates`} in ${plainText(path)}`);
    return 0;
  },
};

export const exportVerb: Verb = {
  usage: 'FILE [--replace]',
  mayReplace: true,
  help: 'Write everything, history too, to one JSON file.',
  words: oneFile,
  async run(context) {
    const { path, records } = await ask(context, 'export.all', { path: fileOf(context), replace: context.replace });
    context.io.print(columns(countRows(records)));
    context.io.print(`Everything is in ${plainText(path)}`);
    return 0;
  },
};

export const restoreVerb: Verb = {
  usage: 'FILE [--without-history]',
  help: 'Restore a file written by “export”, or a copy of the database, into an empty store.',
  words: oneFile,
  async run(context) {
    const { records } = await ask(context, 'import.all', {
      path: fileOf(context),
      withoutHistory: context.withoutHistory,
    });
    context.io.print(columns(countRows(records)));
    context.io.print(context.withoutHistory ? 'Every record is back, without its history.' : 'Everything is back.');
    return 0;
  },
};

/** Counts by kind of record, as rows of a table for people. */
export function countRows(records: Record<string, number>): string[][] {
  return Object.entries(records).map(([kind, count]) => [kind.replaceAll('_', ' '), String(count)]);
}

function fileOf({ words, folder }: VerbContext): string {
  return resolve(folder, words[0] ?? '');
}
