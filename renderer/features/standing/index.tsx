/** How it goes with a supplier: judged, held against what matters, and what each side has of it. */
export { StandingPage } from './standing-page.tsx';
export { ValuesPage } from './values-page.tsx';
