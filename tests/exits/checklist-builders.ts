import fc from 'fast-check';
import type { ExitDays, ItemAnswer, LeftContract } from '#shared/domain/exits/exit-checklist.ts';
import { exitGrounds } from '#shared/domain/exits/exit-grounds.ts';
import { exitItemKinds, exitItemStates } from '#shared/domain/exits/exit-items.ts';
import { someDay } from '#tests/payments/builders.ts';
import { day } from '#tests/terms/day.ts';

/** A contract of which little is known: paid by the month, in no category. */
export function aLeftContract(changes: Partial<LeftContract> = {}): LeftContract {
  return {
    name: 'Membership',
    category: null,
    note: null,
    paymentMethod: null,
    isPaidRegularly: true,
    endsByItself: false,
    ...changes,
  };
}

/** An exit that was sent and confirmed on the last day of the year. */
export function exitDays(changes: Partial<ExitDays> = {}): ExitDays {
  return {
    ground: 'notice',
    decidedOn: day('2026-10-01'),
    noticeSentOn: day('2026-10-02'),
    sendBy: null,
    acknowledgedOn: day('2026-10-09'),
    endsOn: day('2026-12-31'),
    endsOnStated: true,
    enteredOn: day('2026-10-01'),
    ...changes,
  };
}

const maybe = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values, { nil: null });
const words = fc.constantFrom(
  'Internet',
  'Strom',
  'Miete',
  'Mobile phone',
  'Netflix',
  'Sport',
  'Domain',
  '',
  'Kaution',
);

export const someLeftContract: fc.Arbitrary<LeftContract> = fc.record({
  name: words,
  category: maybe(words),
  note: maybe(words),
  paymentMethod: maybe(fc.constantFrom('Standing order', 'Dauerauftrag', 'Visa')),
  isPaidRegularly: maybe(fc.boolean()),
  endsByItself: fc.boolean(),
});

export const someExitDays: fc.Arbitrary<ExitDays> = fc.record({
  ground: fc.constantFrom(...exitGrounds),
  decidedOn: maybe(someDay),
  noticeSentOn: maybe(someDay),
  sendBy: maybe(someDay),
  acknowledgedOn: maybe(someDay),
  endsOn: maybe(someDay),
  endsOnStated: fc.boolean(),
  enteredOn: maybe(someDay),
});

/** Answers as a store holds them: one for each kind, and any number of the person's own. */
export const someAnswers: fc.Arbitrary<readonly ItemAnswer[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...exitItemKinds),
    text: fc.constant('Something'),
    state: fc.constantFrom(...exitItemStates),
    on: maybe(someDay),
    note: fc.constant(null),
    dueOn: maybe(someDay),
  }),
  { selector: ({ kind, id }) => (kind === 'own' ? id : kind), maxLength: 20 },
);
