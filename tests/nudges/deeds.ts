import fc from 'fast-check';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { exitGrounds } from '#shared/domain/exits/exit-grounds.ts';
import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

/** The day on which walks begin. */
export const today = day('2026-11-22');
const startsOn = fc.integer({ min: -420, max: 40 }).map((days) => addDays(today, days));
const month = { n: 1, unit: 'month' } as const;
const year = { n: 12, unit: 'month' } as const;
/** Terms as people have them, that began before or begin soon. */
export const terms: fc.Arbitrary<NonNullable<InputOf<'contracts.update'>['terms']>> = startsOn.chain((start) =>
  fc.record({
    startsOn: fc.constant(start),
    initialTerm: fc.constantFrom(null, year, month, { n: 14, unit: 'week' } as const),
    renewal: fc.constantFrom('none' as const, 'indefinite' as const, year, month),
    notice: fc.option(
      fc.record({
        n: fc.integer({ min: 0, max: 3 }),
        unit: fc.constantFrom('month' as const, 'week' as const, 'business_day' as const),
        anchor: fc.constantFrom('term_end' as const, 'month_end' as const, 'quarter_end' as const, 'any_time' as const),
      }),
      { nil: null, freq: 4 },
    ),
    coolingOff: fc.constantFrom(null, { n: 14, unit: 'day' } as const),
    trialEndsOn: fc.option(
      fc.integer({ min: 7, max: 60 }).map((days) => addDays(start, days)),
      { nil: null, freq: 1 },
    ),
  }),
);
const price = fc.record({
  amount: fc.integer({ min: 0, max: 9000 }),
  currency: fc.constant('EUR'),
  every: fc.constantFrom(null, { n: 1, unit: 'month' } as const),
});

/** What something is said, promised or wrong about. */
type About = 'supplier' | 'contract' | 'need' | 'candidate' | 'problem';

/** What is said of an exit when it is written down. */
type ExitSaid = Omit<InputOf<'exits.log'>, 'contractId' | 'relationshipId'>;

/** One thing a person does. */
export type Deed =
  | { kind: 'add'; input: Omit<InputOf<'contracts.add'>, 'supplierId'> }
  | { kind: 'terms'; terms: InputOf<'contracts.update'>['terms'] }
  | {
      kind: 'price';
      price: InputOf<'prices.announce'>['price'];
      effectiveFrom: InputOf<'prices.announce'>['effectiveFrom'];
    }
  | { kind: 'exit'; exit: ExitSaid }
  | { kind: 'remove' | 'rename' | 'undo' | 'dismiss' | 'nextTerm' }
  | { kind: 'category'; category: string | null }
  | { kind: 'need'; input: Pick<InputOf<'needs.add'>, 'decideBy'>; raised: boolean }
  | { kind: 'move'; state: 'searching' | 'dropped' }
  | { kind: 'offer'; validUntil: InputOf<'offers.add'>['validUntil'] }
  | { kind: 'ruleOut' }
  | { kind: 'redo' }
  | {
      kind: 'say';
      about: About;
      input: Pick<InputOf<'interactions.add'>, 'direction' | 'channel' | 'on' | 'nextActor' | 'nextBy'>;
    }
  | { kind: 'promise'; about: About; dueOn: InputOf<'promises.add'>['dueOn'] }
  | { kind: 'settle'; outcome: 'kept' | null }
  | { kind: 'trouble'; about: About; answerBy: InputOf<'problems.open'>['answerBy'] }
  | { kind: 'step'; nextActor: 'me' | 'them' | null; nextBy: InputOf<'problems.addStep'>['nextBy'] }
  | { kind: 'close' | 'unsay' }
  | { kind: 'know'; what: 'given' | 'askedBack' | 'login' | 'recommended'; score: number }
  | { kind: 'preferences'; change: InputOf<'preferences.set'> }
  | { kind: 'days'; days: number };

/** Days on which an exit was, or is to be, decided or sent: what is planned is written down before its day. */
const planned = fc.integer({ min: -20, max: 40 }).map((days) => addDays(today, days));

/** An exit as it may be written down. */
export const exitSaid: fc.Arbitrary<ExitSaid> = fc.oneof(
  fc.constant({ decidedOn: today, wouldReturn: 'They are kind again.' }),
  fc.record(
    {
      decidedOn: planned,
      noticeSentOn: planned,
      ground: fc.constantFrom(...exitGrounds),
      channel: fc.constantFrom('email' as const, 'letter' as const),
      rightUntil: planned,
      endsOn: fc.integer({ min: -10, max: 400 }).map((days) => addDays(today, days)),
    },
    { requiredKeys: ['decidedOn'] },
  ),
);

/** What is done to contracts and their nudges. */
export const contractDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    input: fc.record({
      supplierName: fc.constantFrom('Nordlicht', 'BodyStreet', 'Fernweh'),
      name: fc.constantFrom('Plan', 'Card', 'Cover'),
      category: fc.constantFrom(null, 'insurance'),
      terms: fc.option(terms, { nil: null }),
      price: fc.option(price, { nil: null }),
    }),
  }),
  fc.record({ kind: fc.constant('terms' as const), terms: fc.option(terms, { nil: null }) }),
  fc.record({
    kind: fc.constant('price' as const),
    price,
    effectiveFrom: fc.constantFrom(addDays(today, 10), addDays(today, -10)),
  }),
  fc.record({ kind: fc.constant('exit' as const), exit: exitSaid }),
  fc.record({
    kind: fc.constantFrom(
      'remove' as const,
      'rename' as const,
      'undo' as const,
      'dismiss' as const,
      'nextTerm' as const,
    ),
  }),
);

const near = fc.integer({ min: -5, max: 40 }).map((days) => addDays(today, days));

const about = fc.constantFrom<About>('supplier', 'contract', 'need', 'candidate', 'problem');
const had = fc.constantFrom<About>('supplier', 'contract');
const whose = fc.constantFrom(null, 'me' as const, 'them' as const);

/** What is done when dealing with the other side. */
const dealingDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant('say' as const),
    about,
    input: fc
      .record({
        direction: fc.constantFrom('out' as const, 'in' as const),
        channel: fc.constantFrom('email' as const, 'phone' as const),
        on: fc.integer({ min: -30, max: 2 }).map((days) => addDays(today, days)),
        nextActor: whose,
        days: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
      })
      .map(({ days, ...said }) => ({
        ...said,
        nextBy: days === null || said.nextActor === null ? null : addDays(said.on, days),
      })),
  }),
  fc.record({ kind: fc.constant('promise' as const), about, dueOn: fc.option(near, { nil: null, freq: 6 }) }),
  fc.record({ kind: fc.constant('settle' as const), outcome: fc.constantFrom(null, 'kept' as const) }),
  fc.record({ kind: fc.constant('trouble' as const), about: had, answerBy: fc.option(near, { nil: null }) }),
  fc
    .record({ nextActor: whose, nextBy: fc.option(near, { nil: null }) })
    .map(({ nextActor, nextBy }) => ({ kind: 'step' as const, nextActor, nextBy: nextActor === null ? null : nextBy })),
  fc.constantFrom({ kind: 'close' as const }, { kind: 'unsay' as const }),
  fc.record({
    kind: fc.constant('know' as const),
    what: fc.constantFrom('given' as const, 'askedBack' as const, 'login' as const, 'recommended' as const),
    score: fc.constantFrom(4, 9),
  }),
);

/** What is done to anything palgorithms watch, and days that pass. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: contractDeed },
  fc.record({ kind: fc.constant('category' as const), category: fc.constantFrom(null, 'insurance') }),
  fc.record({
    kind: fc.constant('need' as const),
    input: fc.record({ decideBy: fc.option(near, { nil: null, freq: 5 }) }),
    raised: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('move' as const), state: fc.constantFrom('searching' as const, 'dropped' as const) }),
  fc.record({ kind: fc.constant('offer' as const), validUntil: fc.option(near, { nil: null, freq: 5 }) }),
  fc.constantFrom({ kind: 'ruleOut' as const }, { kind: 'redo' as const }),
  { weight: 4, arbitrary: dealingDeed },
  fc.record({
    kind: fc.constant('preferences' as const),
    change: fc.constantFrom<InputOf<'preferences.set'>>(
      { palgorithms: { notice_deadline: { leadDays: [20], yearlyLeadDays: [150, 10] } } },
      {
        palgorithms: {
          notice_deadline: { on: false },
          need_deciding: { leadDays: [30] },
          need_untouched: { afterDays: 7 },
          data_still_held: { afterDays: 1 },
          login_unused: { afterDays: 1 },
          commitments_above: { month: { amount: 2000, currency: 'EUR' } },
        },
      },
      { palgorithms: { trial_ending: { on: false }, terms_unknown: { oneByOneUpTo: 0, afterDays: 3 } } },
      { place: { country: 'DE', region: 'BY' } },
      { language: 'de' },
      { theme: 'dark' },
    ),
  }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 40 }) }) },
);

/** Does one thing to the contract, nudge or entry that `pick` chooses; what is refused changes nothing. */
export async function perform(dancecard: TestDancecard, step: Deed, pick: number): Promise<void> {
  const contracts = await dancecard.value('contracts.list', {});
  const contract = contracts[pick % Math.max(1, contracts.length)];
  const nudges = await dancecard.value('nudges.list', {});
  const nudge = nudges[pick % Math.max(1, nudges.length)];
  switch (step.kind) {
    case 'add':
      await dancecard.call('contracts.add', step.input);
      return;
    case 'undo': {
      const [entry] = await dancecard.value('history.list', {});
      if (entry !== undefined) await dancecard.call('history.undo', { entryId: entry.id });
      return;
    }
    case 'redo':
      await dancecard.call('history.redo', {});
      return;
    case 'preferences':
      await dancecard.call('preferences.set', step.change);
      return;
    case 'days':
      dancecard.clock.moveTo(addDays(dancecard.clock.today(), step.days));
      return;
    case 'need':
    case 'move':
    case 'offer':
    case 'ruleOut':
      await performOnNeed(dancecard, step, pick, nudge);
      return;
    case 'say':
    case 'promise':
    case 'settle':
    case 'trouble':
    case 'step':
    case 'close':
    case 'unsay':
    case 'know':
      await performDealing(dancecard, step, pick);
      return;
    case 'dismiss':
    case 'nextTerm':
      if (nudge !== undefined) await dancecard.call(`nudges.${step.kind}`, { id: nudge.id });
      return;
    default:
      if (contract !== undefined) await change(dancecard, step, contract);
  }
}

type DealingDeed = Extract<
  Deed,
  { kind: 'say' | 'promise' | 'settle' | 'trouble' | 'step' | 'close' | 'unsay' | 'know' }
>;

async function performDealing(dancecard: TestDancecard, step: DealingDeed, pick: number): Promise<void> {
  const one = <Item>(items: readonly Item[]): Item | undefined => items[pick % Math.max(1, items.length)];
  const subject = 'about' in step ? await subjectFor(dancecard, step.about, one) : null;
  if ('about' in step && subject === null) return;
  const problem = one(await dancecard.value('problems.list', {}));
  switch (step.kind) {
    case 'say':
      if (subject !== null) await dancecard.call('interactions.add', { subject, text: 'Hello', ...step.input });
      return;
    case 'promise':
      if (subject !== null) {
        const promise = { subject, text: 'A locker', dueOn: step.dueOn, madeOn: null };
        await dancecard.call('promises.add', promise);
      }
      return;
    case 'trouble':
      if (subject !== null) {
        await dancecard.call('problems.open', { subject, title: 'Cold', wants: 'repair', answerBy: step.answerBy });
      }
      return;
    case 'settle': {
      const promise = one(await dancecard.value('promises.list', {}));
      if (promise !== undefined) await dancecard.call('promises.settle', { id: promise.id, outcome: step.outcome });
      return;
    }
    case 'step': {
      const { nextActor, nextBy } = step;
      if (problem !== undefined) {
        const on = dancecard.clock.today();
        await dancecard.call('problems.addStep', { problemId: problem.id, on, text: 'Rang', nextActor, nextBy });
      }
      return;
    }
    case 'close':
      if (problem !== undefined) await dancecard.call('problems.close', { id: problem.id, outcome: 'solved' });
      return;
    case 'know': {
      const contract = one(await dancecard.value('contracts.list', {}));
      if (contract === undefined) return;
      const { relationshipId } = await dancecard.value('contracts.get', { id: contract.id });
      const on = addDays(today, -pick);
      if (step.what === 'given') await dancecard.call('data.add', { relationshipId, kind: 'email', givenOn: null });
      else if (step.what === 'askedBack') await dancecard.call('data.askBack', { relationshipId });
      else if (step.what === 'login') {
        await dancecard.call('logins.add', { relationshipId, name: 'plan.example', lastUsedOn: on });
      } else await dancecard.call('recommendations.add', { relationshipId, score: step.score });
      return;
    }
    case 'unsay': {
      const candidate = await subjectFor(dancecard, 'candidate', one);
      if (candidate === null) return;
      const said = one(await dancecard.value('interactions.list', { subject: candidate }));
      if (said !== undefined) await dancecard.call('interactions.remove', { id: said.id });
    }
  }
}

async function subjectFor(
  dancecard: TestDancecard,
  type: About,
  one: <Item>(items: readonly Item[]) => Item | undefined,
): Promise<{ type: About; id: string } | null> {
  const found = async (): Promise<string | undefined> => {
    switch (type) {
      case 'supplier':
        return one(await dancecard.value('contracts.list', {}))?.supplierId;
      case 'contract':
        return one(await dancecard.value('contracts.list', {}))?.id;
      case 'problem':
        return one(await dancecard.value('problems.list', {}))?.id;
      case 'need':
      case 'candidate': {
        const need = one(await dancecard.value('needs.list', {}));
        if (need === undefined || type === 'need') return need?.id;
        const added = await dancecard.call('candidates.add', { needId: need.id, supplierName: 'Fernweh' });
        if (added.ok) return added.value.id;
        return one((await dancecard.value('needs.get', { id: need.id })).candidates)?.id;
      }
    }
  };
  const id = await found();
  return id === undefined ? null : { type, id };
}

type NeedDeed = Extract<Deed, { kind: 'need' | 'move' | 'offer' | 'ruleOut' }>;

async function performOnNeed(
  dancecard: TestDancecard,
  step: NeedDeed,
  pick: number,
  nudge: OutputOf<'nudges.list'>[number] | undefined,
): Promise<void> {
  if (step.kind === 'need') {
    const cause =
      step.raised && nudge?.contractId != null ? { contractId: nudge.contractId, nudgeKey: nudge.key } : null;
    await dancecard.call('needs.add', {
      title: pick % 2 === 0 ? 'Something' : 'A cover',
      trigger: 'other',
      cause,
      ...step.input,
    });
    return;
  }
  const needs = await dancecard.value('needs.list', {});
  const need = needs[pick % Math.max(1, needs.length)];
  if (need === undefined) return;
  if (step.kind === 'move') {
    await dancecard.call('needs.move', { id: need.id, state: step.state });
    return;
  }
  const { candidates } = await dancecard.value('needs.get', { id: need.id });
  const candidate = candidates[pick % Math.max(1, candidates.length)];
  if (step.kind === 'ruleOut') {
    if (candidate !== undefined) {
      await dancecard.call('candidates.move', { id: candidate.id, stage: 'ruled_out', reason: 'No' });
    }
    return;
  }
  const added =
    candidate === undefined
      ? await dancecard.call('candidates.add', { needId: need.id, supplierName: 'Fernweh' })
      : null;
  const candidateId = candidate?.id ?? (added?.ok === true ? added.value.id : '');
  await dancecard.call('offers.add', {
    candidateId,
    offeredOn: today,
    validUntil: step.validUntil,
    price: { amount: 1000, currency: 'EUR', every: { n: 1, unit: 'month' } },
  });
}

async function change(
  dancecard: TestDancecard,
  step: Exclude<
    Deed,
    { kind: 'add' | 'days' | 'preferences' | 'undo' | 'redo' | 'dismiss' | 'nextTerm' } | NeedDeed | DealingDeed
  >,
  { id, supplierId }: { id: string; supplierId: string },
): Promise<void> {
  switch (step.kind) {
    case 'terms':
      await dancecard.call('contracts.update', { id, terms: step.terms });
      return;
    case 'price':
      await dancecard.call('prices.announce', { contractId: id, price: step.price, effectiveFrom: step.effectiveFrom });
      return;
    case 'category':
      await dancecard.call('contracts.update', { id, category: step.category });
      return;
    case 'exit':
      await dancecard.call('exits.log', { contractId: id, ...step.exit });
      return;
    case 'remove':
      await dancecard.call('contracts.remove', { id });
      return;
    default:
      await dancecard.call('suppliers.update', { id: supplierId, name: `Renamed ${step.kind}` });
  }
}
