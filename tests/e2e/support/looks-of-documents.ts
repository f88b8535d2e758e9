import type { WordsOfPage } from '#renderer/words/index.ts';
import { button, pickFrom } from './press.ts';
import type { Look, Stops } from './walk.ts';

/** What opens over the page of a document. */
export function openedDocumentLooks({ documentId }: Stops, { say }: WordsOfPage): Look[] {
  const document = { place: `/documents/${documentId}`, route: '/documents/$documentId' };
  return [
    {
      name: 'the menu of a document',
      ...document,
      opens: ['features/documents/document-page.tsx'],
      open: (page) => button(page, say('documents.more')).click(),
    },
    {
      name: 'changing what is said of a document',
      ...document,
      opens: ['features/documents/edit-document-dialog.tsx'],
      open: (page) => pickFrom(page, say('documents.more'), say('documents.edit')),
    },
  ];
}
