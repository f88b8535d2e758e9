import type { Message } from '../words.ts';
import type { JudgementQuestion } from './questions.ts';

/** One thing that is known, offered to the person who judges. It never answers a question by itself. */
export interface Evidence {
  /** The same for as long as it speaks of the same thing. */
  readonly id: string;
  /** The questions to which it belongs. */
  readonly questions: readonly JudgementQuestion[];
  /** Which end it speaks for. */
  readonly points: 'customer' | 'supplier';
  /** The facts in words, with the numbers they come from. */
  readonly says: Message;
}
