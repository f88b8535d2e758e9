export { ExitDialog } from './exit-dialog.tsx';
export { AcknowledgeDialog, NoticeSentDialog, WithdrawDialog } from './exit-steps.tsx';
