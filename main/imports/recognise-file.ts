import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { isArchive, openArchive, type ArchivedFile } from './archives/archive.ts';
import { isAddressBook, readAddressBook } from './leads/address-book/read-address-book.ts';
import { isCalendar, readCalendar } from './leads/calendar/read-calendar.ts';
import type { LeadsKind, ReadLeads } from './leads/lead.ts';
import type { LeadOptions } from './leads/lead-options.ts';
import { isMail } from './leads/mail/message-heads.ts';
import { readMail } from './leads/mail/read-mail.ts';
import { encryptedProgram, encryptedSentence, sealedByName } from './leads/passwords/encrypted.ts';
import {
  findPasswords,
  findPasswordsInArchive,
  mayBePasswordJson,
  type FoundPasswords,
} from './leads/passwords/find-passwords.ts';
import { isWorkbook, readSpreadsheet, type SpreadsheetTable } from './leads/spreadsheet/read-spreadsheet.ts';
import type { NotAList, Stopped } from './list-types.ts';
import { paceOf, stoppedByPerson, type Pace } from './pace.ts';
import { decode } from './text/decode.ts';
import { knownOtherFile, sentence } from './what-file.ts';

type Reading<Value> = (options: LeadOptions) => Promise<Result<Value, NotAList | Stopped>>;

/** Which reader takes a file. */
export type Recognised =
  | { readonly is: 'leads'; readonly kind: LeadsKind; readonly read: Reading<ReadLeads> }
  /** Gives a table that is taken as if its CSV had been chosen: a list of contracts or a statement. */
  | { readonly is: 'spreadsheet'; readonly read: Reading<SpreadsheetTable> }
  /** An archive that may hold statements, as banks give those of several days or accounts. */
  | { readonly is: 'archive'; readonly files: readonly ArchivedFile[]; readonly message: Message }
  /** Text, or what may be: a statement or a list, whose readers answer that themselves. */
  | { readonly is: 'text' }
  /** Nothing that is read, and why. */
  | { readonly is: 'none'; readonly message: Message };

/** How much of a file tells what it is, in bytes: as much is decoded before it is known who decodes the rest. */
const beginning = 300_000;

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
  const pace = paceOf(options);
  const start = await textOf(beginningOf(bytes), pace);
  if (start === null) return failed(stoppedByPerson);
  // Whether JSON is a list or an export of passwords is only known when all of it is.
  const text = mayBePasswordJson(start) ? await textOf(bytes, pace) : start;
  return text === null ? failed(stoppedByPerson) : ok(inText(text, bytes, fileName));
}

function inText(start: string, bytes: Uint8Array, fileName: string): Recognised {
  const passwords = findPasswords(start, fileName);
  if (passwords?.is === 'refused') return { is: 'none', message: passwords.message };
  if (passwords !== null) {
    const again = (text: string): FoundPasswords => findPasswords(text, fileName) ?? passwords;
    return ofText('logins', bytes, (text, options) => {
      const whole = again(text);
      return whole.is === 'passwords' ? whole.read(options) : passwords.read(options);
    });
  }
  if (isAddressBook(start)) return ofText('addresses', bytes, readAddressBook);
  if (isCalendar(start)) return ofText('calendar', bytes, readCalendar);
  if (isMail(bytes)) return { is: 'leads', kind: 'mail', read: (options) => readMail([bytes], options) };
  const program = /[\u0000-\u0008\uFFFD]/.test(start.slice(0, 2000)) ? sealedByName(fileName) : null;
  return program === null ? { is: 'text' } : { is: 'none', message: encryptedSentence(program, fileName) };
}

type TextReading = (text: string, options: LeadOptions) => Promise<Result<ReadLeads, NotAList | Stopped>>;

/** A reader of the whole text, which is decoded when it is read. */
function ofText(kind: LeadsKind, bytes: Uint8Array, read: TextReading): Recognised {
  return {
    is: 'leads',
    kind,
    async read(options) {
      const text = await textOf(bytes, paceOf(options));
      return text === null ? failed(stoppedByPerson) : read(text, options);
    },
  };
}

async function textOf(bytes: Uint8Array, pace: Pace): Promise<string | null> {
  return (await decode(bytes, undefined, pace))?.text ?? null;
}

/** The first lines of a file. It is cut behind a line break, so that no character is cut in two. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= beginning) return bytes;
  const at = bytes.lastIndexOf(0x0a, beginning);
  if (at <= 0) return bytes;
  const isLittleEndian = bytes[at + 1] === 0;
  return bytes.subarray(0, isLittleEndian ? at + 2 : at + 1);
}

async function inArchive(bytes: Uint8Array, fileName: string): Promise<Recognised> {
  const archive = await openArchive(bytes);
  if (archive.is === 'open') {
    const passwords = findPasswordsInArchive(archive.files, fileName);
    if (passwords?.is === 'refused') return { is: 'none', message: passwords.message };
    if (passwords !== null) return { is: 'leads', kind: 'logins', read: passwords.read };
    if (isWorkbook(archive.files)) {
      return { is: 'spreadsheet', read: (options) => readSpreadsheet(archive.files, fileName, options) };
    }
    if (mayBeStatements(archive.files)) {
      const what = knownOtherFile(bytes, fileName) ?? sentence(fileName, message('leads.is.damaged'));
      return { is: 'archive', files: archive.files, message: what };
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

/** The most statements that are read of one archive: a year of days. */
const mostStatements = 400;

/** Banks put nothing beside them. What they are is told by their content once they are read. */
function mayBeStatements(files: readonly ArchivedFile[]): boolean {
  return files.length > 0 && files.length <= mostStatements && files.every(({ name }) => /\.xml$/i.test(name));
}
