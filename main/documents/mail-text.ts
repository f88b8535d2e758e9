import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { attachments as attachmentsSchema } from '#shared/records/documents.ts';
import { htmlText } from './html-text.ts';
import { dayInMailDate } from '#shared/domain/mail-date.ts';
import type { ReadAttachment, TakenAttachment } from './read-document.ts';

const limits = {
  maxNestingDepth: 40,
  maxHeadersSize: 500_000,
  maxRfc822NestingDepth: 3,
} as const;
const mostAttachments = 200;
/** More addresses than this are those of a list, and say nothing. */
const mostAddresses = 30;

/** A mail as a person reads it, and what came with it. */
export interface ReadMail {
  readonly text: string;
  readonly attachments: readonly ReadAttachment[];
  readonly writtenOn: CalendarDate | null;
}

/** Reads a mail. Its HTML is never anything but text. Throws where it is nested or headed beyond measure. */
export async function mailText(content: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(content, limits);
  const body = mail.text?.trim() ? mail.text : htmlText(mail.html ?? '');
  return {
    text: `${headOf(mail)}\n\n${body.trim()}`.trim(),
    attachments: attachmentsOf(mail),
    writtenOn: dayInMailDate(dateOf(mail)),
  };
}

/** What came with a mail at a place, byte for byte; null where nothing did. Throws where the mail can not be read. */
export async function takenAttachment(content: Uint8Array, place: number): Promise<TakenAttachment | null> {
  const { attachments } = await PostalMime.parse(content, limits);
  const found = place < mostAttachments ? attachments[place] : undefined;
  if (found === undefined) return null;
  const bytes = typeof found.content === 'string' ? new TextEncoder().encode(found.content) : found.content;
  return { name: found.filename ?? '', content: new Uint8Array(bytes) };
}

/** The lines above a mail, named as mails name them, whatever the language of the person. */
function headOf(mail: Email): string {
  const lines = [
    ['From', mail.from === undefined ? '' : addressText(mail.from)],
    ['To', addressesText(mail.to)],
    ['Cc', addressesText(mail.cc)],
    ['Date', dateOf(mail)],
    ['Subject', mail.subject ?? ''],
  ] as const;
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value.replaceAll(/\s+/g, ' ')}`)
    .join('\n');
}

/** The date as the mail itself says it: in the time of whoever sent it. */
function dateOf({ headers }: Email): string {
  return headers.find(({ key }) => key === 'date')?.value ?? '';
}

function addressesText(addresses: readonly Address[] | undefined): string {
  return (addresses ?? []).slice(0, mostAddresses).map(addressText).join(', ');
}

function addressText(address: Address): string {
  if (address.group !== undefined) return address.name;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

function attachmentsOf({ attachments }: Email): ReadAttachment[] {
  return attachmentsSchema.parse(
    attachments.slice(0, mostAttachments).map((each) => ({
      name: (each.filename ?? '').slice(0, 300),
      mediaType: each.mimeType.slice(0, 200),
      bytes: bytesOf(each),
    })),
  );
}

function bytesOf({ content }: Attachment): number {
  return typeof content === 'string' ? new TextEncoder().encode(content).byteLength : content.byteLength;
}
