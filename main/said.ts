import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Speaker } from '#shared/messages/speaker.ts';

/** A failure with what it says in the speaker's language, and the messages themselves beside it for programs. */
export function said<Failure extends AnyError>(failure: Unsaid<Failure>, speaker: Pick<Speaker, 'say'>): AnyError {
  const told = { ...failure, ...saidMessage(failure.message, speaker) };
  if (failure.type !== 'InvalidInput' || !('fields' in failure)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Unsaid` differs in nothing but the message, which is given here
    return told as unknown as Failure;
  }
  const fields = failure.fields.map((field) => ({ ...field, ...saidMessage(field.message, speaker) }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same, with the messages of the fields
  return { ...told, fields } as unknown as Failure;
}

function saidMessage(message: string | Message, speaker: Pick<Speaker, 'say'>) {
  return typeof message === 'string' ? { message } : { message: speaker.say(message), messages: { message } };
}
