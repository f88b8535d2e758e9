import type { Message } from '../words.ts';
import { isAnswered, type NudgeDecision, type PutOff } from './decision.ts';
import type { NudgeDraft } from './proposal.ts';
import { sentences } from './sentences.ts';

/** Of what a proposal leaves to another: to which, and when. */
interface Leaving {
  readonly to: string;
  /** Only where both are decided on by the same day. */
  readonly sameDay?: true;
  /** Only while the other was not answered: what came up later would never be heard. */
  readonly unanswered?: true;
  /** Not what was written down after the other was put off, until that is said again: it may be a reason to act now. */
  readonly unlessNews?: true;
}

const deadlineOfTheDay: Leaving = { to: 'notice_deadline', sameDay: true, unanswered: true };
const dearerPriceOfTheDay: Leaving = { ...deadlineOfTheDay, unlessNews: true };
const dearerPrices: readonly Leaving[] = [{ to: 'introductory_price_ending' }, { to: 'price_rise' }];

/**
 * Who leaves a decision to whom, the first of them that speaks: "it renewed" and "decide by then", a dearer price that a
 * notice by the same day avoids, what speaks for leaving and the last day on which one can, a yearly look where the person
 * never looked at all. What it has to say of the decision is said there.
 */
const leaves: Readonly<Record<string, readonly Leaving[]>> = {
  renewed_without_decision: [{ to: 'notice_deadline' }],
  introductory_price_ending: [dearerPriceOfTheDay],
  price_rise: [dearerPriceOfTheDay],
  premium_raised: [dearerPriceOfTheDay],
  paid_unused: [
    { to: 'notice_deadline' },
    ...dearerPrices,
    { to: 'renewed_without_decision' },
    { to: 'fixed_term_ending' },
  ],
  price_crept: [{ to: 'notice_deadline' }, ...dearerPrices],
  better_moment: [{ to: 'notice_deadline' }, ...dearerPrices, { to: 'price_crept' }].map((one) => ({
    ...one,
    unanswered: true,
  })),
  yearly_look: [{ to: 'loyal_unreviewed' }],
};

/** What tells by which palgorithm what is said, and what of. */
type Deciding = Pick<NudgeDraft, 'actBy' | 'settledBy' | 'toAdd' | 'asksForTerms' | 'occurrence' | 'writtenAt'> & {
  readonly palgorithm: string;
};

/** What the person answered to what was said of the record. */
export interface Answers {
  readonly decisions: readonly Pick<NudgeDecision, 'palgorithm' | 'occurrence'>[];
  /** What of it is put off still. */
  putOff(): readonly PutOff[];
}

/** Of the proposals about a record, the one in which another of it is said; undefined where it is said by itself. */
export function saidInPlaceOf<One extends Deciding>(
  one: Deciding,
  proposals: readonly One[],
  answers: Answers,
): One | undefined {
  return one.palgorithm === 'terms_unknown' ? proposals.find(asksForTerms) : saidWith(one, proposals, answers);
}

/** Of proposals about one record, the one that another leaves its decision to; undefined where it is said itself. */
function saidWith<One extends Deciding>(one: Deciding, proposals: readonly One[], answers: Answers): One | undefined {
  if (one.toAdd === null) return undefined;
  for (const { to, sameDay, unanswered, unlessNews } of leaves[one.palgorithm] ?? []) {
    const first = proposals.find(
      (other) =>
        other.palgorithm === to &&
        (sameDay !== true || other.actBy === (one.settledBy ?? one.actBy)) &&
        (unanswered !== true || !isAnswered(answers, other.palgorithm, other.occurrence)) &&
        (unlessNews !== true || !isNews(one, other, answers)),
    );
    if (first !== undefined) return saidWith(first, proposals, answers) ?? first;
  }
  return undefined;
}

/** Whether what one speaks of was written down after the other was put off, which is not said again yet. */
function isNews({ writtenAt }: Deciding, other: Deciding, answers: Answers): boolean {
  return (
    writtenAt !== undefined &&
    answers
      .putOff()
      .some(
        ({ palgorithm, occurrence, putOffAt }) =>
          palgorithm === other.palgorithm && occurrence === other.occurrence && putOffAt < writtenAt,
      )
  );
}

/**
 * One nudge for each decision: what leaves its decision to another is said with it. The first of each stands beside the
 * first reason, which is what a list shows; the rest before the last reason, which says what follows.
 */
export function oneForEachDecision<One extends Deciding & Pick<NudgeDraft, 'because'>>(
  proposals: readonly One[],
  answers: Answers,
): readonly One[] {
  if (proposals.length < 2) return proposals;
  const added = new Map<One, (readonly Message[])[]>();
  const left = proposals.filter((one) => {
    const first = saidWith(one, proposals, answers);
    if (first === undefined) return true;
    added.set(first, [...(added.get(first) ?? []), one.toAdd ?? []]);
    return false;
  });
  return left.map((one) => {
    const more = added.get(one) ?? [];
    const [reason, ...others] = one.because;
    if (reason === undefined || more.every((all) => all.length === 0)) return one;
    const because = [
      sentences(reason, ...more.flatMap(([first]) => first ?? [])),
      ...others.slice(0, -1),
      ...more.flatMap(([, ...rest]) => rest),
      ...others.slice(-1),
    ];
    return { ...one, because };
  });
}

/** Whether a proposal asks for the terms of its contract. */
export function asksForTerms(proposal: Deciding): boolean {
  return proposal.asksForTerms === true;
}
