import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Button, EmptyState, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useRemedy, type OmissionRecord } from './use-remedy.ts';
import { Volume } from './volume.tsx';
import styles from './omissions.module.css';

/** Nothing is left undone; where nothing is written down, that would say too much. */
function Nothing() {
  const { say } = useWords();
  const { value: status } = useOperation('app.status', {});
  if (status?.counts.suppliers === 0) {
    return (
      <EmptyState
        title={say('omissions.page.nothingYet')}
        actions={<Link to="/contracts/new">{say('shell.place.add')}</Link>}
      >
        {say('omissions.page.nothingYetText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<CircleCheck />} title={say('omissions.page.empty')}>
      {say('omissions.page.emptyText')}
    </EmptyState>
  );
}

/** What is not being done, what weighs most first, each with what would settle it. */
export function OmissionsPage() {
  const { say } = useWords();
  const read = useOperation('omissions.list', {});
  const { value } = read;
  const kinds = [...Map.groupBy(value ?? [], ({ kind }) => kind)];
  return (
    <Page>
      <PageHeader title={say('omissions.page.title')} lead={say('omissions.page.lead')} />
      <Awaited of={read} />
      {value?.length === 0 ? <Nothing /> : null}
      {kinds.map(([kind, omissions]) => (
        <Section
          key={kind}
          title={say('omissions.page.kind', { kind: say(`omissions.kind.${kind}`), n: omissions.length })}
          lead={say(`omissions.why.${kind}`)}
        >
          <Omissions omissions={omissions} label={say(`omissions.kind.${kind}`)} />
        </Section>
      ))}
      <Volume />
    </Page>
  );
}

/** How many of a kind are shown before the rest is asked for. */
const shownAtOnce = 50;

function Omissions({ omissions, label }: { omissions: readonly OmissionRecord[]; label: string }) {
  const { say } = useWords();
  return (
    <>
      <ul className={styles['list']} aria-label={label}>
        {omissions.slice(0, shownAtOnce).map((omission) => (
          <Omission key={`${omission.kind} ${omission.subject.id}`} omission={omission} />
        ))}
      </ul>
      {omissions.length > shownAtOnce ? (
        <p className={styles['more']}>{say('omissions.page.more', { n: omissions.length - shownAtOnce })}</p>
      ) : null}
    </>
  );
}

function Omission({ omission }: { omission: OmissionRecord }) {
  const { say } = useWords();
  const format = useFormat();
  const { carryOut, isRunning } = useRemedy();
  const { title, since, actions, supplierName } = omission;
  return (
    <li className={styles['omission']}>
      <div className={styles['what']}>
        <p className={styles['title']}>
          <Title omission={omission} />
        </p>
        <p className={styles['soft']}>
          {since === null ? null : say('omissions.page.since', { day: format.day(since) })}
          {since === null || supplierName === null ? null : ' · '}
          {supplierName}
        </p>
      </div>
      <div className={styles['actions']}>
        {actions.map((action) => (
          <Button
            key={`${action.path} ${action.label}`}
            small
            onPress={() => carryOut(action)}
            isDisabled={isRunning}
            label={say('omissions.page.actionOf', { action: action.label, title })}
          >
            {action.label}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** The title, leading to the page of the supplier where there is one; what else it is about its remedy leads to. */
function Title({ omission: { title, supplierId, contractId } }: { omission: OmissionRecord }) {
  if (supplierId === null) return title;
  return (
    <Link
      to="/suppliers/$supplierId"
      params={{ supplierId }}
      search={contractId === null ? {} : { contract: contractId }}
    >
      {title}
    </Link>
  );
}
