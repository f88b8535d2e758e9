import { Link } from '@tanstack/react-router';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './today.module.css';

/** At the foot of Today, once in a while: whether one would recommend a supplier. Nothing else reminds of it. */
export function Asked() {
  const { say } = useWords();
  const { value: asked = null } = useOperation('recommendations.asked', {});
  const putOff = useCommand('recommendations.putOff', { done: say('standing.putOff') });
  if (asked === null) return null;
  const { relationshipId, supplierName } = asked;
  return (
    <p className={styles['asked']}>
      <Link to="/relationships/$relationshipId/standing" params={{ relationshipId }}>
        {say('standing.recommendAsk', { supplier: supplierName })}
      </Link>
      <Button small variant="quiet" isPending={putOff.isRunning} onPress={() => void putOff.run({ relationshipId })}>
        {say('standing.notThisQuarter')}
      </Button>
    </p>
  );
}
