import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { message } from '#shared/domain/message.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
import type { NeedRecord } from '../words.ts';
import { budgetValues } from './budget-values.ts';
import styles from './need.module.css';

/** What set the need off, for whom it is, what may be spent and by when it is to be decided, in one line. */
export function NeedFacts({ need }: { need: NeedRecord }) {
  const { say } = useWords();
  const facts: readonly { key: string; value: ReactNode }[] = [
    { key: 'trigger', value: <Trigger need={need} /> },
    {
      key: 'person',
      value: need.personName === null ? null : say('needPage.fact.person', { person: need.personName }),
    },
    {
      key: 'budget',
      value: need.budget === null ? null : say('needPage.fact.budget', budgetValues(need.budget)),
    },
    { key: 'decide', value: need.decideBy === null || need.state === 'decided' ? null : <DecideBy need={need} /> },
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

function DecideBy({ need: { decideBy, decideByWhy: why } }: { need: NeedRecord }) {
  const format = useFormat();
  if (decideBy === null) return null;
  const day = format.both(decideBy);
  return (
    <Said
      message={
        why === null ? message('needPage.fact.decide', { day }) : message('needPage.fact.decideBecause', { day, why })
      }
      tags={{ b: <b className={styles[nearness(decideBy, format.today)]} /> }}
    />
  );
}

function Trigger({ need }: { need: NeedRecord }) {
  const { say } = useWords();
  const { contractId, contractName } = need.cause;
  const trigger = say(`needsPages.trigger.${need.trigger}`);
  if (contractId === null || contractName === null) return trigger;
  const incumbent = need.candidates.find((candidate) => candidate.incumbentContractId === contractId);
  const supplierId = incumbent?.supplierId ?? null;
  const contract = supplierId === null ? contractName : `${contractName}, ${incumbent?.supplierName ?? ''}`;
  return (
    <Said
      message={message('needPage.fact.triggerBy', { trigger, contract })}
      tags={{
        link:
          supplierId === null ? (
            <Link to="/contracts/$contractId" params={{ contractId }} />
          ) : (
            <Link to="/suppliers/$supplierId" params={{ supplierId }} search={{ contract: contractId }} />
          ),
      }}
    />
  );
}
