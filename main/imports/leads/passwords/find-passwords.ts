import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { notAList, type NotAList, type Stopped } from '../../list-types.ts';
import { paceOf, stoppedByPerson, type Pace } from '../../pace.ts';
import { decode } from '../../text/decode.ts';
import { passwordSentence, sentence } from '../../what-file.ts';
import type { ArchivedFile } from '../../archives/archive.ts';
import type { ReadLeads } from '../lead.ts';
import type { LeadOptions } from '../lead-options.ts';
import { encryptedSentence } from './encrypted.ts';
import { loginLeads, type LoginLeads } from './login-entry.ts';
import type { LoginProgram } from './login-headings.ts';
import { isKeePassXml, readKeePassXml } from './read-keepass-xml.ts';
import { findLoginJson } from './read-login-json.ts';
import { findLoginTable, readLoginTable } from './read-login-table.ts';
import { read1pux } from './read-1pux.ts';
import { looksLikeSecrets } from './unknown-secrets.ts';

/** The export of a password manager that was recognised and not yet read. */
export type FoundPasswords =
  | {
      readonly is: 'passwords';
      read(options: LeadOptions): Promise<Result<ReadLeads, NotAList | Stopped>>;
    }
  | { readonly is: 'refused'; readonly message: Message };

type Reading = (into: LoginLeads, options: LeadOptions, pace: Pace) => Promise<boolean>;

/** Whether JSON that begins like this has a name in it that exports of passwords have: only then all of it is looked at. */
export function mayBePasswordJson(start: string): boolean {
  return (
    /^\s*\{/.test(start) && /"(?:encrypted|items|vaults|records|logins|encKeyValidation_DO_NOT_EDIT)"\s*:/.test(start)
  );
}

/** The export of a password manager in a text; null when it is none. */
export function findPasswords(text: string, fileName: string): FoundPasswords | null {
  if (isKeePassXml(text)) {
    return found('KeePass', (into, options, pace) => readKeePassXml(text, into, options, pace));
  }
  const json = findLoginJson(text);
  if (json?.is === 'encrypted') return { is: 'refused', message: encryptedSentence(json.program, fileName) };
  if (json !== null) {
    return found(json.program, (into, options) => {
      json.read(into, options);
      return Promise.resolve(false);
    });
  }
  const table = /^\s*[[{<]/.test(text) ? null : findLoginTable(text);
  if (table === null) return looksLikeSecrets(text) ? { is: 'refused', message: passwordSentence(fileName) } : null;
  return found(table.program, (into, options, pace) => readLoginTable(text, table, into, options, pace));
}

function found(program: LoginProgram, reading: Reading): FoundPasswords {
  return {
    is: 'passwords',
    async read(options) {
      const into = loginLeads(options);
      if (await reading(into, options, paceOf(options))) return failed(stoppedByPerson);
      return ok(readAs(program, into));
    },
  };
}

function readAs(program: LoginProgram, into: LoginLeads): ReadLeads {
  const { leads, leftOut, problems } = into.all();
  return {
    kind: 'logins',
    description:
      program === 'other'
        ? message('leads.description.otherLogins', { n: leads.length })
        : message('leads.description.logins', { program, n: leads.length }),
    leads,
    leftOut,
    problems,
    reminder: message('leads.deleteFile'),
  };
}

/** The export of a password manager in an archive, told by the files in it; null when there is none. */
export function findPasswordsInArchive(files: readonly ArchivedFile[], fileName: string): FoundPasswords | null {
  const named = (pattern: RegExp): ArchivedFile | undefined => files.find(({ name }) => pattern.test(name));
  const onePassword = named(/^export\.data$/);
  if (onePassword !== undefined) return unpackedWith(onePassword, fileName, readExportData);
  if (named(/(?:^|\/)data\.pgp$/) !== undefined) {
    return { is: 'refused', message: encryptedSentence('Proton Pass', fileName) };
  }
  const inside =
    named(/(?:^|\/)Proton Pass\/data\.json$/i) ?? named(/(?:^|\/)credentials\.csv$/i) ?? named(/^data\.json$/);
  return inside === undefined ? null : unpackedWith(inside, fileName, readText);
}

type Unpacked = (
  text: string,
  fileName: string,
  options: LeadOptions,
) => Promise<Result<ReadLeads, NotAList | Stopped>>;

function unpackedWith(file: ArchivedFile, fileName: string, read: Unpacked): FoundPasswords {
  return {
    is: 'passwords',
    async read(options) {
      const bytes = await file.read();
      if (bytes === null) return failed(damaged(fileName));
      const decoded = await decode(bytes, 'utf-8', paceOf(options));
      return decoded === null ? failed(stoppedByPerson) : read(decoded.text, fileName, options);
    },
  };
}

const readText: Unpacked = (text, fileName, options) => {
  const inside = findPasswords(text, fileName);
  if (inside?.is === 'passwords') return inside.read(options);
  return Promise.resolve(failed(inside === null ? damaged(fileName) : notAList(inside.message)));
};

const readExportData: Unpacked = (text, fileName, options) => {
  const into = loginLeads(options);
  const isRead = read1pux(text, into, options);
  return Promise.resolve(isRead ? ok(readAs('1Password', into)) : failed(damaged(fileName)));
};

function damaged(fileName: string): NotAList {
  return notAList(sentence(fileName, message('leads.is.damaged'), message('imports.do.exportAgain')));
}
