import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { Button, Disclosure } from '#renderer/ui/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useNeedMove } from '../use-need-moves.ts';
import { stepToResume, stateWords, type NeedState, type NeedSummary } from '../words.ts';
import styles from './board.module.css';

const folded: readonly { readonly state: NeedState; readonly title: string }[] = [
  { state: 'decided', title: 'Decided' },
  { state: 'no_decision', title: 'No decision' },
  { state: 'dropped', title: 'Let go' },
];

/** Needs that are over for now, folded away with how they ended. Any but a decided one can be taken up again. */
export function LeftNeeds({ needs }: { needs: readonly NeedSummary[] }) {
  return (
    <div className={styles['left']}>
      {folded.map(({ state, title }) => {
        const own = needs.filter((need) => need.state === state);
        if (own.length === 0) return null;
        return (
          <Disclosure key={state} title={title} kind="heading" level={2} summary={String(own.length)}>
            <ul className={styles['leftList']}>
              {own.map((need) => (
                <LeftNeed key={need.id} need={need} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </div>
  );
}

function LeftNeed({ need }: { need: NeedSummary }) {
  const format = useFormat();
  const { move, isRunning } = useNeedMove();
  const step = stepToResume(need);
  return (
    <li>
      <div>
        <Link to="/needs/$needId" params={{ needId: need.id }}>
          {need.title}
        </Link>
        <p className={styles['soft']}>
          {format.moment(need.changedAt)}
          {need.stateReason === null ? '' : ` · ${need.stateReason}`}
        </p>
      </div>
      {need.state === 'decided' ? null : (
        <Button
          small
          variant="quiet"
          icon={<Undo2 aria-hidden="true" />}
          label={`Take up again: ${need.title}, at “${stateWords[step]}”`}
          isDisabled={isRunning}
          onPress={() => move(need, step)}
        >
          Take up again
        </Button>
      )}
    </li>
  );
}
