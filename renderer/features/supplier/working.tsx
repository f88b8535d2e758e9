import styles from './supplier.module.css';

/** How the dates came about, sentence by sentence, for who wants to check. */
export function Working({ sentences, of }: { sentences: readonly string[]; of: string }) {
  return (
    <details className={styles['working']}>
      <summary aria-label={`How these dates came about: ${of}`}>How these dates came about</summary>
      <ol>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </details>
  );
}
