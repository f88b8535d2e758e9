/** What the pages say, in the person's language. */
export { useSpeaker, useWords, WordsProvider } from './use-words.tsx';
