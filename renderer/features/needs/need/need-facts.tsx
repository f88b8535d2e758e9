import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/deadline-words.ts';
import { triggerWords, type NeedRecord } from '../words.ts';
import styles from './need.module.css';

/** What set the need off, for whom it is, what may be spent and by when it is to be decided, in one line. */
export function NeedFacts({ need }: { need: NeedRecord }) {
  const format = useFormat();
  const facts: readonly { key: string; value: ReactNode }[] = [
    { key: 'trigger', value: <Trigger need={need} /> },
    { key: 'person', value: need.personName === null ? null : `for ${need.personName}` },
    {
      key: 'budget',
      value:
        need.budget === null
          ? null
          : `up to ${format.money(need.budget)} ${need.budget.per === 'month' ? 'a month' : 'in all'}`,
    },
    {
      key: 'decide',
      value:
        need.decideBy === null || need.state === 'decided' ? null : (
          <>
            decide <b className={styles[nearness(need.decideBy, format.today)]}>{format.both(need.decideBy)}</b>
            {need.decideByWhy === null ? '' : ` (${need.decideByWhy})`}
          </>
        ),
    },
  ];
  const shown = facts.filter(({ value }) => value !== null);
  return (
    <span className={styles['facts']}>
      {shown.map(({ key, value }, index) => (
        <Fragment key={key}>
          {index === 0 ? null : ' · '}
          {value}
        </Fragment>
      ))}
    </span>
  );
}

function Trigger({ need }: { need: NeedRecord }) {
  const { contractId, contractName } = need.cause;
  const words = triggerWords[need.trigger];
  if (contractId === null || contractName === null) return words;
  const incumbent = need.candidates.find((candidate) => candidate.incumbentContractId === contractId);
  return (
    <>
      {words}:{' '}
      {incumbent?.supplierId == null ? (
        <Link to="/contracts/$contractId" params={{ contractId }}>
          {contractName}
        </Link>
      ) : (
        <Link
          to="/suppliers/$supplierId"
          params={{ supplierId: incumbent.supplierId }}
          search={{ contract: contractId }}
        >
          {contractName}, {incumbent.supplierName}
        </Link>
      )}
    </>
  );
}
