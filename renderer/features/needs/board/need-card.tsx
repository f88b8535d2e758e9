import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, GripVertical, MoveRight, PenLine } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { message } from '#shared/domain/message.ts';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';
import { classes, IconButton, Menu } from '#renderer/ui/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
import { LeaveNeedDialog, type WayOut } from '../need/leave-need-dialog.tsx';
import { useNeedMove } from '../use-need-moves.ts';
import { openStates, type NeedSummary } from '../words.ts';
import styles from './board.module.css';

/** What one sees of a need on the board: what it is, what set it off, by when, and whose move it is. */
export function NeedCard({ need }: { need: NeedSummary }) {
  const format = useFormat();
  const { say } = useWords();
  const { decideBy } = need;
  const gathered = [
    need.candidateCount === 0 ? null : say('needsPages.card.candidates', { n: need.candidateCount }),
    need.offerCount === 0 ? null : say('needsPages.card.offers', { n: need.offerCount }),
  ].filter((words) => words !== null);
  const origin = useOrigin(need);
  return (
    <>
      <AriaButton
        slot="drag"
        className={classes(styles['grip'])}
        aria-label={say('needsPages.drag', { name: need.title })}
      >
        <GripVertical size={15} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
      <div className={styles['cardBody']}>
        <p className={styles['cardTitle']}>{need.title}</p>
        {origin === null ? null : <p className={styles['soft']}>{origin}</p>}
        {decideBy === null ? null : (
          <p className={styles['soft']}>
            <Said
              message={message('needsPages.card.decide', { day: format.both(decideBy) })}
              tags={{ b: <span className={styles[nearness(decideBy, format.today)]} /> }}
            />
          </p>
        )}
        {gathered.length === 0 ? null : <p className={styles['soft']}>{gathered.join(', ')}</p>}
        <Waiting need={need} />
      </div>
      <CardMenu need={need} />
    </>
  );
}

/** What set it off and for whom; null where neither says anything. */
function useOrigin({ trigger, personName }: NeedSummary): string | null {
  const { say } = useWords();
  if (trigger === 'other') return personName;
  const words = say(`needsPages.trigger.${trigger}`);
  return personName === null ? words : say('needsPages.card.triggerFor', { trigger: words, person: personName });
}

function Waiting({ need }: { need: NeedSummary }) {
  const { say } = useWords();
  if (need.waitingForMe === 0 && need.waitingForThem === 0) return null;
  return (
    <p className={styles['waiting']}>
      {need.waitingForMe === 0 ? null : (
        <span className={styles['mine']}>{say('needsPages.card.mine', { n: need.waitingForMe })}</span>
      )}
      {need.waitingForThem === 0 ? null : <span>{say('needsPages.card.theirs', { n: need.waitingForThem })}</span>}
    </p>
  );
}

function CardMenu({ need }: { need: NeedSummary }) {
  const navigate = useNavigate();
  const { say } = useWords();
  const { move } = useNeedMove();
  const [leaving, setLeaving] = useState<WayOut | null>(null);
  return (
    <>
      <Menu
        label={say('needsPages.more', { name: need.title })}
        placement="bottom end"
        trigger={
          <IconButton
            label={say('needsPages.more', { name: need.title })}
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
                label: say('needsPages.open'),
                icon: <PenLine aria-hidden="true" />,
                onAction: () => void navigate({ to: '/needs/$needId', params: { needId: need.id } }),
              },
            ],
          },
          {
            id: 'move',
            title: say('needsPages.moveTo'),
            choices: openStates
              .filter((state) => state !== need.state)
              .map((state) => ({
                id: state,
                label: say(`needsPages.state.${state}`),
                icon: <MoveRight aria-hidden="true" />,
                onAction: () => move(need, state),
              })),
          },
          {
            id: 'leave',
            title: say('needsPages.leave'),
            choices: [
              { id: 'dropped', label: say('needsPages.letGo'), onAction: () => setLeaving('dropped') },
              { id: 'no_decision', label: say('needsPages.noDecision'), onAction: () => setLeaving('no_decision') },
            ],
          },
        ]}
      />
      {leaving === null ? null : <LeaveNeedDialog need={need} way={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
