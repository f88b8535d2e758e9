import type { Message } from '#shared/domain/words.ts';
import { en } from '#shared/messages/en.generated.ts';
import { speakerWriting } from '#shared/messages/speaking.ts';
import { english } from './in-english.ts';

const inIsoDays = speakerWriting(en(), 'en', { ...english.writing, date: (date) => date });

/** English sentences whose days are written YYYY-MM-DD, so that a test can name them. */
export function isoSentences(messages: readonly Message[]): string[] {
  return messages.map((message) => inIsoDays.say(message));
}
