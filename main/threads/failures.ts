import type { AnyError } from '#shared/api/errors.ts';
import { message } from '#shared/domain/message.ts';
import { failed, type Failed } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { OpenFailure, PlainOptions } from '../dancecard.ts';
import type { StoreFailure } from '../db/store-failure.ts';
import { seldomSpeaker } from '../seldom-speaker.ts';
import { ThreadEnded } from './start-thread.ts';

type Tongue = Pick<PlainOptions, 'language' | 'languages'>;

/** The text of a message in this thread. */
export async function saidHere(tongue: Tongue, said: Message): Promise<string> {
  return (await seldomSpeaker(tongue)).say(said);
}

/** Why a call that could not be carried out elsewhere failed. Throws what nobody expects. */
export async function thrown(error: unknown, reference: string, options: Tongue): Promise<AnyError> {
  if (error === 'closed') return { type: 'Disconnected', message: await saidHere(options, message('core.closed')) };
  if (error instanceof ThreadEnded) {
    if (!error.isForGood)
      return { type: 'Defect', reference, message: await saidHere(options, message('refusals.defect', { reference })) };
    const sentence = await saidHere(options, message('core.ended', { reference }));
    return { type: 'StoreUnusable', reason: 'failed', message: sentence };
  }
  // A value that can not be copied to another thread can not have come through a door.
  if (error instanceof DOMException && error.name === 'DataCloneError') {
    return { type: 'InvalidInput', message: await saidHere(options, message('core.notPassed')), fields: [] };
  }
  throw error;
}

/** Why the store could not be opened, in the language of the door. */
export async function openFailed(
  options: Tongue,
  { reason, message: why }: StoreFailure,
): Promise<Failed<OpenFailure>> {
  return failed({ reason, message: await saidHere(options, why), messages: { message: why } });
}
