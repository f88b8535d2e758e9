import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPresence } from '#main/hosts/browser/presence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const minute = 60_000;

it('the host ends when no page came, or the last one has been gone for as long as asked', () => {
  const ended = vi.fn();
  const presence = watchPresence(10, ended);
  vi.advanceTimersByTime(9 * minute);
  presence.pages(1);
  presence.pages(2);
  presence.pages(1);
  vi.advanceTimersByTime(60 * minute);
  presence.pages(0);
  vi.advanceTimersByTime(10 * minute - 1);
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ended).toHaveBeenCalledTimes(1);
});

it('a page that comes back in time keeps it, zero minutes keep it for ever, and stopping leaves no timer', () => {
  const ended = vi.fn();
  const presence = watchPresence(10, ended);
  presence.pages(1);
  presence.pages(0);
  vi.advanceTimersByTime(9 * minute);
  presence.pages(1);
  vi.advanceTimersByTime(60 * minute);
  presence.stop();
  presence.pages(0);
  watchPresence(0, ended).pages(0);
  vi.advanceTimersByTime(24 * 60 * minute);
  expect(ended).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
