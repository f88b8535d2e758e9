import type { Client, Outcome } from '#shared/api/api.ts';

/** A step along the history. */
export type Step = 'undo' | 'redo';

/** What came of a step. */
export type StepOutcome = Outcome<'history.undo'> | Outcome<'history.redo'>;

/**
 * Steps along the history one after the other, each when the one before it was answered, however quickly they are asked
 * for: none is lost, none overtakes another, and each is one call. What can not be done ends those that wait, which were
 * meant to follow it; that there is nothing left to step to does not.
 */
export interface Steps {
  take(step: Step): void;
}

/** The ids of the refusals that say that the end of the way is reached. */
const atTheEnd: ReadonlySet<string | undefined> = new Set(['history.nothingToUndo', 'history.nothingToRedo']);

/** Whether a step failed only because there is nothing left to step to. */
export function isAtTheEnd(outcome: StepOutcome): boolean {
  return !outcome.ok && outcome.error.type === 'Refused' && atTheEnd.has(outcome.error.messages?.message.id);
}

/** Steps by way of a client; `answered` is told of each. */
export function stepsOf(client: Pick<Client, 'call'>, answered: (step: Step, outcome: StepOutcome) => void): Steps {
  const waiting: Step[] = [];
  let isGoing = false;

  const go = async (): Promise<void> => {
    isGoing = true;
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const outcome = await client.call(`history.${step}`, {});
      if (!outcome.ok && !isAtTheEnd(outcome)) waiting.length = 0;
      answered(step, outcome);
    }
    isGoing = false;
  };

  return {
    take(step) {
      waiting.push(step);
      if (!isGoing) void go();
    },
  };
}
