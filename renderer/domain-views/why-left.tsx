import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Badge } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './why-left.module.css';

type Left = NonNullable<OutputOf<'relationships.left'>>;

export interface WhyLeftProps {
  readonly supplierId: string;
  /** Only what was left of one relationship. */
  readonly relationshipId?: string;
}

/** Why a supplier was left, what it has not kept, and what would bring one back. Nothing where it never was. */
export function WhyLeft({ supplierId, relationshipId }: WhyLeftProps) {
  const { say } = useWords();
  const { value } = useOperation('relationships.left', { supplierId });
  if (value == null) return null;
  const exits = value.exits.filter((exit) => relationshipId === undefined || exit.relationshipId === relationshipId);
  if (exits.length === 0) return null;
  return (
    <section className={styles['left']} aria-label={say('views.left.title', { supplier: value.supplierName })}>
      <p className={styles['title']}>{say('views.left.title', { supplier: value.supplierName })}</p>
      <ul>
        {exits.map((exit) => (
          <ExitLine key={exit.exitId} exit={exit} />
        ))}
      </ul>
      {value.promises.length === 0 ? null : (
        <>
          <p className={styles['owed']}>{say('views.left.promises')}</p>
          <ul className={styles['promises']}>
            {value.promises.map((promise) => (
              <li key={promise.id}>
                {promise.text}{' '}
                <Badge tone={promise.outcome === 'broken' ? 'now' : 'plain'}>
                  {say(promise.outcome === 'broken' ? 'promises.outcome.broken' : 'views.left.open')}
                </Badge>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ExitLine({ exit }: { exit: Left['exits'][number] }) {
  const format = useFormat();
  const { say } = useWords();
  const { endsOn, decidedOn, reason, wouldReturn, problems, saved } = exit;
  const day = endsOn ?? decidedOn;
  return (
    <li>
      <p>
        <Link to="/exits/$exitId" params={{ exitId: exit.exitId }}>
          {exit.contractName}
        </Link>
        {day === null ? null : <span className={styles['soft']}> · {format.day(day)}</span>}
        <span className={styles['soft']}> · {say(`views.exitState.${exit.state}`)}</span>
      </p>
      <dl className={styles['facts']}>
        <Fact term={say('views.left.reason')} text={reason ?? say('views.left.noReason')} />
        {wouldReturn === null ? null : <Fact term={say('views.left.wouldReturn')} text={wouldReturn} />}
        {problems.length === 0 ? null : (
          <Fact term={say('views.left.problems')} text={problems.map(({ title }) => title).join(', ')} />
        )}
        {saved === null ? null : (
          <Fact
            term={say(saved.amount < 0 ? 'views.left.dearer' : 'views.left.saved')}
            text={say('views.left.about', { sum: format.money({ ...saved, amount: Math.abs(saved.amount) }) })}
          />
        )}
      </dl>
    </li>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
