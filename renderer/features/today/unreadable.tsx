import { useNavigate } from '@tanstack/react-router';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { UnreadableNote } from '#renderer/domain-views/unreadable-note.tsx';
import { Section, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

type Unreadable = OutputOf<'unreadable.list'>[number];

/** More than this at once is told as a number: undoing one thing most often mends many. */
const mostShown = 10;

/** What is written down but cannot be read: no date or sum on this page counts it. Nothing when all can be read. */
export function UnreadableRecords() {
  const { say } = useWords();
  const { value = [] } = useOperation('unreadable.list', {});
  const correct = useCorrecting();
  if (value.length === 0) return null;
  const more = value.length - mostShown;
  return (
    <Section title={say('today.unreadable.title')}>
      <Stack>
        <p>{say('today.unreadable.lead')}</p>
        {value.slice(0, mostShown).map((record) => (
          <UnreadableNote
            key={`${record.record} ${record.recordId}`}
            problem={record}
            name={record.recordName ?? say('today.unreadable.unnamed', { record: record.record })}
            onCorrect={correct(record)}
          />
        ))}
      </Stack>
      {more > 0 ? <p>{say('today.unreadable.more', { count: more })}</p> : null}
    </Section>
  );
}

/** Where a record is corrected: its contract's form, its need's or its supplier's page. */
function useCorrecting(): (record: Unreadable) => (() => void) | undefined {
  const navigate = useNavigate();
  return ({ contractId, supplierId, needId }) => {
    if (contractId !== null) return () => void navigate({ to: '/contracts/$contractId', params: { contractId } });
    if (needId !== null) return () => void navigate({ to: '/needs/$needId', params: { needId } });
    if (supplierId !== null) return () => void navigate({ to: '/suppliers/$supplierId', params: { supplierId } });
    return undefined;
  };
}
