import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { isArchive, openArchive } from './archives/archive.ts';
import { isAddressBook, readAddressBook } from './leads/address-book/read-address-book.ts';
import { isCalendar, readCalendar } from './leads/calendar/read-calendar.ts';
import type { LeadsKind, ReadLeads } from './leads/lead.ts';
import type { LeadOptions } from './leads/lead-options.ts';
import { isMail } from './leads/mail/message-heads.ts';
import { readMail } from './leads/mail/read-mail.ts';
import { encryptedProgram, encryptedSentence, sealedByName } from './leads/passwords/encrypted.ts';
import { findPasswords, findPasswordsInArchive, type FoundPasswords } from './leads/passwords/find-passwords.ts';
import { isWorkbook, readSpreadsheet, type SpreadsheetTable } from './leads/spreadsheet/read-spreadsheet.ts';
import type { NotAList, Stopped } from './list-types.ts';
import { paceOf, stoppedByPerson } from './pace.ts';
import { decode } from './text/decode.ts';
import { knownOtherFile, sentence } from './what-file.ts';

type Reading<Value> = (options: LeadOptions) => Promise<Result<Value, NotAList | Stopped>>;

/** Which reader takes a file. */
export type Recognised =
  | { readonly is: 'leads'; readonly kind: LeadsKind; readonly read: Reading<ReadLeads> }
  /** Gives a table that is taken as if its CSV had been chosen: a list of contracts or a statement. */
  | { readonly is: 'spreadsheet'; readonly read: Reading<SpreadsheetTable> }
  /** Text, or what may be: a statement or a list, whose readers answer that themselves. */
  | { readonly is: 'text' }
  /** Nothing that is read, and why. */
  | { readonly is: 'none'; readonly message: Message };

/**
 * Says which reader takes a file, by its content alone. Exports of passwords are told before any other reader sees the
 * text, so that nothing of them can be quoted. The name only stands in what is said.
 */
export async function recogniseFile(
  bytes: Uint8Array,
  fileName: string,
  options: LeadOptions,
): Promise<Result<Recognised, Stopped>> {
  if (isArchive(bytes)) return ok(await inArchive(bytes, fileName));
  const sealed = encryptedProgram(bytes);
  if (sealed !== null) return ok({ is: 'none', message: encryptedSentence(sealed, fileName) });
  const other = knownOtherFile(bytes, fileName);
  if (other !== null) return ok({ is: 'none', message: other });
  const decoded = await decode(bytes, undefined, paceOf(options));
  if (decoded === null) return failed(stoppedByPerson);
  return ok(inText(decoded.text, bytes, fileName));
}

function inText(text: string, bytes: Uint8Array, fileName: string): Recognised {
  const passwords = findPasswords(text, fileName);
  if (passwords !== null) return asRecognised(passwords);
  if (isAddressBook(text)) {
    return { is: 'leads', kind: 'addresses', read: (options) => readAddressBook(text, options) };
  }
  if (isCalendar(text)) return { is: 'leads', kind: 'calendar', read: (options) => readCalendar(text, options) };
  if (isMail(bytes)) return { is: 'leads', kind: 'mail', read: (options) => readMail([bytes], options) };
  if (isOwnExport(text)) {
    return { is: 'none', message: sentence(fileName, message('imports.is.fullCopy'), message('imports.do.restore')) };
  }
  const program = /[\u0000-\u0008\uFFFD]/.test(text.slice(0, 2000)) ? sealedByName(fileName) : null;
  return program === null ? { is: 'text' } : { is: 'none', message: encryptedSentence(program, fileName) };
}

/** Whether a text begins as a full copy of Dancecard does, whole or cut off. */
function isOwnExport(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"dancecard-export"/.test(text.slice(0, 500));
}

function asRecognised(found: FoundPasswords): Recognised {
  return found.is === 'passwords'
    ? { is: 'leads', kind: 'logins', read: (options) => found.read(options) }
    : { is: 'none', message: found.message };
}

async function inArchive(bytes: Uint8Array, fileName: string): Promise<Recognised> {
  const archive = await openArchive(bytes);
  if (archive.is === 'open') {
    const passwords = findPasswordsInArchive(archive.files, fileName);
    if (passwords !== null) return asRecognised(passwords);
    if (isWorkbook(archive.files)) {
      return { is: 'spreadsheet', read: (options) => readSpreadsheet(archive.files, fileName, options) };
    }
  }
  if (archive.is === 'too_much') {
    return {
      is: 'none',
      message: sentence(fileName, message('leads.is.archiveTooMuch'), message('imports.do.unpack')),
    };
  }
  const what = knownOtherFile(bytes, fileName);
  return { is: 'none', message: what ?? sentence(fileName, message('leads.is.damaged')) };
}
