import type { CalendarDate } from '#shared/domain/calendar-date.ts';

/** What the routes give each page or dialog that lives in its own feature folder. */
export interface ContractFormPageProps {
  /** The contract to edit; null for a new one. */
  readonly contractId: string | null;
  /** For a new one: the supplier it is with, where that is known. */
  readonly supplierId: string | null;
}

/** What ends: one contract, or every running contract of a relationship. */
export type ExitTarget = { readonly contractId: string } | { readonly relationshipId: string };

/** What the dialog holds when it opens, where the asker knows. */
export interface ExitAnswers {
  readonly reason?: string;
  /** The last day, to be named in the notice. */
  readonly endsOn?: CalendarDate;
}

export interface ExitDialogProps {
  readonly target: ExitTarget;
  /** Whose it is, for the title: "Leave Nordlicht Strom". */
  readonly name: string;
  readonly answers?: ExitAnswers;
  readonly onClose: () => void;
}
