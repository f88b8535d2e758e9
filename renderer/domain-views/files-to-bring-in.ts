let waiting: readonly File[] = [];
let taker: ((files: readonly File[]) => void) | null = null;

/** Hands files that were dropped anywhere to the page that brings them in. */
export function bringIn(files: readonly File[]): void {
  waiting = [...waiting, ...files];
  handOn();
}

/** Is told of every file that was dropped, also of those before. Gives what ends that; one page at a time is told. */
export function takeFilesToBringIn(told: (files: readonly File[]) => void): () => void {
  taker = told;
  queueMicrotask(handOn);
  return () => {
    if (taker === told) taker = null;
  };
}

function handOn(): void {
  if (taker === null || waiting.length === 0) return;
  const files = waiting;
  waiting = [];
  taker(files);
}
