import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { layerFits } from '#shared/domain/layers.ts';
import { useCommand } from '#renderer/data/index.ts';
import { IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ConcernDialog, type Concern } from './concern-dialog.tsx';
import styles from './standing.module.css';

/** One thing that matters, with the suppliers that fit it, in part or not. */
export function ConcernRow({ concern, position, of }: { concern: Concern; position: number; of: number }) {
  const { say } = useWords();
  const [isEditing, setEditing] = useState(false);
  const move = useCommand('layers.move');
  const remove = useCommand('layers.remove', { done: say('standing.values.removed') });
  const { id, layer, text, personName, matches } = concern;
  const name = say('standing.values.more', { concern: text });
  return (
    <li className={styles['kept']}>
      <div>
        <p>
          {text}
          {personName === null ? null : <span className={styles['soft']}> · {personName}</span>}
        </p>
        {layerFits.map((fit) => {
          const own = matches.filter((match) => match.fit === fit);
          return own.length === 0 ? null : (
            <p key={fit} className={styles['soft']}>
              {say(`standing.fit.${fit}`)}
              {': '}
              {own.map((match, index) => (
                <span key={match.id}>
                  {index === 0 ? null : ', '}
                  <Link to="/relationships/$relationshipId/standing" params={{ relationshipId: match.relationshipId }}>
                    {match.supplierName}
                  </Link>
                </span>
              ))}
            </p>
          );
        })}
      </div>
      <Menu
        label={name}
        placement="bottom end"
        trigger={<IconButton label={name} icon={<Ellipsis aria-hidden="true" />} variant="plain" />}
        groups={[
          {
            id: 'concern',
            choices: [
              ...(position === 0
                ? []
                : [
                    {
                      id: 'up',
                      label: say('standing.values.up'),
                      icon: <ArrowUp aria-hidden="true" />,
                      onAction: () => void move.run({ id, position: position - 1 }),
                    },
                  ]),
              ...(position === of - 1
                ? []
                : [
                    {
                      id: 'down',
                      label: say('standing.values.down'),
                      icon: <ArrowDown aria-hidden="true" />,
                      onAction: () => void move.run({ id, position: position + 1 }),
                    },
                  ]),
              {
                id: 'edit',
                label: say('standing.values.change'),
                icon: <PenLine aria-hidden="true" />,
                onAction: () => setEditing(true),
              },
              {
                id: 'remove',
                label: say('standing.values.remove'),
                description: say('standing.values.removeHint'),
                icon: <Trash2 aria-hidden="true" />,
                tone: 'danger' as const,
                onAction: () => void remove.run({ id }),
              },
            ],
          },
        ]}
      />
      {isEditing ? <ConcernDialog concern={concern} layer={layer} onClose={() => setEditing(false)} /> : null}
    </li>
  );
}
