import type { ExitAnswers, ExitTarget } from '#renderer/domain-views/exit-request.tsx';

/** What the routes give each page or dialog that lives in its own feature folder. */
export interface ContractFormPageProps {
  /** The contract to edit; null for a new one. */
  readonly contractId: string | null;
  /** For a new one: the supplier it is with, where that is known. */
  readonly supplierId: string | null;
  /** For a new one: the contract it follows, which it is filled from. */
  readonly follows: string | null;
  /** For a new one: the contract whose place it takes, which ends the day before. */
  readonly succeeds: string | null;
}

export interface ExitDialogProps {
  readonly target: ExitTarget;
  /** Whose it is, for the title: "Leave Nordlicht Strom". */
  readonly name: string;
  readonly answers?: ExitAnswers;
  readonly onClose: () => void;
}
