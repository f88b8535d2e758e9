import { describe, expect, it } from 'vitest';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { day } from './builders.ts';
import { exported, exportedFile } from './read-calendar.ts';

const month = { n: 1, unit: 'month' } as const;
const quarter = { n: 3, unit: 'month' } as const;
const yearly = {
  startsOn: day('2026-01-01'),
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { ...month, anchor: 'term_end' },
} as const;

async function withTerms(
  terms: Partial<Terms>,
  name = 'Power',
): Promise<{ dancecard: TestDancecard; contractId: string }> {
  const dancecard = await openTestDancecard({ today: '2026-08-01' });
  const price = { amount: 8400, currency: 'EUR', every: month } as const;
  const { id: contractId } = await dancecard.value('contracts.add', {
    supplierName: 'Nordlicht',
    name,
    terms: { ...yearly, ...terms },
    price,
  });
  return { dancecard, contractId };
}

/** Hours from an alarm to the end of the day of its event, by its trigger. */
const hoursLeft = (text: string) =>
  [...text.matchAll(/TRIGGER(;RELATED=END)?:(-?)P(?:(\d+)D)?(?:T(\d+)H)?/g)].map(([, fromEnd, minus, days, hours]) => {
    const before = (Number(days ?? 0) * 24 + Number(hours ?? 0)) * (minus === '-' ? 1 : -1);
    return fromEnd === undefined ? before + 24 : before;
  });

describe('an event of the calendar file', () => {
  it('[nudges-40] is private, of one line in its title, and the file ends as its lines do', async () => {
    const { dancecard } = await withTerms({}, 'Power\r\nEND:VEVENT\u2028and\nmore');
    const { text, events } = await exportedFile(dancecard);
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(events.length);
    expect(text.match(/^CLASS:PRIVATE\r$/gm)).toHaveLength(events.length);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const { summary } of events) expect(summary).toBe('Last day for notice: Power END:VEVENT and more, Nordlicht');
  });

  it('rings with the leads that a nudge has: none longer than half of what is decided about', async () => {
    const { dancecard } = await withTerms({ initialTerm: quarter, renewal: quarter });
    const [first] = await exported(dancecard);
    expect([first?.on, first?.alarms]).toEqual([
      '2026-08-31',
      ['-P45DT15H', '-P29DT15H', '-P13DT15H', '-P6DT15H', '-P2DT15H', '-PT15H'],
    ]);
  });

  it('rings before the end of a long first term, and no more where it then rolls on by the month', async () => {
    const { dancecard } = await withTerms({ renewal: month });
    const [first, ...others] = await exported(dancecard);
    expect([first?.on, first?.alarms.length]).toEqual(['2026-11-30', 7]);
    expect(others).toEqual([]);
    dancecard.clock.moveTo(day('2027-02-01'));
    expect((await exported(dancecard)).map(({ on, alarms }) => [on, alarms])).toEqual([['2027-02-28', []]]);
  });

  it('rings no more once its deadline was answered, and stays', async () => {
    const { dancecard } = await withTerms({});
    dancecard.clock.moveTo(day('2026-11-01'));
    const [nudge] = await dancecard.value('nudges.list', {});
    await dancecard.value('nudges.nextTerm', { id: nudge?.id ?? '' });
    const events = await exported(dancecard);
    expect(events.map(({ on, alarms }) => [on, alarms.length])).toEqual([
      ['2026-11-30', 0],
      ['2027-11-30', 7],
    ]);
  });

  it('never rings when its day is over: on the last day itself it rings in the morning', async () => {
    const { dancecard, contractId } = await withTerms({});
    await dancecard.value('exits.log', { contractId, decidedOn: day('2026-08-01') });
    const { text } = await exportedFile(dancecard);
    const left = hoursLeft(text);
    expect(Math.min(...left)).toBe(15);
    expect(left.filter((hours) => hours === 15)).toHaveLength(2);
  });

  it('lies on the day that a nudge gives for the same', async () => {
    const { dancecard } = await withTerms({ startsOn: day('2026-07-25'), trialEndsOn: day('2026-08-05') });
    const [nudge] = (await dancecard.value('nudges.list', {})).filter(
      ({ palgorithm }) => palgorithm === 'trial_ending',
    );
    const [event] = (await exported(dancecard)).filter(({ uid }) => uid.includes('.trial.'));
    expect(event?.on).toBe(nudge?.actBy);
  });

  it('is one where two say the same of a contract for one day', async () => {
    const { dancecard } = await withTerms({
      startsOn: day('2026-08-01'),
      trialEndsOn: day('2026-08-15'),
      coolingOff: { n: 14, unit: 'day' },
    });
    const both = (await exported(dancecard)).filter(({ on }) => on < '2026-09-01');
    expect(both.map(({ summary }) => summary)).toEqual(['Last day to withdraw: Power, Nordlicht']);
    expect(both[0]?.description).toContain('the last day of the trial');
  });

  it('is one where a need asks for what its contract asks for already', async () => {
    const { dancecard } = await withTerms({});
    dancecard.clock.moveTo(day('2026-11-01'));
    const [nudge] = await dancecard.value('nudges.list', {});
    const raised = nudge?.actions.find(({ path }) => path === 'needs.add');
    expect((await dancecard.callUnknown('needs.add', raised?.input)).ok).toBe(true);
    const events = await exported(dancecard);
    expect(new Set(events.map(({ on }) => on)).size).toBe(events.length);
  });
});
