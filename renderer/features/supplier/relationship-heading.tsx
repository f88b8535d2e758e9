import { Link } from '@tanstack/react-router';
import { Eye, RotateCcw } from 'lucide-react';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, Button } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
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
  const { say } = useWords();
  const resume = useCommand('relationships.resume', { done: say('supplier.heading.done', { supplier: supplierName }) });
  const review = useCommand('relationships.review', {
    done: say('supplier.heading.reviewedDone', { supplier: supplierName }),
  });
  const { state, personName, episodes, reviewedOn } = relationship;
  const endedOn = episodes.at(-1)?.endedOn ?? null;
  const isPast = state === 'past' || state === 'ended_unconfirmed';
  const title = isOnly
    ? say(isPast ? 'supplier.heading.had' : 'supplier.heading.have')
    : personName === null
      ? say('supplier.heading.householdHas')
      : say('supplier.heading.has', { person: personName });
  return (
    <div className={styles['heading']}>
      <h2>{title}</h2>
      {state === 'current' || state === 'empty' ? null : (
        <Badge tone={state === 'ended_unconfirmed' ? 'soon' : 'plain'}>
          {state === 'past' && endedOn !== null
            ? say('supplier.heading.since', {
                state: say(`views.relationshipState.${state}`),
                day: format.shortDay(endedOn),
              })
            : say(`views.relationshipState.${state}`)}
        </Badge>
      )}
      {isPast ? (
        <Button
          small
          icon={<RotateCcw aria-hidden="true" />}
          isPending={resume.isRunning}
          onPress={() => void resume.run({ id: relationship.id })}
        >
          {say('supplier.heading.again')}
        </Button>
      ) : null}
      {state === 'current' ? (
        <Button
          small
          variant="quiet"
          icon={<Eye aria-hidden="true" />}
          isPending={review.isRunning}
          onPress={() => void review.run({ id: relationship.id })}
        >
          {reviewedOn === null
            ? say('supplier.heading.review')
            : say('supplier.heading.reviewed', { day: format.shortDay(reviewedOn) })}
        </Button>
      ) : null}
      <Link
        to="/relationships/$relationshipId/standing"
        params={{ relationshipId: relationship.id }}
        className={styles['standing']}
      >
        {say('standing.link')}
      </Link>
    </div>
  );
}
