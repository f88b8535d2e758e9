import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/api.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { day } from '#tests/nudges/builders.ts';
import { anyDeed, perform } from '#tests/nudges/deeds.ts';
import { plantInStore } from '#tests/support/plant-rows.ts';
import { openTestDancecard, temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

const today = day('2026-11-26');

/** Two streaming services, of which one is dear, and a gym. */
async function streaming() {
  const dancecard = await openTestDancecard({ today });
  const add = (supplierName: string, name: string, category: string, amount: number) =>
    dancecard.value('contracts.add', {
      supplierName,
      name,
      category,
      terms: {
        startsOn: '2026-02-01',
        initialTerm: null,
        renewal: 'indefinite',
        notice: { n: 1, unit: 'month', anchor: 'any_time' },
      },
      price: { amount, currency: 'EUR', every: { n: 1, unit: 'month' } },
    });
  const dear = await add('Filmfreund', 'Films', 'Streaming', 4999);
  const cheap = await add('Klangwelt', 'Music', 'Streaming', 999);
  await add('BodyStreet', 'Gym', 'Sport', 6000);
  return { dancecard, dear, cheap };
}

const dearStreaming: InputOf<'palgorithms.define'> = {
  name: 'Dear streaming',
  on: 'contract',
  when: 'contract.category == "Streaming" && contract.monthly > 40.0',
  say: '{contract.name} costs {contract.monthly}: still worth it?',
};

async function ownNudges(dancecard: TestDancecard) {
  const nudges = await dancecard.value('nudges.list', {});
  return nudges.filter(({ palgorithm }) => palgorithm === 'own');
}

async function titles(dancecard: TestDancecard): Promise<string[]> {
  return (await ownNudges(dancecard)).map(({ title }) => title);
}

describe('a palgorithm of one’s own', () => {
  it('[own-7] is tried against one’s own records before it is kept, and keeps nothing', async () => {
    const { dancecard, dear } = await streaming();
    const { name: _name, ...definition } = dearStreaming;
    const tried = await dancecard.value('palgorithms.try', { definition });
    expect(tried).toMatchObject({ problems: [], count: 1 });
    expect(tried.firesOn.map(({ on, title }) => [on.type, on.id, title])).toEqual([
      ['contract', dear.id, 'Films costs €49.99: still worth it?'],
    ]);
    expect(tried.firesOn[0]?.because.join(' ')).toContain('category: Streaming');
    expect(tried.rows?.rows.map(({ fact }) => fact)).toEqual(['category', 'monthly']);
    expect(await dancecard.value('palgorithms.own', {})).toEqual([]);
    expect(await titles(dancecard)).toEqual([]);
    expect(await dancecard.value('palgorithms.try', definition)).toEqual(tried);
    const wrong = await dancecard.value('palgorithms.try', {
      definition: { ...definition, when: 'contract.mothly > 40.0', say: '{contract.nme}' },
    });
    expect(wrong.problems.map(({ part, from, to }) => [part, from, to])).toEqual([
      ['when', 0, 15],
      ['say', 0, 14],
    ]);
    await dancecard.close();
  });

  it('[own-8] speaks of each record for which its condition holds, and falls silent when it no longer does', async () => {
    const { dancecard, dear, cheap } = await streaming();
    const { id } = await dancecard.value('palgorithms.define', dearStreaming);
    const said = 'Films costs €49.99: still worth it?';
    const [nudge] = await ownNudges(dancecard);
    expect(nudge).toMatchObject({ title: said, contractId: dear.id, key: `own:${dear.id}:${id}`, actBy: null });
    expect(nudge?.because[0]).toBe('Your own palgorithm “Dear streaming” says so.');
    await dancecard.value('contracts.update', { id: dear.id, category: 'Film' });
    expect(await titles(dancecard)).toEqual([]);
    await dancecard.value('contracts.update', { id: cheap.id, category: 'Film' });
    await dancecard.value('palgorithms.change', { id, when: 'contract.category == "Film"', say: '{contract.name}!' });
    expect((await titles(dancecard)).toSorted()).toEqual(['Films!', 'Music!']);
    await dancecard.value('palgorithms.change', { id, enabled: false });
    expect(await titles(dancecard)).toEqual([]);
    await dancecard.value('palgorithms.change', { id, enabled: true });
    await dancecard.value('exits.log', {
      contractId: dear.id,
      decidedOn: '2026-09-01',
      noticeSentOn: '2026-09-01',
      endsOn: '2026-10-31',
    });
    expect(await titles(dancecard)).toEqual(['Music!']);
    await dancecard.value('palgorithms.remove', { id });
    expect(await titles(dancecard)).toEqual([]);
    await dancecard.close();
  });

  it('[own-9] once answered it is silent for as long as was chosen, or for good', async () => {
    const { dancecard } = await streaming();
    await dancecard.value('palgorithms.define', { ...dearStreaming, atMostEvery: { n: 2, unit: 'week' } });
    await dancecard.value('palgorithms.define', { ...dearStreaming, name: 'Once', say: 'Once: {contract.name}' });
    for (const { id } of await ownNudges(dancecard)) await dancecard.value('nudges.done', { id });
    expect(await titles(dancecard)).toEqual([]);
    dancecard.clock.sleepUntil(day('2026-12-09'));
    dancecard.resumed();
    expect(await titles(dancecard)).toEqual([]);
    dancecard.clock.sleepUntil(day('2026-12-10'));
    dancecard.resumed();
    expect(await titles(dancecard)).toEqual(['Films costs €49.99: still worth it?']);
    dancecard.clock.sleepUntil(day('2029-01-01'));
    dancecard.resumed();
    expect(await titles(dancecard)).toEqual(['Films costs €49.99: still worth it?']);
    await dancecard.close();
  });

  it('[own-10] days to something are counted anew each day', async () => {
    const dancecard = await openTestDancecard({ today });
    const need = await dancecard.value('needs.add', { title: 'A bicycle', trigger: 'other', decideBy: '2027-03-01' });
    await dancecard.value('palgorithms.define', {
      name: 'Ten days',
      on: 'need',
      when: 'need.decideBy - today <= 10 && need.daysToDecide >= 0',
      say: '{need.title}: {need.daysToDecide} days',
    });
    const on = async (text: string) => {
      dancecard.clock.sleepUntil(day(text));
      dancecard.resumed();
      return titles(dancecard);
    };
    expect(await on('2027-02-18')).toEqual([]);
    expect(await on('2027-02-19')).toEqual(['A bicycle: 10 days']);
    expect(await on('2027-02-20')).toEqual(['A bicycle: 9 days']);
    await dancecard.value('needs.move', { id: need.id, state: 'dropped' });
    expect(await titles(dancecard)).toEqual([]);
    await dancecard.close();
  });

  it('[own-11] watches suppliers and exits too, and hears of contacts, problems and promises at once', async () => {
    const { dancecard, dear } = await streaming();
    await dancecard.value('palgorithms.define', {
      name: 'Trouble',
      on: 'supplier',
      when: 'supplier.openProblems >= 1 && supplier.runningContracts == 1 && supplier.monthly > 40',
      say: '{supplier.name}: {supplier.openProblems} problems, {supplier.monthly}',
    });
    await dancecard.value('palgorithms.define', {
      name: 'Trouble here',
      on: 'contract',
      when: 'contract.openProblems >= 1 && contract.daysSinceContact == 0',
      say: 'Trouble with {contract.supplier}',
    });
    await dancecard.value('palgorithms.define', {
      name: 'Leaving',
      on: 'exit',
      when: '!exit.isAcknowledged && exit.isNoticeSent',
      say: '{exit.supplier} keeps silent about {exit.contract}',
    });
    expect(await titles(dancecard)).toEqual([]);
    const subject = { type: 'contract', id: dear.id } as const;
    const problem = await dancecard.value('problems.open', { subject, title: 'No picture', wants: 'repair' });
    expect(await titles(dancecard)).toEqual(['Filmfreund: 1 problems, €49.99']);
    const call = {
      subject: { type: 'problem', id: problem.id },
      direction: 'out',
      channel: 'phone',
      on: today,
      text: 'Called.',
    } as const;
    await dancecard.value('interactions.add', call);
    expect(await titles(dancecard)).toContain('Trouble with Filmfreund');
    await dancecard.value('problems.close', { id: problem.id, outcome: 'solved' });
    expect(await titles(dancecard)).toEqual([]);
    await dancecard.value('exits.log', { contractId: dear.id, decidedOn: today, noticeSentOn: today });
    expect(await titles(dancecard)).toEqual(['Filmfreund keeps silent about Films']);
    const [nudge] = await ownNudges(dancecard);
    await dancecard.value('nudges.dismiss', { id: nudge?.id ?? '' });
    dancecard.resumed();
    expect(await titles(dancecard)).toEqual([]);
    await dancecard.close();
  });

  it('[own-30] speaks of relationships, problems, promises and contacts, of those that are over only where it asks for them', async () => {
    const { dancecard, dear } = await streaming();
    const [contract] = await dancecard.value('contracts.list', {});
    expect(contract).toBeDefined();
    const subject = { type: 'contract', id: dear.id } as const;
    const trouble = await dancecard.value('problems.open', {
      subject,
      title: 'No picture',
      wants: 'refund',
      since: '2026-10-01',
      claimed: { amount: 4999, currency: 'EUR' },
    });
    const promised = await dancecard.value('promises.add', {
      subject,
      text: 'a refund',
      madeOn: '2026-11-05',
      dueOn: '2026-11-20',
    });
    await dancecard.value('interactions.add', {
      subject,
      direction: 'in',
      channel: 'phone',
      on: '2026-11-01',
      text: 'They called.',
      minutes: 40,
    });
    const said = { subject, direction: 'out', channel: 'letter', on: '2026-11-10', text: 'I wrote.' } as const;
    await dancecard.value('interactions.add', said);
    const written: readonly [InputOf<'palgorithms.define'>, says: readonly string[]][] = [
      [
        {
          name: 'Old trouble',
          on: 'problem',
          when: 'problem.wants == "refund" && problem.daysOld > 30 && problem.claimed >= 49.99 && !has(problem.waitsFor)',
          say: '{problem.title} with {problem.supplier} ({problem.contract}): {problem.claimed}, {problem.wants}',
          action: 'solved',
        },
        ['No picture with Filmfreund (Films): €49.99, refund'],
      ],
      [
        {
          name: 'Overdue',
          on: 'promise',
          when: 'promise.daysToDue < 0 && promise.category == "Streaming"',
          say: '{promise.supplier} promised {promise.text}, {promise.daysToDue}',
          action: 'broken',
        },
        ['Filmfreund promised a refund, -6'],
      ],
      [
        {
          name: 'Long calls',
          on: 'interaction',
          when: 'interaction.channel == "phone" && interaction.minutes > 30 && !interaction.isLast',
          say: '{interaction.minutes} minutes with {interaction.supplier} about {interaction.about}',
        },
        ['40 minutes with Filmfreund about Films'],
      ],
      [
        {
          name: 'Letters',
          on: 'interaction',
          when: 'interaction.isLast && interaction.daysAgo > 7 && interaction.direction == "out"',
          say: 'No word since {interaction.happenedOn}: {interaction.text}',
        },
        ['No word since Tue, Nov 10, 2026: I wrote.'],
      ],
      [
        {
          name: 'All of it',
          on: 'relationship',
          when: 'relationship.yearly > 500 && relationship.openPromises == 1 && !has(relationship.reviewedOn)',
          say: '{relationship.supplier}: {relationship.yearly}, {relationship.monthly}',
          action: 'reviewed',
        },
        ['Filmfreund: €599.88, €49.99'],
      ],
      [{ name: 'Closed', on: 'problem', when: 'problem.outcome == "solved"', say: '{problem.title} is solved' }, []],
      [{ name: 'Broken', on: 'promise', when: 'promise.outcome == "broken"', say: '{promise.text} was broken' }, []],
    ];
    for (const [definition, says] of written) {
      const tried = await dancecard.value('palgorithms.try', { definition });
      expect([definition.name, tried.problems, tried.firesOn.map(({ title }) => title)]).toEqual([
        definition.name,
        [],
        says,
      ]);
      expect(tried.firesOn.every(({ on }) => on.type === definition.on)).toBe(true);
      await dancecard.value('palgorithms.define', definition);
    }
    expect((await titles(dancecard)).toSorted()).toEqual(written.flatMap(([, says]) => says).toSorted());
    const standing = await ownNudges(dancecard);
    for (const nudge of standing) {
      const explained = await dancecard.value('nudges.explain', { id: nudge.id });
      expect(explained.because[0]).toContain('Your own palgorithm “');
      expect(explained.because.length).toBeGreaterThan(2);
      const whyNot = await dancecard.value('nudges.whyNot', {
        subject: { type: nudge.subject.type, id: nudge.subject.id },
      });
      expect(whyNot.find(({ nudgeId }) => nudgeId === nudge.id)).toMatchObject({ palgorithm: 'own', state: 'now' });
    }
    for (const path of ['problems.close', 'promises.settle', 'relationships.review']) {
      const action = standing.flatMap(({ actions }) => actions).find((one) => one.path === path);
      expect((await dancecard.call(path as 'problems.close', action?.input as never)).ok, path).toBe(true);
    }
    await dancecard.value('interactions.add', { ...said, on: '2026-11-24', text: 'I wrote again.' });
    expect((await titles(dancecard)).toSorted()).toEqual([
      '40 minutes with Filmfreund about Films',
      'No picture is solved',
      'a refund was broken',
    ]);
    for (const { id } of await ownNudges(dancecard)) await dancecard.value('nudges.done', { id });
    dancecard.resumed();
    expect(await titles(dancecard)).toEqual([]);
    await dancecard.value('problems.reopen', { id: trouble.id });
    await dancecard.value('promises.remove', { id: promised.id });
    expect(await titles(dancecard)).toEqual(['No picture with Filmfreund (Films): €49.99, refund']);
    await dancecard.close();
  });

  it('stands on when a nudge is answered that is about the same record for another reason', async () => {
    const { dancecard } = await streaming();
    await dancecard.value('palgorithms.define', {
      name: 'Any',
      on: 'supplier',
      when: 'supplier.runningContracts > 0',
      say: 'With {supplier.name}',
    });
    const [supplier] = await dancecard.value('suppliers.list', { search: 'Filmfreund' });
    const subject = { type: 'supplier', id: supplier?.id ?? '' } as const;
    await dancecard.value('interactions.add', {
      subject,
      direction: 'out',
      channel: 'email',
      on: '2026-11-01',
      text: 'Well?',
    });
    const asked = (await dancecard.value('nudges.list', {})).find(
      ({ palgorithm }) => palgorithm === 'enquiry_unanswered',
    );
    expect(asked?.subject).toMatchObject(subject);
    const before = await titles(dancecard);
    expect(before).toContain('With Filmfreund');
    await dancecard.value('nudges.dismiss', { id: asked?.id ?? '' });
    expect(await titles(dancecard)).toEqual(before);
    await dancecard.close();
  });

  it('[own-12] one that could not be carried out is refused with the place of what is wrong', async () => {
    const { dancecard } = await streaming();
    const refused = await dancecard.call('palgorithms.define', { ...dearStreaming, when: 'contract.monthly > "a"' });
    expect(refused).toMatchObject({ ok: false, error: { type: 'Refused' } });
    expect(!refused.ok && refused.error.message).toContain('In the condition, at character 1: “>” can not stand');
    const { id } = await dancecard.value('palgorithms.define', dearStreaming);
    const changed = await dancecard.call('palgorithms.change', { id, on: 'need' });
    expect(!changed.ok && changed.error.type).toBe('Refused');
    const offered = await dancecard.call('palgorithms.change', { id, action: 'drop' });
    expect(!offered.ok && offered.error.message).toContain(
      'This can not be offered about a contract. Possible: look_elsewhere and leave. Or leave it out.',
    );
    await dancecard.close();
  });

  it.each<[string, Partial<InputOf<'palgorithms.define'>>, string | null]>([
    ['a number that is too long for a row', { when: `contract.monthly < ${'9'.repeat(400)}` }, null],
    ['a condition of 100,000 characters', { when: `contract.name == "${'x'.repeat(100_000)}"` }, 'at most 2,000'],
    ['a hundred thousand brackets', { when: '('.repeat(100_000) }, 'at most 2,000'],
    ['100,000 characters to say', { say: 'x'.repeat(100_000) }, 'at most 500'],
    ['very many places', { say: '{contract.name}'.repeat(6_000) }, 'at most 500'],
  ])('[own-32] %s comes to an answer in plain words, in either language, tried or kept', async (_what, part, said) => {
    const { dancecard } = await streaming();
    const { problems } = await dancecard.value('palgorithms.try', { definition: { ...dearStreaming, ...part } });
    expect(problems.map(({ text }) => text.includes(said ?? '?'))).toEqual(said === null ? [] : [true]);
    const kept = await dancecard.call('palgorithms.define', { ...dearStreaming, ...part });
    expect(kept.ok).toBe(said === null);
    if (!kept.ok) expect(kept.error.message).toContain(said);
    await dancecard.value('preferences.set', { language: 'de' });
    const german = await dancecard.value('palgorithms.try', { definition: { ...dearStreaming, ...part } });
    expect(german.problems.every(({ text }) => /Zeichen/u.test(text))).toBe(true);
    await dancecard.close();
  });

  it('[own-13] goes out as a small text and comes back the same, previewed before it is taken in', async () => {
    const { dancecard } = await streaming();
    const { id } = await dancecard.value('palgorithms.define', {
      ...dearStreaming,
      atMostEvery: { n: 6, unit: 'month' },
      action: 'look_elsewhere',
    });
    const { text } = await dancecard.value('palgorithms.export', { id });
    const [before] = await dancecard.value('palgorithms.own', {});
    await dancecard.value('palgorithms.remove', { id });
    const preview = await dancecard.value('palgorithms.preview', { text });
    expect(preview).toMatchObject({ definition: { name: 'Dear streaming' }, count: 1, problems: [], isKnown: false });
    expect(await dancecard.value('palgorithms.own', {})).toEqual([]);
    await dancecard.value('palgorithms.import', { text });
    const [after] = await dancecard.value('palgorithms.own', {});
    const { id: _id, createdAt: _created, changedAt: _changed, ...same } = after!;
    expect(before).toMatchObject(same);
    const path = join(temporaryFolder(), 'handed-on.json');
    writeFileSync(path, `\uFEFF${text}`);
    expect(await dancecard.value('palgorithms.preview', { path })).toEqual({ ...preview, isKnown: true });
    // The same file again adds nothing.
    expect(await dancecard.value('palgorithms.import', { path })).toEqual({ id: after?.id });
    expect(await dancecard.value('palgorithms.own', {})).toHaveLength(1);
    writeFileSync(path, text + ' '.repeat(200_000));
    for (const operation of ['palgorithms.preview', 'palgorithms.import'] as const) {
      const tooLarge = await dancecard.call(operation, { path });
      expect(!tooLarge.ok && tooLarge.error.type).toBe('FileUnreadable');
      expect((await dancecard.call(operation, { path, text })).ok).toBe(false);
      expect((await dancecard.call(operation, {})).ok).toBe(false);
    }
    for (const other of [
      '',
      '[]',
      '{}',
      text.replace('"version": 1', '"version": 2'),
      text.replace('"contract"', '"__proto__"'),
      text.replace('> 40.0', '> \\"x\\"'),
      text.replace('"action"', '"more"'),
    ]) {
      expect((await dancecard.call('palgorithms.import', { text: other })).ok, other).toBe(false);
    }
    await dancecard.close();
  });

  it('[own-53] a definition by itself is taken in as a file with it is, and one that is wrong says where', async () => {
    const { dancecard } = await streaming();
    const text = JSON.stringify(dearStreaming);
    const preview = await dancecard.value('palgorithms.preview', { text });
    expect(preview).toMatchObject({ definition: { name: dearStreaming.name }, count: 1 });
    await dancecard.value('palgorithms.import', { text });
    expect(await dancecard.value('palgorithms.own', {})).toMatchObject([{ when: dearStreaming.when }]);
    const wrong = JSON.stringify({ ...dearStreaming, on: 'household' });
    expect((await dancecard.error('palgorithms.import', { text: wrong })).message).toContain('what stands at “on”');
  });

  it('[own-51] a file that can not be taken in says which part of it is wrong, and one in two bytes a sign is read', async () => {
    const { dancecard } = await streaming();
    const { id } = await dancecard.value('palgorithms.define', dearStreaming);
    const { text } = await dancecard.value('palgorithms.export', { id });
    const path = join(temporaryFolder(), 'handed-on.json');
    writeFileSync(path, Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect((await dancecard.value('palgorithms.preview', { path })).definition.name).toBe('Dear streaming');
    const { palgorithm, ...head } = JSON.parse(text) as Record<string, object>;
    const refusal = async (change: object) => {
      const changed = JSON.stringify({ ...head, palgorithm: { ...palgorithm, ...change } });
      return (await dancecard.error('palgorithms.import', { text: changed })).message;
    };
    expect(await refusal({ atMostEvery: 'weekly' })).toContain('what stands at “atMostEvery”');
    expect(await refusal({ on: 'household' })).toContain('what stands at “on”');
    expect(await refusal({ name: '' })).toContain('what stands at “name”');
    expect(await refusal({ action: { path: 'erase.all' } })).toContain('what stands at “action”');
    expect(await refusal({ enabled: true })).toContain('“enabled” is no part of one');
    const cut = (await dancecard.error('palgorithms.import', { text: text.slice(0, -20) })).message;
    expect(cut).toContain('cut off or was damaged');
    expect((await dancecard.error('palgorithms.import', { text: '[]' })).message).toContain('This is no palgorithm.');
    await dancecard.close();
  });

  it('[own-14] one that can not be read any more is switched off and says so, and the pass goes on', async () => {
    const { dancecard } = await streaming();
    const { id } = await dancecard.value('palgorithms.define', dearStreaming);
    await dancecard.value('palgorithms.define', { ...dearStreaming, name: 'Still well', say: 'Well: {contract.name}' });
    plantInStore(dancecard.folder, (sqlite) =>
      sqlite.prepare(`UPDATE own_palgorithms SET "when" = 'contract.gone > 1' WHERE id = ?`).run(id),
    );
    dancecard.resumed();
    expect(await titles(dancecard)).toEqual(['Well: Films']);
    const broken = (await dancecard.value('palgorithms.own', { id }))[0];
    expect(broken).toMatchObject({ enabled: false, problems: [{ part: 'when', from: 0, to: 13 }] });
    expect(broken?.problems[0]?.text).toContain('There is no fact “contract.gone”.');
    await dancecard.close();
  });

  it('tries one that came with Dancecard with other numbers, which changes nothing', async () => {
    const { dancecard } = await streaming();
    await dancecard.value('contracts.add', {
      supplierName: 'Nordwall',
      name: 'Pool',
      terms: {
        startsOn: '2026-06-01',
        initialTerm: { n: 1, unit: 'year' },
        renewal: { n: 1, unit: 'year' },
        notice: { n: 1, unit: 'month', anchor: 'term_end' },
      },
      price: { amount: 3000, currency: 'EUR', every: { n: 1, unit: 'month' } },
    });
    const now = await dancecard.value('palgorithms.try', { id: 'notice_deadline' });
    expect(now.count).toBe(0);
    const settings = { yearlyLeadDays: [300] };
    const tried = await dancecard.value('palgorithms.try', { id: 'notice_deadline', settings });
    expect(tried.firesOn.map(({ on }) => on.name)).toEqual(['Pool']);
    const wrong = await dancecard.call('palgorithms.try', { id: 'notice_deadline', settings: { nothing: 1 } });
    expect(wrong).toMatchObject({
      error: { type: 'Refused', message: expect.stringContaining('Its settings are leadDays') },
    });
    await dancecard.close();
  });
});

describe('the pass with palgorithms of one’s own', () => {
  const written: readonly InputOf<'palgorithms.define'>[] = [
    {
      name: 'Sums',
      on: 'contract',
      when: 'contract.monthly > 20.0 || contract.daysToDeadline < 100',
      say: '{contract.name} {contract.daysToDeadline}',
    },
    {
      name: 'Ends',
      on: 'contract',
      when: 'contract.hasEnded || contract.endsOn - today < 200',
      say: '{contract.endsOn}',
      atMostEvery: { n: 3, unit: 'day' },
    },
    { name: 'Exits', on: 'exit', when: 'exit.openItems > 0 || exit.isNoticeSent', say: '{exit.openItems} {today}' },
    {
      name: 'Many',
      on: 'supplier',
      when: 'supplier.runningContracts > 0',
      say: '{supplier.runningContracts} {supplier.monthly}',
    },
    {
      name: 'All together',
      on: 'relationship',
      when: 'relationship.runningContracts > 0 || relationship.openProblems > 0 || relationship.daysSinceContact > 9',
      say: '{relationship.yearly} {relationship.lastContactOn}',
    },
    {
      name: 'Trouble',
      on: 'problem',
      when: 'problem.isClosed || problem.daysUnmoved > 5 || problem.waitsFor == "me"',
      say: '{problem.title} {problem.supplier} {problem.contacts} {problem.outcome}',
    },
    {
      name: 'Promised',
      on: 'promise',
      when: 'promise.outcome == "kept" || promise.daysToDue < 3 || !has(promise.dueOn)',
      say: '{promise.about} {promise.text} {promise.category}',
      atMostEvery: { n: 2, unit: 'day' },
    },
    {
      name: 'Said',
      on: 'interaction',
      when: 'interaction.isLast && interaction.daysAgo > 2 || interaction.channel == "phone"',
      say: '{interaction.about} {interaction.daysAgo} {interaction.contract}',
    },
  ];

  it('[own-15] a pass after one command leaves the same nudges as one over everything, today and on any later day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyDeed, fc.nat({ max: 20 })), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 400 }),
        async (steps, days) => {
          const dancecard = await openTestDancecard({ today });
          for (const definition of written) await dancecard.value('palgorithms.define', definition);
          for (const [step, pick] of steps) await perform(dancecard, step, pick);
          const afterEach = await dancecard.value('nudges.list', { status: 'all' });
          dancecard.resumed();
          expect(await dancecard.value('nudges.list', { status: 'all' })).toEqual(afterEach);
          const later = addDays(dancecard.clock.today(), days);
          const foretold = await dancecard.value('nudges.list', { asOf: later });
          dancecard.clock.sleepUntil(later);
          dancecard.resumed();
          const came = await dancecard.value('nudges.list', {});
          // What the days between make of how useful each is changes the order, and nothing else.
          const plain = (nudges: typeof came) =>
            nudges
              .map(({ changedAt: _changedAt, ...nudge }) => nudge)
              .toSorted((one, other) => (one.key < other.key ? -1 : 1));
          expect(plain(came)).toEqual(plain(foretold));
          await dancecard.close();
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
