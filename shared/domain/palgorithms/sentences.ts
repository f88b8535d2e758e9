import { message } from '../message.ts';
import type { Message } from '../words.ts';

/** Several sentences that are read as one reason. */
export function sentences(first: Message, ...others: readonly Message[]): Message {
  return others.reduce((before, next) => message('nudges.sentences', { first: before, next }), first);
}
