import { lazy, Suspense, useEffect, useState } from 'react';
import { useClient } from '#renderer/data/index.ts';
import { isShownAsPicture, type DocumentRecord } from '#renderer/domain-views/documents/document-record.ts';
import { Banner, Button, ButtonRow, ErrorMessage, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { fetchContent } from './fetch-content.ts';
import styles from './documents.module.css';

/** What draws a PDF is large, and most documents need none of it. */
const PdfPages = lazy(() => import('./pdf-pages.tsx'));

export interface PreviewProps {
  readonly document: DocumentRecord;
  /** Told what is selected in the text. */
  readonly onSelected: (text: string) => void;
}

/**
 * What is in a document: its text, its pages, or the picture it is. Nothing of it is run: text is text, whatever it was, and
 * only pages and pictures of kinds in which nothing can run are drawn.
 */
export function Preview({ document, onSelected }: PreviewProps) {
  const { say } = useWords();
  const { textState, text, isContentThere, mediaType } = document;
  const isPicture = isShownAsPicture(mediaType);
  return (
    <section aria-label={say('documents.preview')} className={styles['preview']}>
      {isContentThere ? null : <Banner tone="warning">{say('documents.missing', { document: document.name })}</Banner>}
      {textState === 'read' || (textState === 'none' && isPicture) ? null : (
        <Banner tone={textState === 'cut' || textState === 'failed' ? 'warning' : 'plain'}>
          {say(`documents.state.${textState}`)}
        </Banner>
      )}
      {isPicture && isContentThere ? <Picture document={document} /> : null}
      {isDrawn(document) ? (
        <Suspense fallback={<Spinner />}>
          <PdfPages key={document.id} document={document} />
        </Suspense>
      ) : null}
      {text === '' ? null : <Text text={text} onSelected={onSelected} />}
    </section>
  );
}

/** A larger PDF is not drawn: its text is here, and a copy opens where it belongs. */
const largestDrawn = 20_000_000;

/**
 * Whether the pages are drawn: of a PDF that was read to its end, in a thread of its own and within its limits. What was
 * cut off there would take this page with it.
 */
function isDrawn({ mediaType, textState, bytes, isContentThere }: DocumentRecord): boolean {
  return (
    mediaType === 'application/pdf' &&
    (textState === 'read' || textState === 'none') &&
    bytes <= largestDrawn &&
    isContentThere
  );
}

/** Characters drawn at a time: a page with millions of them would be slow. */
const shownAtOnce = 60_000;

function Text({ text, onSelected }: { text: string; onSelected: (text: string) => void }) {
  const { say } = useWords();
  const [shown, setShown] = useState(shownAtOnce);
  const tellSelected = () => {
    const selected = window.getSelection()?.toString().trim() ?? '';
    if (selected !== '') onSelected(selected);
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- selecting is no press */}
      <div
        className={styles['text']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by the keyboard
        tabIndex={0}
        role="document"
        aria-label={say('documents.text')}
        onMouseUp={tellSelected}
        onKeyUp={tellSelected}
      >
        {text.slice(0, shown)}
      </div>
      {text.length <= shown ? null : (
        <ButtonRow>
          <Button small onPress={() => setShown(shown + shownAtOnce)}>
            {say('documents.showMore')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

/** A picture, drawn from a copy of its content in the browser. */
function Picture({ document: { id, name, mediaType } }: { document: DocumentRecord }) {
  const client = useClient();
  const [address, setAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { say } = useWords();
  useEffect(() => {
    let isOver = false;
    let made: string | null = null;
    const fetchPicture = async () => {
      const content = await fetchContent(client, id);
      if (isOver) return;
      if (!content.ok) return setProblem(content.error);
      // The kind that the content itself says, so that nothing else is made of it.
      made = URL.createObjectURL(new Blob([content.value], { type: mediaType }));
      return setAddress(made);
    };
    void fetchPicture();
    return () => {
      isOver = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [client, id, mediaType]);
  if (problem !== null) return <ErrorMessage>{problem}</ErrorMessage>;
  if (address === null) return <Spinner />;
  return (
    <img src={address} alt={name} className={styles['picture']} onError={() => setProblem(say('documents.notDrawn'))} />
  );
}
