import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, GripVertical, MoveRight, PenLine } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/deadline-words.ts';
import { classes, IconButton, Menu } from '#renderer/ui/index.ts';
import { LeaveNeedDialog, type WayOut } from '../need/leave-need-dialog.tsx';
import { useNeedMove } from '../use-need-moves.ts';
import { counted, openStates, stateWords, triggerWords, type NeedSummary } from '../words.ts';
import styles from './board.module.css';

/** What one sees of a need on the board: what it is, what set it off, by when, and whose move it is. */
export function NeedCard({ need }: { need: NeedSummary }) {
  const format = useFormat();
  const gathered = [counted(need.candidateCount, 'candidate'), counted(need.offerCount, 'offer')].filter(Boolean);
  const origin = [need.trigger === 'other' ? null : triggerWords[need.trigger], need.personName].filter(Boolean);
  return (
    <>
      <AriaButton slot="drag" className={classes(styles['grip'])} aria-label={`Move ${need.title}`}>
        <GripVertical size={15} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
      <div className={styles['cardBody']}>
        <p className={styles['cardTitle']}>{need.title}</p>
        {origin.length === 0 ? null : <p className={styles['soft']}>{origin.join(' · for ')}</p>}
        {need.decideBy === null ? null : (
          <p className={styles['soft']}>
            Decide <span className={styles[nearness(need.decideBy, format.today)]}>{format.both(need.decideBy)}</span>
          </p>
        )}
        {gathered.length === 0 ? null : <p className={styles['soft']}>{gathered.join(', ')}</p>}
        <Waiting need={need} />
      </div>
      <CardMenu need={need} />
    </>
  );
}

function Waiting({ need }: { need: NeedSummary }) {
  if (need.waitingForMe === 0 && need.waitingForThem === 0) return null;
  return (
    <p className={styles['waiting']}>
      {need.waitingForMe === 0 ? null : (
        <span className={styles['mine']}>
          {need.waitingForMe === 1 ? 'One waits for you' : `${need.waitingForMe} wait for you`}
        </span>
      )}
      {need.waitingForThem === 0 ? null : (
        <span>{need.waitingForThem === 1 ? 'One owes you an answer' : `${need.waitingForThem} owe you an answer`}</span>
      )}
    </p>
  );
}

function CardMenu({ need }: { need: NeedSummary }) {
  const navigate = useNavigate();
  const { move } = useNeedMove();
  const [leaving, setLeaving] = useState<WayOut | null>(null);
  return (
    <>
      <Menu
        label={`More about ${need.title}`}
        placement="bottom end"
        trigger={
          <IconButton
            label={`More about ${need.title}`}
            icon={<Ellipsis aria-hidden="true" />}
            className={styles['dots'] ?? ''}
          />
        }
        groups={[
          {
            id: 'deeds',
            choices: [
              {
                id: 'open',
                label: 'Open',
                icon: <PenLine aria-hidden="true" />,
                onAction: () => void navigate({ to: '/needs/$needId', params: { needId: need.id } }),
              },
            ],
          },
          {
            id: 'move',
            title: 'Move to…',
            choices: openStates
              .filter((state) => state !== need.state)
              .map((state) => ({
                id: state,
                label: stateWords[state],
                icon: <MoveRight aria-hidden="true" />,
                onAction: () => move(need, state),
              })),
          },
          {
            id: 'leave',
            title: 'Leave it',
            choices: [
              { id: 'dropped', label: 'Let it go…', onAction: () => setLeaving('dropped') },
              { id: 'no_decision', label: 'No decision…', onAction: () => setLeaving('no_decision') },
            ],
          },
        ]}
      />
      {leaving === null ? null : <LeaveNeedDialog need={need} way={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
