import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { bringIn } from '#renderer/domain-views/files-to-bring-in.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './drop-anywhere.module.css';

/**
 * Files may be dropped anywhere on the page: they are brought in. A part of a page that takes files itself, such as that
 * of documents, keeps what is dropped on it.
 */
export function DropAnywhere() {
  const { say } = useWords();
  const router = useRouter();
  const [isOver, setOver] = useState(false);
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return;
    if (isTakenByItself(event)) {
      setOver(false);
      return;
    }
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  });
  const onLeave = useEffectEvent((event: DragEvent) => {
    // Out of the window; between two elements of the page there is a target that is entered.
    if (event.relatedTarget === null) setOver(false);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!hasFiles(event) || isTakenByItself(event)) return;
    // Else the browser would show the file in place of the app.
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    bringIn(files);
    void router.navigate({ to: '/import' });
  });
  useEffect(() => {
    const drag = (event: DragEvent) => onDrag(event);
    const leave = (event: DragEvent) => onLeave(event);
    const drop = (event: DragEvent) => onDrop(event);
    window.addEventListener('dragenter', drag);
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', drag);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? (
    <div className={styles['over']} aria-hidden="true">
      <p className={styles['words']}>{say('shell.dropFiles')}</p>
    </div>
  ) : null;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Whether it is over a part of the page that takes files by itself. */
function isTakenByItself({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}
