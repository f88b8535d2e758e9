import { createContext, useContext } from 'react';

/** Opens the dialog that notes a contact; with a supplier where the page knows which. */
export type NoteContact = (supplier?: { readonly id: string; readonly name: string }) => void;

export const NoteContactContext = createContext<NoteContact>(() => undefined);

/** The function that opens the dialog for noting a contact; any page may ask for it. */
export function useNoteContact(): NoteContact {
  return useContext(NoteContactContext);
}
