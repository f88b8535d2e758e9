import { Disclosure } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Preview } from './list-answers.ts';
import styles from './import.module.css';

/** So many are shown one by one. */
const mostShown = 500;

/** What in a file can not be read or does not fit, each with its place. */
export function FileProblems({ problems }: { problems: Preview['problems'] }) {
  const { say } = useWords();
  if (problems.length === 0) return null;
  return (
    <Disclosure
      kind="heading"
      level={2}
      title={say('importPage.problems', { n: problems.length })}
      opensAtFirst={problems.length <= 20}
    >
      <ul className={styles['bad']}>
        {problems.slice(0, mostShown).map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            <span className={styles['soft']}>{say('importPage.rows.lineSmall', { line: String(line) })}</span>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
