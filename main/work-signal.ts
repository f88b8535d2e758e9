/**
 * What all threads of one open Dancecard must hear at once, also in the middle of long work: it lies in memory they
 * share, so that nobody has to come to rest for it.
 */
export interface WorkSignal {
  /** The memory itself, for another thread's `workSignal`. */
  readonly shared: SharedArrayBuffer;
  /** How often a stop was asked for until now; work begun now is stopped by what is asked for later. */
  stopsUntilNow(): number;
  /** Whether work that began after so many stops must end. */
  isStopped(stopsBefore: number): boolean;
  /** Asks all work to stop that can be. False when none is under way. */
  askToStop(): boolean;
  /** Counts work that can be stopped as under way, until the returned function is called. */
  underWay(): () => void;
  /** The app ends: everything that can be stopped must end. */
  askToEnd(): void;
  isEnding(): boolean;
  /** Counts that the thread that reads files has ended before it was asked to. */
  filesThreadEnded(): void;
  /** How often it has. */
  filesThreadsEnded(): number;
}

const place = { stops: 0, underWay: 1, ending: 2, filesThreads: 3 } as const;

/** A signal of its own, or the one that another thread shares. */
export function workSignal(shared: SharedArrayBuffer = new SharedArrayBuffer(4 * 4)): WorkSignal {
  const memory = new Int32Array(shared);
  const isEnding = (): boolean => Atomics.load(memory, place.ending) > 0;
  const stopsUntilNow = (): number => Atomics.load(memory, place.stops);
  return {
    shared,
    stopsUntilNow,
    isStopped: (stopsBefore) => stopsUntilNow() > stopsBefore || isEnding(),
    askToStop() {
      Atomics.add(memory, place.stops, 1);
      return Atomics.load(memory, place.underWay) > 0;
    },
    underWay() {
      Atomics.add(memory, place.underWay, 1);
      return () => void Atomics.sub(memory, place.underWay, 1);
    },
    askToEnd: () => void Atomics.store(memory, place.ending, 1),
    isEnding,
    filesThreadEnded: () => void Atomics.add(memory, place.filesThreads, 1),
    filesThreadsEnded: () => Atomics.load(memory, place.filesThreads),
  };
}
