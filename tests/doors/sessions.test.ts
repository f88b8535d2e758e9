import { expect, it, vi } from 'vitest';
import { codeLifetime, createSessions, idleLifetime, mostSessions } from '#main/hosts/browser/session.ts';

function sessionsAt() {
  const clock = { now: 0 };
  const sessions = createSessions(() => clock.now);
  const open = (): string => sessions.swap(sessions.newCode()) ?? '';
  return { clock, sessions, open };
}

it('a session that nobody used for a quarter of an hour is over, and using it starts that time anew', () => {
  const { clock, sessions, open } = sessionsAt();
  const token = open();
  clock.now += idleLifetime;
  const session = sessions.find(token);
  expect(session?.over.aborted).toBe(false);
  clock.now += idleLifetime;
  expect(sessions.find(token)).not.toBeNull();
  clock.now += idleLifetime + 1;
  expect(sessions.find(token)).toBeNull();
  expect(session?.over.aborted).toBe(true);
});

it('an open page keeps its session; once the last of it is closed, the time runs', () => {
  const { clock, sessions, open } = sessionsAt();
  const token = open();
  const letGo = [sessions.find(token)?.hold(), sessions.find(token)?.hold()];
  clock.now += 100 * idleLifetime;
  expect(sessions.find(token)).not.toBeNull();
  letGo[0]?.();
  letGo[0]?.();
  clock.now += 2 * idleLifetime;
  expect(sessions.find(token)).not.toBeNull();
  letGo[1]?.();
  clock.now += idleLifetime + 1;
  expect(sessions.find(token)).toBeNull();
});

it('one session too many ends the one used longest ago that no page holds', () => {
  const { clock, sessions, open } = sessionsAt();
  const tokens = Array.from({ length: mostSessions }, () => {
    clock.now += 1;
    return open();
  });
  sessions.find(tokens[0] ?? '')?.hold();
  clock.now += 1;
  open();
  const alive = tokens.map((token) => sessions.find(token) !== null);
  expect(alive.indexOf(false)).toBe(1);
  expect(alive.filter((isAlive) => !isAlive)).toHaveLength(1);
});

it('using a code a second time ends the session for everybody who has it, also for an open stream', () => {
  const { sessions } = sessionsAt();
  const used = vi.fn();
  const code = sessions.newCode(used);
  expect(sessions.swap('guess')).toBeNull();
  expect(used).not.toHaveBeenCalled();
  const session = sessions.find(sessions.swap(code) ?? '');
  expect(used).toHaveBeenCalledTimes(1);
  expect(sessions.swap(code)).toBeNull();
  expect(session?.over.aborted).toBe(true);
  expect(used).toHaveBeenCalledTimes(1);
});

it('a code that is too old is not used, and gives nobody a session', () => {
  const { clock, sessions } = sessionsAt();
  const used = vi.fn();
  const code = sessions.newCode(used);
  clock.now = codeLifetime + 1;
  expect(sessions.swap(code)).toBeNull();
  expect(used).not.toHaveBeenCalled();
});
