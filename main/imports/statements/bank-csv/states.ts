import { foldWords } from '../../text/fold-words.ts';

const states = new Set(
  [
    'pending|waiting|processing|in progress|authorised|authorized|declined|reverted|failed|denied|cancelled|canceled|expired|rejected|removed|voided|hold|on hold',
    'vorgemerkt|umsatz vorgemerkt|umsatz vorgemerkt und nicht gebucht|ausstehend|offen|abgelehnt|storniert|vorlaufig|nicht gebucht|in bearbeitung',
    'en attente|a venir|refuse|refusee|rejete|annule|annulee|en cours',
    'in sospeso|in attesa|rifiutato|annullato|non contabilizzato|pendiente|rechazado|cancelado|anulado',
    'in behandeling|geweigerd|geannuleerd|gereserveerd|afventer|afvist|reserveret|reservert|reserverat|avvist',
    'cekajici|zamitnuto|blokace|oczekujaca|odrzucona|anulowana',
  ].flatMap((line) => line.split('|')),
);

/** Whether the state of a row says that no money moved, or not yet. */
export function notHappened(state: string): boolean {
  return state.length < 60 && states.has(foldWords(state));
}
