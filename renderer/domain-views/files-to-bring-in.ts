import { useSyncExternalStore } from 'react';

let waiting: readonly File[] = [];
const watching = new Set<() => void>();

function tell(files: readonly File[]): void {
  waiting = files;
  for (const watch of watching) watch();
}

/** Hands files that were dropped anywhere to the page that brings them in. */
export function bringIn(files: readonly File[]): void {
  tell([...waiting, ...files]);
}

/** Takes all that wait; then none do. */
export function takeWaitingFiles(): readonly File[] {
  const taken = waiting;
  if (taken.length > 0) tell([]);
  return taken;
}

/** How many files wait to be brought in. */
export function useWaitingFiles(): number {
  return useSyncExternalStore(watch, () => waiting.length);
}

function watch(told: () => void): () => void {
  watching.add(told);
  return () => watching.delete(told);
}
