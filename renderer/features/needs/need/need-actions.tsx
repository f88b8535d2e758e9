import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, MoveRight, PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/data/index.ts';
import { useEraseChoice } from '#renderer/domain-views/erase/erase-choice.tsx';
import { EraseDialog } from '#renderer/domain-views/erase/erase-dialog.tsx';
import { Button, IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useNeedMove } from '../use-need-moves.ts';
import { isOpenState, openStates, type NeedRecord } from '../words.ts';
import { EditNeedDialog } from './edit-need-dialog.tsx';
import { LeaveNeedDialog, type WayOut } from './leave-need-dialog.tsx';

/** What can be done with the need as a whole. */
export function NeedActions({ need }: { need: NeedRecord }) {
  const eraseChoice = useEraseChoice();
  const navigate = useNavigate();
  const { say } = useWords();
  const { move } = useNeedMove();
  const [isEditing, setEditing] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [leaving, setLeaving] = useState<WayOut | null>(null);
  const remove = useCommand('needs.remove', { done: say('needPage.removed', { title: need.title }) });
  const removeNow = async () => {
    const outcome = await remove.run({ id: need.id });
    if (outcome.ok) await navigate({ to: '/needs' });
  };
  const isOpen = isOpenState(need.state);
  return (
    <>
      {isOpen ? (
        <Menu
          label={say('needPage.moveLabel')}
          placement="bottom end"
          trigger={<Button icon={<MoveRight aria-hidden="true" />}>{say('needsPages.moveTo')}</Button>}
          groups={[
            {
              id: 'steps',
              title: say('needsPages.moveTo'),
              choices: openStates
                .filter((state) => state !== need.state)
                .map((state) => ({
                  id: state,
                  label: say(`needsPages.state.${state}`),
                  description: say(`needsPages.meaning.${state}`),
                  onAction: () => move(need, state),
                })),
            },
            {
              id: 'leave',
              title: say('needsPages.leave'),
              choices: [
                {
                  id: 'dropped',
                  label: say('needsPages.letGo'),
                  description: say('needPage.dropHint'),
                  onAction: () => setLeaving('dropped'),
                },
                {
                  id: 'no_decision',
                  label: say('needsPages.noDecision'),
                  description: say('needPage.noDecisionHint'),
                  onAction: () => setLeaving('no_decision'),
                },
              ],
            },
          ]}
        />
      ) : null}
      <Button icon={<PenLine aria-hidden="true" />} onPress={() => setEditing(true)}>
        {say('needPage.edit')}
      </Button>
      <Menu
        label={say('needPage.moreLabel')}
        placement="bottom end"
        trigger={<IconButton label={say('needPage.more')} icon={<Ellipsis aria-hidden="true" />} variant="plain" />}
        groups={[
          {
            id: 'change',
            choices: [
              {
                id: 'remove',
                label: say('needPage.remove'),
                description: say('needPage.removeHint'),
                icon: <Trash2 aria-hidden="true" />,
                tone: 'danger',
                onAction: () => void removeNow(),
              },
              eraseChoice(() => setErasing(true)),
            ],
          },
        ]}
      />
      {isErasing ? (
        <EraseDialog
          record={{ type: 'need', id: need.id }}
          onClose={() => setErasing(false)}
          onErased={() => void navigate({ to: '/needs' })}
        />
      ) : null}
      {isEditing ? <EditNeedDialog need={need} onClose={() => setEditing(false)} /> : null}
      {leaving === null ? null : <LeaveNeedDialog need={need} way={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
