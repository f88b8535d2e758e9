import { Link } from '@tanstack/react-router';
import { Section, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Commitments } from './commitments.ts';
import { ContractLink, useContractName } from './contract-link.tsx';
import styles from './costs.module.css';
import { useShownPortion } from './shown-portion.tsx';

const portion = 10;

/** The contracts that are not counted, or not in the months, each with the way to complete it. */
export function Unknown({ commitments: { unknown, unknownCount } }: { commitments: Commitments }) {
  const { say } = useWords();
  const nameOf = useContractName();
  const { shown, more } = useShownPortion(unknown, portion);
  if (unknownCount === 0) return null;
  return (
    <Section title={say('costs.unknown.title')} lead={say('costs.unknown.lead', { n: unknownCount })}>
      <ul className={styles['list']}>
        {shown.map((contract) => (
          <li key={contract.contractId} className={styles['item']}>
            <span className={styles['lines']}>
              <ContractLink of={contract} />
              <span className={styles['soft']}>{say(`costs.unknown.${contract.missing}`)}</span>
            </span>
            <Link to="/contracts/$contractId" params={{ contractId: contract.contractId }}>
              {say('costs.unknown.complete')}
              <VisuallyHidden>{say('costs.unknown.completeOf', { name: nameOf(contract) })}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
}
