import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, Ellipsis, LogOut, PenLine, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { DocumentsOf } from '#renderer/domain-views/documents/documents-of.tsx';
import { useEraseChoice } from '#renderer/domain-views/erase/erase-choice.tsx';
import { EraseDialog } from '#renderer/domain-views/erase/erase-dialog.tsx';
import { useExitDialog } from '#renderer/domain-views/exit-request.tsx';
import { ProblemDialog } from '#renderer/domain-views/problems/problem-dialog.tsx';
import { Stand } from '#renderer/domain-views/problems/problem-list.tsx';
import type { ProblemRecord } from '#renderer/domain-views/problems/problem-record.ts';
import { PromisesOf } from '#renderer/domain-views/promises-of.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Columns, Button, IconButton, Menu, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { CloseDialog } from './close-dialog.tsx';
import { ProblemFacts } from './problem-facts.tsx';
import { ProblemSteps } from './problem-steps.tsx';
import styles from './problems.module.css';

/** One problem: what happened, what was done about it, who must act, and how it ended. */
export function ProblemPage({ problemId }: { problemId: string }) {
  const { say } = useWords();
  const read = useOperation('problems.get', { id: problemId });
  const { value } = read;
  if (value !== undefined) return <Loaded problem={value} />;
  return (
    <Page>
      <Awaited of={read} untitled={say('problems.untitled')} />
    </Page>
  );
}

function Loaded({ problem }: { problem: ProblemRecord }) {
  const format = useFormat();
  const { say } = useWords();
  return (
    <Page>
      <PageHeader
        back={
          <Link to="/suppliers/$supplierId" params={{ supplierId: problem.supplierId }} search={{}}>
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {problem.supplierName}
          </Link>
        }
        title={problem.title}
        lead={
          <>
            {say('problems.lineWith', {
              name: problem.subjectName,
              since: problem.since === null ? say('problems.unknownDay') : format.day(problem.since),
              wants: say(`problems.wish.${problem.wants}`),
            })}{' '}
            <Stand problem={problem} />
          </>
        }
        actions={<Actions problem={problem} />}
      />
      <Columns>
        <div>
          {problem.story === null ? null : <p className={styles['story']}>{problem.story}</p>}
          <ProblemSteps problem={problem} />
        </div>
        <aside aria-label={say('problems.aside')}>
          <ProblemFacts problem={problem} />
          <Section title={say('documents.heading')}>
            <DocumentsOf subject={{ type: 'problem', id: problem.id }} />
          </Section>
          <Section title={say('problems.promises')}>
            <PromisesOf subject={{ type: 'problem', id: problem.id }} />
          </Section>
        </aside>
      </Columns>
    </Page>
  );
}

function Actions({ problem }: { problem: ProblemRecord }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const openExit = useExitDialog();
  const eraseChoice = useEraseChoice();
  const [dialog, setDialog] = useState<'close' | 'edit' | 'erase' | null>(null);
  const reopen = useCommand('problems.reopen', { done: say('problems.reopened') });
  const remove = useCommand('problems.remove', { done: say('problems.removed', { problem: problem.title }) });
  const goBack = () =>
    void navigate({ to: '/suppliers/$supplierId', params: { supplierId: problem.supplierId }, search: {} });
  const removeNow = async () => {
    const outcome = await remove.run({ id: problem.id });
    if (outcome.ok) goBack();
  };
  const leaves = problem.subject.type === 'contract' && problem.exitId === null && problem.outcome !== 'solved';
  return (
    <>
      {leaves ? (
        <Button
          icon={<LogOut aria-hidden="true" />}
          onPress={() =>
            openExit({ contractId: problem.subject.id }, problem.subjectName, {
              ground: 'notice',
              reason: problem.title,
            })
          }
        >
          {say('problems.leave')}
        </Button>
      ) : null}
      {problem.outcome === null ? (
        <Button variant="primary" onPress={() => setDialog('close')}>
          {say('problems.close')}
        </Button>
      ) : (
        <Button
          icon={<RotateCcw aria-hidden="true" />}
          isPending={reopen.isRunning}
          onPress={() => void reopen.run({ id: problem.id })}
        >
          {say('problems.reopen')}
        </Button>
      )}
      <Menu
        label={say('problems.moreAbout', { problem: problem.title })}
        placement="bottom end"
        trigger={<IconButton label={say('problems.more')} icon={<Ellipsis aria-hidden="true" />} variant="plain" />}
        groups={[
          {
            id: 'change',
            choices: [
              {
                id: 'edit',
                label: say('problems.edit'),
                icon: <PenLine aria-hidden="true" />,
                onAction: () => setDialog('edit'),
              },
              {
                id: 'remove',
                label: say('problems.remove'),
                description: say('problems.removeHint'),
                icon: <Trash2 aria-hidden="true" />,
                tone: 'danger',
                onAction: () => void removeNow(),
              },
              eraseChoice(() => setDialog('erase')),
            ],
          },
        ]}
      />
      {dialog === 'close' ? <CloseDialog problem={problem} onClose={() => setDialog(null)} /> : null}
      {dialog === 'edit' ? <ProblemDialog about={[]} problem={problem} onClose={() => setDialog(null)} /> : null}
      {dialog === 'erase' ? (
        <EraseDialog record={{ type: 'problem', id: problem.id }} onClose={() => setDialog(null)} onErased={goBack} />
      ) : null}
    </>
  );
}
