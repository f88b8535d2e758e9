import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verbs } from '#main/hosts/cli/verbs.ts';
import { temporaryFolder } from '#tests/support/open-test-dancecard.ts';
import { dancecard } from './support/command-line.ts';

const gym = {
  supplierName: 'BodyStreet',
  name: 'Plan',
  terms: {
    startsOn: '2026-01-01',
    initialTerm: { n: 12, unit: 'month' },
    renewal: { n: 12, unit: 'month' },
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
  },
};

const dueReply = z.object({ nudges: z.array(z.object({ title: z.string() })), waits: z.boolean() });

describe('what is due, asked for elsewhere', () => {
  it('[nudges-151] ends with 3 where something is due, and with 0 once it was taken as told', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data'), '--today', '2026-11-29'];
    const ask = (...options: string[]) => dancecard(['nudges', '--due', ...options, ...data], folder);
    await dancecard(['call', 'preferences.set', '{"locale":"en-GB","quietHours":{"on":false}}', ...data], folder);
    expect(await ask()).toEqual({ code: 0, stdout: '', stderr: '' });
    await dancecard(['call', 'contracts.add', JSON.stringify(gym), ...data], folder);
    const json = await ask('--json');
    expect(json.code).toBe(3);
    expect(dueReply.parse(JSON.parse(json.stdout)).nudges).toHaveLength(1);
    const marked = await ask('--mark');
    expect(marked.code).toBe(3);
    expect(marked.stdout).toContain('Last day: Mon, 30 Nov 2026.');
    expect(await ask()).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('[nudges-237] counts to the day on which it was taken as told, with days that are chosen too', async () => {
    const folder = temporaryFolder();
    const on = (today: string, ...words: string[]) =>
      dancecard([...words, '--data', join(folder, 'data'), '--today', today], folder);
    await on('2026-11-20', 'call', 'preferences.set', '{"quietHours":{"on":false}}');
    await on('2026-11-20', 'call', 'contracts.add', JSON.stringify(gym));
    const due = async (today: string) => (await on(today, 'nudges', '--due', '--mark')).code;
    expect([await due('2026-11-20'), await due('2026-11-22'), await due('2026-11-23')]).toEqual([3, 0, 3]);
    expect([await due('2026-11-26'), await due('2026-11-27'), await due('2026-11-29')]).toEqual([0, 3, 3]);
  });

  it('is refused where its options mean nothing', async () => {
    const folder = temporaryFolder();
    expect((await dancecard(['deadlines', '--due'], folder)).code).toBe(2);
    expect((await dancecard(['nudges', '--mark'], folder)).code).toBe(2);
  });

  it('every command that the recipes name is one', async () => {
    const recipes = readFileSync(join(import.meta.dirname, '../../docs/reminders-elsewhere.md'), 'utf8');
    const named = [...recipes.matchAll(/(?:^ *|\$\(|= |&& )dancecard ([a-z]+)((?: --[a-z]+)*)/gmu)];
    expect(named.length).toBeGreaterThan(3);
    for (const [, verb = '', options = ''] of named) {
      expect(verbs.has(verb), verb).toBe(true);
      const given = options
        .trim()
        .split(' ')
        .filter((option) => option !== '')
        .map((option) => (option === '--person' ? '--person=Ada' : option));
      expect(
        given.every((option) => ['--due', '--mark', '--json', '--person=Ada', '--keep', '--let-go'].includes(option)),
        options,
      ).toBe(true);
      expect((await dancecard([verb, ...given, '--help'], temporaryFolder())).code).toBe(0);
    }
  });
});
