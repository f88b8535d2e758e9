import type { Message } from '../words.ts';

/** What is wrong in a text, and where: from one character, counted from 0, up to another that no longer belongs to it. */
export interface TextProblem {
  readonly from: number;
  readonly to: number;
  readonly text: Message;
}
