import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ArchivedFile } from '../../../imports/archives/archive.ts';
import { groupLeads, type LeadGroup } from '../../../imports/leads/group-leads.ts';
import type { ReadLeads } from '../../../imports/leads/lead.ts';
import type { LeadOptions } from '../../../imports/leads/lead-options.ts';
import { isMail } from '../../../imports/leads/mail/message-heads.ts';
import { readMail } from '../../../imports/leads/mail/read-mail.ts';
import { notAList, type NotAList, type Stopped } from '../../../imports/list-types.ts';
import { recogniseFile } from '../../../imports/recognise-file.ts';
import { largestFile } from '../../../files.ts';
import { knownBrands } from '../../../recognition/brand-directory.ts';
import type { FilesContext } from '../../handler.ts';
import { knownSuppliers } from './known-suppliers.ts';

/** What a file is: leads that were read, or a table for the readers of statements and lists. */
export type OpenedLeads =
  | { readonly is: 'leads'; readonly leads: { readonly read: ReadLeads; readonly groups: readonly LeadGroup[] } }
  | {
      readonly is: 'table';
      readonly table: Uint8Array;
      /** Which sheet of a spreadsheet it is. */
      readonly taken: Message | null;
    }
  | { readonly is: 'archive'; readonly files: readonly ArchivedFile[]; readonly message: Message };

/** The proper name of whoever has a domain, as the directory of brands knows it. */
function ownerOf(domain: string): string | null {
  return knownBrands().byDomain(domain)?.name ?? null;
}

/** Recognises a file by its content, and reads it where it holds leads or a spreadsheet. */
export async function openLeads(
  context: FilesContext,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<OpenedLeads, NotAList | Stopped>> {
  const options = optionsFor(context, fileName);
  const recognised = await recogniseFile(bytes, fileName, options);
  if (!recognised.ok) return recognised;
  const found = recognised.value;
  switch (found.is) {
    case 'none':
      return failed(notAList(found.message));
    case 'archive':
      return ok(found);
    case 'text':
      return ok({ is: 'table', table: bytes, taken: null });
    case 'spreadsheet': {
      const sheet = await found.read(options);
      return sheet.ok ? ok({ is: 'table', table: sheet.value.csv, taken: sheet.value.taken }) : sheet;
    }
    case 'leads': {
      const read = await found.read(options);
      if (!read.ok) return read;
      const groups = groupLeads(read.value.leads, { ownerOf });
      return ok({ is: 'leads', leads: { read: read.value, groups } });
    }
  }
}

/** A mailbox that is too long to be held: it is read as it lies, piece by piece. Null for every other file. */
export async function openLongMailbox(
  context: FilesContext,
  path: string,
): Promise<Result<{ fileName: string; read: ReadLeads; groups: readonly LeadGroup[] }, Stopped> | null> {
  const opened = await context.files.openRead(path, largestFile);
  if (!opened.ok) return null;
  const content = opened.value;
  try {
    for await (const first of content.chunks()) {
      if (!isMail(first)) return null;
      const read = await readMail(content.chunks(), optionsFor(context, content.name));
      if (!read.ok) return read;
      return ok({ fileName: content.name, read: read.value, groups: groupLeads(read.value.leads, { ownerOf }) });
    }
    return null;
  } finally {
    await content.close();
  }
}

function optionsFor(context: FilesContext, fileName: string): LeadOptions {
  const suppliers = knownSuppliers(context);
  return {
    today: context.today,
    knowsDomain: (domain) => suppliers.knowsDomain(domain) || ownerOf(domain) !== null,
    onProgress: (done, total) => {
      context.progress({ work: 'import', done, total, text: message('progress.reading', { file: fileName }) });
    },
    stopped: () => context.stopped(),
  };
}
