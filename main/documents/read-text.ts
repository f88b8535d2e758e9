import { severalLines } from '#shared/domain/clean-text.ts';
import { longestText } from '#shared/domain/documents/limits.ts';
import type { TextState } from '#shared/records/documents.ts';
import type { ReadText } from './read-document.ts';

/**
 * Reads the text of a document, whatever may be in it. Belongs into a thread of its own, which can be cut off: a hostile
 * file may take any time and memory.
 *
 * @param told told the text in pieces, in order; with how many pages there are
 */
export async function readText(
  content: Uint8Array<ArrayBuffer>,
  mediaType: string,
  told: (text: string, pages: number | null) => void,
): Promise<ReadText> {
  let length = 0;
  /** False when there was more than is kept. */
  const tell = (text: string, pages: number | null): boolean => {
    const piece = severalLines(text).slice(0, longestText - length);
    length += piece.length;
    told(piece, pages);
    return length < longestText;
  };
  const whole = (text: string): ReadText => {
    if (text.trim() === '') return nothing('none');
    return nothing(tell(text, null) ? 'read' : 'cut');
  };
  switch (mediaType) {
    case 'application/pdf': {
      const { pdfText, isLocked } = await import('./pdf-text.ts');
      let isFirst = true;
      try {
        return await pdfText(content, (page, pages) => {
          const separator = isFirst ? '' : pageBreak;
          isFirst = false;
          return tell(separator + page, pages);
        });
      } catch (error) {
        return nothing(isLocked(error) ? 'locked' : length > 0 ? 'cut' : 'failed');
      }
    }
    case 'message/rfc822': {
      const { mailText } = await import('./mail-text.ts');
      const { text, ...came } = await mailText(content);
      return { ...whole(text), ...came };
    }
    case 'text/html': {
      const { htmlText } = await import('./html-text.ts');
      return whole(htmlText(await decoded(content)));
    }
    default:
      if (mediaType.startsWith('image/')) return nothing('none');
      if (mediaType.startsWith('text/')) return whole(await decoded(content));
      return nothing('unknown');
  }
}

/** What stands between two pages. */
const pageBreak = '\n\n';

function nothing(state: TextState): ReadText {
  return { state, pages: null, attachments: [], writtenOn: null };
}

async function decoded(content: Uint8Array): Promise<string> {
  const { decode } = await import('../imports/text/decode.ts');
  const read = await decode(content, undefined, { due: () => false, rest: () => Promise.resolve(false) });
  return read?.text ?? '';
}
