import { message } from '#shared/domain/message.ts';
import { ask } from './ask.ts';
import { plainText, terminalJson } from './terminal-text.ts';
import type { VerbContext } from './verb.ts';

/** The exit code where something is due to be told, so that a script need not read what is printed. */
export const dueExitCode = 3;

/**
 * Prints what the person is to be told of now, for scripts that mail or push it: nothing at all where nothing is due, or
 * one JSON document. Gives 0 where nothing is due and `dueExitCode` where something is.
 */
export async function tellDue(context: VerbContext): Promise<number> {
  const { io, speaker, json, mark } = context;
  const due = await ask(context, 'nudges.due', { mark });
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
