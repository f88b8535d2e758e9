import type { CalendarDate } from '../calendar-date.ts';

/** What became of nudges of one palgorithm, or of those of it about one kind of supplier. Each is a number of nudges. */
export interface Reactions {
  /** Stood in the list. */
  readonly shown: number;
  /** The person said that it helped. */
  readonly helped: number;
  /** The person said that it was not useful. */
  readonly junk: number;
  /** Put off, and nothing said since. */
  readonly notNow: number;
  /** Nothing was ever said or done: its day passed, or it stood for long. */
  readonly ignored: number;
}

export const noReactions: Reactions = { shown: 0, helped: 0, junk: 0, notNow: 0, ignored: 0 };

/** The reactions of both together. */
export function addedReactions(one: Reactions, other: Reactions): Reactions {
  return {
    shown: one.shown + other.shown,
    helped: one.helped + other.helped,
    junk: one.junk + other.junk,
    notNow: one.notNow + other.notNow,
    ignored: one.ignored + other.ignored,
  };
}

/** What is believed of a palgorithm of which nothing was said yet: Beta(2, 1), as if two of three nudges had helped. */
const before = { helped: 2, not: 1 } as const;

/** How many answers what is known of a palgorithm in general weighs, for one kind of supplier. */
const weightOfGeneral = 3;

/** What a nudge that was put off, or never answered, weighs against one that was called not useful. */
const weightOfNotNow = 0.25;
const weightOfIgnored = 0.25;

/** Below this a palgorithm is taken to be of little use: after three that were not useful and none that helped. */
const littleUse = 0.4;

/**
 * How likely the next nudge is to help, from 0 to 1: the mean of a Beta distribution with a weak start. What is known of
 * other kinds of suppliers is the start for one kind.
 *
 * @param kind what became of the nudges about this kind of supplier
 * @param others what became of the palgorithm's other nudges
 */
export function usefulness(kind: Reactions, others: Reactions = noReactions): number {
  const general = meanOf(before.helped, before.not, others);
  return meanOf(weightOfGeneral * general, weightOfGeneral * (1 - general), kind);
}

function meanOf(helped: number, not: number, reactions: Reactions): number {
  const against = reactions.junk + weightOfNotNow * reactions.notNow + weightOfIgnored * reactions.ignored;
  return (helped + reactions.helped) / (helped + not + reactions.helped + against);
}

/** What of a nudge learning looks at. */
export interface Learnable {
  /** The last day on which acting still helps; null when no day is the last. */
  readonly actBy: CalendarDate | null;
  /** Whether that day is none by which the person has to do something, as its palgorithm says. */
  readonly isDayToAct: boolean;
}

/** Whether a nudge stands for a deadline, which learning neither moves nor silences, however little was thought of it. */
export function isDeadline({ actBy, isDayToAct }: Learnable): boolean {
  return actBy !== null && isDayToAct;
}

/**
 * Whether a nudge may interrupt: be told, rather than wait quietly in the list.
 *
 * @param useful from 0 to 1, see `usefulness`
 */
export function mayInterrupt(useful: number, nudge: Learnable): boolean {
  return isDeadline(nudge) || useful >= littleUse;
}

/** Whether a nudge stands behind others that press as much: it is no deadline, and of little use. */
export function standsBehind(useful: number, nudge: Learnable): boolean {
  return !mayInterrupt(useful, nudge);
}
