import type { Message } from '#shared/domain/words.ts';
import { isSecretHeading } from '../columns/header-words.ts';
import { valueLength } from '../limits.ts';
import { foldHeading } from '../columns/split-heading.ts';
import { bankSentence, passwordSentence } from '../what-file.ts';

const loginHeading =
  /^(?:username|user name|login|login username|loginname|login name|benutzername|otpauth|totp|login totp)$/;
const bookedOn =
  /^(?:date|booking date|posting date|posted|transaction date|value date|created|buchungstag|buchungsdatum|buchung|datum|valuta|valutadatum|wertstellung|date operation|date d operation|fecha|fecha operacion|data|data operazione)$/;
const bankOnly =
  /^(?:balance|running balance|saldo|solde|debit|credit|debet|auftragskonto|verwendungszweck|counterparty|counteraccount name|blz|bic|iban|iban tegenpartij|naam tegenpartij|mandatsreferenz|glaubiger id|gegenkonto|local amount|local currency|transaction type|transaction id|transaction reference number|variable symbol 1|umsatzart|buchungstext)$/;
const contractOnly =
  /^(?:start|start date|initial term|notice|notice period|renewal|billing|payment cycle|kundigungsfrist|laufzeit|mindestlaufzeit|vertragsbeginn)$/;

/** What to say about a table that is plainly a list of something else, told by its set of headings; null when it may be contracts. */
export function otherListSentence(headers: readonly string[], fileName: string): Message | null {
  const folded = headers.map((header) => foldHeading(header.slice(0, valueLength)));
  const has = (pattern: RegExp) => folded.some((heading) => pattern.test(heading));
  if (folded.some((heading) => isSecretHeading(heading)) && has(loginHeading)) return passwordSentence(fileName);
  const bank = folded.filter((heading) => bankOnly.test(heading)).length;
  if (bank >= 1 && has(bookedOn) && !has(contractOnly)) return bankSentence(fileName);
  return null;
}
