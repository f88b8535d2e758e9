import type { Speaker } from '#shared/messages/speaking.ts';
import { tongueOf } from '#shared/messages/tongue.ts';
import { languagesOfComputer, type Caller } from './caller.ts';

/** The speaker of a thread that speaks so seldom that it learns to only then, before anything is known of the person. */
export async function seldomSpeaker({
  language = null,
  languages = languagesOfComputer(),
}: Partial<Pick<Caller, 'language' | 'languages'>>): Promise<Speaker> {
  const { fetchSpeaker } = await import('#shared/messages/fetched-speaker.ts');
  return fetchSpeaker(tongueOf({ language, locale: null }, languages));
}
