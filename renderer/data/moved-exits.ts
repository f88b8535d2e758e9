import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

type MovedExit = OutputOf<'contracts.update'>['exit'];

/**
 * What was done, and behind it what it moved: an exit whose last day came out otherwise is never moved without a word.
 *
 * @param done a sentence, or a title without a full stop where `isTitle` says so
 */
export function withMovedExits(done: Message, exits: readonly MovedExit[], isTitle = false): Message {
  const moved = exits.flatMap((exit) => exit?.messages.message ?? []);
  return moved.reduce(
    (said, next, place) =>
      message('shell.doneAndMoved', { done: said, isTitle: isTitle && place === 0 ? 'yes' : 'other', moved: next }),
    done,
  );
}
