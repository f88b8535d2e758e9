import { useWords } from '#renderer/words/index.ts';
import styles from './supplier.module.css';

/** How the dates came about, sentence by sentence, for who wants to check. */
export function Working({ sentences, of }: { sentences: readonly string[]; of: string }) {
  const { say } = useWords();
  return (
    <details className={styles['working']}>
      <summary aria-label={say('supplier.workingOf', { contract: of })}>{say('supplier.working')}</summary>
      <ol>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </details>
  );
}
