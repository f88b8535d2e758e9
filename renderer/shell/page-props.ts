/** What the routes give each page or dialog that lives in its own feature folder. */
export interface ContractFormPageProps {
  /** The contract to edit; null for a new one. */
  readonly contractId: string | null;
  /** For a new one: the supplier it is with, where that is known. */
  readonly supplierId: string | null;
}

/** What ends: one contract, or every running contract of a relationship. */
export type ExitTarget = { readonly contractId: string } | { readonly relationshipId: string };

export interface ExitDialogProps {
  readonly target: ExitTarget;
  /** Whose it is, for the title: "Leave Nordlicht Strom". */
  readonly name: string;
  readonly onClose: () => void;
}
