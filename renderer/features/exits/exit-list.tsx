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

function StandOf({ exit }: { exit: ExitSummary }) {
  const format = useFormat();
  const { say } = useWords();
  const { endsOn, stage, progress, reason } = exit;
  const parts = [
    exit.supplierName,
    say(`views.exitState.${exit.state}`),
    ...(endsOn === null || stage === 'withdrawn' ? [] : [say('exitsPage.lastDay', { day: format.day(endsOn) })]),
    ...(stage === 'withdrawn' ? [] : [say('exitsPage.done', { done: progress.done, of: progress.of })]),
    ...(stage === 'withdrawn' || stage === 'finished' || progress.overdue === 0
      ? []
      : [say('exitsPage.overdue', { n: progress.overdue })]),
    ...(reason === null ? [] : [reason]),
  ];
  return parts.join(' · ');
}

/** What an exit saved and cost, once there is anything to say. */
function Money({ exit: { saved, yearly, costs, stage } }: { exit: ExitSummary }) {
  const format = useFormat();
  const { say } = useWords();
  const parts = [
    ...(saved === null ? [] : [say('exitsPage.saved', { sum: format.money(saved) })]),
    ...(saved !== null || yearly === null || yearly.amount === 0 || stage === 'withdrawn'
      ? []
      : [say('exitsPage.willSave', { sum: format.money(yearly) })]),
    ...(costs.length === 0 ? [] : [say('exitsPage.cost', { sums: format.sums(costs) })]),
  ];
  return parts.length === 0 ? null : <p className={styles['money']}>{parts.join(' · ')}</p>;
}
