import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#tests/support/open-test-dancecard.ts';
import { ofKind, readLeads } from './leads-support.ts';

const calendar = (...events: (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const event = (summary: string, start = 'DTSTART;VALUE=DATE:20261130', ...more: string[]) => [
  `SUMMARY:${summary}`,
  start,
  ...more,
];

describe('a calendar', () => {
  test('gives the days that speak of contracts, and leaves everything else', async () => {
    const read = await readLeads(
      calendar(
        event('Kündigungsfrist Nordwall Fitness'),
        event('Lunch with Ben'),
        event('Insurance renewal: Stadtwerke', 'DTSTART;TZID=Europe/Berlin:20261201T233000'),
        event('Cancel contract?', 'DTSTART:20261201T100000Z', 'ATTENDEE:mailto:ben@x.example'),
        event('Pay rent', 'DTSTART:20261202T233000Z', 'STATUS:CANCELLED'),
      ),
    );
    expect(read.kind).toBe('calendar');
    expect(ofKind(read, 'event').map(({ name, text, on, topic, line }) => [name, text, on, topic, line])).toEqual([
      ['Nordwall Fitness', 'Kündigungsfrist Nordwall Fitness', '2026-11-30', 'notice', 1],
      ['Stadtwerke', 'Insurance renewal: Stadtwerke', '2026-12-01', 'renewal', 3],
    ]);
    expect(Object.fromEntries(read.leftOut)).toEqual({ event: 3 });
  });

  test.each([
    ['Free trial ends: Music', 'trial_end', 'Music'],
    ['Vertragsende Stadtwerke', 'contract_end', 'Stadtwerke'],
    ['Échéance du contrat Nordwall', 'contract_end', 'Nordwall'],
    ['Résilier Nordwall avant le 30', 'notice', 'Nordwall'],
    ['Renovación seguro Nordwall', 'renewal', 'Nordwall'],
    ['Pagare bolletta Nordwall', 'payment', 'Nordwall'],
    ['Opzegtermijn Nordwall', 'notice', 'Nordwall'],
    ['Miete überweisen', 'payment', null],
  ])('“%s” is about %s of %s', async (summary, topic, name) => {
    const [lead] = ofKind(await readLeads(calendar(event(summary))), 'event');
    expect(lead).toMatchObject({ topic, name });
  });

  test('what repeats without an end is told by its next day', async () => {
    const rules = ['FREQ=YEARLY', 'FREQ=MONTHLY;INTERVAL=3', 'FREQ=YEARLY;UNTIL=20250101', 'FREQ=DAILY'];
    const text = calendar(
      ...rules.map((rule) => event('Contract renewal', 'DTSTART;VALUE=DATE:20240131', `RRULE:${rule}`)),
    );
    const read = await readLeads(text, { today: day('2026-11-26') });
    expect(ofKind(read, 'event').map(({ on, repeats }) => [on, repeats])).toEqual([
      ['2027-01-31', true],
      ['2027-01-31', true],
      ['2024-01-31', true],
      ['2024-01-31', true],
    ]);
  });

  test('the name of an alarm is none of its event; an event without a day is told with its place', async () => {
    const read = await readLeads(
      calendar(
        ['BEGIN:VALARM', 'SUMMARY:Cancel contract', 'END:VALARM', ...event('Lunch')],
        event('Contract ends', 'DTSTART:soon'),
        event('Contract ends'),
      ),
    );
    expect(read.leads).toHaveLength(1);
    expect(read.problems).toMatchObject([{ line: 2 }]);
  });

  test('any lines within an event stop nothing', async () => {
    const line = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/[\r\n]/g, ' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 10 }), async (lines) => {
        const read = await readLeads(calendar(event('Contract ends'), lines, event('Contract ends')));
        expect(read.leads.length).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
