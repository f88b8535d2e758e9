/** From a need to a done deal. */
export { NeedsPage } from './board/needs-page.tsx';
export { NeedPage } from './need/need-page.tsx';
export { OfferFormPage } from './offers/offer-form-page.tsx';
