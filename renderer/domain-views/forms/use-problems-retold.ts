import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { WordsOfPage } from '#renderer/words/index.ts';

/**
 * Says anew what is wrong with a form when the page has changed its language; a form keeps its problems as text. `say` is
 * what the form's schema speaks with.
 */
export function useProblemsRetold<Values extends FieldValues>(
  { formState, trigger }: UseFormReturn<Values>,
  say: WordsOfPage['say'],
): void {
  const hasProblems = Object.keys(formState.errors).length > 0;
  const saidWith = useRef(say);
  useEffect(() => {
    if (saidWith.current === say) return;
    saidWith.current = say;
    if (hasProblems) void trigger();
  }, [say, hasProblems, trigger]);
}
