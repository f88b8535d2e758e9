import { mainCurrency } from '../money.ts';
import type { Rate } from '../needs/rates.ts';
import { weighedIn } from '../weighing.ts';
import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { lastAnsweredOn } from './decision.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { silent, silentUntil, sooner, type Said } from './said.ts';
import { nextPriceOn, priceOn, yearly } from './stake.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { severalSubjects, type Omission, type SeveralAnswer, type TogetherDraft } from './together.ts';

/** How many contracts the joint nudge names. */
const named = 3;

/**
 * For how many days it is asked what is missing; who has not answered by then does not mean to. What has no price is
 * mostly an account that costs nothing.
 */
const daysWithPrice = 365;
const daysWithoutPrice = 60;

/**
 * Nobody wrote down how the contract can be left: an omission, with the question that would settle it. Free accounts and
 * things bought once need no notice, and a contract that is being left or over needs none any more.
 */
export const termsUnknown = definePalgorithm({
  name: 'terms_unknown',
  about: {
    name: message('palgorithms.termsUnknown.name'),
    label: message('palgorithms.termsUnknown.label'),
    meaning: message('palgorithms.termsUnknown.meaning'),
  },
  watches: 'contract',
  settings: {
    /** Days after the contract was entered. */
    afterDays: {
      kind: 'days',
      preset: 0,
      label: message('palgorithms.termsUnknown.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
    /** Up to this many contracts are asked about one by one; more make one nudge. */
    oneByOneUpTo: { kind: 'count', preset: 5, label: message('palgorithms.termsUnknown.oneByOneUpTo') },
  },
  lead: { by: 'never' },
  examples,
  propose(facts, { afterDays }, today): Said {
    if (!lacksTerms(facts)) return silent;
    const from = addDays(facts.enteredOn, afterDays);
    if (today < from) return silentUntil(from);
    const price = priceOn(facts, today);
    const last = addDays(facts.enteredOn, afterDays + (price === null ? daysWithoutPrice : daysWithPrice));
    if (today > last) return { nudges: [], until: nextPriceOn(facts, today) };
    const until = sooner(nextPriceOn(facts, today), addDays(last, 1));
    if (price !== null && (price.amount === 0 || price.every === null)) return { nudges: [], until };
    const { outlook, enteredOn } = facts;
    return {
      nudges: [
        {
          ...aboutContract(facts),
          occurrence: 'terms',
          title: message('nudges.termsUnknown.title', { subject: subjectInWords(facts) }),
          because: [
            outlook === null
              ? message('nudges.termsUnknown.entered', { enteredOn })
              : message('nudges.termsUnknown.gap'),
            ...(outlook === null ? [message('nudges.termsUnknown.ask')] : outlook.unknown.map(({ ask }) => ask)),
          ],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [
            { label: message('nudges.termsUnknown.write'), path: 'contracts.get', input: { id: facts.id } },
            { label: message('nudges.termsUnknown.notNeeded'), answers: 'nudges.dismiss' },
          ],
        },
      ],
      until,
    };
  },
  together: {
    of: (facts, draft, today) => ({
      recordId: facts.id,
      subject: subjectInWords(facts),
      enteredOn: facts.enteredOn,
      yearlyCost: yearly(priceOn(facts, today)),
      putAway: facts.decisions.some(({ palgorithm }) => palgorithm === 'terms_unknown'),
      draft,
    }),
    say: (all, answers, { oneByOneUpTo }, rates) => omissionsTogether(all, answers, oneByOneUpTo, rates),
  },
});

/** Whether a running contract has a gap in its terms. */
function lacksTerms({ exit, outlook, termsUnreadable }: ContractFacts): boolean {
  if (exit !== null || termsUnreadable === true) return false;
  return outlook === null || (outlook.deadlineKind !== 'over' && outlook.unknown.length > 0);
}

/**
 * Omissions one by one while they are few; as one nudge when they are many, as after an import, beginning with the
 * contract that costs most in the currency most of them are paid in, or that a rate brings into it. Once the person has
 * put the joint nudge away, contracts entered until then are not spoken of again; those entered later are.
 */
function omissionsTogether(
  omissions: Iterable<Omission>,
  answers: readonly SeveralAnswer[],
  oneByOneUpTo: number,
  rates: () => readonly Rate[],
): TogetherDraft[] {
  const putAwayOn = lastAnsweredOn(answers);
  const left = [...omissions].filter(
    ({ enteredOn, putAway }) => !putAway && (putAwayOn === null || enteredOn > putAwayOn),
  );
  if (left.length <= oneByOneUpTo) return left.map(({ draft }) => draft);
  const { currency, weigh } = weighedIn(mainCurrency(left.flatMap(({ yearlyCost }) => yearlyCost ?? [])), rates);
  const weighed = left.map((omission) => {
    const cost = omission.yearlyCost === null ? null : weigh(omission.yearlyCost);
    return { omission, cost, weight: cost?.currency === currency ? cost.amount : -1 };
  });
  const isComparable = weighed.every(({ cost }) => cost === null || cost.currency === currency);
  const ranked = weighed
    .toSorted((one, other) => other.weight - one.weight || (one.omission.recordId < other.omission.recordId ? -1 : 1))
    .map(({ omission }) => omission);
  const first = ranked[0];
  return first === undefined ? [] : [jointly(first, ranked, isComparable, putAwayOn)];
}

function jointly(
  first: Omission,
  all: readonly Omission[],
  isComparable: boolean,
  putAwayOn: CalendarDate | null,
): TogetherDraft {
  const count = all.length;
  const names = all
    .slice(0, named)
    .map(({ subject }) => subject)
    .join('; ');
  return {
    ...first.draft,
    keySubject: severalSubjects,
    occurrence: putAwayOn === null ? 'first' : `after ${putAwayOn}`,
    title: message('nudges.termsUnknown.titleMany', { count, subject: first.subject }),
    because: [
      isComparable
        ? message('nudges.termsUnknown.many', { count, names })
        : message('nudges.termsUnknown.manyMixed', { count, names }),
      ...first.draft.because.slice(1),
    ],
    actions: [
      { label: message('nudges.termsUnknown.writeFirst'), path: 'contracts.get', input: { id: first.recordId } },
      { label: message('nudges.termsUnknown.seeAll'), path: 'contracts.list', input: { state: 'running' } },
      { label: message('nudges.termsUnknown.notNeededMany'), answers: 'nudges.dismiss' },
    ],
  };
}

function examples() {
  const on = day('2026-11-24');
  return [
    {
      shows: 'a contract of which only the price is known',
      on,
      facts: contractExample(on, { terms: null }),
      says: [{ occurrence: 'terms', actBy: null, stake: null, urgency: 'later' as const }],
    },
    { shows: 'one whose terms say everything', on, facts: contractExample(on), says: [] },
  ];
}
