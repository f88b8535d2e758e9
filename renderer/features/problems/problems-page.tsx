import { useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { ProblemDialog } from '#renderer/domain-views/problems/problem-dialog.tsx';
import { ProblemList } from '#renderer/domain-views/problems/problem-list.tsx';
import { Button, EmptyState, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** Every problem: those that are open, whoever waits longest first, and those that ended. */
export function ProblemsPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const read = useOperation('problems.list', {});
  const { value } = read;
  const [isNoting, setNoting] = useState(false);
  const open = (value ?? []).filter(({ outcome }) => outcome === null);
  const closed = (value ?? []).filter(({ outcome }) => outcome !== null);
  const note = (
    <Button variant="primary" icon={<TriangleAlert aria-hidden="true" />} onPress={() => setNoting(true)}>
      {say('problems.note')}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={say('problems.heading')}
        lead={say('problems.lead')}
        actions={value?.length === 0 ? undefined : note}
      />
      <Awaited of={read} />
      {value?.length === 0 ? (
        <EmptyState title={say('problems.empty')} actions={note}>
          {say('problems.emptyText')}
        </EmptyState>
      ) : null}
      {open.length === 0 ? null : (
        <Section title={say('problems.open', { n: open.length })}>
          <ProblemList problems={open} label={say('problems.open', { n: open.length })} />
        </Section>
      )}
      {closed.length === 0 ? null : (
        <Section title={say('problems.closed', { n: closed.length })}>
          <ProblemList problems={closed} label={say('problems.closed', { n: closed.length })} />
        </Section>
      )}
      {isNoting ? (
        <NoteAboutAny
          onClose={() => setNoting(false)}
          onOpened={(problemId) => void navigate({ to: '/problems/$problemId', params: { problemId } })}
        />
      ) : null}
    </Page>
  );
}

/** Asked from nowhere in particular, it may be about any contract. */
function NoteAboutAny({ onClose, onOpened }: { onClose: () => void; onOpened: (id: string) => void }) {
  const { say } = useWords();
  const contracts = useOperation('contracts.list', {});
  if (contracts.value === undefined) return null;
  const about = contracts.value.map(({ id, name, supplierName }) => ({
    subject: { type: 'contract' as const, id },
    name: name === supplierName ? name : say('problems.contractOf', { contract: name, supplier: supplierName }),
  }));
  return <ProblemDialog about={about} problem={null} onClose={onClose} onOpened={onOpened} />;
}
