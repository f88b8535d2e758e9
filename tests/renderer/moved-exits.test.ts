import { expect, test } from 'vitest';
import { withMovedExits } from '#renderer/data/moved-exits.ts';
import { message } from '#shared/domain/message.ts';
import { calendarDate } from '#shared/records/values.ts';
import { speakerFor } from '#shared/messages/speaker.ts';

const day = (text: string) => calendarDate.parse(text);
const moved = message('exits.replanned.moved', {
  contract: 'Gym',
  endsOn: day('2027-02-28'),
  was: day('2026-12-31'),
});
const exit = {
  exitId: 'e',
  was: day('2026-12-31'),
  endsOn: day('2027-02-28'),
  inTime: true,
  message: '',
  messages: { message: moved },
};

test('what was done is said with what it moved, as sentences of their own; without any, alone', () => {
  const { say } = speakerFor({ language: 'de', locale: 'de-DE' });
  const saved = message('contractForm.saved');
  const taken = message('shell.takenBack', { title: 'Preis entfernt' });
  expect(say(withMovedExits(saved, [null]))).toBe('Gespeichert.');
  expect(say(withMovedExits(saved, [exit]))).toBe(
    'Gespeichert. Gym endet jetzt am So., 28. Feb. 2027 statt am Do., 31. Dez. 2026.',
  );
  expect(say(withMovedExits(taken, [exit], true))).toMatch(/^Zurückgenommen: Preis entfernt\. Gym endet jetzt/);
});
