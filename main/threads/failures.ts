import type { AnyError } from '#shared/api/errors.ts';
import { message, type MessageId, type ValuesOf } from '#shared/domain/message.ts';
import { languagesOfComputer } from '../caller.ts';
import type { PlainOptions } from '../dancecard.ts';
import { ThreadEnded } from './start-thread.ts';

type Tongue = Pick<PlainOptions, 'language' | 'languages'>;

/** A sentence of this thread, which speaks so seldom that it learns to only then. */
export async function saidHere<Id extends MessageId>(
  { language = null, languages = languagesOfComputer() }: Tongue,
  id: Id,
  ...values: ValuesOf<Id>
): Promise<string> {
  const [{ speakerFor }, { tongueOf }] = await Promise.all([
    import('#shared/messages/speaker.ts'),
    import('#shared/messages/tongue.ts'),
  ]);
  return speakerFor(tongueOf({ language, locale: null }, languages)).say(message(id, ...values));
}

/** Why a call that could not be carried out elsewhere failed. Throws what nobody expects. */
export async function thrown(error: unknown, reference: string, options: Tongue): Promise<AnyError> {
  if (error === 'closed') return { type: 'Disconnected', message: await saidHere(options, 'core.closed') };
  if (error instanceof ThreadEnded) {
    if (!error.isForGood)
      return { type: 'Defect', reference, message: await saidHere(options, 'refusals.defect', { reference }) };
    const sentence = await saidHere(options, 'core.ended', { reference });
    return { type: 'StoreUnusable', reason: 'failed', message: sentence };
  }
  // A value that can not be copied to another thread can not have come through a door.
  if (error instanceof DOMException && error.name === 'DataCloneError') {
    return { type: 'InvalidInput', message: await saidHere(options, 'core.notPassed'), fields: [] };
  }
  throw error;
}
