import { takeBackLastChange } from '../last-change.ts';
import { ask, CallFailed, personSpeaker } from './ask.ts';
import { columns, plainText } from './terminal-text.ts';
import type { Verb } from './verb.ts';

export const historyVerb: Verb = {
  usage: '',
  help: 'What was changed, the latest first.',
  words: { least: 0, most: 0 },
  async run(context) {
    const { locale } = await personSpeaker(context);
    const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const entries = await ask(context, 'history.list', { limit: 50 });
    const rows = entries.map(({ at, title, undoneBy, actor }) => [
      time.format(at),
      title,
      actor === 'person' ? '' : `by ${actor === 'app' ? 'the app' : `an ${actor}`}`,
      undoneBy === null ? '' : 'undone',
    ]);
    context.io.print(rows.length === 0 ? 'Nothing was changed yet.' : columns(rows));
    return 0;
  },
};

export const undoVerb: Verb = {
  usage: '',
  help: 'Take back the last change.',
  words: { least: 0, most: 0 },
  async run(context) {
    const outcome = await takeBackLastChange(context.dancecard);
    if (!outcome.ok) throw new CallFailed(plainText(outcome.error));
    context.io.print(`Taken back: ${plainText(outcome.value)}`);
    return 0;
  },
};

export const redoVerb: Verb = {
  usage: '',
  help: 'Do again what was taken back last.',
  words: { least: 0, most: 0 },
  async run(context) {
    const { title } = await ask(context, 'history.redo', {});
    context.io.print(`Done again: ${plainText(title)}`);
    return 0;
  },
};
