/** What the pages say, in the person's language. */
export { useWords, WordsProvider } from './use-words.tsx';
