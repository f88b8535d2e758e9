import { resolve } from 'node:path';
import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { ask } from './ask.ts';
import { columns, plainText } from './terminal-text.ts';
import type { Verb, VerbContext } from './verb.ts';

const oneFile = { least: 1, most: 1 };

/** Brings in a list. What is doubtful stays empty and is named, so that nothing is guessed. */
export const importVerb: Verb = {
  usage: 'FILE [--replace]',
  mayReplace: true,
  help: message('terminal.help.import'),
  words: oneFile,
  async run(context) {
    const { io, speaker, replace } = context;
    const path = fileOf(context);
    const { description, rows, inferences } = await ask(context, 'imports.preview', { path });
    const accept = replace ? linesWithChanges(rows) : undefined;
    const applied = await ask(context, 'imports.apply', { path, accept });
    io.print(plainText(description));
    for (const said of assumptionsOf(context, inferences)) io.print(said);
    io.print(
      columns([
        [speaker.say(message('terminal.import.added')), String(applied.added)],
        [speaker.say(message('terminal.import.completed')), String(applied.completed)],
        ...(applied.changed === undefined
          ? []
          : [[speaker.say(message('terminal.import.changed')), String(applied.changed)]]),
        [speaker.say(message('terminal.import.duplicates')), String(applied.duplicates)],
        [speaker.say(message('terminal.import.bad')), String(applied.bad)],
      ]),
    );
    for (const { line, reason } of applied.badRows) {
      io.warn(speaker.say(message('terminal.import.badRow', { line, reason: plainText(reason) })));
    }
    const changes = rows.filter(({ status }) => status === 'changes');
    for (const { line, reason } of replace ? [] : changes) {
      io.warn(speaker.say(message('terminal.import.badRow', { line, reason: plainText(reason ?? '') })));
    }
    if (changes.length > 0 && !replace) io.warn(speaker.say(message('terminal.import.changes', { n: changes.length })));
    for (const { line, doubts, contract } of rows) {
      for (const doubt of doubts) {
        const values = { line, text: plainText(doubt.text), doubt: plainText(doubt.message) };
        const isOpen = contract?.unread?.some(({ field }) => field === doubt.field) ?? false;
        io.warn(
          speaker.say(isOpen ? message('terminal.import.doubt', values) : message('terminal.import.noted', values)),
        );
      }
    }
    if (applied.added + applied.completed + (applied.changed ?? 0) > 0)
      io.print(speaker.say(message('terminal.import.undo')));
    return 0;
  },
};

/** Every line that adds, completes or changes something. */
function linesWithChanges(rows: OutputOf<'imports.preview'>['rows']): number[] {
  return rows.flatMap(({ line, status }) => (status === 'duplicate' || status === 'bad' ? [] : [line]));
}

/** What is said of a whole list even where it is certain: who reads it elsewhere may know better. */
const alwaysSaid: ReadonlySet<string> = new Set(['currency', 'currencySigns', 'dateOrder']);

/** What was assumed about the whole list, and what it left open. */
function assumptionsOf({ speaker }: VerbContext, inferences: OutputOf<'imports.preview'>['inferences']): string[] {
  return inferences.flatMap(({ about, label, value, certain, why, choices }) => {
    if (value === null) return [speaker.say(message('terminal.import.open', { label, why: plainText(why) }))];
    if (certain && !alwaysSaid.has(about)) return [];
    const chosen = choices.find((choice) => choice.value === value)?.label ?? value;
    return [speaker.say(message('terminal.import.assumed', { label, value: chosen, why: plainText(why) }))];
  });
}

export const calendarVerb: Verb = {
  usage: 'FILE [--replace]',
  mayReplace: true,
  help: message('terminal.help.calendar'),
  words: oneFile,
  async run(context) {
    const { path, events } = await ask(context, 'calendar.export', { path: fileOf(context), replace: context.replace });
    context.io.print(context.speaker.say(message('terminal.calendar.written', { events, path: plainText(path) })));
    return 0;
  },
};

export const exportVerb: Verb = {
  usage: 'FILE [--replace]',
  mayReplace: true,
  help: message('terminal.help.export'),
  words: oneFile,
  async run(context) {
    const { path, records } = await ask(context, 'export.all', { path: fileOf(context), replace: context.replace });
    context.io.print(columns(countRows(records)));
    context.io.print(context.speaker.say(message('terminal.export.written', { path: plainText(path) })));
    return 0;
  },
};

export const restoreVerb: Verb = {
  usage: 'FILE [--without-history]',
  help: message('terminal.help.restore'),
  words: oneFile,
  async run(context) {
    const { records } = await ask(context, 'import.all', {
      path: fileOf(context),
      withoutHistory: context.withoutHistory,
    });
    context.io.print(columns(countRows(records)));
    context.io.print(
      context.speaker.say(
        message(context.withoutHistory ? 'terminal.restore.withoutHistory' : 'terminal.restore.done'),
      ),
    );
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
