import { expect, test } from 'vitest';
import { calendarDate, terms } from '#shared/records/values.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { examplesOf, periodIn } from '../calculator/example-table.ts';
import { contractExamples } from './worked-examples.ts';

test.each(examplesOf(contractExamples))('[deadlines-1] worked example $id', (example) => {
  const { startsOn, initialTerm, renewal, notice } = example;
  const agreed = terms.parse({
    startsOn,
    initialTerm: initialTerm === '-' ? null : periodIn(initialTerm),
    renewal: renewal === 'indefinite' || renewal === 'none' ? renewal : periodIn(renewal),
    notice: { ...periodIn(notice), anchor: notice?.split(' ')[2] },
  });
  const orNone = (cell: string | undefined): string | null => (cell === undefined || cell === '-' ? null : cell);
  expect(termsOutlook(agreed, calendarDate.parse(example['asOf']))).toMatchObject({
    currentTermEnd: orNone(example['currentTermEnd']),
    nextNoticeDeadline: orNone(example['nextNoticeDeadline']),
    earliestExit: orNone(example['earliestExit']),
  });
});
