import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Evidence } from './evidence.ts';
import type { JudgementQuestion } from './questions.ts';

/** Something a supplier said it would do, and what became of it. */
export interface KnownPromise {
  readonly outcome: 'kept' | 'broken' | 'withdrawn' | null;
  readonly dueOn: CalendarDate | null;
  readonly settledOn: CalendarDate | null;
  /** Where it was made; null where that is not known. */
  readonly madeIn: string | null;
}

/** What is known of the promises: all of them, and those of adverts and offers once more for their own stages. */
export function promiseEvidence(promises: readonly KnownPromise[], today: CalendarDate): Evidence[] {
  const madeIn = (...places: readonly string[]): KnownPromise[] =>
    promises.filter((promise) => promise.madeIn !== null && places.includes(promise.madeIn));
  return [
    ...keptAndBroken('other', promises, ['trust_or_self_interest', 'experience']),
    ...keptAndBroken('advert', madeIn('advert'), ['marketing']),
    ...keptAndBroken('offer', madeIn('offer', 'contract'), ['selling']),
    ...late(promises, today),
  ];
}

function keptAndBroken(
  where: 'other' | 'advert' | 'offer',
  promises: readonly KnownPromise[],
  questions: readonly JudgementQuestion[],
): Evidence[] {
  const settled = promises.filter(({ outcome }) => outcome !== null);
  const kept = settled.filter(({ outcome }) => outcome === 'kept').length;
  const broken = settled.filter(({ outcome }) => outcome === 'broken').length;
  const counted = { where, of: settled.length };
  return [
    ...(kept === 0
      ? []
      : [
          {
            id: `promises_kept:${where}`,
            questions,
            points: 'customer' as const,
            says: message('judgements.evidence.promisesKept', { ...counted, n: kept }),
          },
        ]),
    ...(broken === 0
      ? []
      : [
          {
            id: `promises_broken:${where}`,
            questions,
            points: 'supplier' as const,
            says: message('judgements.evidence.promisesBroken', { ...counted, n: broken }),
          },
        ]),
  ];
}

/** Promises with a day that were kept after it, or that are open though it is over. */
function late(promises: readonly KnownPromise[], today: CalendarDate): Evidence[] {
  const dated = promises.filter(({ dueOn, outcome }) => dueOn !== null && (outcome === 'kept' || outcome === null));
  const over = dated.filter(({ dueOn, outcome, settledOn }) => {
    const until = outcome === null ? today : settledOn;
    return dueOn !== null && until !== null && dueOn < until;
  });
  if (over.length === 0) return [];
  return [
    {
      id: 'promises_late',
      questions: ['trust_or_self_interest', 'experience'],
      points: 'supplier',
      says: message('judgements.evidence.promisesLate', { n: over.length, of: dated.length }),
    },
  ];
}
