import type { InputOf, OutputOf, Path } from '#shared/api/api.ts';
import { plainText } from './terminal-text.ts';
import type { VerbContext } from './verb.ts';

/** A call that failed in an expected way; its message goes to the person as it is. */
export class CallFailed extends Error {}

/** Calls an operation and gives its value. Throws CallFailed with the plain words of the failure. */
export async function ask<P extends Path>(context: VerbContext, path: P, input: InputOf<P>): Promise<OutputOf<P>> {
  const outcome = await context.dancecard.call(path, input);
  if (!outcome.ok) throw new CallFailed(plainText(outcome.error.message));
  return outcome.value;
}
