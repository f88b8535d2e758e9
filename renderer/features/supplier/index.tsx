import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { DocumentsOf } from '#renderer/domain-views/documents/documents-of.tsx';
import { SupplierData } from '#renderer/domain-views/data-given/supplier-data.tsx';
import { SupplierProblems } from '#renderer/domain-views/problems/supplier-problems.tsx';
import { NudgeList } from '#renderer/domain-views/nudges/nudge-list.tsx';
import type { Nudge } from '#renderer/domain-views/nudges/nudge.ts';
import { WhyLeft } from '#renderer/domain-views/why-left.tsx';
import { Button, EmptyState, Monogram, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ContractCard } from './contract-card.tsx';
import { HeaderActions } from './header-actions.tsx';
import { KnownBy } from './known-by.tsx';
import { Logins } from './logins.tsx';
import { RelationshipHeading } from './relationship-heading.tsx';
import { Story } from './story.tsx';
import { SupplierFacts } from './supplier-facts.tsx';
import { SupplierPayments } from './supplier-payments.tsx';
import { isOver, type SupplierRecord } from './supplier-record.ts';
import { useSupplierLine } from './use-supplier-line.ts';
import styles from './supplier.module.css';

export interface SupplierPageProps {
  readonly supplierId: string;
  /** The contract the page was opened for; it is marked and brought into view. */
  readonly contractId: string | null;
}

/** One supplier: what we have, the story so far, what is next. */
export function SupplierPage({ supplierId, contractId }: SupplierPageProps) {
  const { say } = useWords();
  const read = useOperation('suppliers.get', { id: supplierId });
  const { value } = read;
  // Awaited as well, so that the contract the page was opened for is not pushed out of view again.
  const nudges = useOperation('nudges.list', { supplierId });
  if (value !== undefined && !nudges.isLoading) {
    return <Loaded supplier={value} nudges={nudges.value ?? []} contractId={contractId} />;
  }
  return (
    <Page>
      <BackLink />
      <Awaited of={{ ...read, value: undefined }} untitled={say('supplier.untitled')} />
    </Page>
  );
}

function BackLink() {
  const { say } = useWords();
  return (
    <Link to="/relationships">
      <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
      {say('supplier.back')}
    </Link>
  );
}

function Loaded({
  supplier,
  nudges: own,
  contractId,
}: {
  supplier: SupplierRecord;
  nudges: readonly Nudge[];
  contractId: string | null;
}) {
  const { say } = useWords();
  const line = useSupplierLine(supplier);
  const contracts = supplier.relationships.flatMap((relationship) => relationship.contracts);
  return (
    <Page>
      <PageHeader
        back={<BackLink />}
        mark={<Monogram name={supplier.name} size="large" />}
        title={supplier.name}
        lead={line}
        actions={<HeaderActions supplier={supplier} />}
      />
      <div className={styles['columns']}>
        <div>
          {own.length === 0 ? null : (
            <section className={styles['nudges']} aria-labelledby="nudges-here">
              <h2 id="nudges-here">{say('supplier.needsYou')}</h2>
              <NudgeList label={say('supplier.needsYou')} nudges={own} hasFirst isAtSupplier />
            </section>
          )}
          {contracts.length === 0 ? (
            <NothingYet supplier={supplier} />
          ) : (
            supplier.relationships.map((relationship) => (
              <section key={relationship.id} className={styles['relationship']}>
                <RelationshipHeading
                  relationship={relationship}
                  supplierName={supplier.name}
                  isOnly={supplier.relationships.length === 1}
                />
                {wasLeft(relationship) ? <WhyLeft supplierId={supplier.id} relationshipId={relationship.id} /> : null}
                <Contracts relationship={relationship} openedFor={contractId} />
              </section>
            ))
          )}
        </div>
        <aside aria-label={say('supplier.aside')}>
          <SupplierPayments supplier={supplier} />
          <SupplierProblems supplierId={supplier.id} about={troubledOf(supplier)} />
          <Section title={say('documents.heading')} className={styles['beside'] ?? ''}>
            <DocumentsOf subject={{ type: 'supplier', id: supplier.id }} listed={{ supplierId: supplier.id }} />
          </Section>
          <SupplierData
            supplierId={supplier.id}
            among={supplier.relationships.map(({ id, personName }) => ({ relationshipId: id, personName }))}
          />
          <Logins supplier={supplier} />
          <Story supplier={supplier} />
          <SupplierFacts supplier={supplier} />
          <KnownBy supplierId={supplier.id} />
        </aside>
      </div>
    </Page>
  );
}

/** Whether it is over, or began again after it was: then why it ended is worth knowing. */
function wasLeft({ state, episodes }: SupplierRecord['relationships'][number]): boolean {
  return state === 'past' || state === 'ended_unconfirmed' || episodes.length > 1;
}

function Contracts({
  relationship,
  openedFor,
}: {
  relationship: SupplierRecord['relationships'][number];
  openedFor: string | null;
}) {
  const { say } = useWords();
  const running = relationship.contracts.filter((contract) => !isOver(contract));
  const unconfirmed = relationship.contracts.filter((contract) => contract.state === 'ended_unconfirmed');
  const past = relationship.contracts.filter((contract) => contract.state === 'ended');
  const isPastOpen = running.length + unconfirmed.length === 0 || past.some(({ id }) => id === openedFor);
  return (
    <>
      {[...unconfirmed, ...running].map((contract) => (
        <ContractCard key={contract.id} contract={contract} isOpenedFor={contract.id === openedFor} />
      ))}
      {past.length === 0 ? null : (
        <details className={styles['past']} open={isPastOpen}>
          <summary>{say('supplier.past', { n: past.length })}</summary>
          {past.map((contract) => (
            <ContractCard key={contract.id} contract={contract} isOpenedFor={contract.id === openedFor} />
          ))}
        </details>
      )}
    </>
  );
}

/** What a problem may be about: the contracts, those that go on first, else the supplier itself. */
function troubledOf(supplier: SupplierRecord) {
  const contracts = supplier.relationships.flatMap((relationship) => relationship.contracts);
  const running = contracts.toSorted((one, other) => Number(isOver(one)) - Number(isOver(other)));
  return [
    ...running.map(({ id, name }) => ({ subject: { type: 'contract' as const, id }, name })),
    { subject: { type: 'supplier' as const, id: supplier.id }, name: supplier.name },
  ];
}

function NothingYet({ supplier }: { supplier: SupplierRecord }) {
  const navigate = useNavigate();
  const { say } = useWords();
  return (
    <EmptyState
      title={say('supplier.empty.title')}
      actions={
        <Button
          variant="primary"
          onPress={() => void navigate({ to: '/contracts/new', search: { supplierId: supplier.id } })}
        >
          {say('supplier.empty.add')}
        </Button>
      }
    >
      {say('supplier.empty.text', { supplier: supplier.name })}
    </EmptyState>
  );
}
