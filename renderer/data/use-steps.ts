import { useMemo } from 'react';
import type { Message } from '#shared/domain/words.ts';
import { useData } from './client.tsx';
import { failureText } from './failure-text.ts';
import { withMovedExits } from './moved-exits.ts';
import { isAtTheEnd, stepsOf, type Step, type Steps } from './steps.ts';

/**
 * Takes back the newest change that still stands, and does again what was taken back last. Says what came of it, by
 * `words` for what was done and by the store's own for what could not be.
 */
export function useSteps(words: (step: Step, title: Message) => Message): Steps {
  const { client, announcer, refresh } = useData();
  return useMemo(
    () =>
      stepsOf(client, (step, outcome) => {
        if (outcome.ok) {
          const { messages, exits } = outcome.value;
          announcer.done(withMovedExits(words(step, messages.title), exits, true));
        } else if (isAtTheEnd(outcome)) announcer.done(failureText(outcome.error));
        else announcer.problem(failureText(outcome.error));
        refresh();
      }),
    [client, announcer, refresh, words],
  );
}
