import { useCommand } from '#renderer/data/index.ts';
import { Button, ButtonRow, Disclosure } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
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
  const { say } = useWords();
  const move = useCommand('candidates.move', { done: say('candidates.ruledOut.done') });
  if (candidates.length === 0) return null;
  return (
    <div className={styles['ruledOut']}>
      <Disclosure
        title={say('needsPages.stage.ruled_out')}
        kind="heading"
        level={2}
        summary={String(candidates.length)}
      >
        <ul className={styles['ruledOutList']}>
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <div>
                <p className={styles['cardTitle']}>{candidate.supplierName}</p>
                <p className={styles['soft']}>{candidate.reason ?? say('candidates.ruledOut.noReason')}</p>
              </div>
              <ButtonRow>
                <Button
                  small
                  variant="quiet"
                  label={say('candidates.ruledOut.open', { supplier: candidate.supplierName })}
                  onPress={() => onOpen(candidate.id)}
                >
                  {say('needsPages.open')}
                </Button>
                <Button
                  small
                  variant="quiet"
                  label={say('candidates.ruledOut.backNamed', { supplier: candidate.supplierName })}
                  isDisabled={move.isRunning}
                  onPress={() => void move.run({ id: candidate.id, stage: 'long_list' })}
                >
                  {say('candidates.ruledOut.back')}
                </Button>
              </ButtonRow>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
