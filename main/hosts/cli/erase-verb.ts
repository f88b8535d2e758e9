import { eraseConfirmation, type ErasableType } from '#shared/api/erase.ts';
import { recordTypes } from '#shared/records/records.ts';
import { ask, CallFailed } from './ask.ts';
import { plainText } from './terminal-text.ts';
import type { Verb } from './verb.ts';

/** Says what would go; with --yes it goes. Damaged files are kept: they may be the only place of other records. */
export const eraseVerb: Verb = {
  usage: 'TYPE ID | all [--yes]',
  help: 'Erase one record, or everything, for good. Without --yes it only says what would go.',
  words: { least: 1, most: 2 },
  async run(context) {
    const record = recordOf(context.words);
    const preview = await ask(context, 'erase.preview', { record });
    if (!context.yes) {
      context.io.print(`${plainText(preview.title)} would be erased for good.`);
      for (const sentence of preview.sentences) context.io.print(`  ${plainText(sentence)}`);
      context.io.print('Nothing was erased yet. Give --yes to do it.');
      return 1;
    }
    const confirm = eraseConfirmation;
    const damagedFiles = preview.damaged.length === 0 ? undefined : ('keep' as const);
    const { message } =
      record === null
        ? await ask(context, 'erase.all', { confirm })
        : await ask(context, 'erase.record', { ...record, confirm, damagedFiles });
    context.io.print(plainText(message));
    return 0;
  },
};

function recordOf([kind = '', id]: readonly string[]): { type: ErasableType; id: string } | null {
  if (kind === 'all' && id === undefined) return null;
  const type = recordTypes.find((each) => each === kind);
  if (type !== undefined && id !== undefined) return { type, id };
  throw new CallFailed(`Say what to erase: “all”, or a kind and its id. The kinds are ${recordTypes.join(', ')}.`);
}
