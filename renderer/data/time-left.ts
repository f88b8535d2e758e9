/** How far a piece of work is. `total` null: it is not known how much there is. */
export interface Stage {
  readonly done: number;
  readonly total: number | null;
  /** What is being done; another text is another stage, of which nothing is known yet. */
  readonly text: string;
}

/** A stage with when it began, and how long it will still take. */
export type Timed<Known extends Stage> = Known & {
  /** Milliseconds of a clock that only goes on. */
  readonly began: number;
  /** How far it was then. */
  readonly doneThen: number;
  /** Null while it can not be told. */
  readonly secondsLeft: number | null;
};

/** So long, in milliseconds, a stage must have gone on before anything is said of its end. */
const toldAfter = 1_200;
/** And so much of it must be done. */
const toldFrom = 0.02;

/**
 * How long the stage that was just heard of will still take, going by how long it took so far.
 *
 * @param now milliseconds of a clock that only goes on
 */
export function timed<Known extends Stage>(before: Timed<Known> | null, heard: Known, now: number): Timed<Known> {
  const isSame =
    before !== null && before.text === heard.text && before.total === heard.total && before.done <= heard.done;
  const { began, doneThen } = isSame ? before : { began: now, doneThen: heard.done };
  return { ...heard, began, doneThen, secondsLeft: secondsLeft(heard, now - began, heard.done - doneThen) };
}

function secondsLeft({ done, total }: Stage, passed: number, doneSince: number): number | null {
  if (total === null || total <= 0 || passed < toldAfter || doneSince / total < toldFrom) return null;
  return Math.ceil(((passed / doneSince) * Math.max(0, total - done)) / 1000);
}
