import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect } from 'vitest';
import { temporaryFolder, type TestDancecard } from '#tests/support/open-test-dancecard.ts';

/** An event as a calendar program reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly on: string;
  readonly allDay: boolean;
  readonly sequence: number;
  readonly alarms: string[];
}

/** A calendar file: its text, the events that stand and those that are cancelled. */
export interface ReadCalendar {
  readonly text: string;
  readonly events: readonly ReadEvent[];
  readonly cancelled: readonly ReadEvent[];
}

/** Exports and reads the file as a calendar program does. */
export async function exportedFile(
  dancecard: TestDancecard,
  until?: Parameters<typeof dancecard.value<'calendar.export'>>[1]['until'],
): Promise<ReadCalendar> {
  const path = join(temporaryFolder(), 'dancecard.ics');
  const { events, cancelled } = await dancecard.value('calendar.export', { path, ...(until && { until }) });
  const text = readFileSync(path, 'utf8');
  const read = ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((component) => ({
      status: String(component.getFirstPropertyValue('status')),
      event: readEvent(component),
    }));
  const withStatus = (status: string) => read.flatMap((each) => (each.status === status ? [each.event] : []));
  const calendar = { text, events: withStatus('CONFIRMED'), cancelled: withStatus('CANCELLED') };
  expect([calendar.events.length, calendar.cancelled.length]).toEqual([events, cancelled]);
  expect(read).toHaveLength(events + cancelled);
  return calendar;
}

/** The events that stand in the file, in English. */
export async function exported(dancecard: TestDancecard): Promise<readonly ReadEvent[]> {
  await dancecard.value('preferences.set', { locale: 'en-GB' });
  return (await exportedFile(dancecard)).events;
}

function readEvent(component: InstanceType<typeof ICAL.Component>): ReadEvent {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    on: event.startDate.toString(),
    allDay: event.startDate.isDate,
    sequence: Number(component.getFirstPropertyValue('sequence')),
    alarms: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  };
}
