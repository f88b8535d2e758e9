import { addDays, earliestOf, latestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { coolingOffEnding } from '#shared/domain/palgorithms/cooling-off-ending.ts';
import { leadsOfDeadline } from '#shared/domain/palgorithms/deadline-leads.ts';
import { isAnswered } from '#shared/domain/palgorithms/decision.ts';
import { deadlineOccurrence } from '#shared/domain/palgorithms/decisions.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import { introductoryPriceEnding } from '#shared/domain/palgorithms/introductory-price-ending.ts';
import { noticeDeadline } from '#shared/domain/palgorithms/notice-deadline.ts';
import { priceRise } from '#shared/domain/palgorithms/price-rise.ts';
import { dayToActBy } from '#shared/domain/palgorithms/sending.ts';
import { trialEnding } from '#shared/domain/palgorithms/trial-ending.ts';
import type { PalgorithmNumbers } from '#shared/domain/palgorithms/registered.ts';
import type { ComingDeadline } from '../deadlines/coming-deadlines.ts';

/** What is known about the contract of a deadline, and how the person wants to be told. */
export interface Knowing {
  readonly facts: ContractFacts;
  readonly numbers: PalgorithmNumbers;
  readonly today: CalendarDate;
}

/** Leads that reach any day a calendar file holds. */
const farReaching = [4000] as const;
/** Asks a palgorithm what it would say as if the others were silent. */
const alone = { isOn: () => false, leadDaysOf: () => [], daysOf: () => 0 };

/** The day to act by, which a nudge about the same would give: never later than that. */
export function actingDay({ on, kind, priceFrom }: ComingDeadline, { facts, numbers, today }: Knowing): CalendarDate {
  const asOf = latestOf(today, facts.terms?.startsOn ?? today);
  const reaching = { on: true, leadDays: farReaching };
  switch (kind) {
    case 'notice': {
      const full = facts.outlookOn(on);
      return full === null ? on : dayToActBy(full, on, today);
    }
    case 'trial':
      return earliest(on, trialEnding.propose(facts, reaching, asOf, alone).nudges);
    case 'cooling_off':
      return earliest(on, coolingOffEnding.propose(facts, reaching, asOf, alone).nudges);
    case 'price_change': {
      // A right to leave for it has a day and an event of its own.
      if (facts.prices.some((one) => one.effectiveFrom === on && one.exitRightUntil !== null)) return on;
      const lastDay = latestOf(today, addDays(on, -1));
      // A contract that has not begun may be left by other rules than one that has.
      const ofItself = [...new Set([today, asOf])].flatMap(
        (day) => introductoryPriceEnding.propose(facts, reaching, day, alone).nudges,
      );
      return earliest(on, [
        ...ofPrice(on, facts, numbers, today),
        ...ofPrice(on, facts, numbers, lastDay),
        ...ofItself.filter(({ occurrence }) => occurrence.startsWith(on)),
      ]);
    }
    case 'exit_right':
      return priceFrom === null ? on : earliest(on, ofPrice(priceFrom, facts, numbers, today));
    default:
      return on;
  }
}

/** What is said on a day of the price that applies from another. */
function ofPrice(from: CalendarDate, facts: ContractFacts, numbers: PalgorithmNumbers, on: CalendarDate) {
  const { nudges } = priceRise.propose(facts, { ...numbers.price_rise, on: true }, on, alone);
  return nudges.filter(({ occurrence }) => occurrence.startsWith(from));
}

function earliest(on: CalendarDate, nudges: readonly { readonly actBy: CalendarDate | null }[]): CalendarDate {
  return nudges.reduce((first, { actBy }) => (actBy === null ? first : earliestOf(first, actBy)), on);
}

/**
 * The days before a notice deadline on which the person is told of it: none where any day is as good, where it was
 * answered, or where they do not want to be told.
 */
export function leadsOfNotice({ on }: ComingDeadline, { facts, numbers }: Knowing): readonly number[] {
  const settings = numbers.notice_deadline;
  const outlook = facts.outlookOn(on);
  if (outlook === null || !settings.on) return [];
  const occurrence = deadlineOccurrence(facts, on);
  if (occurrence === null || isAnswered(facts, noticeDeadline.name, occurrence)) return [];
  return leadsOfDeadline(facts, outlook, on, settings) ?? [];
}
