import type { Message } from '../words.ts';
import { lastAnsweredOn } from './decision.ts';
import { severalSubjects, type Omission, type SeveralAnswer, type TogetherDraft } from './together.ts';
import type { ProposedAction } from './proposal.ts';

/** How many are named where many are spoken of together. */
const named = 3;

/** What is said of many: how many they are, the one to begin with, and the names of the first of them. */
export interface Many {
  readonly count: number;
  readonly subject: string;
  readonly names: string;
}

/**
 * Each by itself while they are few, and all in one nudge where they are more, those that wait longest first. Once the
 * person has put the joint nudge away, only what came up later is spoken of again.
 */
export function inOneNudge(
  all: Iterable<Omission>,
  answers: readonly SeveralAnswer[],
  oneByOneUpTo: number,
  say: (many: Many) => {
    readonly title: Message;
    readonly because: readonly Message[];
    readonly see: ProposedAction[];
  },
): TogetherDraft[] {
  const putAwayOn = lastAnsweredOn(answers);
  const left = [...all]
    .filter(({ enteredOn, putAway }) => !putAway && (putAwayOn === null || enteredOn > putAwayOn))
    .toSorted((one, other) => compare(one.enteredOn, other.enteredOn) || compare(one.recordId, other.recordId));
  const [first] = left;
  if (first === undefined || left.length <= oneByOneUpTo) return left.map(({ draft }) => draft);
  const names = left.slice(0, named).map(({ subject }) => subject);
  const { title, because, see } = say({ count: left.length, subject: first.subject, names: names.join('; ') });
  return [
    {
      ...first.draft,
      keySubject: severalSubjects,
      occurrence: putAwayOn === null ? 'first' : `after ${putAwayOn}`,
      title,
      because,
      actions: see,
    },
  ];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
