import { describe, expect, test } from 'vitest';
import { literal } from '#shared/domain/message.ts';
import { canBeUndone, dayOfInstant, linesByDay, type HistoryEntry } from '#renderer/features/history/days.ts';

function entry(id: string, at: string, changes: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id,
    sequence: Number(id),
    at: Date.parse(at),
    actor: 'person',
    operation: 'contracts.add',
    title: 'Added Netflix',
    messages: { title: literal('Added Netflix') },
    changeCount: 2,
    undoes: null,
    undoneBy: null,
    ...changes,
  };
}

describe('history by day', () => {
  test('entries stand under the day of the person, not of Greenwich', () => {
    expect(dayOfInstant(Date.parse('2026-11-22T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-23');
    expect(dayOfInstant(Date.parse('2026-11-22T23:30:00Z'), 'America/New_York')).toBe('2026-11-22');
  });

  test('each day has one heading, before its entries', () => {
    const lines = linesByDay(
      [entry('3', '2026-11-22T10:00:00Z'), entry('2', '2026-11-22T09:00:00Z'), entry('1', '2026-11-20T09:00:00Z')],
      'UTC',
    );
    expect(lines.map((line) => (line.kind === 'day' ? line.day : line.entry.id))).toEqual([
      '2026-11-22',
      '3',
      '2',
      '2026-11-20',
      '1',
    ]);
    expect(linesByDay([])).toEqual([]);
  });

  test('an entry that was undone, or is an undo, is not offered for undo', () => {
    expect(canBeUndone(entry('1', '2026-11-22T10:00:00Z'))).toBe(true);
    expect(canBeUndone(entry('1', '2026-11-22T10:00:00Z', { undoneBy: '2' }))).toBe(false);
    expect(canBeUndone(entry('2', '2026-11-22T10:00:00Z', { operation: 'history.undo', undoes: '1' }))).toBe(false);
  });
});
