import { useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { isOpenState, listStages, type CandidateRecord, type NeedRecord } from '../words.ts';
import { AddCandidate } from './add-candidate.tsx';
import { CandidateList } from './candidate-list.tsx';
import { RuleOutDialog } from './rule-out-dialog.tsx';
import { RuledOut } from './ruled-out.tsx';
import styles from './candidates.module.css';

/** Over how long the cost on a card is averaged, in months. */
const usualMonths = 24;

/** The long list, the short list and the table beside each other; below, who is ruled out and why. */
export function CandidateLists({ need, onOpen }: { need: NeedRecord; onOpen: (candidateId: string) => void }) {
  const [rulingOut, setRulingOut] = useState<CandidateRecord | null>(null);
  const comparison = useOperation(
    'needs.compare',
    { needId: need.id, months: usualMonths },
    { isOn: need.candidates.some(({ offers }) => offers.length > 0), keepsPrevious: true },
  );
  const costs = new Map(
    (comparison.value?.candidates ?? []).map(({ candidateId, cost }) => [candidateId, cost] as const),
  );
  const on = (stage: CandidateRecord['stage']) =>
    need.candidates.filter((candidate) => candidate.stage === stage).toSorted((a, b) => a.position - b.position);
  const chosen = on('chosen');
  const isOpen = isOpenState(need.state);
  // Once it is over, an empty list has nothing more to say.
  const shown = listStages.filter(
    (stage) => isOpen || on(stage).length > 0 || (stage === 'at_the_table' && chosen.length > 0),
  );
  return (
    <>
      {isOpen ? <AddCandidate need={need} /> : null}
      <div className={styles['lists']}>
        {shown.map((stage) => (
          <CandidateList
            key={stage}
            stage={stage}
            candidates={stage === 'at_the_table' ? [...chosen, ...on(stage)] : on(stage)}
            costs={costs}
            onOpen={onOpen}
            onRuleOut={setRulingOut}
          />
        ))}
      </div>
      <RuledOut candidates={on('ruled_out')} onOpen={onOpen} />
      {rulingOut === null ? null : <RuleOutDialog candidate={rulingOut} onClose={() => setRulingOut(null)} />}
    </>
  );
}
