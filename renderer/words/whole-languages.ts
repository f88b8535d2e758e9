import type { WordsOfCode } from './words-of-code.ts';

/** Everything that can be said in a language, whoever says it. */
export const wholeLanguages: WordsOfCode = {
  en: async () => (await import('#shared/messages/en.generated.ts')).en(),
  de: async () => (await import('#shared/messages/de.generated.ts')).de(),
};
