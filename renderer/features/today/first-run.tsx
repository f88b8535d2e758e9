import { useNavigate } from '@tanstack/react-router';
import { FileInput, PenLine, Theater } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Page, PageHeader } from '#renderer/ui/index.ts';
import styles from './first-run.module.css';
import { Said, useWords } from '#renderer/words/index.ts';
import { message } from '#shared/domain/message.ts';

const tags = { code: <code /> };

/** Nothing is here yet: what this is for, and the first step towards the first useful nudge. */
export function FirstRun() {
  const { say } = useWords();
  const navigate = useNavigate();
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
        <Step icon={<Theater aria-hidden="true" />} title={say('today.first.demo.title')}>
          <Said message={message('today.first.demo.text')} tags={tags} />
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
