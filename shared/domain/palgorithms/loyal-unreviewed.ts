import { addDays, addYears, latestOf, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { definePalgorithm, type SettingsOf } from './define.ts';
import type { Others } from './others.ts';
import { day, relationshipExample } from './example-facts.ts';
import { costsMonthly, missingOfRelationship, namesOf, waitsForDeciding, yearlyOfAll } from './relationship-costs.ts';
import { aboutRelationship, noteReview, seeSupplier } from './about-relationship.ts';
import type { RelationshipFacts } from './relationship-facts.ts';
import { silent, silentUntil, sayingTheSame, sooner, type Said } from './said.ts';
import { spreadOf } from './spread.ts';

/** Whoever has just entered all they have is left in peace, and asked at a time that differs from one to the next. */
const daysOfPeace = 90;
const daysSpread = 180;

const settings = {
  years: {
    kind: 'years',
    preset: 5,
    label: message('palgorithms.loyalUnreviewed.years'),
  },
  /** What costs less in a month, in whole units of its currency, is let be. */
  fromMonthly: {
    kind: 'units',
    preset: 25,
    label: message('palgorithms.loyalUnreviewed.fromMonthly'),
    said: (n: number) => message('palgorithms.said.monthly', { n }),
  },
} as const;

/** Longer with a supplier than the person wants to be without a look at others, and none was made. */
export const loyalUnreviewed = definePalgorithm({
  name: 'loyal_unreviewed',
  about: {
    name: message('palgorithms.loyalUnreviewed.name'),
    label: message('palgorithms.loyalUnreviewed.label'),
    meaning: message('palgorithms.loyalUnreviewed.meaning'),
  },
  watches: 'relationship',
  settings,
  lead: { by: 'once' },
  missing: missingOfRelationship,
  examples,
  propose: ofLoyalty,
});

/** What is said of loyalty to a supplier. */
function ofLoyalty(
  facts: RelationshipFacts,
  { years, fromMonthly }: SettingsOf<typeof settings>,
  today: CalendarDate,
  others: Others,
): Said {
  const { id, since, supplierName: supplier, enteredOn } = facts;
  if (since === null || years < 1) return silent;
  const looked = lastLooked(facts);
  const from = latestOf(
    addYears(looked === null ? since : latestOf(looked, since), years),
    addDays(enteredOn, daysOfPeace + spreadOf(id, daysSpread)),
  );
  if (today < from) return silentUntil(from);
  const { contracts: all, changesOn } = facts.running();
  const contracts = all.filter(({ isNotCompared }) => isNotCompared !== true);
  const cost = yearlyOfAll(contracts);
  if (!costsMonthly(cost, fromMonthly)) return { nudges: [], until: changesOn };
  const deciding = waitsForDeciding(contracts, today, others);
  if (deciding.waitsUntil !== null) return silentUntil(deciding.waitsUntil);
  return sayingTheSame(sooner(changesOn, deciding.changesOn), {
    ...aboutRelationship(facts),
    occurrence: `${since} ${looked ?? ''}`.trim(),
    title: message('nudges.loyal.title', { supplier }),
    because: [
      looked === null ? message('nudges.loyal.never', { since }) : message('nudges.loyal.last', { since, looked }),
      message('nudges.loyal.costs', { names: namesOf(contracts), cost }),
      message('nudges.loyal.look'),
    ],
    actBy: null,
    stake: cost,
    urgency: 'later',
    actions: [
      noteReview(facts),
      seeSupplier(facts),
      { label: message('nudges.loyal.leaveIt'), answers: 'nudges.dismiss' },
    ],
  });
}

/** The last day on which the person looked at it, or at others in its place. */
function lastLooked({ reviewedOn, comparedOn }: RelationshipFacts): CalendarDate | null {
  return reviewedOn === null || comparedOn === null ? (reviewedOn ?? comparedOn) : latestOf(reviewedOn, comparedOn);
}

function examples() {
  const on = day('2027-06-01');
  return [
    {
      shows: 'nine years with an insurer, and never a look at others',
      on,
      facts: relationshipExample({ since: day('2018-04-01') }),
      says: [
        {
          occurrence: '2018-04-01',
          actBy: null,
          stake: { amount: 48_000, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'the same after a comparison two years ago',
      on,
      facts: relationshipExample({ since: day('2018-04-01'), comparedOn: day('2025-05-01') }),
      says: [],
    },
    {
      shows: 'nine years in a rented flat, for which nobody looks at others once in a while',
      on,
      facts: relationshipExample({
        since: day('2018-04-01'),
        running: () => ({
          contracts: [
            { id: 'flat', name: 'Flat', yearly: { amount: 1_200_000, currency: 'EUR' }, isNotCompared: true },
          ],
          changesOn: null,
        }),
      }),
      says: [],
    },
    { shows: 'three years with an insurer', on, facts: relationshipExample({ since: day('2024-04-01') }), says: [] },
    {
      shows: 'nine years, where nothing goes on any more',
      on,
      facts: relationshipExample({ since: day('2018-04-01'), running: () => ({ contracts: [], changesOn: null }) }),
      says: [],
    },
  ];
}
