import { Page, PageHeader } from '#renderer/ui/index.ts';
import styles from './session-gone.module.css';

/** The whole page when there is no host to talk to: what happened, and what to do. */
export function SessionGone({ message }: { message: string }) {
  return (
    <main className={styles['place']}>
      <Page width="narrow">
        <PageHeader title="This page has lost its Dancecard" />
        <p className={styles['message']}>{message}</p>
        <p className={styles['calm']}>Everything you entered is kept in your data folder. You can close this tab.</p>
      </Page>
    </main>
  );
}
