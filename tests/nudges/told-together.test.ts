import { describe, expect, it } from 'vitest';
import { raisedTogether } from '#shared/api/raised-together.ts';
import { raisedNudge } from '#tests/support/raised-nudge.ts';
import { british } from './builders.ts';

const of = (supplierId: string, title: string) => ({
  ...raisedNudge(title, 'Last day: tomorrow.'),
  supplierId,
  supplierName: supplierId,
});

const said = (nudges: ReturnType<typeof of>[], digest: 'daily' | 'weekly' | null = null) => {
  const together = raisedTogether({ nudges, digest });
  return together === null ? null : { ...together, title: british.say(together.title) };
};

describe('what is told together', () => {
  it('[nudges-144] several about one supplier come as one, and lead to it', () => {
    expect(said([of('BodyStreet', 'Gym'), of('BodyStreet', 'Sauna')])).toEqual({
      title: 'BodyStreet: 2 things',
      detail: ['Gym.', 'Last day: tomorrow.'],
      others: null,
      urgency: 'now',
      to: '/suppliers/BodyStreet',
    });
  });

  it('counts the others as matters, not as nudges, and leads to all of them', () => {
    expect(said([of('BodyStreet', 'Gym'), of('Talwerk', 'Power'), of('Talwerk', 'Gas')])).toMatchObject({
      title: 'Gym',
      others: 1,
      to: '/',
    });
  });

  it('[nudges-145] a digest is told by its counts, names what presses most and leads to all of it', () => {
    const later = { ...of('Talwerk', 'Gas'), urgency: 'later' as const };
    expect(said([of('BodyStreet', 'Gym'), of('Talwerk', 'Power'), later, later], 'weekly')).toEqual({
      title: 'Your weekly digest: 4 things, 2 of them press',
      detail: ['Gym.', 'Power.', 'Gas.'],
      others: 1,
      urgency: 'now',
      to: '/',
    });
    expect(said([later], 'daily')?.title).toBe('Your daily digest: one thing');
  });
});
