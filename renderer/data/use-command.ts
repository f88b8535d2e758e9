import { useCallback, useState } from 'react';
import type { Client, CommandPath, InputOf, Outcome, OutputOf } from '#shared/api/api.ts';
import { useData } from './client.tsx';
import { failureText } from './failure-text.ts';

export interface CommandOptions<P extends CommandPath> {
  /** What to say when it worked, such as "Snoozed until Friday." Left out: nothing is said. */
  readonly done?: string | ((output: OutputOf<P>, input: InputOf<P>) => string);
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
      const before = offersUndo && done !== undefined ? await latestPlace(client) : null;
      const outcome = await client.call(path, input);
      if (outcome.ok) {
        const text = typeof done === 'function' ? done(outcome.value, input) : done;
        if (text !== undefined) {
          const entryId = before === null ? null : await latestEntry(client, path, before);
          announcer.done(text, entryId === null ? undefined : () => void undo(entryId));
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
      if (outcome.ok) announcer.done(`Taken back: ${outcome.value.title}`);
      else announcer.problem(failureText(outcome.error));
      refresh();
    },
    [client, announcer, refresh],
  );
}

/** Finds the newest entry that an operation wrote, for an Undo that stays on the page. */
export function useLatestEntry(): (path: CommandPath) => Promise<string | null> {
  const { client } = useData();
  return useCallback((path) => latestEntry(client, path), [client]);
}

/**
 * The newest entry that this operation wrote behind a place in the history, or null when it wrote none: a command that
 * changed nothing leaves no entry, and its Undo must not take back the one before.
 */
async function latestEntry(client: Client, path: CommandPath, after = 0): Promise<string | null> {
  const entries = await client.call('history.list', { limit: 5 });
  if (!entries.ok) return null;
  const own = entries.value.find(
    ({ operation, undoneBy, sequence }) => operation === path && undoneBy === null && sequence > after,
  );
  return own?.id ?? null;
}

/** The place of the newest entry, 0 before the first; null when it can not be found out. */
async function latestPlace(client: Client): Promise<number | null> {
  const entries = await client.call('history.list', { limit: 1 });
  return entries.ok ? (entries.value[0]?.sequence ?? 0) : null;
}
