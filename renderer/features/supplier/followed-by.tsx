import { Link } from '@tanstack/react-router';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { FollowedExit } from './supplier-record.ts';
import styles from './exit-box.module.css';

/** What follows a contract with the same supplier, and from when. */
export function FollowedBy({ exit }: { exit: FollowedExit }) {
  const format = useFormat();
  const { say } = useWords();
  const { replacedBy, succession, endsOn } = exit;
  const isAhead = endsOn !== null && endsOn >= format.today;
  return (
    <section className={styles['box']} aria-label={say('supplier.followed.label')}>
      <p className={styles['state']}>
        <b>{say(`supplier.followed.${succession}`)}</b>{' '}
        <Link
          to="/suppliers/$supplierId"
          params={{ supplierId: replacedBy.supplierId }}
          search={{ contract: replacedBy.contractId }}
        >
          {replacedBy.contractName}
        </Link>
        {endsOn === null ? null : (
          <span className={styles['soft']}>
            {` · ${say(isAhead ? 'supplier.followed.lastDay' : 'supplier.followed.lastDayWas', { day: format.day(endsOn) })}`}
          </span>
        )}
      </p>
      <p className={styles['whole']}>
        <Link to="/exits/$exitId" params={{ exitId: exit.id }}>
          {say('supplier.followed.whole')}
        </Link>
      </p>
    </section>
  );
}
