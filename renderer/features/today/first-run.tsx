import { useNavigate } from '@tanstack/react-router';
import { FileInput, PenLine, Theater } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Page, PageHeader } from '#renderer/ui/index.ts';
import styles from './first-run.module.css';

/** Nothing is here yet: what this is for, and the first step towards the first useful nudge. */
export function FirstRun() {
  const navigate = useNavigate();
  return (
    <Page width="narrow">
      <PageHeader
        title="Whom are you dancing with?"
        lead="Power, phone, insurance, gym, streaming: everyone you pay keeps track of you. Here you keep track of them."
      />
      <ol className={styles['steps']}>
        <Step
          icon={<PenLine aria-hidden="true" />}
          title="Add one contract by hand"
          action={
            <Button variant="primary" onPress={() => void navigate({ to: '/contracts/new' })}>
              Add a contract
            </Button>
          }
        >
          A name is enough to begin. With a start date and the notice period you see at once by when you must decide.
        </Step>
        <Step
          icon={<FileInput aria-hidden="true" />}
          title="Bring in a list you already keep"
          action={<Button onPress={() => void navigate({ to: '/import' })}>Bring in a list</Button>}
        >
          A spreadsheet saved as CSV, or a file from Wallos or SubTrackr. You see every row before anything is stored.
        </Step>
        <Step icon={<Theater aria-hidden="true" />} title="Look around in an invented household first">
          Close this window and start Dancecard with <code>npm start -- --demo</code>. It uses a folder of its own and
          leaves yours alone.
        </Step>
      </ol>
      <p className={styles['promise']}>
        Everything stays in one file on this computer. No account, no server, nothing is sent anywhere.
      </p>
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
