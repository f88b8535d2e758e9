import type { LeftOut } from '../lead.ts';
import { webAddress } from '../registrable-domain.ts';
import type { LoginEntry } from './login-entry.ts';
import type { LoginColumns } from './login-headings.ts';

/** The columns of Keeper: folder, title, login, password, address, notes, shared folder, fields of the person's own. */
export const keeperColumns: LoginColumns = new Map([
  ['group', [0]],
  ['name', [1]],
  ['username', [2]],
  ['url', [4]],
]);

/** Whether rows are those of Keeper, which writes no headings: the fifth cell is an address or empty, the second a title. */
export function isKeeperTable(rows: readonly (readonly string[])[]): boolean {
  if (rows.length === 0 || rows.some((cells) => cells.length < 6)) return false;
  const addresses = rows.filter((cells) => webAddress(cells[4] ?? '') !== null && /^https?:/i.test(cells[4] ?? ''));
  const fitting = rows.filter(
    ([, title = '', , secret = '', address = '']) =>
      title.trim() !== '' &&
      !/^https?:/i.test(title) &&
      (address === '' || /^[\w+.-]+:\/\/|\./.test(address)) &&
      secret !== '',
  );
  return addresses.length >= rows.length * 0.5 && fitting.length >= rows.length * 0.8;
}

const enpassSecret = /password|passwort|kennwort|totp|one.?time|pin|secret|cvc|cvv/i;
const enpassAddress = /^(?:url|website|web ?site|webseite|internetadresse)$/i;
const enpassAccount = /^(?:user ?name|benutzername|login|e-?mail|e-?mail.?adresse)$/i;
const enpassCard = /^(?:card ?holder|number|cvc|card ?number|karteninhaber|kartennummer)$/i;

/** Whether a row is one of Enpass: a title, then fields and their values in turn, then a note. */
export function isEnpassRow(cells: readonly string[]): boolean {
  if (cells.length === 1 && /^\s*title\s*$/i.test(cells[0] ?? '')) return true;
  const fields = namesIn(cells);
  return fields.some((field) => enpassSecret.test(field)) && fields.some((field) => enpassAddress.test(field));
}

/** The entry in a row of Enpass, or why it is left out. */
export function enpassEntry(cells: readonly string[]): Omit<LoginEntry, 'line'> | LeftOut {
  const fields = namesIn(cells);
  const valueOf = (wanted: RegExp): string | null => {
    const at = fields.findIndex((field, place) => wanted.test(field) && (cells[2 + place * 2] ?? '').trim() !== '');
    return at === -1 ? null : (cells[2 + at * 2] ?? null);
  };
  if (fields.length === 0) return 'note';
  const url = valueOf(enpassAddress);
  if (url === null && fields.some((field) => enpassCard.test(field))) return 'card';
  return { name: cells[0] ?? null, urls: url === null ? [] : [url], username: valueOf(enpassAccount) };
}

/** The names of the fields in a row: every second cell from the second on, without the note at the end. */
function namesIn(cells: readonly string[]): string[] {
  return cells.slice(1, cells.length % 2 === 0 ? -1 : undefined).filter((_, place) => place % 2 === 0);
}
