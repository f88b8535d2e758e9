import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { arbitraryTermsWithAgreedEnd, someDay } from './arbitrary-terms.ts';
import { slowAnswer } from './slow-oracle.ts';

test('[deadlines-2] the engine agrees with a slow walk over every day and every term', () => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(), someDay('2020-06-01', '2031-12-31'), (terms, asOf) => {
      const { currentTermEnd, nextNoticeDeadline, earliestExit, exitIfMissed } = termsOutlook(terms, asOf);
      expect({ currentTermEnd, nextNoticeDeadline, earliestExit, exitIfMissed }).toEqual(slowAnswer(terms, asOf));
    }),
    { numRuns: 500 },
  );
});
