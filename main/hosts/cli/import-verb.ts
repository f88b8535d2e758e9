import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { misuseExitCode } from '#main/command-line-options.ts';
import { ask } from './ask.ts';
import { fileOf } from './file-verbs.ts';
import { readAnswers, waysToAnswer, type ListPreview } from './import-answers.ts';
import { columns, plainText } from './terminal-text.ts';
import type { Verb, VerbContext } from './verb.ts';

/**
 * Brings in a list. What is doubtful stays empty and is named, so that nothing is guessed; what is asked of the whole
 * list is answered by words behind the file. The same list with an answer fills what stayed empty before.
 */
export const importVerb: Verb = {
  usage: 'FILE [QUESTION=ANSWER …] [--replace]',
  mayReplace: true,
  help: message('terminal.help.import'),
  words: { least: 1, most: 200 },
  async run(context) {
    const { io, speaker, replace } = context;
    const path = fileOf(context);
    const asked = await ask(context, 'imports.preview', { path });
    const answers = readAnswers(context.words.slice(1), asked);
    if (!answers.ok) {
      io.warn(plainText(speaker.say(answers.error)));
      return misuseExitCode;
    }
    const mapping = answers.value ?? undefined;
    const list = mapping === undefined ? asked : await ask(context, 'imports.preview', { path, mapping });
    const accept = replace ? linesWithChanges(list.rows) : undefined;
    const applied = await ask(context, 'imports.apply', { path, mapping, accept });
    io.print(plainText(list.description));
    for (const said of assumptionsOf(context, list.inferences)) io.print(said);
    io.print(columns(countsOf(context, applied)));
    warnOfRows(context, list.rows, applied.badRows);
    if (applied.added + applied.completed + (applied.changed ?? 0) > 0)
      io.print(speaker.say(message('terminal.import.undo')));
    return 0;
  },
};

function countsOf({ speaker }: VerbContext, applied: OutputOf<'imports.apply'>): string[][] {
  const { added, completed, changed, duplicates, bad } = applied;
  return [
    [speaker.say(message('terminal.import.added')), String(added)],
    [speaker.say(message('terminal.import.completed')), String(completed)],
    ...(changed === undefined ? [] : [[speaker.say(message('terminal.import.changed')), String(changed)]]),
    [speaker.say(message('terminal.import.duplicates')), String(duplicates)],
    [speaker.say(message('terminal.import.bad')), String(bad)],
  ];
}

/** Rows that could not be read, changes that were not made, and every doubt. */
function warnOfRows(
  { io, speaker, replace }: VerbContext,
  rows: ListPreview['rows'],
  badRows: OutputOf<'imports.apply'>['badRows'],
): void {
  const changes = replace ? [] : rows.filter(({ status }) => status === 'changes');
  for (const { line, reason } of [...badRows, ...changes]) {
    io.warn(speaker.say(message('terminal.import.badRow', { line, reason: plainText(reason ?? '') })));
  }
  if (changes.length > 0) io.warn(speaker.say(message('terminal.import.changes', { n: changes.length })));
  for (const { line, doubts, contract, status } of rows) {
    for (const doubt of doubts) {
      const values = { line, text: plainText(doubt.text), doubt: plainText(doubt.message) };
      const isOpen = contract?.unread?.some(({ field }) => field === doubt.field) ?? false;
      // How it was read says nothing of what is here already.
      if (!isOpen && status === 'duplicate') continue;
      io.warn(
        speaker.say(isOpen ? message('terminal.import.doubt', values) : message('terminal.import.noted', values)),
      );
    }
  }
}

/** Every line that adds, completes or changes something. */
function linesWithChanges(rows: ListPreview['rows']): number[] {
  return rows.flatMap(({ line, status }) => (status === 'duplicate' || status === 'bad' ? [] : [line]));
}

/** What is said of a whole list even where it is certain: who reads it elsewhere may know better. */
const alwaysSaid: ReadonlySet<string> = new Set(['currency', 'currencySigns', 'dateOrder']);

/** What was assumed about the whole list, what it left open, and how both are answered. */
function assumptionsOf({ speaker }: VerbContext, inferences: ListPreview['inferences']): string[] {
  return inferences.flatMap((inference) => {
    const { label, value, certain, why, choices } = inference;
    if (value !== null && certain && !alwaysSaid.has(inference.about)) return [];
    const chosen = choices.find((choice) => choice.value === value)?.label ?? value;
    const said =
      chosen === null
        ? message('terminal.import.open', { label, why: plainText(why) })
        : message('terminal.import.assumed', { label, value: plainText(chosen), why: plainText(why) });
    const ways = certain ? '' : plainText(waysToAnswer(inference));
    if (ways === '') return [speaker.say(said)];
    const how =
      value === null ? message('terminal.import.answer', { ways }) : message('terminal.import.correct', { ways });
    return [speaker.say(said), `  ${speaker.say(how)}`];
  });
}
