import type { InputOf } from '#shared/api/api.ts';
import { useCommand } from '#renderer/data/index.ts';
import { useWords } from '#renderer/words/index.ts';

type Verdict = InputOf<'nudges.feedback'>['verdict'];

/** Says whether a nudge helped; it is told with Undo. */
export function useNudgeFeedback(id: string): {
  readonly say: (verdict: Verdict) => void;
  readonly isRunning: boolean;
} {
  const { say } = useWords();
  const feedback = useCommand('nudges.feedback', {
    done: (_, { verdict }) => say(`views.nudge.judged.${verdict}`),
  });
  return { say: (verdict) => void feedback.run({ id, verdict }), isRunning: feedback.isRunning };
}
