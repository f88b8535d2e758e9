import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { lastAnsweredOn } from './decision.ts';
import { definePalgorithm } from './define.ts';
import { day, supplierExample } from './example-facts.ts';
import { sayingOn, silent, silentUntil } from './said.ts';
import type { SupplierFacts } from './supplier-facts.ts';

const name = 'effort_rising';

const halfYear = 182;
/** Fewer contacts and problems in half a year are nothing to speak of. */
const fewest = 6;
/** Fewer points are a mood, and from so many on the person still would recommend it. */
const pointsFallen = 3;
const wouldRecommend = 7;

/** From the first day on that may be written to the last. */
const always = [day('1000-01-01'), day('9999-12-31')] as const;

/** A supplier is more and more trouble, or would be recommended less than before: one nudge, once in half a year. */
export const effortRising = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.effortRising.name'),
    label: message('palgorithms.effortRising.label'),
    meaning: message('palgorithms.effortRising.meaning'),
  },
  watches: 'supplier',
  settings: {
    /** By how much contacts and problems have to be more than in the half-year before. */
    fromPercent: { kind: 'percent', preset: 100, label: message('palgorithms.effortRising.fromPercent') },
  },
  lead: { by: 'never' },
  missing: (facts) => {
    const { contacts, problems } = facts.dealtWith(...always);
    return contacts + problems === 0 && facts.scores.length === 0 ? message('palgorithms.missing.contacts') : null;
  },
  examples,
  propose(facts, { fromPercent }, today) {
    const { id, name: supplier, endedOn } = facts;
    if (endedOn !== null && endedOn < today) return silent;
    const trouble = risenEffort(facts, fromPercent, today);
    const fallen = fallenScore(facts, today);
    const reasons = [...trouble.said, ...fallen];
    const again = askedAgainOn(facts);
    if (reasons.length > 0 && again !== null && today < again) return silentUntil(again);
    if (reasons.length === 0) return trouble.isNear ? silentUntil(addDays(today, 1)) : silent;
    return sayingOn(today, {
      subject: { type: 'supplier', id, name: supplier },
      occurrence: `${today.slice(0, 4)} ${today.slice(5, 7) <= '06' ? 'first' : 'second'} half`,
      supplierId: id,
      supplierName: supplier,
      contractId: null,
      title:
        trouble.said.length > 0
          ? message('nudges.effortRising.title', { supplier })
          : message('nudges.effortRising.titleScore', { supplier }),
      because: [...reasons, message('nudges.effortRising.ways')],
      actBy: null,
      stake: null,
      urgency: 'later',
      actions: [
        { label: message('nudges.effortRising.see'), path: 'suppliers.get', input: { id } },
        { label: message('nudges.effortRising.let'), answers: 'nudges.done' },
      ],
    });
  },
});

/** The day from which on whoever let it be is asked again; null where nobody answered. */
function askedAgainOn({ decisions }: SupplierFacts): CalendarDate | null {
  const last = lastAnsweredOn(decisions.filter(({ palgorithm }) => palgorithm === name));
  return last === null ? null : addDays(last, halfYear);
}

/** What has risen; and whether there was enough of it lately that it may come to have risen as days pass. */
function risenEffort(
  facts: SupplierFacts,
  fromPercent: number,
  today: CalendarDate,
): { readonly said: readonly Message[]; readonly isNear: boolean } {
  const last = facts.dealtWith(addDays(today, -halfYear + 1), today);
  const n = last.contacts + last.problems;
  if (n < fewest) return { said: [], isNear: false };
  const first = addDays(today, -2 * halfYear + 1);
  const before = facts.dealtWith(first, addDays(today, -halfYear));
  const m = before.contacts + before.problems;
  if (n * 100 < m * (100 + fromPercent) || n <= m) return { said: [], isNear: true };
  const { contacts, problems } = last;
  return { said: [message('nudges.effortRising.more', { contacts, problems, before: m })], isNear: true };
}

/** The last answer, where it is of the last half-year and well below the one before. */
function fallenScore({ scores }: SupplierFacts, today: CalendarDate): Message[] {
  const [before, last] = scores.slice(-2);
  if (before === undefined || last === undefined || last.on <= addDays(today, -halfYear)) return [];
  if (before.score - last.score < pointsFallen || last.score >= wouldRecommend) return [];
  return [message('nudges.effortRising.fell', { before: before.score, after: last.score, on: last.on })];
}

function examples() {
  const on = day('2026-11-24');
  const running = supplierExample({ endedOn: null, holdsFor: [] });
  const more = supplierExample({
    ...running,
    dealtWith: (from) => (from > '2026-01-01' ? { contacts: 6, problems: 2 } : { contacts: 2, problems: 0 }),
  });
  const said = { occurrence: '2026 second half', actBy: null, stake: null, urgency: 'later' as const };
  return [
    { shows: 'eight contacts and problems after two in the half-year before', on, facts: more, says: [said] },
    {
      shows: 'a recommendation that fell from 9 to 4',
      on,
      facts: supplierExample({
        ...running,
        scores: [
          { on: day('2026-03-01'), score: 9 },
          { on: day('2026-10-01'), score: 4 },
        ],
      }),
      says: [said],
    },
    {
      shows: 'the same trouble where it was let be last month',
      on,
      facts: {
        ...more,
        decisions: [
          { palgorithm: name, occurrence: '2026 second half', answer: 'done' as const, answeredOn: day('2026-10-20') },
        ],
      },
      says: [],
    },
    { shows: 'a supplier that is hardly dealt with', on, facts: running, says: [] },
    {
      shows: 'one that always takes eight',
      on,
      facts: supplierExample({ ...running, dealtWith: () => ({ contacts: 8, problems: 0 }) }),
      says: [],
    },
    { shows: 'one that was left', on, facts: { ...more, endedOn: day('2026-10-31') }, says: [] },
  ];
}
