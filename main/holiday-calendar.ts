/** The data of all countries: a third of everything there is to load, and needed only where working days are counted. */
export { default } from 'date-holidays';
