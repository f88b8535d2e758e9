import { mainCurrency } from '../money.ts';
import { addDays, earliestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { silent, silentUntil, sooner, type Said } from './said.ts';
import { priceOn, yearly } from './stake.ts';
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
    if (today > last) return { nudges: [], until: nextPrice(facts, today) };
    const until = sooner(nextPrice(facts, today), addDays(last, 1));
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
    say: (all, answers, { oneByOneUpTo }) => omissionsTogether(all, answers, oneByOneUpTo),
  },
});

/** Whether a running contract has a gap in its terms. */
function lacksTerms({ exit, outlook, termsUnreadable }: ContractFacts): boolean {
  if (exit !== null || termsUnreadable === true) return false;
  return outlook === null || (outlook.deadlineKind !== 'over' && outlook.unknown.length > 0);
}

/** The next day on which another price takes effect; null when none is known. */
function nextPrice({ prices, priceChangeAhead }: ContractFacts, today: CalendarDate): CalendarDate | null {
  if (!priceChangeAhead) return null;
  return prices
    .flatMap(({ effectiveFrom }) => (effectiveFrom !== null && effectiveFrom > today ? [effectiveFrom] : []))
    .reduce<CalendarDate | null>((next, on) => (next === null ? on : earliestOf(next, on)), null);
}

/**
 * Omissions one by one while they are few; as one nudge when they are many, as after an import, beginning with the
 * contract that costs most in the currency most of them are paid in. Once the person has put the joint nudge away, contracts entered until then are not spoken of
 * again; those entered later are.
 */
function omissionsTogether(
  omissions: Iterable<Omission>,
  answers: readonly SeveralAnswer[],
  oneByOneUpTo: number,
): TogetherDraft[] {
  const putAwayOn = answers.reduce<CalendarDate | null>(
    (latest, { answeredOn }) => (latest === null || answeredOn > latest ? answeredOn : latest),
    null,
  );
  const left = [...omissions].filter(
    ({ enteredOn, putAway }) => !putAway && (putAwayOn === null || enteredOn > putAwayOn),
  );
  if (left.length <= oneByOneUpTo) return left.map(({ draft }) => draft);
  const currency = mainCurrency(left.flatMap(({ yearlyCost }) => yearlyCost ?? []));
  const costOf = ({ yearlyCost }: Omission) =>
    yearlyCost !== null && yearlyCost.currency === currency ? yearlyCost.amount : -1;
  const ranked = left.toSorted((one, other) => costOf(other) - costOf(one) || (one.recordId < other.recordId ? -1 : 1));
  const first = ranked[0];
  return first === undefined ? [] : [jointly(first, ranked, putAwayOn)];
}

/** Whether what is known of the costs can be compared without a rate. */
function isComparable(omissions: readonly Omission[]): boolean {
  return new Set(omissions.flatMap(({ yearlyCost }) => yearlyCost?.currency ?? [])).size <= 1;
}

function jointly(first: Omission, all: readonly Omission[], putAwayOn: CalendarDate | null): TogetherDraft {
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
      isComparable(all)
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
