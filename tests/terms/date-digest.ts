import { createHash } from 'node:crypto';
import { fromDayNumber, toDayNumber, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { latestNotice, periodEnd, renewals, sendBy, termEnd, window } from '#shared/domain/calculator/calculator.ts';
import { periodUnits, type Period } from '#shared/domain/period.ts';
import { deadlinesAhead } from '#shared/domain/terms/deadlines-ahead.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { noticeAnchors, type Terms } from '#shared/domain/terms/terms.ts';
import { day } from './day.ts';

/** A dice that falls the same way every time (a linear congruence), so that two processes ask the same questions. */
function fixedDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/**
 * One hash over the answers to thousands of fixed questions to the whole law of dates. The days asked about run from
 * 1990 to 2040 and so over days that some zones skipped.
 */
export function dateDigest(questions: number): string {
  const dice = fixedDice(20_261_122);
  const first = toDayNumber(day('1990-01-01'));
  const someDay = (): CalendarDate => fromDayNumber(first + dice(18_500)) ?? day('1990-01-01');
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item => items[dice(items.length)] ?? otherwise;
  const somePeriod = (): Period => ({ n: 1 + dice(25), unit: pick(periodUnits, 'day') });
  const someNotice = (): Terms['notice'] =>
    dice(8) === 0 ? null : { ...somePeriod(), anchor: pick(noticeAnchors, 'term_end') };
  const digest = createHash('sha256');
  for (let number = 0; number < questions; number += 1) {
    const startsOn = someDay();
    const asOf = fromDayNumber(toDayNumber(startsOn) - 100 + dice(2500)) ?? startsOn;
    const period = somePeriod();
    const terms: Terms = {
      startsOn,
      initialTerm: dice(4) === 0 ? null : somePeriod(),
      renewal: pick<Terms['renewal']>(['indefinite', 'none', period, period], 'none'),
      notice: someNotice(),
      noticeAfterInitial: dice(3) === 0 ? someNotice() : null,
    };
    const answers = [
      termsOutlook(terms, asOf),
      deadlinesAhead(terms, asOf, fromDayNumber(toDayNumber(asOf) + 400) ?? asOf),
      periodEnd({ trigger: asOf, period, triggerDayCounts: dice(2) === 0, roll: 'next_working_day' }),
      termEnd({ startsOn, initialTerm: period }),
      latestNotice({ targetEnd: asOf, notice: period }),
      sendBy({ receiptDeadline: asOf, transit: period }),
      renewals({ startsOn, step: period, count: 5, convention: 'bgb190_chained' }),
      window({ anchor: asOf, earliestBefore: period, latestBefore: somePeriod() }),
    ];
    digest.update(JSON.stringify(answers));
  }
  return digest.digest('hex');
}
