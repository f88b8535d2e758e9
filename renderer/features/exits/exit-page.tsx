import { Link } from '@tanstack/react-router';
import { Check, ChevronLeft, PenLine, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { DocumentsOf } from '#renderer/domain-views/documents/documents-of.tsx';
import { useExitStepDialog } from '#renderer/domain-views/exit-request.tsx';
import { Columns, Button, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { EditExitDialog } from './edit-exit-dialog.tsx';
import { ExitChecklist } from './exit-checklist.tsx';
import { ExitFacts } from './exit-facts.tsx';
import type { ExitRecord } from './exit-record.ts';
import { Stage } from './stage.tsx';

/** One exit: what is left to finish it, why it was decided, and what it cost and saved. */
export function ExitPage({ exitId }: { exitId: string }) {
  const { say } = useWords();
  const read = useOperation('exits.get', { id: exitId });
  const { value } = read;
  if (value !== undefined) return <Loaded exit={value} />;
  return (
    <Page>
      <Awaited of={read} untitled={say('exitsPage.untitled')} />
    </Page>
  );
}

function Loaded({ exit }: { exit: ExitRecord }) {
  const { say } = useWords();
  return (
    <Page>
      <PageHeader
        back={
          <Link to="/exits">
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {say('exitsPage.heading')}
          </Link>
        }
        title={
          exit.stage === 'succeeded' && exit.replacedBy !== null
            ? say('exitsPage.titleFollowed', { contract: exit.contractName, next: exit.replacedBy.contractName })
            : say('exitsPage.title', { contract: exit.contractName })
        }
        lead={
          <>
            <Link
              to="/suppliers/$supplierId"
              params={{ supplierId: exit.supplierId }}
              search={{ contract: exit.contractId }}
            >
              {exit.supplierName}
            </Link>
            {exit.stage === 'succeeded' ? ' ' : ` · ${say(`views.exitState.${exit.state}`)} `}
            <Stage stage={exit.stage} />
          </>
        }
        actions={exit.withdrawnOn === null ? <Actions exit={exit} /> : undefined}
      />
      <Columns>
        <ExitChecklist exit={exit} />
        <aside aria-label={say('exitsPage.aside')}>
          <ExitFacts exit={exit} />
          <Section title={say('documents.heading')}>
            <DocumentsOf subject={{ type: 'contract', id: exit.contractId }} />
          </Section>
        </aside>
      </Columns>
    </Page>
  );
}

function Actions({ exit }: { exit: ExitRecord }) {
  const { say } = useWords();
  const openStep = useExitStepDialog();
  const [isEditing, setEditing] = useState(false);
  const isSuccession = exit.stage === 'succeeded';
  const needsNotice = exit.checklist.some(({ kind, state }) => kind === 'notice' && state === 'open');
  return (
    <>
      {needsNotice && exit.acknowledgedOn === null ? (
        <Button variant="primary" icon={<Send aria-hidden="true" />} onPress={() => openStep('notice_sent', exit.id)}>
          {say('supplier.exit.noteSent')}
        </Button>
      ) : null}
      {exit.acknowledgedOn === null ? (
        <Button
          variant={needsNotice ? 'quiet' : 'primary'}
          icon={<Check aria-hidden="true" />}
          onPress={() => openStep('acknowledge', exit.id)}
        >
          {say('supplier.exit.noteConfirmed')}
        </Button>
      ) : null}
      <Button variant="quiet" icon={<PenLine aria-hidden="true" />} onPress={() => setEditing(true)}>
        {say('exitsPage.edit')}
      </Button>
      {isSuccession ? null : (
        <Button variant="quiet" icon={<Undo2 aria-hidden="true" />} onPress={() => openStep('withdraw', exit.id)}>
          {say('supplier.exit.withdraw')}
        </Button>
      )}
      {isEditing ? <EditExitDialog exit={exit} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
