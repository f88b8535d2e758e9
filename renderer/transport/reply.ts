import type { FailureOf, Outcome, OutputOf, Path } from '#shared/api/api.ts';
import type { TransportError } from '#shared/api/errors.ts';
import { callReply } from '#shared/api/wire-answers.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { checkAnswer } from './long-answer.ts';
import { operationOf } from './operations.ts';

/** Puts what the page has to say itself, before anything is known of the person, into words. */
export type SayHere = (said: Message) => string;

/** No answer came, or none that makes sense. */
export function disconnected(say: SayHere): TransportError {
  const said = message('transport.disconnected');
  return { type: 'Disconnected', message: say(said), messages: { message: said } };
}

/** Checks what came back from a call against the operation's declaration; what does not fit is a defect. */
export async function readReply<P extends Path>(path: P, reply: unknown, say: SayHere): Promise<Outcome<P>> {
  const parsed = callReply.safeParse(reply);
  if (!parsed.success) return failed(misread(path, say));
  if (parsed.data.ok) {
    const output = await checkAnswer((await operationOf(path)).output, parsed.data.value);
    if (!output.success) return failed(misread(path, say));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was just parsed with this path's own schema
    const answer = ok(output.data as OutputOf<P>);
    const { entryId } = parsed.data;
    return entryId === undefined ? answer : { ...answer, entryId };
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed as one of all failures; the host sends only those the operation declares
  return failed(parsed.data.error as FailureOf<P> | TransportError);
}

function misread(path: string, say: SayHere): TransportError {
  const said = message('transport.misread');
  return { type: 'Defect', message: say(said), messages: { message: said }, reference: `page:${path}` };
}
