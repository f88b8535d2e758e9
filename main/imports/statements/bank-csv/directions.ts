import { foldWords } from '../../text/fold-words.ts';

const paid =
  's|d|dr|db|debit|soll|af|debet|dbit|dbt|debito|cargo|dare|adeudo|lastschrift|ausgang|ausgabe|belastung|out|withdrawal|outgoing|expense|uitgaand|sortie|ma|ud|ut|utgift|uscita|addebito|obciazenie|paid out|money out|wydatek|odchozi|paid|purchase';
const received =
  'h|c|cr|credit|haben|bij|crdt|crt|kredit|credito|abono|avere|gutschrift|eingang|einnahme|in|deposit|incoming|income|inkomend|entree|wn|ind|inn|inkomst|entrata|accredito|uznanie|paid in|money in|wplyw|prichozi|received';

const words = new Map<string, 'paid' | 'received'>([
  ...paid.split('|').map((word): [string, 'paid'] => [word, 'paid']),
  ...received.split('|').map((word): [string, 'received'] => [word, 'received']),
]);

/** Whether a word of a statement says that an amount was paid or received; null: it says neither. */
export function directionOf(text: string): 'paid' | 'received' | null {
  const plain = text.trim();
  if (plain.length > 20) return null;
  if (plain === '-' || plain === '−' || plain === '–') return 'paid';
  if (plain === '+') return 'received';
  return words.get(foldWords(plain)) ?? null;
}
