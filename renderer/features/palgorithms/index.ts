/** The rules that propose nudges: all of them, and one with its settings, what was learnt and what it would have said. */
export { PalgorithmPage } from './palgorithm-page.tsx';
export { PalgorithmsPage } from './palgorithms-page.tsx';
