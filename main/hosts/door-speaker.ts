import { languagesOfComputer } from '#main/caller.ts';
import type { Message } from '#shared/domain/words.ts';
import { speakerFor, type Speaker } from '#shared/messages/speaker.ts';
import { tongueOf, type Language } from '#shared/messages/tongue.ts';

/** Speaks before a store is open, and so before anything is known of its person: as the computer is set, or as asked. */
export function doorSpeaker(
  language: Language | null = null,
  spoken: readonly string[] = languagesOfComputer(),
): Speaker {
  return speakerFor(tongueOf({ language, locale: null }, spoken));
}

/** What failed, as text: what the store already said, or a message. */
export function textOf(speaker: Pick<Speaker, 'say'>, said: string | Message): string {
  return typeof said === 'string' ? said : speaker.say(said);
}
