import { useNavigate } from '@tanstack/react-router';
import { FileInput, PenLine, Theater } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureText, useClient } from '#renderer/data/index.ts';
import { Button, Page, PageHeader, showToast } from '#renderer/ui/index.ts';
import styles from './first-run.module.css';
import { useWords } from '#renderer/words/index.ts';

/** Nothing is here yet: what this is for, and the first step towards the first useful nudge. */
export function FirstRun() {
  const { say } = useWords();
  const navigate = useNavigate();
  const client = useClient();
  const openDemo = async () => {
    const outcome = await client.call('app.openDemo', {});
    if (!outcome.ok) showToast({ text: failureText(outcome.error), tone: 'problem' });
  };
  return (
    <Page width="narrow">
      <PageHeader title={say('today.first.title')} lead={say('today.first.lead')} />
      <ol className={styles['steps']}>
        <Step
          icon={<PenLine aria-hidden="true" />}
          title={say('today.first.add.title')}
          action={
            <Button variant="primary" onPress={() => void navigate({ to: '/contracts/new' })}>
              {say('today.first.add.button')}
            </Button>
          }
        >
          {say('today.first.add.text')}
        </Step>
        <Step
          icon={<FileInput aria-hidden="true" />}
          title={say('today.first.list.title')}
          action={<Button onPress={() => void navigate({ to: '/import' })}>{say('today.first.list.button')}</Button>}
        >
          {say('today.first.list.text')}
        </Step>
        <Step
          icon={<Theater aria-hidden="true" />}
          title={say('today.first.demo.title')}
          action={<Button onPress={() => void openDemo()}>{say('today.first.demo.button')}</Button>}
        >
          {say('today.first.demo.text')}
        </Step>
      </ol>
      <p className={styles['promise']}>{say('today.first.promise')}</p>
    </Page>
  );
}

function Step({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className={styles['step']}>
      <span className={styles['icon']}>{icon}</span>
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
        {action === undefined ? null : <div className={styles['action']}>{action}</div>}
      </div>
    </li>
  );
}
