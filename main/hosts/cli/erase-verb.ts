import { eraseConfirmation, type ErasableType } from '#shared/api/erase.ts';
import { recordTypes } from '#shared/records/records.ts';
import { message } from '#shared/domain/message.ts';
import { ask, CallFailed } from './ask.ts';
import { plainText } from './terminal-text.ts';
import type { Verb, VerbContext } from './verb.ts';

/** Says what would go; with --yes it goes. Damaged files are kept: they may be the only place of other records. */
export const eraseVerb: Verb = {
  usage: 'TYPE ID | all [--yes]',
  help: message('terminal.help.erase'),
  words: { least: 1, most: 2 },
  async run(context) {
    const { io, speaker } = context;
    const record = recordOf(context);
    const preview = await ask(context, 'erase.preview', { record });
    if (!context.yes) {
      io.print(speaker.say(message('terminal.erase.would', { title: plainText(preview.title) })));
      for (const sentence of preview.sentences) io.print(`  ${plainText(sentence)}`);
      io.print(speaker.say(message('terminal.erase.notYet')));
      return 1;
    }
    const confirm = eraseConfirmation;
    const damagedFiles = preview.damaged.length === 0 ? undefined : ('keep' as const);
    const done =
      record === null
        ? await ask(context, 'erase.all', { confirm })
        : await ask(context, 'erase.record', { ...record, confirm, damagedFiles });
    io.print(plainText(done.message));
    return 0;
  },
};

function recordOf({ words, speaker }: VerbContext): { type: ErasableType; id: string } | null {
  const [kind = '', id] = words;
  if (kind === 'all' && id === undefined) return null;
  const type = recordTypes.find((each) => each === kind);
  if (type !== undefined && id !== undefined) return { type, id };
  throw new CallFailed(speaker.say(message('terminal.erase.sayWhat', { kinds: recordTypes.join(', ') })));
}
