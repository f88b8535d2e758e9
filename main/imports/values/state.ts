import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { foldWords } from '../text/fold-words.ts';
import { markAsWord } from './marks.ts';
import { dayMark, markDays, type ReadDay } from './days-in-text.ts';

/** What a list says about whether a contract still runs. */
export type ListedState = 'active' | 'ended' | 'paused' | 'off' | 'trial' | 'unclear' | 'empty';

/** How a known program's row is marked that is switched off there: it does not run and counts for nothing. */
export const notRunning = 'Disabled (Wallos)';

const words: readonly (readonly [ListedState, string])[] = [
  [
    'active',
    'active|enabled|yes|y|true|1|running|current|ongoing|open|live|subscribed|aktiv|ja|laufend|lauft|actif|active|oui|en cours|activo|activa|en curso|vigente|en vigor|si|actief|lopend|loopt|attivo|attiva|in corso|in essere',
  ],
  [
    'ended',
    'cancelled|canceled|ended|expired|terminated|closed|past|gekundigt|gekuendigt|beendet|abgelaufen|resilie|resiliee|termine|terminee|annule|annulee|expire|expiree|echu|cancelado|cancelada|terminado|terminada|finalizado|finalizada|vencido|vencida|caducado|caducada|dado de baja|dada de baja|opgezegd|beeindigd|verlopen|afgelopen|geannuleerd|disdetto|disdetta|terminato|terminata|scaduto|scaduta|cessato|cessata|annullato|annullata',
  ],
  [
    'paused',
    'paused|on hold|suspended|pausiert|ruhend|en pause|suspendu|suspendue|pausado|pausada|en pausa|suspendido|suspendida|gepauzeerd|opgeschort|in pausa|sospeso|sospesa',
  ],
  [
    'trial',
    'trial|free trial|testphase|probe|probephase|probezeit|essai|periode d essai|essai gratuit|prueba|periodo de prueba|prueba gratuita|proef|proefperiode|prova|periodo di prova|prova gratuita',
  ],
  ['off', foldWords(notRunning)],
  ['unclear', 'inactive|disabled|no|n|false|0|inaktiv|nein|inactif|non|inactivo|inactief|nee|inattivo'],
];
const states: ReadonlyMap<string, ListedState> = new Map(
  words.flatMap(([state, list]) => list.split('|').map((word): [string, ListedState] => [word, state])),
);

/** A pause that a text tells with its days. */
export interface ReadPause {
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
}

const sinceDay = `(?: (?:since|from|as of|on|seit|seit dem|ab|ab dem|depuis|depuis le|desde|desde el|sinds|vanaf|dal) (${dayMark}))?`;
const untilDay = `(?: (?:until|till|to|bis|bis zum|jusqu au|hasta|hasta el|tot|tot en met|fino al) (${dayMark}))?`;
const pausedWithDays = new RegExp(`^(?<word>.+?)${sinceDay}${untilDay}$`, 'u');

/** Reads "pausiert seit 01.10.2026", "on hold until 31 March 2027"; null for what is no pause, or names no day of it. */
export function readPauseWithDays(text: string, readDay: ReadDay): ReadPause | null {
  const { text: marked, days } = markDays(text, readDay);
  if (days.length === 0) return null;
  const [, word = '', since, until] = pausedWithDays.exec(foldWords(marked)) ?? [];
  if (readState(word) !== 'paused') return null;
  const [first = null, second = null] = days;
  return since === undefined
    ? { since: null, until: first }
    : { since: first, until: until === undefined ? null : second };
}

/** Reads "Active", "Cancelled", "gekündigt", "Disabled". A contract that is off but not said to be over is unclear. */
export function readState(text: string): ListedState {
  const folded = foldWords(markAsWord(text));
  return folded === '' ? 'empty' : (states.get(folded) ?? 'unclear');
}

const linking =
  'ends|ending|until|till|to|by|on|as of|effective|bis|bis zum|zum|am|per|seit|ab|endet|endet am|jusqu au|le|au|fin|fin le|hasta|el|tot|op|fino al|il|dal';
const stateWithDay = new RegExp(`^(?<word>.+?)(?<link>(?: (?:${linking}))*) ${dayMark}$`, 'u');
/** What leads to the last day, where "cancelled on" leads to the day notice was given. */
const leadsToEnd =
  /^(?: (?:ends|ending|until|till|to|effective|bis|bis zum|zum|per|endet|endet am|jusqu au|au|fin|fin le|hasta|tot|fino al))+$/u;
const isOverItself =
  /^(?:ended|expired|beendet|abgelaufen|terminee?|expiree?|echu|terminad[oa]|finalizad[oa]|vencid[oa]|caducad[oa]|beeindigd|verlopen|afgelopen|terminat[oa]|scadut[oa]|cessat[oa])$/u;

/** A state that a text tells with one day. */
export interface StateWithDay {
  readonly state: 'trial' | 'ended';
  readonly day: CalendarDate;
}

/**
 * Reads "Trial ends 12/25/26" and "gekündigt zum 31.12.2026" with the last day they name; null for another state, and
 * for "cancelled on 13.05.2025", which names the day notice was given.
 */
export function readStateWithDay(text: string, readDay: ReadDay): StateWithDay | null {
  const { text: marked, days } = markDays(text, readDay);
  const [day, another] = days;
  if (day === undefined || another !== undefined) return null;
  const { word = '', link = '' } = stateWithDay.exec(foldWords(marked))?.groups ?? {};
  const state = readState(word);
  if (state === 'trial') return { state, day };
  return state === 'ended' && (leadsToEnd.test(link) || isOverItself.test(word)) ? { state, day } : null;
}
