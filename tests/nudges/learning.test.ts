import { describe, expect, it } from 'vitest';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';

const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 1, unit: 'month', anchor: 'term_end' },
} as const;
const price = { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } } as const;

const addGym = (dancecard: TestDancecard, name = 'Gym', category: string | null = 'sport') =>
  dancecard.value('contracts.add', { supplierName: 'BodyStreet', name, category, terms: yearly, price });

/** A contract nobody knows the terms of: the nudge about it has no last day. */
const addUnknown = (dancecard: TestDancecard, name: string, amount: number) =>
  dancecard.value('contracts.add', { supplierName: name, name, price: { ...price, amount }, category: 'media' });

const open = (dancecard: TestDancecard) => dancecard.value('nudges.list', {});
const entries = async (dancecard: TestDancecard) => (await dancecard.value('history.list', {})).length;

async function learntOf(dancecard: TestDancecard, id: string) {
  const found = (await dancecard.value('palgorithms.list', {})).find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
}

describe('what is said of a nudge', () => {
  it('[nudges-126] is one word for each nudge, counted for its palgorithm and kind of supplier, and taken back by the history', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await addGym(dancecard);
    const [nudge] = await open(dancecard);
    expect(nudge?.feedback).toBeNull();
    const id = nudge?.id ?? '';
    await dancecard.value('nudges.feedback', { id, verdict: 'junk' });
    const said = await dancecard.call('nudges.feedback', { id, verdict: 'helped' });
    expect((await open(dancecard))[0]?.feedback).toBe('helped');
    const written = await entries(dancecard);
    await dancecard.value('nudges.feedback', { id, verdict: 'helped' });
    expect(await entries(dancecard)).toBe(written);
    expect(await learntOf(dancecard, 'notice_deadline')).toMatchObject({
      shown: 1,
      helped: 1,
      junk: 0,
      usefulness: 0.75,
      kinds: [{ kind: 'sport', shown: 1, helped: 1, junk: 0 }],
    });
    await dancecard.value('history.undo', { entryId: said.ok ? (said.entryId ?? '') : '' });
    expect(await learntOf(dancecard, 'notice_deadline')).toMatchObject({ helped: 0, junk: 1 });
  });

  it('may be said after the nudge was answered, and of none that is not there', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await addGym(dancecard);
    const [nudge] = await open(dancecard);
    await dancecard.value('nudges.done', { id: nudge?.id ?? '' });
    await dancecard.value('nudges.feedback', { id: nudge?.id ?? '', verdict: 'helped' });
    expect(await learntOf(dancecard, 'notice_deadline')).toMatchObject({ shown: 1, helped: 1 });
    const nowhere = await dancecard.error('nudges.feedback', {
      id: '019fffff-0000-7000-8000-000000000000',
      verdict: 'junk',
    });
    expect(nowhere.type).toBe('NotFound');
  });

  it('[nudges-127] is forgotten where the person wants it, which can be taken back', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await addGym(dancecard);
    const [nudge] = await open(dancecard);
    await dancecard.value('nudges.feedback', { id: nudge?.id ?? '', verdict: 'junk' });
    const before = await learntOf(dancecard, 'notice_deadline');
    const forgotten = await dancecard.call('palgorithms.forget', { id: 'notice_deadline' });
    expect(await learntOf(dancecard, 'notice_deadline')).toMatchObject({ shown: 0, junk: 0, usefulness: 0.67 });
    await dancecard.value('history.undo', { entryId: forgotten.ok ? (forgotten.entryId ?? '') : '' });
    expect(await learntOf(dancecard, 'notice_deadline')).toEqual(before);
  });

  it('counts what was put off, and what nobody answered until its day was over', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await addGym(dancecard);
    await addGym(dancecard, 'Pool');
    const [first] = await open(dancecard);
    await dancecard.value('nudges.snooze', { id: first?.id ?? '', until: '2026-11-25' });
    expect(await learntOf(dancecard, 'notice_deadline')).toMatchObject({ shown: 2, notNow: 1, ignored: 0 });
    dancecard.clock.moveTo(day('2026-12-10'));
    expect(await learntOf(dancecard, 'notice_deadline')).toMatchObject({ shown: 2, notNow: 1, ignored: 1 });
  });
});

describe('what follows from it', () => {
  /** Everything that is told from a day until another, by what was said of the first nudges. */
  async function toldUntil(last: string, verdict: 'helped' | 'junk'): Promise<string[]> {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    for (const name of ['Gym', 'Pool', 'Sauna', 'Court']) await addGym(dancecard, name);
    for (const { id } of await open(dancecard)) await dancecard.value('nudges.feedback', { id, verdict });
    const told: string[] = [];
    dancecard.subscribe('nudgesRaised', ({ nudges }) =>
      told.push(...nudges.filter(({ actBy }) => actBy !== null).map(({ title }) => title)),
    );
    dancecard.clock.moveTo(day(last));
    const deadlines = (await open(dancecard)).filter(({ palgorithm }) => palgorithm === 'notice_deadline');
    expect(deadlines).toHaveLength(4);
    await dancecard.close();
    return told;
  }

  it('[nudges-128] tells every deadline as often and as early, whatever was thought of such nudges', async () => {
    const told = await toldUntil('2026-11-29', 'junk');
    expect(told.length).toBeGreaterThan(4);
    expect(told).toEqual(await toldUntil('2026-11-29', 'helped'));
  });

  it('[nudges-132] does not interrupt with what was found of little use and is no deadline; it stands in the list', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const told: string[] = [];
    dancecard.subscribe('nudgesRaised', ({ nudges }) => told.push(...nudges.map(({ title }) => title)));
    /** Confirmed, over since yesterday: it is asked once whether they still charge. */
    const leave = async (name: string, endsOn: string) => {
      const { id } = await dancecard.value('contracts.add', { supplierName: name, name, price, category: 'media' });
      const exit = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-10-01', endsOn: day(endsOn) });
      await dancecard.value('exits.acknowledge', { exitId: exit.exitId, acknowledgedOn: '2026-10-05' });
    };
    for (const name of ['One', 'Two', 'Three']) await leave(name, '2026-11-21');
    const asked = (await open(dancecard)).filter(({ palgorithm }) => palgorithm === 'exit_charges');
    expect(asked).toHaveLength(3);
    dancecard.clock.moveTo(day('2026-11-23'));
    expect(told.some((title) => title.startsWith('Two'))).toBe(true);
    for (const { id } of asked) await dancecard.value('nudges.feedback', { id, verdict: 'junk' });
    await leave('Four', '2026-11-22');
    dancecard.clock.moveTo(day('2026-11-25'));
    expect(told.some((title) => title.startsWith('Four'))).toBe(false);
    const four = (await open(dancecard)).find(({ title }) => title.startsWith('Four'));
    expect(four?.palgorithm).toBe('exit_charges');
    const { whyNow } = await dancecard.value('nudges.explain', { id: four?.id ?? '' });
    expect(whyNow.join(' ')).toContain('waits quietly');
  });

  it('puts what was found of little use behind what presses as much, and says so', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    for (const [name, amount] of [
      ['One', 900],
      ['Two', 800],
      ['Three', 700],
    ] as const) {
      await addUnknown(dancecard, name, amount);
    }
    await dancecard.value('needs.add', { title: 'Bicycle', trigger: 'other', decideBy: '2026-11-29' });
    const before = (await open(dancecard)).map(({ palgorithm }) => palgorithm);
    expect(before).toEqual(['need_deciding', 'terms_unknown', 'terms_unknown', 'terms_unknown']);
    const [, shown] = await open(dancecard);
    const liked = await dancecard.value('nudges.explain', { id: shown?.id ?? '' });
    for (const { id, palgorithm } of await open(dancecard)) {
      if (palgorithm === 'terms_unknown') await dancecard.value('nudges.feedback', { id, verdict: 'junk' });
    }
    const [, first] = await open(dancecard);
    // Such nudges never interrupt, whatever is thought of them.
    expect(liked.learnt.text.join(' ')).toContain('only shown in the list, and never interrupts');
    const explained = await dancecard.value('nudges.explain', { id: first?.id ?? '' });
    expect(explained.learnt).toMatchObject({ junk: 3, kind: 'media', ofKind: { junk: 3 } });
    expect(explained.learnt.text.join(' ')).toContain('does not interrupt');
    expect(await open(dancecard)).toHaveLength(4);
  });
});

describe('configuring a palgorithm', () => {
  it('[nudges-129] takes what its own settings take, leaves the rest, and says what is wrong', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await addGym(dancecard);
    const set = await dancecard.value('palgorithms.configure', {
      id: 'notice_deadline',
      settings: { yearlyLeadDays: [5, 2] },
    });
    expect(set).toMatchObject({ enabled: true, settings: { yearlyLeadDays: [5, 2] } });
    expect(set.settings['leadDays']).toEqual(set.fields.find(({ name }) => name === 'leadDays')?.preset);
    expect((await dancecard.value('preferences.get', {})).palgorithms.notice_deadline.yearlyLeadDays).toEqual([5, 2]);
    await dancecard.value('palgorithms.configure', { id: 'notice_deadline', enabled: false });
    expect(await learntOf(dancecard, 'notice_deadline')).toMatchObject({
      enabled: false,
      settings: { yearlyLeadDays: [5, 2] },
    });
    expect(await open(dancecard)).toEqual([]);
    const wrongOnes: Record<string, number | number[]>[] = [
      { yearlyLeadDays: [] },
      { yearlyLeadDays: 3 },
      { leadDays: [-1] },
      { nothing: 3 },
    ];
    for (const settings of wrongOnes) {
      const wrong = await dancecard.error('palgorithms.configure', { id: 'notice_deadline', settings });
      expect(wrong.type).toBe('Refused');
    }
    const apart = { id: 'payment_coming', settings: { monthsApart: 101 } };
    expect((await dancecard.error('palgorithms.configure', apart)).message).toContain('a whole number of months');
    expect((await dancecard.error('palgorithms.configure', { id: '__proto__', enabled: true })).type).toBe('NotFound');
  });
});

describe('explaining a nudge', () => {
  it('[nudges-130] says what it follows from, by which rule and settings, since when, what ends it and its neighbours', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    await dancecard.value('preferences.set', { locale: 'en-GB' });
    await addGym(dancecard);
    await dancecard.value('needs.add', { title: 'Bicycle', trigger: 'other', decideBy: '2026-11-29' });
    const [first, second] = await open(dancecard);
    const one = await dancecard.value('nudges.explain', { id: first?.id ?? '' });
    const other = await dancecard.value('nudges.explain', { id: second?.id ?? '' });
    expect(one.nudge).toEqual(first);
    expect(one.because).toEqual(first?.because);
    expect(one.order.above).toBeNull();
    expect(one.order.below).toMatchObject({ id: second?.id, why: expect.stringContaining('its day is earlier') });
    expect(other.order).toMatchObject({ above: { id: first?.id, why: one.order.below?.why }, below: null });
    const gym = [one, other].find(({ palgorithm }) => palgorithm.id === 'notice_deadline');
    expect(gym?.palgorithm).toMatchObject({ title: 'A notice deadline comes near', watches: 'contract' });
    expect(gym?.settings.every(({ isPreset, said }) => isPreset && said !== '')).toBe(true);
    expect(gym?.whyNow).toContain('It has stood here since Sun, 22 Nov 2026.');
    expect(gym?.whyNow.join(' ')).toContain('in 8 days');
    expect(gym?.silencedBy.join(' ')).toContain('Leave');
    expect((await dancecard.error('nudges.explain', { id: '019fffff-0000-7000-8000-000000000000' })).type).toBe(
      'NotFound',
    );
  });
});

describe('the day on which a nudge is told again', () => {
  it('[nudges-236] is the day on which it is, by the leads, by those of the contract, and by the days an exit names', async () => {
    const dancecard = await openTestDancecard({ today: '2026-09-05' });
    await dancecard.value('preferences.set', { locale: 'en-GB' });
    const told: string[] = [];
    dancecard.subscribe('nudgesRaised', () => {
      told.push(new Date(dancecard.clock.now()).toISOString().slice(0, 10));
    });
    const { id } = await addGym(dancecard);
    const whyNow = async () => {
      const [nudge] = await open(dancecard);
      return (await dancecard.value('nudges.explain', { id: nudge?.id ?? '' })).whyNow;
    };
    const again = (on: string) => `If nothing changes, it is told again on ${on}.`;
    dancecard.clock.moveTo(day('2026-09-07'));
    // The first lead and those of the last month are told; 60 days before it is only shown.
    expect(await whyNow()).toContain(again('Sat, 31 Oct 2026'));
    dancecard.clock.moveTo(day('2026-11-01'));
    expect(told.at(-1)).toBe('2026-10-31');
    await dancecard.value('contracts.update', { id, reminderDays: [20, 2] });
    dancecard.clock.moveTo(day('2026-11-11'));
    expect(told.at(-1)).toBe('2026-11-10');
    const own = await whyNow();
    expect(own).toContain('For this contract you chose to be told 20 and 2 days before.');
    expect(own).toContain(again('Sat, 28 Nov 2026'));
    await dancecard.value('contracts.update', { id, muted: true });
    expect((await whyNow()).some((text) => text.includes('told again on'))).toBe(false);
    await dancecard.value('contracts.update', { id, muted: false, reminderDays: null });
    await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-11' });
    dancecard.clock.moveTo(day('2026-11-12'), '07:00');
    expect(await whyNow()).toContain('If nothing changes, it is told on Mon, 16 Nov 2026.');
    dancecard.clock.moveTo(day('2026-11-17'));
    expect(told.at(-1)).toBe('2026-11-16');
  });
});

describe('why nothing was said', () => {
  const answersOf = async (dancecard: TestDancecard, id: string) =>
    new Map(
      (await dancecard.value('nudges.whyNot', { subject: { type: 'contract', id } })).map((each) => [
        each.palgorithm,
        each,
      ]),
    );

  it('[nudges-131] names for each palgorithm that it speaks, was answered, is off, will speak from a day, or lacks facts', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await addGym(dancecard);
    const [nudge] = await open(dancecard);
    const now = await answersOf(dancecard, id);
    expect(now.get('notice_deadline')).toMatchObject({ state: 'now', nudgeId: nudge?.id });
    expect(now.get('payment_coming')).toMatchObject({ state: 'off' });
    expect(now.get('trial_ending')).toMatchObject({ state: 'unknown' });
    await dancecard.value('nudges.nextTerm', { id: nudge?.id ?? '' });
    expect((await answersOf(dancecard, id)).get('notice_deadline')).toMatchObject({
      state: 'answered',
      on: '2026-11-22',
    });
    dancecard.clock.moveTo(day('2026-12-05'));
    expect((await answersOf(dancecard, id)).get('notice_deadline')).toMatchObject({ state: 'later', on: '2027-09-01' });
    await dancecard.value('palgorithms.configure', { id: 'notice_deadline', enabled: false });
    expect((await answersOf(dancecard, id)).get('notice_deadline')).toMatchObject({ state: 'off' });
  });

  it('says that the terms have to be known, that it is paused, and what was put off until when', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const { id } = await addUnknown(dancecard, 'Paper', 900);
    const unknown = await answersOf(dancecard, id);
    expect(unknown.get('notice_deadline')).toMatchObject({
      state: 'unknown',
      text: expect.stringContaining('Write down its terms'),
    });
    expect(unknown.get('terms_unknown')).toMatchObject({ state: 'now' });
    const gym = await addGym(dancecard);
    const [nudge] = await open(dancecard);
    await dancecard.value('nudges.snooze', { id: nudge?.id ?? '', until: '2026-11-26' });
    expect((await answersOf(dancecard, gym.id)).get('notice_deadline')).toMatchObject({
      state: 'snoozed',
      on: '2026-11-26',
    });
  });

  it('foretells the very day on which it is said', async () => {
    const dancecard = await openTestDancecard({ today: '2026-03-01' });
    const { id } = await addGym(dancecard);
    const foretold = (await answersOf(dancecard, id)).get('notice_deadline')?.on;
    expect(foretold).toBe('2026-09-01');
    dancecard.clock.moveTo(day('2026-08-31'));
    expect(await open(dancecard)).toEqual([]);
    dancecard.clock.moveTo(day('2026-09-01'));
    expect(await open(dancecard)).toHaveLength(1);
  });

  it('answers for needs and exits too, and refuses what no palgorithm looks at', async () => {
    const dancecard = await openTestDancecard({ today: '2026-11-22' });
    const need = await dancecard.value('needs.add', { title: 'Bicycle', trigger: 'other' });
    expect(await dancecard.value('nudges.whyNot', { subject: { type: 'need', id: need.id } })).toContainEqual(
      expect.objectContaining({ palgorithm: 'need_deciding', state: 'unknown' }),
    );
    const { id } = await addGym(dancecard);
    const exit = await dancecard.value('exits.log', { contractId: id, decidedOn: '2026-11-22' });
    const answers = await dancecard.value('nudges.whyNot', { subject: { type: 'exit', id: exit.exitId } });
    expect(answers.map(({ palgorithm }) => palgorithm)).toContain('exit_unsent');
    const gym = await dancecard.value('contracts.get', { id });
    const supplier = { type: 'supplier', id: gym.supplierId } as const;
    const ofSupplier = await dancecard.value('nudges.whyNot', { subject: supplier });
    expect(ofSupplier.map(({ palgorithm }) => palgorithm)).toContain('data_still_held');
    const candidate = { type: 'candidate', id: gym.supplierId } as const;
    expect((await dancecard.error('nudges.whyNot', { subject: candidate })).type).toBe('Refused');
    const nobody = { type: 'contract', id: '019fffff-0000-7000-8000-000000000000' } as const;
    expect((await dancecard.error('nudges.whyNot', { subject: nobody })).type).toBe('NotFound');
  });
});
