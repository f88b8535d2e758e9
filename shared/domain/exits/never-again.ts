import { foldText } from '../fold.ts';
import type { ExitGround } from './exit-grounds.ts';

/** What rules a supplier out: in English, German, French, Italian, Spanish and Dutch; folded. */
const refusals = new RegExp(
  [
    // Never again.
    'never\\b|not again|under no circumstances|\\bnie(?:mals| wieder| mehr)?\\b|auf keinen fall|keinesfalls|jamais|mai piu|\\bnunca|nooit',
    // They are gone.
    'insolv|bankrupt|out of business|closed (?:down|for good)|ceased|no longer exist|pleite|geschlossen|aufgegeben|gibt es nicht mehr',
    'faillite|ferme definitivement|fallit|chiuso|quiebra|cerrado|failliet|gesloten|opgeheven',
    // They cannot be trusted.
    'fraud|scam|betrug|betrog|abzocke|unserios|arnaque|escroqu|truff|estafa|oplicht',
  ].join('|'),
  'u',
);

/** Words that mean it only where nothing else is said: "nothing but a lower price" is a way back. */
const nothing = /^\W*(?:no|nein|non|nee|nothing|nichts|gar nichts|rien|niente|nada|niets|nobody|niemals)\W*$/u;

/** What an exit says of whether the person would go back. */
export interface SaidAtExit {
  /** Null where it is not known. */
  readonly ground: ExitGround | null;
  readonly reason: string | null;
  readonly wouldReturn: string | null;
}

/**
 * Whether what was said when a supplier was left rules it out for good: the person would never return, it is gone or not to
 * be trusted, or they had good cause to leave at once. A guess from words that only keeps something from being proposed.
 */
export function rulesOut({ ground, reason, wouldReturn }: SaidAtExit): boolean {
  if (ground === 'good_cause' && wouldReturn === null) return true;
  const way = foldText(wouldReturn ?? '');
  return refusals.test(way) || nothing.test(way) || refusals.test(foldText(reason ?? ''));
}
