import { Page, PageHeader } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './session-gone.module.css';

/** The whole page when there is no host to talk to: what happened, and what to do. */
export function SessionGone({ message }: { message: string }) {
  const { say } = useWords();
  return (
    <main className={styles['place']}>
      <Page width="narrow">
        <PageHeader title={say('shell.gone.title')} />
        <p className={styles['message']}>{message}</p>
        <p className={styles['calm']}>{say('shell.gone.kept')}</p>
      </Page>
    </main>
  );
}
