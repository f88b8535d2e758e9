import type { WordsOfPage } from '#renderer/words/index.ts';
import { message } from '#shared/domain/message.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import type { Tongue } from '#shared/messages/tongue.ts';

/** What a page says in a language, without a page. */
export function wordsIn(language: Tongue['language']): WordsOfPage {
  const speaker = speakerFor({ language, locale: language === 'de' ? 'de-DE' : 'en-GB' });
  return { say: (id, ...values) => speaker.say(message(id, ...values)), told: speaker.say, language };
}
