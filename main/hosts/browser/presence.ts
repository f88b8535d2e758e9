/** Ends an unused host: calls back once no page has been there for a while, counted from the start as well. */
export interface Presence {
  /** Says how many pages are there now. */
  pages(count: number): void;
  stop(): void;
}

/** Waits `idleMinutes`; 0 means for ever. */
export function watchPresence(idleMinutes: number, whenUnused: () => void): Presence {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const wait = (): void => {
    if (idleMinutes > 0 && !stopped) timer = setTimeout(whenUnused, idleMinutes * 60_000);
  };
  wait();
  return {
    pages(count) {
      clearTimeout(timer);
      if (count === 0) wait();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
