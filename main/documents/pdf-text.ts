import { getDocumentProxy } from 'unpdf';
import type { ReadText } from './read-document.ts';

/** The most pages that are read. */
const mostPages = 3000;

/**
 * The text of a PDF, page by page. Nothing in it is run and nothing is fetched: no forms, no scripts, no fonts or maps from
 * elsewhere.
 *
 * @param told told the text of each page as soon as it is read
 */
export async function pdfText(
  content: Uint8Array<ArrayBuffer>,
  told: (page: string, pages: number) => boolean,
): Promise<ReadText> {
  const pdf = await getDocumentProxy(content, {
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  });
  const { numPages: pages } = pdf;
  let hasText = false;
  for (let number = 1; number <= pages; number += 1) {
    if (number > mostPages) return { state: 'cut', pages, attachments: [], writtenOn: null };
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    hasText ||= text.trim() !== '';
    if (!told(text, pages)) return { state: 'cut', pages, attachments: [], writtenOn: null };
    page.cleanup();
  }
  return { state: hasText ? 'read' : 'none', pages, attachments: [], writtenOn: null };
}

/** Whether an error of reading a PDF says that it can not be opened without a password. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
