import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Money } from '#shared/domain/money.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Section, SegmentedControl, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Amounts } from './amounts.tsx';
import { partsBy, type Commitments, type Part, type PartKind } from './commitments.ts';
import styles from './costs.module.css';
import { useShownPortion } from './shown-portion.tsx';

const kinds: readonly PartKind[] = ['category', 'person', 'paymentMethod', 'supplier'];

/** What the costs are for, told apart by one of four things. */
export function Parts({ commitments }: { commitments: Commitments }) {
  const { say } = useWords();
  const [kind, setKind] = useState<PartKind>('category');
  return (
    <Section
      title={say('costs.by.title')}
      actions={
        <SegmentedControl
          label={say('costs.by.choose')}
          choices={kinds.map((id) => ({ id, label: say(`costs.by.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
      }
    >
      <PartTable key={kind} kind={kind} commitments={commitments} />
    </Section>
  );
}

const portion = 25;

function PartTable({ kind, commitments }: { kind: PartKind; commitments: Commitments }) {
  const { say } = useWords();
  const format = useFormat();
  const parts = partsBy(kind, commitments);
  const { shown, more } = useShownPortion(parts, portion);
  return (
    <>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{say('costs.by.caption', { by: byOf(kind) })}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(`costs.by.${kind}`)}</th>
            <Column>{say('costs.by.contracts')}</Column>
            <Column>{say('costs.by.month')}</Column>
            <Column>{say('costs.by.year')}</Column>
            <Column>{say('costs.by.months')}</Column>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <Row key={part.key ?? ''} part={part} contracts={format.number(part.contracts)}>
              <PartName kind={kind} part={part} />
              <Others paidByOthers={part.paidByOthers ?? []} />
            </Row>
          ))}
        </tbody>
        <tfoot>
          <Row part={commitments} contracts={format.number(parts.reduce((sum, { contracts }) => sum + contracts, 0))}>
            {say('costs.by.all')}
          </Row>
        </tfoot>
      </table>
      {more}
    </>
  );
}

function Column({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className={styles['amount']}>
      {children}
    </th>
  );
}

function Row({
  part,
  contracts,
  children,
}: {
  part: Pick<Part, 'sums' | 'monthly' | 'yearly' | 'home'>;
  contracts: string;
  children: ReactNode;
}) {
  const { say } = useWords();
  const nothing = say('costs.months.nothing');
  return (
    <tr>
      <th scope="row" className={styles['name']}>
        {children}
      </th>
      <td className={styles['amount']}>{contracts}</td>
      <td className={styles['amount']}>
        <Amounts sums={part.monthly} home={part.home?.monthly ?? null} nothing={nothing} />
      </td>
      <td className={styles['amount']}>
        <Amounts sums={part.yearly} home={part.home?.yearly ?? null} nothing={nothing} />
      </td>
      <td className={styles['amount']}>
        <Amounts sums={part.sums} home={part.home?.sum ?? null} nothing={nothing} />
      </td>
    </tr>
  );
}

function PartName({ kind, part: { key, name } }: { kind: PartKind; part: Part }) {
  const { say } = useWords();
  if (key === null) return say('costs.by.none', { by: byOf(kind) });
  if (kind === 'person') {
    return (
      <Link to="/relationships" search={{ person: key }}>
        {name}
      </Link>
    );
  }
  if (kind !== 'supplier') return name;
  return (
    <Link to="/suppliers/$supplierId" params={{ supplierId: key }}>
      {name}
    </Link>
  );
}

/** What others pay of a person's contracts, which is in none of the sums. */
function Others({ paidByOthers }: { paidByOthers: readonly Money[] }) {
  const { say } = useWords();
  const format = useFormat();
  if (paidByOthers.length === 0) return null;
  return <span className={styles['others']}>{say('costs.by.others', { sums: format.sums(paidByOthers) })}</span>;
}

function byOf(kind: PartKind): 'category' | 'person' | 'paymentMethod' | 'other' {
  return kind === 'supplier' ? 'other' : kind;
}
