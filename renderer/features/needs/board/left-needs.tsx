import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { Button, Disclosure } from '#renderer/ui/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useNeedMove } from '../use-need-moves.ts';
import { stepToResume, type NeedSummary } from '../words.ts';
import styles from './board.module.css';

const folded = ['decided', 'no_decision', 'dropped'] as const;

/** Needs that are over for now, folded away with how they ended. Any but a decided one can be taken up again. */
export function LeftNeeds({ needs }: { needs: readonly NeedSummary[] }) {
  const { say } = useWords();
  return (
    <div className={styles['left']}>
      {folded.map((state) => {
        const own = needs.filter((need) => need.state === state);
        if (own.length === 0) return null;
        return (
          <Disclosure
            key={state}
            title={say(`needsPages.state.${state}`)}
            kind="heading"
            level={2}
            summary={String(own.length)}
          >
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
  const { say } = useWords();
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
          label={say('needsPages.takeUpNamed', { title: need.title, step: say(`needsPages.state.${step}`) })}
          isDisabled={isRunning}
          onPress={() => move(need, step)}
        >
          {say('needsPages.takeUp')}
        </Button>
      )}
    </li>
  );
}
