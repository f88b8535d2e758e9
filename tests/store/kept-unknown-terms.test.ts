import { expect, test } from 'vitest';
import { askForFirstNotice, askForNotice, askForRenewal } from '#shared/domain/terms/unknown-terms.ts';
import { keptUnknownTerms } from '../../main/db/kept-unknown-terms.ts';

test('the questions of an outlook are kept as messages, and sentences of earlier versions become messages', () => {
  const kept = [askForNotice, askForFirstNotice, askForRenewal];
  expect(keptUnknownTerms.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  const older = [
    { field: 'notice', ask: 'Ask the supplier: how long before which day must my notice reach you, and in what form?' },
    { field: 'renewal', ask: 'Ask the supplier: how long does one term last, and what happens at its end?' },
  ];
  expect(keptUnknownTerms.parse(older)).toEqual([askForNotice, askForRenewal]);
});
