import { addDays, parseCalendarDate, partsOfDay, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { mainCurrency } from '../money.ts';
import type { Rate } from '../needs/rates.ts';
import { weighedIn } from '../weighing.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { silentUntil, sooner, type Said } from './said.ts';
import { nextPriceOn, priceOn, yearly } from './stake.ts';
import { hasNoPrice } from './price-known.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { severalSubjects, type Omission, type TogetherDraft } from './together.ts';

const name = 'open_ended_yearly';

/** A single contract needs no list. */
const fewest = 2;

/** How many contracts the nudge names. */
const named = 5;

/** For how many days from its first it stands. */
const daysShown = 30;

/** Everything that goes on until somebody ends it, and costs: once a year, in one nudge, the dearest first. */
export const openEndedYearly = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.openEndedYearly.name'),
    label: message('palgorithms.openEndedYearly.label'),
    meaning: message('palgorithms.openEndedYearly.meaning'),
  },
  watches: 'contract',
  settings: {
    /** In which month, 1 to 12. */
    month: {
      kind: 'month',
      preset: 1,
      label: message('palgorithms.openEndedYearly.month'),
    },
  },
  lead: { by: 'once' },
  missing: (facts) => (hasNoPrice(facts) ? message('palgorithms.missing.noPrice') : null),
  examples,
  propose(facts, { month }, today): Said {
    const { first, next } = seasonAround(today, month);
    if (today < first) return silentUntil(first);
    const over = addDays(first, daysShown);
    if (today >= over) return silentUntil(next);
    if (!goesOn(facts)) return silentUntil(over);
    const cost = yearly(priceOn(facts, today));
    // A price that changes within these days changes what is said.
    const until = sooner(nextPriceOn(facts, today), over) ?? over;
    if (cost === null || cost.amount === 0) return silentUntil(until);
    return {
      nudges: [
        {
          ...aboutContract(facts),
          occurrence: String(partsOfDay(toDayNumber(first)).year),
          title: message('nudges.openEnded.titleOne', { subject: subjectInWords(facts) }),
          because: [message('nudges.openEnded.one', { cost }), message('nudges.openEnded.look')],
          actBy: null,
          stake: null,
          urgency: 'later',
          actions: [{ label: message('nudges.openEnded.looked'), answers: 'nudges.done' }, seeContract(facts)],
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
      putAway: false,
      draft,
    }),
    say: (all, _answers, _settings, rates) => inOne(all, rates),
  },
});

/** The first day of the last or, before the first of this year's, this year's season, and of the one after. */
function seasonAround(
  today: CalendarDate,
  month: number,
): { readonly first: CalendarDate; readonly next: CalendarDate } {
  const { year } = partsOfDay(toDayNumber(today));
  const inMonth = String(Math.min(12, Math.max(1, month))).padStart(2, '0');
  const of = (which: number): CalendarDate => parseCalendarDate(`${which}-${inMonth}-01`) ?? today;
  // A season may reach into the next year.
  const last = of(year - 1);
  return today < addDays(last, daysShown) ? { first: last, next: of(year) } : { first: of(year), next: of(year + 1) };
}

/** Whether a contract goes on for as long as nobody ends it, as far as anything is known of it. */
function goesOn({ exit, outlook, terms }: ContractFacts): boolean {
  if (exit !== null) return false;
  return outlook === null ? terms === null : outlook.deadlineKind !== 'over' && outlook.deadlineKind !== 'not_needed';
}

/** One nudge for all: it names those that cost most, in the currency most of them are paid in. */
function inOne(omissions: Iterable<Omission>, rates: () => readonly Rate[]): TogetherDraft[] {
  const all = [...omissions];
  if (all.length < fewest) return [];
  const { currency, weigh } = weighedIn(mainCurrency(all.flatMap(({ yearlyCost }) => yearlyCost ?? [])), rates);
  let sum = 0;
  let isWhole = true;
  const weighed = all.map((omission) => {
    const cost = omission.yearlyCost === null ? null : weigh(omission.yearlyCost);
    const isComparable = cost !== null && cost.currency === currency;
    if (isComparable) sum += cost.amount;
    else isWhole = false;
    return { omission, weight: isComparable ? cost.amount : -1 };
  });
  const ranked = weighed
    .toSorted((one, other) => other.weight - one.weight || (one.omission.recordId < other.omission.recordId ? -1 : 1))
    .map(({ omission }) => omission);
  const [first] = ranked;
  if (first === undefined) return [];
  const values = {
    count: ranked.length,
    names: ranked
      .slice(0, named)
      .map(({ subject }) => subject)
      .join('; '),
  };
  return [
    {
      ...first.draft,
      keySubject: severalSubjects,
      title: message('nudges.openEnded.titleMany', { count: ranked.length }),
      because: [
        currency === null || !isWhole || !Number.isSafeInteger(sum)
          ? message('nudges.openEnded.manyMixed', values)
          : message('nudges.openEnded.many', { ...values, sum: { amount: sum, currency } }),
        message('nudges.openEnded.look'),
      ],
      actions: [
        { label: message('nudges.openEnded.looked'), answers: 'nudges.done' },
        { label: message('nudges.openEnded.seeAll'), path: 'contracts.list', input: { state: 'running' } },
      ],
    },
  ];
}

function examples() {
  const terms = { renewal: 'indefinite' } as const;
  const on = day('2027-01-05');
  return [
    {
      shows: 'a gym that goes on until somebody ends it, in January',
      on,
      facts: contractExample(on, { terms }),
      says: [{ occurrence: '2027', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same in February',
      on: day('2027-02-10'),
      facts: contractExample(day('2027-02-10'), { terms }),
      says: [],
    },
    {
      shows: 'one that ends by itself',
      on,
      facts: contractExample(on, { terms: { initialTerm: { n: 24, unit: 'month' }, renewal: 'none', notice: null } }),
      says: [],
    },
  ];
}
