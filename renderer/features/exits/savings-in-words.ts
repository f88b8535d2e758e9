import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ExitRecord } from './exit-record.ts';

/** What leaving saved so far, what that is made of, and how it was reckoned. */
export function useSavingsInWords({ saved, replacement, replacedBy }: ExitRecord) {
  const format = useFormat();
  const { say } = useWords();
  const about = (sum: ExitRecord['saved']) =>
    sum === null ? null : say('exitsPage.about', { sum: format.money({ ...sum, amount: Math.abs(sum.amount) }) });
  const next = replacedBy?.contractName ?? '';
  const isDearer = saved !== null && saved.amount < 0;
  const entries = [
    { term: say(isDearer ? 'exitsPage.dearerSoFar' : 'exitsPage.savedSoFar'), value: about(saved) },
    ...(saved === null || replacement === null
      ? []
      : [
          { term: say('exitsPage.wouldHaveCost'), value: about(replacement.wouldHaveCost) },
          { term: say('exitsPage.insteadCost', { next }), value: about(replacement.cost) },
        ]),
  ];
  const counted = replacement?.counted ?? null;
  const notes = [
    ...(saved === null ? [] : [say('exitsPage.estimated')]),
    ...(counted === null || counted === 'counted' ? [] : [say(`exitsPage.notCounted.${counted}`, { next })]),
  ];
  return { entries, notes };
}
