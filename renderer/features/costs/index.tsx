import { useNavigate } from '@tanstack/react-router';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Button, EmptyState, Page, PageHeader } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Changes } from './changes.tsx';
import type { Commitments } from './commitments.ts';
import { Months } from './months.tsx';
import { NextPayments } from './next-payments.tsx';
import { Parts } from './parts.tsx';
import { Total } from './total.tsx';
import { Unknown } from './unknown.tsx';

/** What contracts cost, month by month and told apart, and what is paid next. */
export function CostsPage() {
  const { say } = useWords();
  const format = useFormat();
  const read = useOperation('money.commitments', { asOf: format.today, months: 12 });
  const { value } = read;
  return (
    <Page>
      <PageHeader title={say('costs.title')} lead={say('costs.lead')} />
      <Awaited of={read} />
      {value === undefined ? null : isEmpty(value) ? <Nothing /> : <Costs commitments={value} />}
    </Page>
  );
}

function Costs({ commitments }: { commitments: Commitments }) {
  return (
    <>
      <Total commitments={commitments} />
      <Months commitments={commitments} />
      <Parts commitments={commitments} />
      <NextPayments />
      <Changes changes={commitments.changes} />
      <Unknown commitments={commitments} />
    </>
  );
}

function isEmpty({ sums, monthly, unknownCount, tooLarge }: Commitments): boolean {
  return sums.length === 0 && monthly.length === 0 && unknownCount === 0 && tooLarge.length === 0;
}

function Nothing() {
  const { say } = useWords();
  const navigate = useNavigate();
  return (
    <EmptyState
      title={say('costs.empty')}
      actions={
        <>
          <Button variant="primary" onPress={() => void navigate({ to: '/contracts/new' })}>
            {say('costs.addContract')}
          </Button>
          <Button onPress={() => void navigate({ to: '/import' })}>{say('costs.bringIn')}</Button>
        </>
      }
    >
      {say('costs.emptyText')}
    </EmptyState>
  );
}
