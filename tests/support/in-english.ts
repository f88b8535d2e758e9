import type { Message } from '#shared/domain/words.ts';
import { speakerFor } from '#shared/messages/speaker.ts';

/** Speaks English by British customs, as tests read it. */
export const english = speakerFor({ language: 'en', locale: 'en-GB' });

/** Something that carries a message, with its text in the place of it. */
export function inEnglish<Said extends { readonly message: Message }>(
  said: Said,
): Omit<Said, 'message'> & { message: string } {
  return { ...said, message: english.say(said.message) };
}
