import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useClient } from '#renderer/data/index.ts';
import type { DocumentRecord } from '#renderer/domain-views/documents/document-record.ts';
import { Banner, IconButton, Spinner, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { fetchContent } from './fetch-content.ts';
import { openPdf, type OpenPdf } from './pdf-document.ts';
import styles from './documents.module.css';

/** As wide as a page is drawn, in pixels: sharp where it is shown, and no more. */
const drawnWidth = 1400;

/** The pages of a PDF, one at a time. Page keys and arrows turn them; what is read to those who do not see is its text. */
export default function PdfPages({ document: { id, name } }: { document: DocumentRecord }) {
  const { say } = useWords();
  const client = useClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [pdf, setPdf] = useState<OpenPdf | 'broken' | null>(null);
  useEffect(() => {
    let isOver = false;
    let opened: OpenPdf | null = null;
    const open = async () => {
      const content = await fetchContent(client, id);
      if (isOver) return;
      if (!content.ok) {
        setProblem(content.error);
        return;
      }
      try {
        opened = await openPdf(new Uint8Array(await content.value.arrayBuffer()));
        if (isOver) opened.close();
        else setPdf(opened);
      } catch {
        if (!isOver) setPdf('broken');
      }
    };
    void open();
    return () => {
      isOver = true;
      opened?.close();
    };
  }, [client, id]);
  if (problem !== null) return <Banner tone="warning">{problem}</Banner>;
  if (pdf === 'broken') return <Banner tone="warning">{say('documents.pagesNotDrawn')}</Banner>;
  return pdf === null ? <Spinner /> : <Pages pdf={pdf} name={name} />;
}

function Pages({ pdf, name }: { pdf: OpenPdf; name: string }) {
  const { say } = useWords();
  const [page, setPage] = useState(1);
  const turn = (to: number) => setPage(Math.min(Math.max(to, 1), pdf.pages));
  const turnByKey = (event: KeyboardEvent) => {
    const to = {
      PageDown: page + 1,
      PageUp: page - 1,
      ArrowRight: page + 1,
      ArrowLeft: page - 1,
      Home: 1,
      End: pdf.pages,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    turn(to);
  };
  const where = say('documents.page', { page, pages: pdf.pages });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys do what its buttons do
    <div
      className={styles['pages']}
      role="group"
      aria-label={say('documents.pagesOf', { document: name })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is turned by keys has to be reached by them
      tabIndex={0}
      onKeyDown={turnByKey}
    >
      {pdf.pages === 1 ? null : (
        <div className={styles['turning']}>
          <IconButton
            label={say('documents.pageBefore')}
            icon={<ChevronLeft aria-hidden="true" />}
            isDisabled={page === 1}
            onPress={() => turn(page - 1)}
          />
          <span aria-live="polite">{where}</span>
          <IconButton
            label={say('documents.pageAfter')}
            icon={<ChevronRight aria-hidden="true" />}
            isDisabled={page === pdf.pages}
            onPress={() => turn(page + 1)}
          />
        </div>
      )}
      <DrawnPage key={page} pdf={pdf} page={page} label={where} />
    </div>
  );
}

function DrawnPage({ pdf, page, label }: { pdf: OpenPdf; page: number; label: string }) {
  const { say } = useWords();
  const textId = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<{ readonly text: string } | 'broken' | null>(null);
  useEffect(() => {
    let isOver = false;
    const draw = async () => {
      if (canvas.current === null) return;
      try {
        const text = await pdf.draw(canvas.current, page, drawnWidth);
        if (!isOver) setDrawn({ text });
      } catch {
        if (!isOver) setDrawn('broken');
      }
    };
    void draw();
    return () => {
      isOver = true;
    };
  }, [pdf, page]);
  return (
    <>
      {drawn === 'broken' ? <Banner tone="warning">{say('documents.pageNotDrawn')}</Banner> : null}
      {drawn === null ? <Spinner /> : null}
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        aria-describedby={textId}
        aria-busy={drawn === null}
        hidden={drawn === 'broken'}
        className={styles['page']}
      />
      <VisuallyHidden>
        <span id={textId}>{drawn === null || drawn === 'broken' ? '' : drawn.text}</span>
      </VisuallyHidden>
    </>
  );
}
