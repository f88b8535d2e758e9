/** What a page begins to speak with. The build puts the words of the first page's code in the place of this. */
export { wholeLanguages as firstWords } from './whole-languages.ts';
