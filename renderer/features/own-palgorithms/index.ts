/** The palgorithms that the person writes. */
export { OwnPalgorithmPage, NewPalgorithmPage } from './own-palgorithm-page.tsx';
export { OwnPalgorithmsPage } from './own-palgorithms-page.tsx';
