import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, MoveRight, PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/data/index.ts';
import { eraseChoice } from '#renderer/domain-views/erase/erase-choice.tsx';
import { EraseDialog } from '#renderer/domain-views/erase/erase-dialog.tsx';
import { Button, IconButton, Menu } from '#renderer/ui/index.ts';
import { useNeedMove } from '../use-need-moves.ts';
import { isOpenState, openStates, stateMeanings, stateWords, type NeedRecord } from '../words.ts';
import { EditNeedDialog } from './edit-need-dialog.tsx';
import { LeaveNeedDialog, type WayOut } from './leave-need-dialog.tsx';

/** What can be done with the need as a whole. */
export function NeedActions({ need }: { need: NeedRecord }) {
  const navigate = useNavigate();
  const { move } = useNeedMove();
  const [isEditing, setEditing] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [leaving, setLeaving] = useState<WayOut | null>(null);
  const remove = useCommand('needs.remove', { done: `“${need.title}” is removed.` });
  const removeNow = async () => {
    const outcome = await remove.run({ id: need.id });
    if (outcome.ok) await navigate({ to: '/needs' });
  };
  const isOpen = isOpenState(need.state);
  return (
    <>
      {isOpen ? (
        <Menu
          label="Move to another step"
          placement="bottom end"
          trigger={<Button icon={<MoveRight aria-hidden="true" />}>Move to…</Button>}
          groups={[
            {
              id: 'steps',
              title: 'Move to…',
              choices: openStates
                .filter((state) => state !== need.state)
                .map((state) => ({
                  id: state,
                  label: stateWords[state],
                  description: stateMeanings[state],
                  onAction: () => move(need, state),
                })),
            },
            {
              id: 'leave',
              title: 'Leave it',
              choices: [
                {
                  id: 'dropped',
                  label: 'Let it go…',
                  description: 'It is not needed any more.',
                  onAction: () => setLeaving('dropped'),
                },
                {
                  id: 'no_decision',
                  label: 'No decision…',
                  description: 'Stop here without choosing.',
                  onAction: () => setLeaving('no_decision'),
                },
              ],
            },
          ]}
        />
      ) : null}
      <Button icon={<PenLine aria-hidden="true" />} onPress={() => setEditing(true)}>
        Edit…
      </Button>
      <Menu
        label="More about this need"
        placement="bottom end"
        trigger={<IconButton label="More" icon={<Ellipsis aria-hidden="true" />} variant="plain" />}
        groups={[
          {
            id: 'change',
            choices: [
              {
                id: 'remove',
                label: 'Remove this need',
                description: 'If written down by mistake. You can undo this.',
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
