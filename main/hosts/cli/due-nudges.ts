import { foldText } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { ask } from './ask.ts';
import { plainText, terminalJson } from './terminal-text.ts';
import type { VerbContext } from './verb.ts';

/** The exit code where something is due to be told, so that a script need not read what is printed. */
export const dueExitCode = 3;

const failedExitCode = 1;

/**
 * Prints what the person is to be told of now, for scripts that mail or push it: nothing at all where nothing is due, or
 * one JSON document. Gives 0 where nothing is due and `dueExitCode` where something is.
 */
export async function tellDue(context: VerbContext): Promise<number> {
  const { io, speaker, json, mark } = context;
  const person = await personAsking(context);
  if (person === undefined) return failedExitCode;
  const due = await ask(context, 'nudges.due', { mark, ...(person === null ? {} : { personId: person }) });
  if (json) io.print(terminalJson(due, 2));
  else if (due.nudges.length > 0) {
    io.print(speaker.say(message('terminal.due.some', { count: due.nudges.length })));
    for (const { title, consequence } of due.nudges) {
      io.print(`\n${plainText(title)}`);
      if (consequence !== null) io.print(`  ${plainText(consequence)}`);
    }
  }
  return due.nudges.length === 0 ? 0 : dueExitCode;
}

/** The id of who asks; null for whoever is there, undefined where nobody has that name, which was said. */
async function personAsking(context: VerbContext): Promise<string | null | undefined> {
  const { io, speaker, person: name } = context;
  if (name === null) return null;
  const people = await ask(context, 'people.list', {});
  const found = people.find((each) => foldText(each.name) === foldText(name));
  if (found !== undefined) return found.id;
  const names = people.map((each) => each.name);
  io.warn(plainText(speaker.say(message('terminal.noSuchPerson', { name, names, n: names.length }))));
  return undefined;
}
