import { describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { placeOfNudge } from '#shared/api/nudge-place.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

type Nudge = Awaited<ReturnType<typeof nudges>>[number];

/** What is open of the palgorithms that are meant. */
async function nudges(dancecard: TestDancecard, ...names: string[]) {
  return (await dancecard.value('nudges.list', {})).filter(({ palgorithm }) => names.includes(palgorithm));
}

const turns = (dancecard: TestDancecard) => nudges(dancecard, 'enquiry_unanswered', 'answer_owed');
const briefly = (all: readonly Nudge[]) => all.map(({ palgorithm, subject }) => `${palgorithm} ${subject.name}`);

/** A need with one candidate, on 1 November 2026. */
async function withCandidate() {
  const dancecard = await openTestDancecard({ today: '2026-11-01' });
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  const { id: needId } = await dancecard.value('needs.add', { title: 'Bicycle', trigger: 'other' });
  const { id: candidateId } = await dancecard.value('candidates.add', { needId, supplierName: 'Radhaus' });
  const say = (input: Omit<InputOf<'interactions.add'>, 'text'>) =>
    dancecard.value('interactions.add', { candidateId, text: 'What would it cost?', ...input });
  return { dancecard, needId, candidateId, say };
}

/** A gym contract, on a day. */
async function withContract(today: string) {
  const dancecard = await openTestDancecard({ today });
  const terms = { startsOn: day('2025-01-01'), initialTerm: null, renewal: 'indefinite', notice: null } as const;
  const { id } = await dancecard.value('contracts.add', { supplierName: 'BodyStreet', name: 'Gym', terms });
  const { supplierId, relationshipId } = await dancecard.value('contracts.get', { id });
  return { dancecard, contractId: id, supplierId, relationshipId };
}

describe('whose turn it is', () => {
  test('[nudges-90] an enquiry nobody answered is spoken of, until something newer is noted about the same', async () => {
    const { dancecard, needId, candidateId, say } = await withCandidate();
    await say({ direction: 'out' });
    expect(await turns(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-11'));
    const [nudge] = await turns(dancecard);
    expect(nudge).toMatchObject({
      palgorithm: 'enquiry_unanswered',
      subject: { type: 'candidate', id: candidateId, name: 'Radhaus' },
      needId,
      title: 'Radhaus: no answer yet',
      because: [
        'You wrote on Sun, 1 Nov 2026.',
        'Nothing is noted from Radhaus since.',
        'Ask again, note the answer if one came, or let it be.',
      ],
      urgency: 'later',
      actions: [{ path: 'needs.get', input: { id: needId } }, { path: 'nudges.done' }],
    });
    if (nudge !== undefined) expect(placeOfNudge(nudge)).toBe(`/needs/${needId}`);
    await say({ direction: 'in', on: day('2026-11-10') });
    expect(briefly(await turns(dancecard))).toEqual([]);
    // They wrote last: from the fourth day on it is the person who owes an answer.
    dancecard.clock.moveTo(day('2026-11-14'));
    expect(briefly(await turns(dancecard))).toEqual(['answer_owed Radhaus']);
    await say({ direction: 'out', channel: 'phone' });
    expect(briefly(await turns(dancecard))).toEqual([]);
  });

  test('however often was written about one subject, one nudge speaks of it, and of each subject by itself', async () => {
    const { dancecard, needId, say } = await withCandidate();
    for (const on of ['2026-10-01', '2026-10-10', '2026-10-20']) await say({ direction: 'out', on: day(on) });
    const { id: other } = await dancecard.value('candidates.add', { needId, supplierName: 'Nordrad' });
    await say({ candidateId: other, direction: 'out', on: day('2026-10-05') });
    expect(briefly(await turns(dancecard)).toSorted()).toEqual([
      'enquiry_unanswered Nordrad',
      'enquiry_unanswered Radhaus',
    ]);
    await dancecard.value('candidates.move', { id: other, stage: 'ruled_out', reason: 'Too far' });
    expect(briefly(await turns(dancecard))).toEqual(['enquiry_unanswered Radhaus']);
    await dancecard.value('needs.move', { id: needId, state: 'dropped' });
    expect(await turns(dancecard)).toEqual([]);
  });

  test('[nudges-91] who acts next, and by when, goes by what was noted; else by who wrote last', async () => {
    const { dancecard, contractId, supplierId } = await withContract('2026-11-20');
    const say = (input: Omit<InputOf<'interactions.add'>, 'text'>) =>
      dancecard.value('interactions.add', { text: 'Hello', ...input });
    const on = day('2026-11-01');
    // Said aloud; and the answer to what the person wrote: neither waits for anybody.
    await say({ contractId, direction: 'out', channel: 'phone', on });
    await say({ supplierId, direction: 'out', channel: 'letter', on });
    await say({ supplierId, direction: 'in', channel: 'letter', on: day('2026-11-03') });
    expect(await turns(dancecard)).toEqual([]);
    const nextBy = day('2026-11-22');
    await say({ contractId, direction: 'in', channel: 'phone', on, nextActor: 'me', nextBy });
    const [owed] = await turns(dancecard);
    expect(owed).toMatchObject({ palgorithm: 'answer_owed', contractId, supplierId, actBy: nextBy, urgency: 'now' });
    const promised = await say({ contractId, direction: 'in', channel: 'phone', on: nextBy, nextActor: 'them' });
    expect(await turns(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-02'));
    expect(briefly(await turns(dancecard))).toEqual(['enquiry_unanswered Gym']);
    await dancecard.value('interactions.remove', { id: promised.id });
    expect(briefly(await turns(dancecard))).toEqual(['answer_owed Gym']);
  });

  test('telling somebody a new address asks for no answer', async () => {
    const { dancecard, relationshipId } = await withContract('2026-10-01');
    const { id } = await dancecard.value('data.change', { kind: 'email', newDetail: 'me@example.org' });
    await dancecard.value('data.told', { changeId: id, relationshipId, channel: 'email' });
    dancecard.clock.moveTo(day('2026-10-20'));
    expect(await turns(dancecard)).toEqual([]);
  });
});

describe('a promise', () => {
  test('[nudges-92] is spoken of on the day before it is due, and past its day until it is settled or a problem is open', async () => {
    const { dancecard, contractId, supplierId } = await withContract('2026-11-01');
    const { id } = await dancecard.value('promises.add', {
      contractId,
      text: 'A new locker',
      dueOn: day('2026-11-10'),
      madeBy: 'the desk',
    });
    const said = () => nudges(dancecard, 'promise_due', 'promise_broken');
    expect(await said()).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-09'));
    expect(await said()).toMatchObject([
      {
        palgorithm: 'promise_due',
        subject: { type: 'promise', id },
        supplierId,
        contractId,
        title: 'Gym, BodyStreet: “A new locker” is due',
        actBy: '2026-11-10',
        actions: [{ path: 'promises.settle', input: { id, outcome: 'kept' } }, { path: 'contracts.get' }],
      },
    ]);
    dancecard.clock.moveTo(day('2026-11-11'));
    const [broken] = await said();
    expect(broken).toMatchObject({
      palgorithm: 'promise_broken',
      actBy: null,
      actions: [
        { input: { outcome: 'kept' } },
        { input: { outcome: 'broken' } },
        { path: 'problems.open', input: { subject: { type: 'contract', id: contractId }, title: 'A new locker' } },
        { path: 'contracts.get' },
      ],
    });
    const problem = await dancecard.value('problems.open', {
      contractId,
      title: 'A new locker',
      wants: 'repair',
    });
    expect(await said()).toEqual([]);
    await dancecard.value('problems.open', { contractId, title: 'Cold showers', wants: 'repair' });
    await dancecard.value('problems.close', { id: problem.id, outcome: 'dropped' });
    expect(await said()).toHaveLength(1);
    await dancecard.value('promises.settle', { id, outcome: 'kept' });
    expect(await said()).toEqual([]);
    await dancecard.value('promises.settle', { id, outcome: null });
    expect(await said()).toHaveLength(1);
  });
});

describe('a problem', () => {
  test('[nudges-93] that waits is spoken of past the supplier’s day and before one’s own, and leads to the problem', async () => {
    const { dancecard, supplierId } = await withContract('2026-11-01');
    const { id } = await dancecard.value('problems.open', {
      supplierId,
      title: 'Cold showers',
      wants: 'repair',
      answerBy: day('2026-11-10'),
    });
    const said = () => nudges(dancecard, 'problem_waiting');
    dancecard.clock.moveTo(day('2026-11-10'));
    expect(await said()).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-11'));
    const [nudge] = await said();
    expect(nudge).toMatchObject({
      subject: { type: 'problem', id, name: 'Cold showers' },
      supplierId,
      title: '“Cold showers”: BodyStreet let the day pass',
      urgency: 'soon',
    });
    if (nudge !== undefined) expect(placeOfNudge(nudge)).toBe(`/problems/${id}`);
    await dancecard.value('interactions.add', {
      subject: { type: 'problem', id },
      direction: 'in',
      text: 'We will look into it.',
    });
    expect(await said()).toEqual([]);
    await dancecard.value('problems.addStep', {
      problemId: id,
      on: day('2026-11-11'),
      text: 'They want a form.',
      nextActor: 'me',
      nextBy: day('2026-11-20'),
    });
    expect(await said()).toEqual([]);
    dancecard.clock.moveTo(day('2026-11-18'));
    expect(await said()).toMatchObject([{ title: '“Cold showers”: your turn', actBy: '2026-11-20', urgency: 'now' }]);
    await dancecard.value('problems.addStep', { problemId: id, on: day('2026-11-18'), text: 'Sent it.' });
    expect(await said()).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-18'));
    expect(await said()).toMatchObject([{ title: '“Cold showers”: nobody moves it', urgency: 'later' }]);
    await dancecard.value('problems.close', { id, outcome: 'solved' });
    expect(await said()).toEqual([]);
  });
});

test('[nudges-238] an offer answers an enquiry, and one that was there before does not', async () => {
  const { dancecard, candidateId, say } = await withCandidate();
  const offer = () =>
    dancecard.value('offers.add', { candidateId, price: { amount: 90_000, currency: 'EUR', every: null } });
  await offer();
  dancecard.clock.moveTo(day('2026-11-02'));
  await say({ direction: 'out' });
  dancecard.clock.moveTo(day('2026-11-15'));
  expect(briefly(await turns(dancecard))).toEqual(['enquiry_unanswered Radhaus']);
  const { id } = await offer();
  expect(await turns(dancecard)).toEqual([]);
  await dancecard.value('offers.remove', { id });
  expect(briefly(await turns(dancecard))).toEqual(['enquiry_unanswered Radhaus']);
});

describe('a problem and what was said about it', () => {
  const palgorithmsOf = async (dancecard: TestDancecard) =>
    (await nudges(dancecard, 'answer_owed', 'enquiry_unanswered', 'problem_waiting')).map(
      ({ palgorithm, actBy }) => `${palgorithm} ${actBy}`,
    );
  /** A problem that waits for the supplier by 25 November 2026, written down on 12 November. */
  async function waiting(step?: Partial<InputOf<'problems.addStep'>>) {
    const { dancecard, contractId } = await withContract('2026-11-12');
    const { id: problemId } = await dancecard.value('problems.open', { contractId, title: 'Cold', wants: 'repair' });
    if (step !== undefined) await dancecard.value('problems.addStep', { problemId, text: 'Called.', ...step });
    const say = (input: Omit<InputOf<'interactions.add'>, 'text'>) =>
      dancecard.value('interactions.add', { subject: { type: 'problem', id: problemId }, text: 'Again', ...input });
    return { dancecard, problemId, say };
  }
  const theirTurn = { on: day('2026-11-12'), nextActor: 'them', nextBy: day('2026-11-25') } as const;

  test('[nudges-232] asks once of one matter, and of the day that was noted last', async () => {
    const { dancecard, problemId, say } = await waiting(theirTurn);
    dancecard.clock.moveTo(day('2026-11-20'));
    // They wrote and want something by a day: the problem itself has nothing to say, and the day is not lost.
    await say({ direction: 'in', nextActor: 'me', nextBy: day('2026-11-28') });
    dancecard.clock.moveTo(day('2026-11-26'));
    expect(await palgorithmsOf(dancecard)).toEqual(['answer_owed 2026-11-28']);
    // They are given another day in a call: the first one counts no more.
    await say({ direction: 'out', channel: 'phone', nextActor: 'them', nextBy: day('2026-12-05') });
    expect(await palgorithmsOf(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-06'));
    expect(await palgorithmsOf(dancecard)).toEqual(['enquiry_unanswered null']);
    await dancecard.value('problems.addStep', { problemId, text: 'Came.', nextActor: 'me', nextBy: day('2026-12-20') });
    dancecard.clock.moveTo(day('2026-12-18'));
    expect(await palgorithmsOf(dancecard)).toEqual(['problem_waiting 2026-12-20']);
  });

  test('is shown as not moving only once it is no longer asked whether what was said last was answered', async () => {
    const { dancecard, say } = await waiting();
    await say({ direction: 'in' });
    const owed = async () => (await nudges(dancecard, 'answer_owed'))[0]?.id ?? '';
    dancecard.clock.moveTo(day('2026-12-20'));
    expect(await palgorithmsOf(dancecard)).toEqual(['answer_owed null']);
    await dancecard.value('nudges.done', { id: await owed() });
    expect(await palgorithmsOf(dancecard)).toEqual(['problem_waiting null']);
    await dancecard.value('history.undo', {});
    dancecard.clock.moveTo(day('2027-01-15'));
    expect(await palgorithmsOf(dancecard)).toEqual(['answer_owed null']);
    dancecard.clock.moveTo(day('2027-01-16'));
    expect(await palgorithmsOf(dancecard)).toEqual(['problem_waiting null']);
  });

  test('is shown as not moving where they were heard of and nothing came of it', async () => {
    const { dancecard, say } = await waiting(theirTurn);
    await say({ direction: 'in', on: day('2026-11-12') });
    dancecard.clock.moveTo(day('2026-11-26'));
    expect(await palgorithmsOf(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-12-12'));
    expect(await palgorithmsOf(dancecard)).toEqual(['problem_waiting null']);
  });
});

describe('a need nobody touches', () => {
  test('[nudges-94] is spoken of once in each silence, by whatever was last written down about it', async () => {
    const { dancecard, needId, candidateId, say } = await withCandidate();
    const said = () => nudges(dancecard, 'need_untouched');
    dancecard.clock.moveTo(day('2026-12-10'));
    await say({ direction: 'in', channel: 'phone', on: day('2026-11-20') });
    dancecard.clock.moveTo(day('2027-01-23'));
    expect(await said()).toEqual([]);
    dancecard.clock.moveTo(day('2027-01-24'));
    const [nudge] = await said();
    expect(nudge).toMatchObject({
      key: `need_untouched:${needId}:since 2026-12-10`,
      title: '“Bicycle”: still wanted?',
      needId,
      urgency: 'later',
    });
    await dancecard.value('nudges.done', { id: nudge?.id ?? '' });
    dancecard.clock.moveTo(day('2027-06-01'));
    expect(await said()).toEqual([]);
    await dancecard.value('candidates.update', { id: candidateId, note: 'Rang, nobody there' });
    dancecard.clock.moveTo(day('2027-07-16'));
    expect(await said()).toHaveLength(1);
    await dancecard.value('needs.update', { id: needId, decideBy: day('2028-01-01') });
    expect(await said()).toEqual([]);
    await dancecard.value('needs.update', { id: needId, decideBy: null });
    dancecard.clock.moveTo(day('2027-09-30'));
    expect(await said()).toHaveLength(1);
    await dancecard.value('needs.move', { id: needId, state: 'dropped' });
    expect(await said()).toEqual([]);
  });
});

describe('nudges about what is dealt with', () => {
  test('are answered like any other, and stand with their supplier', async () => {
    const { dancecard, supplierId } = await withContract('2026-11-01');
    const open = (title: string) =>
      dancecard.value('problems.open', { supplierId, title, wants: 'refund', answerBy: day('2026-11-02') });
    await open('One');
    await open('Two');
    await open('Three');
    dancecard.clock.moveTo(day('2026-11-03'));
    const said = async (status: 'open' | 'snoozed' | 'dismissed' | 'done' = 'open') =>
      (await dancecard.value('nudges.list', { status, supplierId }))
        .filter(({ palgorithm }) => palgorithm === 'problem_waiting')
        .map(({ id, subject }) => ({ id, name: subject.name }))
        .toSorted((one, other) => one.name.localeCompare(other.name));
    const [one, three, two] = await said();
    await dancecard.value('nudges.snooze', { id: one?.id ?? '', until: day('2026-11-10') });
    await dancecard.value('nudges.dismiss', { id: two?.id ?? '' });
    await dancecard.value('nudges.done', { id: three?.id ?? '' });
    expect(await said()).toEqual([]);
    expect([await said('snoozed'), await said('dismissed'), await said('done')]).toEqual([[one], [two], [three]]);
    dancecard.clock.moveTo(day('2026-11-10'));
    expect(await said()).toEqual([one]);
  });
});
