/** What the pages say, in the person's language. */
export { giveKitStrings } from './kit-strings.ts';
export { startSpeaking } from './languages.ts';
export { spoken } from './spoken.ts';
export { spokenLocale } from './spoken-locale.ts';
export { Said, useSpeaker, useWords, WordsProvider, type WordsOfPage } from './use-words.tsx';
export { speakAsPreferred } from './preferred.ts';
