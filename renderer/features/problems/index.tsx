/** Trouble in use: all problems, and one with its steps. */
export { ProblemsPage } from './problems-page.tsx';
export { ProblemPage } from './problem-page.tsx';
