import { foldWords } from '../text/fold-words.ts';

/** What a list says about whether a contract still runs. */
export type ListedState = 'active' | 'ended' | 'paused' | 'trial' | 'unclear' | 'empty';

const words: readonly (readonly [ListedState, string])[] = [
  [
    'active',
    'active|enabled|yes|y|true|1|running|current|ongoing|open|live|subscribed|aktiv|ja|laufend|lauft|actif|active|oui|en cours|activo|activa|si|actief|attivo|attiva',
  ],
  [
    'ended',
    'cancelled|canceled|ended|expired|terminated|closed|past|gekundigt|gekuendigt|beendet|abgelaufen|resilie|resiliee|termine|terminee|annule|cancelado|cancelada|terminado|finalizado|opgezegd|beeindigd|verlopen|disdetto|terminato|scaduto|annullato',
  ],
  ['paused', 'paused|on hold|suspended|pausiert|ruhend|en pause|suspendu|pausado|gepauzeerd|in pausa|sospeso'],
  ['trial', 'trial|free trial|testphase|probe|probephase|probezeit|essai|prueba|proef|prova'],
  ['unclear', 'inactive|disabled|no|n|false|0|inaktiv|nein|inactif|non|inactivo|inactief|nee|inattivo'],
];
const states: ReadonlyMap<string, ListedState> = new Map(
  words.flatMap(([state, list]) => list.split('|').map((word): [string, ListedState] => [word, state])),
);

/** Reads "Active", "Cancelled", "gekündigt", "Disabled". A contract that is off but not said to be over is unclear. */
export function readState(text: string): ListedState {
  const folded = foldWords(text);
  return folded === '' ? 'empty' : (states.get(folded) ?? 'unclear');
}
