import type { OutputOf } from '#shared/api/api.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './own-palgorithms.module.css';

/** What trying a palgorithm came to: what is wrong with it, or the records it would speak of today. */
export function Findings({ tried }: { tried: Pick<OutputOf<'palgorithms.try'>, 'problems' | 'count' | 'firesOn'> }) {
  const { say } = useWords();
  const { problems, count, firesOn } = tried;
  return (
    <div role="status" className={styles['findings']}>
      {problems.length > 0 ? (
        <p>{say('ownPage.notYet')}</p>
      ) : (
        <>
          <p className={styles['strong']}>{say('ownPage.wouldSay', { n: count })}</p>
          {firesOn.length === 0 ? null : (
            <ul>
              {firesOn.map(({ key, title, on }) => (
                <li key={key}>
                  {title}
                  <span className={styles['soft']}> ({on.name})</span>
                </li>
              ))}
            </ul>
          )}
          {count > firesOn.length ? (
            <p className={styles['soft']}>{say('ownPage.andMore', { n: count - firesOn.length })}</p>
          ) : null}
        </>
      )}
    </div>
  );
}
