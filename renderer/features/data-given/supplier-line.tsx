import { Link } from '@tanstack/react-router';
import { MessageButtons } from '#renderer/domain-views/message-buttons.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, Checkbox, Disclosure } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { SupplierToTell } from './change-record.ts';
import styles from './change-page.module.css';

/** One supplier to tell: a tick, the message to take along, and when it was told. */
export function SupplierLine({
  supplier,
  onTick,
}: {
  supplier: SupplierToTell;
  onTick: (supplier: SupplierToTell, isTold: boolean) => void;
}) {
  const format = useFormat();
  const { say } = useWords();
  const { supplierName, supplierId, personName, isTold, toldOn, channel, isProbable, subject, text, email } = supplier;
  const facts = [
    ...(personName === null ? [] : [personName]),
    ...(toldOn === null ? [] : [say('data.changes.toldOn', { day: format.day(toldOn) })]),
    ...(channel === null || channel === 'other' ? [] : [say(`data.changes.channel.${channel}`)]),
  ];
  return (
    <div className={styles['supplier']}>
      <Checkbox
        label=""
        name={say('data.changes.tick', { supplier: supplierName })}
        isSelected={isTold}
        onChange={(next) => onTick(supplier, next)}
      />
      <div className={styles['who']}>
        <p className={styles['name']}>
          <Link to="/suppliers/$supplierId" params={{ supplierId }}>
            {supplierName}
          </Link>
          {isProbable ? <Badge>{say('data.probably')}</Badge> : null}
          {facts.length === 0 ? null : <span className={styles['soft']}>{facts.join(' · ')}</span>}
        </p>
        <Disclosure title={say('data.changes.read')} level={3}>
          <p className={styles['letter']}>{text}</p>
        </Disclosure>
      </div>
      <div className={styles['take']}>
        <MessageButtons name={supplierName} subject={subject} text={text} email={email} />
      </div>
    </div>
  );
}
