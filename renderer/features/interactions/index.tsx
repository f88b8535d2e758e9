/** What was said with a supplier, noted from anywhere. */
export { InteractionDialog } from './interaction-dialog.tsx';
