import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { arbitraryTerms, arbitraryTermsWithAgreedEnd, arbitraryTermsWithClauses, someDay } from './arbitrary-terms.ts';
import { slowAnswer } from './slow-oracle.ts';

test.each([
  ['plain terms', arbitraryTerms(), 500],
  ['terms with clauses', arbitraryTermsWithClauses(), 200],
])('[deadlines-2] of %s the engine agrees with a slow walk over every day and every term', (_, kind, numRuns) => {
  fc.assert(
    fc.property(arbitraryTermsWithAgreedEnd(kind), someDay('2020-06-01', '2031-12-31'), (terms, asOf) => {
      const { currentTermEnd, nextNoticeDeadline, earliestExit, exitIfMissed } = termsOutlook(terms, asOf);
      expect({ currentTermEnd, nextNoticeDeadline, earliestExit, exitIfMissed }).toEqual(slowAnswer(terms, asOf));
    }),
    { numRuns },
  );
});
