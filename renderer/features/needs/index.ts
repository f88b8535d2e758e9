/** From a need to a done deal. */
export { NeedsPage } from './board/needs-page.tsx';
export { NeedPage } from './need/need-page.tsx';
export { needSearch } from './need/need-search.ts';
export { OfferFormPage } from './offers/offer-form-page.tsx';
