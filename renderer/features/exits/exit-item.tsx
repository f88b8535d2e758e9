import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, Checkbox, IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ItemDialog } from './item-dialog.tsx';
import type { ChecklistItem } from './exit-record.ts';
import styles from './exits.module.css';

interface ItemProps {
  readonly exitId: string;
  readonly supplierId: string;
  readonly item: ChecklistItem;
  /** Of an exit that was taken back nothing is ticked any more. */
  readonly isFixed: boolean;
}

/** One item of the checklist: ticked, open with its day, or not needed. */
export function Item({ exitId, supplierId, item, isFixed }: ItemProps) {
  const { say } = useWords();
  const [isEditing, setEditing] = useState(false);
  const tick = useCommand('exits.tick');
  const remove = useCommand('exits.removeItem', { done: say('exitsPage.removed') });
  const { kind, state, text, note } = item;
  const set = (next: ChecklistItem['state']) => void tick.run({ exitId, item: item.item, state: next });
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <Checkbox
          label={text}
          isSelected={state === 'done'}
          isDisabled={isFixed || tick.isRunning}
          onChange={(isDone) => set(isDone ? 'done' : 'open')}
        />
        <When item={item} />
        {isFixed ? null : (
          <Menu
            label={say('exitsPage.what', { item: text })}
            placement="bottom end"
            trigger={
              <IconButton
                label={say('exitsPage.what', { item: text })}
                icon={<Ellipsis aria-hidden="true" />}
                variant="plain"
              />
            }
            groups={[
              {
                id: 'item',
                choices: [
                  ...(state === 'not_needed'
                    ? [{ id: 'needed', label: say('exitsPage.needed'), onAction: () => set('open') }]
                    : [{ id: 'notNeeded', label: say('exitsPage.notNeeded'), onAction: () => set('not_needed') }]),
                  { id: 'edit', label: say('exitsPage.editItem'), onAction: () => setEditing(true) },
                  ...(kind === 'own'
                    ? [
                        {
                          id: 'remove',
                          label: say('exitsPage.removeItem'),
                          tone: 'danger' as const,
                          onAction: () => void remove.run({ exitId, item: item.item }),
                        },
                      ]
                    : []),
                ],
              },
            ]}
          />
        )}
      </div>
      {item.documentId === null || item.documentName === null ? null : (
        <p className={styles['itemNote']}>
          {say('exitsPage.proof')}{' '}
          <Link to="/documents/$documentId" params={{ documentId: item.documentId }}>
            {item.documentName}
          </Link>
        </p>
      )}
      {note === null ? null : <p className={styles['itemNote']}>{note}</p>}
      {isEditing ? (
        <ItemDialog exitId={exitId} supplierId={supplierId} item={item} onClose={() => setEditing(false)} />
      ) : null}
    </li>
  );
}

/** When it was done, or by when it should be. */
function When({ item: { state, on, dueOn, isOverdue } }: { item: ChecklistItem }) {
  const format = useFormat();
  const { say } = useWords();
  if (state === 'not_needed') return <Badge>{say('exitsPage.state.not_needed')}</Badge>;
  if (state === 'done') return <span className={styles['soft']}>{on === null ? null : format.day(on)}</span>;
  if (dueOn === null) return <span />;
  return isOverdue ? (
    <Badge tone="now">{say('exitsPage.wasDue', { day: format.day(dueOn) })}</Badge>
  ) : (
    <span className={styles['soft']}>{say('exitsPage.isDue', { day: format.day(dueOn) })}</span>
  );
}
