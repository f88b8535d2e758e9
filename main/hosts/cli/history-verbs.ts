import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { instantFormat } from '#shared/messages/tongue.ts';
import { ask } from './ask.ts';
import { columns, plainText } from './terminal-text.ts';
import type { Verb } from './verb.ts';

export const historyVerb: Verb = {
  usage: '',
  help: message('terminal.help.history'),
  words: { least: 0, most: 0 },
  async run(context) {
    const { io, speaker } = context;
    const time = instantFormat(speaker, { dateStyle: 'medium', timeStyle: 'short' });
    const entries = await ask(context, 'history.list', { limit: 50 });
    const rows = entries.map(({ at, title, undoneBy, actor }) => [
      time.format(at),
      title,
      actor === 'person' ? '' : speaker.say(byWhom(actor)),
      undoneBy === null ? '' : speaker.say(message('terminal.history.undone')),
    ]);
    io.print(rows.length === 0 ? speaker.say(message('terminal.history.none')) : columns(rows));
    return 0;
  },
};

export const undoVerb: Verb = {
  usage: '',
  help: message('terminal.help.undo'),
  words: { least: 0, most: 0 },
  async run(context) {
    const { title, exits } = await ask(context, 'history.undo', {});
    context.io.print(context.speaker.say(message('terminal.undo.done', { title: plainText(title) })));
    for (const moved of exits) context.io.print(plainText(moved.message));
    return 0;
  },
};

export const redoVerb: Verb = {
  usage: '',
  help: message('terminal.help.redo'),
  words: { least: 0, most: 0 },
  async run(context) {
    const { title, exits } = await ask(context, 'history.redo', {});
    context.io.print(context.speaker.say(message('terminal.redo.done', { title: plainText(title) })));
    for (const moved of exits) context.io.print(plainText(moved.message));
    return 0;
  },
};

const namedAgent = 'agent:';

function byWhom(actor: string): Message {
  const kinds = ['app', 'import', 'agent'] as const;
  const kind = kinds.find((each) => each === actor) ?? 'other';
  return message('terminal.history.by', { actor: kind, name: actor.replace(namedAgent, '') });
}
