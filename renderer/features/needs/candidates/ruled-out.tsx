import { useCommand } from '#renderer/data/index.ts';
import { Button, ButtonRow, Disclosure } from '#renderer/ui/index.ts';
import type { CandidateRecord } from '../words.ts';
import styles from './candidates.module.css';

/** Who is out and why, folded away; each can come back. */
export function RuledOut({
  candidates,
  onOpen,
}: {
  candidates: readonly CandidateRecord[];
  onOpen: (candidateId: string) => void;
}) {
  const move = useCommand('candidates.move', { done: 'Back on the long list.' });
  if (candidates.length === 0) return null;
  return (
    <div className={styles['ruledOut']}>
      <Disclosure title="Ruled out" kind="heading" level={2} summary={String(candidates.length)}>
        <ul className={styles['ruledOutList']}>
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <div>
                <p className={styles['cardTitle']}>{candidate.supplierName}</p>
                <p className={styles['soft']}>{candidate.reason ?? 'No reason written down.'}</p>
              </div>
              <ButtonRow>
                <Button
                  small
                  variant="quiet"
                  label={`Open ${candidate.supplierName}`}
                  onPress={() => onOpen(candidate.id)}
                >
                  Open
                </Button>
                <Button
                  small
                  variant="quiet"
                  label={`Take back in: ${candidate.supplierName}`}
                  isDisabled={move.isRunning}
                  onPress={() => void move.run({ id: candidate.id, stage: 'long_list' })}
                >
                  Take back in
                </Button>
              </ButtonRow>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
