import { Link } from '@tanstack/react-router';
import { sumByCurrency } from '#shared/domain/money.ts';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { EmptyState, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ExitSummary } from './exit-record.ts';
import { ExitList } from './exit-list.tsx';
import styles from './exits.module.css';

/** In this order: what needs the person first, then what runs by itself, then what is over, and what was no leaving. */
const stages = ['stuck', 'running', 'finished', 'succeeded', 'withdrawn'] as const;

/** Every exit: stuck, running, finished, taken back, with what they cost and saved. */
export function ExitsPage() {
  const { say } = useWords();
  const read = useOperation('exits.list', {});
  const { value } = read;
  return (
    <Page>
      <PageHeader title={say('exitsPage.heading')} lead={say('exitsPage.lead')} />
      <Awaited of={read} />
      {value?.length === 0 ? (
        <EmptyState
          title={say('exitsPage.empty')}
          actions={<Link to="/relationships">{say('exitsPage.toRelationships')}</Link>}
        >
          {say('exitsPage.emptyText')}
        </EmptyState>
      ) : null}
      {value === undefined || value.length === 0 ? null : <Sums exits={value} />}
      {stages.map((stage) => {
        const exits = (value ?? []).filter((exit) => exit.stage === stage);
        const title = say(`exitsPage.section.${stage}`, { n: exits.length });
        return exits.length === 0 ? null : (
          <Section key={stage} title={title}>
            <ExitList exits={exits} label={title} />
          </Section>
        );
      })}
    </Page>
  );
}

/** What all exits saved so far and cost, by currency; what is followed by another contract is no exit. */
function Sums({ exits }: { exits: readonly ExitSummary[] }) {
  const format = useFormat();
  const { say } = useWords();
  const left = exits.filter(({ stage }) => stage !== 'succeeded');
  const sums = sumByCurrency(left.flatMap((exit) => exit.saved ?? [])).sums;
  const saved = sums.filter(({ amount }) => amount >= 0);
  const dearer = sums.filter(({ amount }) => amount < 0).map((sum) => ({ ...sum, amount: -sum.amount }));
  const costs = sumByCurrency(left.flatMap((exit) => exit.costs)).sums;
  if (sums.length === 0 && costs.length === 0) return null;
  return (
    <p className={styles['sums']}>
      {saved.length === 0 ? null : <span>{say('exitsPage.savedInAll', { sums: format.sums(saved) })}</span>}
      {dearer.length === 0 ? null : <span>{say('exitsPage.dearerInAll', { sums: format.sums(dearer) })}</span>}
      {costs.length === 0 ? null : <span>{say('exitsPage.costInAll', { sums: format.sums(costs) })}</span>}
    </p>
  );
}
