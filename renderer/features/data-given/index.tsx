/** What suppliers know of the household, and the changes of it that they are told. */
export { DataPage } from './data-page.tsx';
export { ChangePage } from './change-page.tsx';
