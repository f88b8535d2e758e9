import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { useWords } from '#renderer/words/index.ts';
import styles from './working-list.module.css';

/** The sentences that show how dates came about, behind a line that opens them. Nothing without sentences. */
export function WorkingList({
  working,
  title,
  opensAtFirst = false,
}: {
  working: readonly string[];
  title?: string;
  opensAtFirst?: boolean;
}) {
  const { say } = useWords();
  if (working.length === 0) return null;
  return (
    <Disclosure title={title ?? say('views.working')} opensAtFirst={opensAtFirst}>
      <ol className={styles['list']}>
        {working.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Disclosure>
  );
}
