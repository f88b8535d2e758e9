import { RotateCcw } from 'lucide-react';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, Button } from '#renderer/ui/index.ts';
import { relationshipStateWords } from '#renderer/domain-views/deadline-words.ts';
import type { RelationshipRecord } from './supplier-record.ts';
import styles from './supplier.module.css';

export interface RelationshipHeadingProps {
  readonly relationship: RelationshipRecord;
  readonly supplierName: string;
  readonly isOnly: boolean;
}

/** Whose relationship it is and where it stands; a past one can start again. */
export function RelationshipHeading({ relationship, supplierName, isOnly }: RelationshipHeadingProps) {
  const format = useFormat();
  const resume = useCommand('relationships.resume', { done: `Started again with ${supplierName}.` });
  const { state, personName, episodes } = relationship;
  const title = isOnly ? 'What you have' : `What ${personName ?? 'the household'} has`;
  const endedOn = episodes.at(-1)?.endedOn ?? null;
  const isPast = state === 'past' || state === 'ended_unconfirmed';
  return (
    <div className={styles['heading']}>
      <h2>{isPast && isOnly ? 'What you had' : title}</h2>
      {state === 'current' || state === 'empty' ? null : (
        <Badge tone={state === 'ended_unconfirmed' ? 'soon' : 'plain'}>
          {relationshipStateWords[state]}
          {state === 'past' && endedOn !== null ? ` since ${format.shortDay(endedOn)}` : ''}
        </Badge>
      )}
      {isPast ? (
        <Button
          small
          icon={<RotateCcw aria-hidden="true" />}
          isPending={resume.isRunning}
          onPress={() => void resume.run({ id: relationship.id })}
        >
          Start again
        </Button>
      ) : null}
    </div>
  );
}
