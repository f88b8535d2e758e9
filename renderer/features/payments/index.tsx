import { Link, useNavigate } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, EmptyState, ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Accounts } from './accounts.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { PaymentFilters } from './payment-filters.tsx';
import { PaymentTable } from './payment-table.tsx';
import type { PaymentsSearch } from './payments-search.ts';
import { useChosen } from './use-chosen.ts';
import type { BookedPayment, PaymentsWanted } from './use-payments.ts';

export interface PaymentsPageProps {
  readonly search: PaymentsSearch;
  readonly onSearch: (change: Partial<PaymentsSearch>) => void;
}

/** Everything that statements of banks said: to find, and to say whom it went to. */
export function PaymentsPage({ search, onSearch }: PaymentsPageProps) {
  const { say } = useWords();
  const format = useFormat();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const { account, supplier, contract, without } = search;
  const wanted = useMemo<PaymentsWanted>(
    () => ({
      ...(account === undefined ? {} : { bankAccountId: account }),
      ...(supplier === undefined ? {} : { supplierId: supplier }),
      ...(contract === undefined ? {} : { contractId: contract }),
      ...(without === undefined ? {} : { without }),
      ...(sought === '' ? {} : { search: sought }),
    }),
    [account, supplier, contract, without, sought],
  );
  const accounts = useOperation('accounts.list', {});
  const sums = useOperation('payments.sums', wanted, { keepsPrevious: true });
  const chosen = useChosen();
  const [assigned, setAssigned] = useState<readonly BookedPayment[] | null>(null);
  const count = sums.value?.count ?? 0;
  const isEmpty = accounts.value?.every(({ payments }) => payments === 0) === true;
  const clear = () => {
    setText('');
    onSearch({ account: undefined, supplier: undefined, contract: undefined, without: undefined });
  };
  const totals = (sums.value?.sums ?? []).flatMap(({ currency, paid, received }) => [
    ...(paid === 0 ? [] : [say('paymentsPage.paid', { sum: format.money({ amount: paid, currency }) })]),
    ...(received === 0 ? [] : [say('paymentsPage.received', { sum: format.money({ amount: received, currency }) })]),
  ]);
  return (
    <Page width="wide" isFull>
      <PageHeader
        title={say('paymentsPage.title')}
        lead={
          isEmpty || sums.value === undefined
            ? say('paymentsPage.lead')
            : [say('paymentsPage.count', { n: count }), ...totals].join(' · ')
        }
        actions={isEmpty ? undefined : <Link to="/import">{say('paymentsPage.readMore')}</Link>}
      />
      {isEmpty ? (
        <NoPayments />
      ) : (
        <>
          <Accounts accounts={accounts.value ?? []} />
          <PaymentFilters
            accounts={accounts.value ?? []}
            search={search}
            onSearch={onSearch}
            text={text}
            onText={setText}
          />
        </>
      )}
      {sums.failure === null ? null : <ErrorMessage>{sums.failure.message}</ErrorMessage>}
      {sums.isLoading ? <Spinner /> : null}
      {isEmpty || sums.value === undefined ? null : count === 0 ? (
        <EmptyState
          icon={<ReceiptText />}
          title={say('paymentsPage.none.title')}
          actions={<Button onPress={clear}>{say('paymentsPage.none.showAll')}</Button>}
        >
          {say('paymentsPage.none.text')}
        </EmptyState>
      ) : (
        <PaymentTable
          key={JSON.stringify(wanted)}
          wanted={wanted}
          count={count}
          chosen={chosen}
          onAssign={(payment) => setAssigned(chosen.payments.size > 0 ? [...chosen.payments.values()] : [payment])}
        />
      )}
      <ChosenBar chosen={chosen} onAssign={() => setAssigned([...chosen.payments.values()])} />
      {assigned === null ? null : (
        <AssignDialog payments={assigned} onClose={() => setAssigned(null)} onAssigned={chosen.clear} />
      )}
    </Page>
  );
}

function NoPayments() {
  const { say } = useWords();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<ReceiptText />}
      title={say('paymentsPage.empty.title')}
      actions={
        <Button variant="primary" onPress={() => void navigate({ to: '/import' })}>
          {say('paymentsPage.empty.read')}
        </Button>
      }
    >
      {say('paymentsPage.empty.text')}
    </EmptyState>
  );
}
