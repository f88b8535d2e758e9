import { message } from '#shared/domain/message.ts';
import type { WordsOfPage } from '#renderer/words/index.ts';
import { english } from './in-english.ts';

/** What `useWords` gives an English page. */
export const pageInEnglish: WordsOfPage = {
  say: (id, ...values) => english.say(message(id, ...values)),
  told: (said) => english.say(said),
  language: 'en',
};
