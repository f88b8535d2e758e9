import { useCallback, useState } from 'react';
import type { CommandPath, InputOf, Outcome, OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { useData } from './client.tsx';
import { withMovedExits } from './moved-exits.ts';
import { failureText } from './failure-text.ts';

export interface CommandOptions<P extends CommandPath> {
  /** What to say when it worked, such as "Snoozed until Friday." Left out: nothing is said. */
  readonly done?: string | Message | ((output: OutputOf<P>, input: InputOf<P>) => string | Message);
  /** Whether the notice offers Undo. On, unless there is nothing to undo. */
  readonly offersUndo?: boolean;
  /** The caller shows failures itself, for example beside the fields of a form. */
  readonly isSilentOnFailure?: boolean;
}

export interface Command<P extends CommandPath> {
  /** Runs the command; says what came of it and gives it back too. */
  readonly run: (input: InputOf<P>) => Promise<Outcome<P>>;
  readonly isRunning: boolean;
}

/** A command, with what the person is told about it: done with Undo, or what went wrong in plain words. */
export function useCommand<P extends CommandPath>(path: P, options: CommandOptions<P> = {}): Command<P> {
  const { client, announcer, refresh } = useData();
  const { done, offersUndo = true, isSilentOnFailure = false } = options;
  const [running, setRunning] = useState(0);
  const undo = useUndoEntry();

  const run = async (input: InputOf<P>): Promise<Outcome<P>> => {
    setRunning((count) => count + 1);
    try {
      const outcome = await client.call(path, input);
      if (outcome.ok) {
        const text = typeof done === 'function' ? done(outcome.value, input) : done;
        if (text !== undefined) {
          const { entryId } = outcome;
          announcer.done(text, offersUndo && entryId != null ? () => void undo(entryId) : undefined);
        }
        refresh();
      } else if (!isSilentOnFailure) {
        announcer.problem(failureText(outcome.error));
      }
      return outcome;
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return { run, isRunning: running > 0 };
}

/** Takes back one entry of the history and says so. */
export function useUndoEntry(): (entryId: string) => Promise<void> {
  const { client, announcer, refresh } = useData();
  return useCallback(
    async (entryId) => {
      const outcome = await client.call('history.undo', { entryId });
      if (outcome.ok) {
        const { messages, exits } = outcome.value;
        announcer.done(withMovedExits(message('shell.takenBack', { title: messages.title }), exits, true));
      } else announcer.problem(failureText(outcome.error));
      refresh();
    },
    [client, announcer, refresh],
  );
}
