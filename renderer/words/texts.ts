import { firstWords } from './first-words.ts';
import { createVocabulary } from './vocabulary.ts';
import { wholeLanguages } from './whole-languages.ts';

/** The texts of this page. */
export const vocabulary = createVocabulary(firstWords, wholeLanguages);
