import { AnnotationMode, getDocument } from 'unpdf/pdfjs';

/** A PDF that is open for drawing. */
export interface OpenPdf {
  readonly pages: number;
  /** Draws a page, from 1, as wide as asked for, and gives its text. Throws where the page can not be drawn. */
  draw(canvas: HTMLCanvasElement, page: number, width: number): Promise<string>;
  close(): void;
}

/** More than this a page is not drawn with: it would take memory and show nothing more. */
const mostPixels = 12_000_000;
/** A picture in a page with more is left out. */
const mostPixelsOfPicture = 40_000_000;

/**
 * Opens a PDF for drawing. Nothing in it is run and nothing is fetched: no scripts, no forms to fill in, no fonts or maps
 * from elsewhere, no code made of it. Throws where it can not be opened.
 */
export async function openPdf(content: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({
    data: content,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    stopAtErrors: false,
    maxImageSize: mostPixelsOfPicture,
    verbosity: 0,
  });
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    async draw(canvas, number, width) {
      const page = await pdf.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const wanted = width / plain.width;
      const most = Math.sqrt(mostPixels / (plain.width * plain.height));
      const viewport = page.getViewport({ scale: Math.min(wanted, most) });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      // What was filled into a form is drawn as it looks, and is no form.
      await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
      const { items } = await page.getTextContent();
      page.cleanup();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    close: () => void task.destroy(),
  };
}
