import { resolve } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { ask } from './ask.ts';
import { countsInWords } from './counts-in-words.ts';
import { plainText } from './terminal-text.ts';
import type { Verb, VerbContext } from './verb.ts';

const oneFile = { least: 1, most: 1 };

export const calendarVerb: Verb = {
  usage: '[FILE [--keep] [--replace] | --let-go]',
  mayReplace: true,
  help: message('terminal.help.calendar'),
  words: { least: 0, most: 1 },
  async run(context) {
    const { speaker, words, keep, letGo, replace } = context;
    const say = (said: Message): void => context.io.print(speaker.say(said));
    if (letGo) {
      const { path } = await ask(context, 'calendar.letGo', {});
      say(message('terminal.calendar.letGo', { path: plainText(path) }));
    } else if (words.length === 0) {
      return tellKept(context);
    } else if (keep) {
      const { path, events } = await ask(context, 'calendar.keep', { path: fileOf(context), replace });
      say(message('terminal.calendar.kept', { events, path: plainText(path) }));
    } else {
      const { path, events } = await ask(context, 'calendar.export', { path: fileOf(context), replace });
      say(message('terminal.calendar.written', { events, path: plainText(path) }));
    }
    return 0;
  },
};

/** Brings the kept calendar file up to date, and says which it is and how that went. */
async function tellKept(context: VerbContext): Promise<number> {
  const { io, speaker } = context;
  await ask(context, 'calendar.refresh', {});
  const kept = await ask(context, 'calendar.kept', {});
  if (kept === null) {
    io.warn(speaker.say(message('terminal.calendar.none')));
    return 1;
  }
  if (kept.failure !== null) {
    io.warn(plainText(kept.failure));
    return 1;
  }
  io.print(speaker.say(message('terminal.calendar.upToDate', { path: plainText(kept.path) })));
  return 0;
}

export const exportVerb: Verb = {
  usage: 'FILE [--replace]',
  mayReplace: true,
  help: message('terminal.help.export'),
  words: oneFile,
  async run(context) {
    const { path, records } = await ask(context, 'export.all', { path: fileOf(context), replace: context.replace });
    tellCounts(context, records);
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
    tellCounts(context, records);
    context.io.print(
      context.speaker.say(
        message(context.withoutHistory ? 'terminal.restore.withoutHistory' : 'terminal.restore.done'),
      ),
    );
    return 0;
  },
};

function tellCounts({ io, speaker }: VerbContext, records: Readonly<Record<string, number>>): void {
  for (const line of countsInWords(records, speaker)) io.print(line);
}

/** The file a verb was given, from the folder the person stood in. */
export function fileOf({ words, folder }: VerbContext): string {
  return resolve(folder, words[0] ?? '');
}
