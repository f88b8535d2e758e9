import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

export type ListedDocument = OutputOf<'documents.list'>[number];
export type DocumentRecord = OutputOf<'documents.get'>;

/** What a person calls a kind of file. */
export type KindOfFile = 'pdf' | 'mail' | 'picture' | 'page' | 'text' | 'other';

export function kindOfFile(mediaType: string): KindOfFile {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'message/rfc822') return 'mail';
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType === 'text/html') return 'page';
  return mediaType.startsWith('text/') ? 'text' : 'other';
}

const shownPictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Whether a browser may draw it: kinds of picture in which nothing can run. */
export function isShownAsPicture(mediaType: string): boolean {
  return shownPictures.has(mediaType);
}

/** How large a file is, as a person would say it. */
export function sizeInWords(bytes: number): Message {
  return bytes < 999_500
    ? message('documents.size.small', { kilobytes: Math.max(1, Math.round(bytes / 1000)) })
    : message('documents.size.large', { megabytes: Math.round(bytes / 100_000) / 10 });
}
