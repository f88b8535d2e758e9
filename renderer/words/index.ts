/** What the pages say, in the person's language. */
export { Said, useSpeaker, useWords, WordsProvider, type WordsOfPage } from './use-words.tsx';
