import {
  addDays,
  differenceInDays,
  parseCalendarDate,
  partsOfDay,
  toDayNumber,
  type CalendarDate,
} from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { day, relationshipExample } from './example-facts.ts';
import { aboutRelationship, noteReview, seeSupplier } from './about-relationship.ts';
import { costsMonthly, missingOfRelationship, namesOf, waitsForDeciding, yearlyOfAll } from './relationship-costs.ts';
import { sayingTheSame, silentUntil, sooner } from './said.ts';
import { spreadOf } from './spread.ts';

/** For how many days it stands. */
const daysShown = 30;

/** Who looked within so many days before the look is due need not look again. */
const daysOfLook = 300;

/** Whoever has just entered it knows what it is. */
const daysKnown = 180;

/** Once a year, on a day that differs from one relationship to the next, a look at each that costs what matters. */
export const yearlyLook = definePalgorithm({
  name: 'yearly_look',
  about: {
    name: message('palgorithms.yearlyLook.name'),
    label: message('palgorithms.yearlyLook.label'),
    meaning: message('palgorithms.yearlyLook.meaning'),
  },
  watches: 'relationship',
  settings: {
    /** What matters: so much in a month, in whole units of its currency. */
    fromMonthly: {
      kind: 'units',
      preset: 40,
      label: message('palgorithms.yearlyLook.fromMonthly'),
      said: (n) => message('palgorithms.said.monthly', { n }),
    },
  },
  lead: { by: 'never' },
  missing: missingOfRelationship,
  examples,
  propose(facts, { fromMonthly }, today, others) {
    const { first, next } = daysOfLooking(facts.id, today);
    if (today < first) return silentUntil(first);
    const over = addDays(first, daysShown);
    const { reviewedOn, comparedOn, enteredOn } = facts;
    const isRecent = [reviewedOn, comparedOn].some((on) => on !== null && differenceInDays(first, on) < daysOfLook);
    if (today >= over || isRecent || differenceInDays(first, enteredOn) < daysKnown) return silentUntil(next);
    const { contracts, changesOn } = facts.running();
    const cost = yearlyOfAll(contracts);
    if (!costsMonthly(cost, fromMonthly)) return silentUntil(sooner(changesOn, next) ?? next);
    const deciding = waitsForDeciding(contracts, today, others);
    if (deciding.waitsUntil !== null) return silentUntil(deciding.waitsUntil);
    return sayingTheSame([changesOn, deciding.changesOn].reduce(sooner, over), {
      ...aboutRelationship(facts),
      occurrence: first,
      title: message('nudges.look.title', { supplier: facts.supplierName }),
      because: [
        message('nudges.look.costs', { names: namesOf(contracts), cost }),
        reviewedOn === null ? message('nudges.look.never') : message('nudges.look.last', { on: reviewedOn }),
        message('nudges.look.ask'),
      ],
      actBy: null,
      stake: cost,
      urgency: 'later',
      actions: [
        noteReview(facts),
        seeSupplier(facts),
        { label: message('nudges.look.notNow'), answers: 'nudges.done' },
      ],
    });
  },
});

/** The first day of the look of this year, or of the last while that stands, and of the one after. */
function daysOfLooking(id: string, today: CalendarDate): { readonly first: CalendarDate; readonly next: CalendarDate } {
  const { year } = partsOfDay(toDayNumber(today));
  const dayInYear = spreadOf(id, 365);
  const of = (which: number): CalendarDate => addDays(parseCalendarDate(`${which}-01-01`) ?? today, dayInYear);
  const last = of(year - 1);
  return today < addDays(last, daysShown) ? { first: last, next: of(year) } : { first: of(year), next: of(year + 1) };
}

function examples() {
  const { first } = daysOfLooking('relationship-1', day('2027-12-31'));
  const on = addDays(first, 3);
  return [
    {
      shows: 'an insurer that costs 40 euros a month, on the days of its look',
      on,
      facts: relationshipExample(),
      says: [{ occurrence: first, actBy: null, stake: { amount: 48_000, currency: 'EUR' }, urgency: 'later' as const }],
    },
    {
      shows: 'the same when the person looked at it in the spring before',
      on,
      facts: relationshipExample({ reviewedOn: addDays(first, -100) }),
      says: [],
    },
    { shows: 'the same two months later', on: addDays(first, 60), facts: relationshipExample(), says: [] },
    {
      shows: 'one that costs little',
      on,
      facts: relationshipExample({
        running: () => ({
          contracts: [{ id: 'contract-1', name: 'Cover', yearly: { amount: 4000, currency: 'EUR' } }],
          changesOn: null,
        }),
      }),
      says: [],
    },
  ];
}
