import { languagesOfComputer } from '#main/caller.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Speaker } from '#shared/messages/speaking.ts';
import { tongueOf } from '#shared/messages/tongue.ts';

/** How this door itself speaks, in its terminal and to requests it turns away: so seldom that it learns to only then. */
export async function doorWords(spoken: readonly string[] = languagesOfComputer()): Promise<Speaker> {
  const { fetchSpeaker } = await import('#shared/messages/fetched-speaker.ts');
  return fetchSpeaker(tongueOf({ language: null, locale: null }, spoken));
}

/** The text of what is said in the terminal: as a store already said it, or of a message. */
export async function said(words: string | Message): Promise<string> {
  return typeof words === 'string' ? words : (await doorWords()).say(words);
}
