/** Leaving: all exits, and one with its checklist. */
export { ExitsPage } from './exits-page.tsx';
export { ExitPage } from './exit-page.tsx';
