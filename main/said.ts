import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import type { Speaker } from '#shared/messages/speaker.ts';

/** A failure with its message in the speaker's language, and the message itself beside it for programs. */
export function said<Failure extends AnyError>(failure: Unsaid<Failure>, speaker: Pick<Speaker, 'say'>): AnyError {
  const { message } = failure;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Unsaid` differs in nothing but the message, which is given here
  if (typeof message === 'string') return failure as unknown as Failure;
  return { ...failure, message: speaker.say(message), messages: { message } };
}
