import { expect, test } from 'vitest';
import { calculatorOperations } from '#shared/api/calculator.ts';
import { calendarDate, period } from '#shared/records/values.ts';
import {
  latestNotice,
  noticeBeforeRenewalDate,
  periodEnd,
  renewals,
  sendBy,
  termEnd,
  window,
} from '#shared/domain/calculator/calculator.ts';
import { datesIn, examplesOf, freeDaysIn, periodIn } from './example-table.ts';
import * as tables from './worked-examples.ts';

/** The questions are parsed as they come through the doors, so that the examples cannot ask what nobody can. */
const asked = calculatorOperations;

test.each(examplesOf(tables.periodEndExamples))('[dates-1] period end $id', (example) => {
  const question = asked['calculator.periodEnd'].input.parse({
    trigger: example['trigger'],
    period: periodIn(example['period']),
    triggerDayCounts: example['counts'] === 'yes',
    roll: example['roll'],
    ...freeDaysIn(example),
  });
  expect(periodEnd(question).date).toBe(example['date']);
});

test.each(examplesOf(tables.termEndExamples))(
  '[dates-2] term end $id',
  ({ startsOn, initialTerm, civil, billingClamp }) => {
    const question = asked['calculator.termEnd'].input.parse({ startsOn, initialTerm: periodIn(initialTerm) });
    expect(termEnd(question)).toMatchObject({ civil, billingClamp });
  },
);

test.each(examplesOf(tables.latestNoticeExamples))('latest notice $id', (example) => {
  const { targetEnd, notice, safe, legal } = example;
  const question = asked['calculator.latestNotice'].input.parse({
    targetEnd,
    notice: periodIn(notice),
    ...freeDaysIn(example),
  });
  expect(latestNotice(question)).toMatchObject({ safe, legal });
});

test.each(examplesOf(tables.beforeRenewalExamples))('before the renewal date $id', (example) => {
  const question = {
    renewalDate: calendarDate.parse(example['renewalDate']),
    notice: period.parse(periodIn(example['notice'])),
  };
  expect(noticeBeforeRenewalDate(question)).toEqual({ safe: example['safe'], literal: example['literal'] });
});

test.each(examplesOf(tables.sendByExamples))('send by $id', (example) => {
  const question = asked['calculator.sendBy'].input.parse({
    receiptDeadline: example['receiptDeadline'],
    transit: periodIn(example['transit']),
    ...freeDaysIn(example),
  });
  expect(sendBy(question).date).toBe(example['date']);
});

test.each(examplesOf(tables.renewalsExamples))('[dates-5] renewals $id', ({ startsOn, step, convention, dates }) => {
  const expected = datesIn(dates);
  const question = asked['calculator.renewals'].input.parse({
    startsOn,
    step: periodIn(step),
    convention,
    count: expected.length,
  });
  expect(renewals(question).dates).toEqual(expected);
});

test.each(examplesOf(tables.windowExamples))(
  'window $id',
  ({ anchor, earliestBefore, latestBefore, opens, closes }) => {
    const question = asked['calculator.window'].input.parse({
      anchor,
      earliestBefore: periodIn(earliestBefore),
      latestBefore: periodIn(latestBefore),
    });
    expect(window(question)).toMatchObject({ opens, closes });
  },
);
