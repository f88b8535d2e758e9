import { expect, it, vi } from 'vitest';
import { notificationFor } from '#main/hosts/desktop/notifications.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { raisedNudge } from '#tests/support/raised-nudge.ts';

vi.mock('electron', () => ({ Notification: vi.fn() }));

const speaker = speakerFor({ language: 'en', locale: 'en-GB' });

it('a notification says what comes of doing nothing, and of how much more there is to see', () => {
  const costly = raisedNudge('Decide on Gym', 'It goes on for a year,\nwhich costs €360.00 more.');
  expect(notificationFor({ nudges: [costly], openCount: 1, digest: null }, speaker)).toEqual({
    title: 'Decide on Gym',
    body: 'It goes on for a year, which costs €360.00 more.',
    to: '/suppliers/s1?contract=c1',
  });
  expect(
    notificationFor(
      { nudges: [costly, { ...raisedNudge('Trial ends'), supplierId: 's2' }], openCount: 2, digest: null },
      speaker,
    ),
  ).toEqual({
    title: 'Decide on Gym',
    body: 'It goes on for a year, which costs €360.00 more.\nAnd one more thing needs you.',
    to: '/',
  });
  expect(notificationFor({ nudges: [raisedNudge('Trial ends')], openCount: 1, digest: null }, speaker)?.body).toBe('');
});
