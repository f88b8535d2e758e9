import { useCommand } from '#renderer/data/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { NeedState } from './words.ts';

/** The steps a person can move a need to; a decision comes only from choosing an offer. */
export type MovableState = Exclude<NeedState, 'decided'>;

/** Moves a need to another step and says so, with Undo. */
export function useNeedMove(): {
  readonly move: (need: { id: string; title: string }, state: MovableState, reason?: string | null) => void;
  readonly isRunning: boolean;
} {
  const { say } = useWords();
  const move = useCommand('needs.move', {
    done: (_, { state }) =>
      state === 'dropped' || state === 'no_decision'
        ? say('needsPages.left')
        : say('needsPages.moved', { step: say(`needsPages.state.${state}`) }),
  });
  return {
    move: (need, state, reason) =>
      void move.run({ id: need.id, state, ...(reason == null || reason.trim() === '' ? {} : { reason }) }),
    isRunning: move.isRunning,
  };
}
