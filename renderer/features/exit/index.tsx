export { ExitDialog } from './exit-dialog.tsx';
export { AcknowledgeDialog, NoticeSentDialog, WithdrawDialog, type ExitStepProps } from './exit-steps.tsx';
