import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ExitSummary } from './exit-record.ts';
import { Stage } from './stage.tsx';
import styles from './exits.module.css';

/** So many are drawn at first; a list of all there ever were would keep the page waiting. */
const drawnAtFirst = 50;

/** Exits, each with where it stands, how much of its checklist is done, and what it cost or saved. */
export function ExitList({ exits, label }: { exits: readonly ExitSummary[]; label: string }) {
  const { say } = useWords();
  const [showsAll, setShowAll] = useState(false);
  return (
    <>
      <ul className={styles['list']} aria-label={label}>
        {(showsAll ? exits : exits.slice(0, drawnAtFirst)).map((exit) => (
          <li key={exit.id} className={styles['exit']}>
            <div className={styles['head']}>
              <Link to="/exits/$exitId" params={{ exitId: exit.id }}>
                {exit.contractName}
              </Link>
              <Stage stage={exit.stage} />
            </div>
            <p className={styles['soft']}>
              <StandOf exit={exit} />
            </p>
            <Money exit={exit} />
          </li>
        ))}
      </ul>
      {showsAll || exits.length <= drawnAtFirst ? null : (
        <ButtonRow>
          <Button small onPress={() => setShowAll(true)}>
            {say('exitsPage.showAll', { n: exits.length })}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

function wordsOfReplacement({ stage, supplierId, replacedBy }: ExitSummary) {
  if (stage === 'succeeded') return 'exitsPage.followedBy';
  return replacedBy?.supplierId === supplierId ? 'exitsPage.replacedBy' : 'exitsPage.replacedByOther';
}

function StandOf({ exit }: { exit: ExitSummary }) {
  const format = useFormat();
  const { say } = useWords();
  const { endsOn, stage, progress, reason, replacedBy } = exit;
  const parts = [
    exit.supplierName,
    ...(stage === 'succeeded' ? [] : [say(`views.exitState.${exit.state}`)]),
    ...(replacedBy === null ? [] : [say(wordsOfReplacement(exit), { ...replacedBy })]),
    ...(endsOn === null || stage === 'withdrawn' ? [] : [say('exitsPage.lastDay', { day: format.day(endsOn) })]),
    ...(stage === 'withdrawn' || progress.of === 0
      ? []
      : [say('exitsPage.done', { done: progress.done, of: progress.of })]),
    ...(stage === 'withdrawn' || stage === 'finished' || progress.overdue === 0
      ? []
      : [say('exitsPage.overdue', { n: progress.overdue })]),
    ...(reason === null ? [] : [reason]),
  ];
  return parts.join(' · ');
}

/** What an exit saved and cost, once there is anything to say. */
function Money({ exit: { saved, yearlySaved, costs, stage } }: { exit: ExitSummary }) {
  const format = useFormat();
  const { say } = useWords();
  const sizeOf = (sum: NonNullable<ExitSummary['saved']>) => ({
    sum: format.money({ ...sum, amount: Math.abs(sum.amount) }),
  });
  const parts = [
    ...(saved === null ? [] : [say(saved.amount < 0 ? 'exitsPage.dearer' : 'exitsPage.saved', sizeOf(saved))]),
    ...(saved !== null || yearlySaved === null || yearlySaved.amount === 0 || stage === 'withdrawn'
      ? []
      : [say(yearlySaved.amount < 0 ? 'exitsPage.willCost' : 'exitsPage.willSave', sizeOf(yearlySaved))]),
    ...(costs.length === 0 ? [] : [say('exitsPage.cost', { sums: format.sums(costs) })]),
  ];
  return parts.length === 0 ? null : <p className={styles['money']}>{parts.join(' · ')}</p>;
}
