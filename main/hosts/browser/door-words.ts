import { seldomSpeaker } from '#main/seldom-speaker.ts';
import type { Message } from '#shared/domain/words.ts';

/** The text of what is said in the terminal: as a store already said it, or of a message. */
export async function said(words: string | Message): Promise<string> {
  return typeof words === 'string' ? words : (await seldomSpeaker({})).say(words);
}
