import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { message } from '#shared/domain/message.ts';
import { stripEnd } from '#shared/domain/months-ahead.ts';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ErrorMessage, Spinner, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { keyOf } from './date-key.ts';
import styles from './year-ahead.module.css';

/** How many dates the table begins with, and how many each further portion has. */
const portion = 100;

/** The dates of the twelve months as a table; `count` is how many there are. */
export function YearTable({ count }: { count: number }) {
  const { say } = useWords();
  const format = useFormat();
  const [most, setMost] = useState(portion);
  const { value: dates, failure } = useOperation(
    'deadlines.list',
    { from: format.today, to: stripEnd(format.today), limit: most },
    { isOn: count > 0, keepsPrevious: true },
  );
  if (count === 0) return <p className={styles['none']}>{say('today.year.none')}</p>;
  if (failure !== null) return <ErrorMessage>{failure.message}</ErrorMessage>;
  if (dates === undefined) return <Spinner />;
  const rest = count - dates.length;
  return (
    <>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{say('today.year.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('today.year.column.when')}</th>
            <th scope="col">{say('today.year.column.supplier')}</th>
            <th scope="col">{say('today.year.column.what')}</th>
            <th scope="col" className={styles['amount']}>
              {say('today.year.column.stake')}
            </th>
          </tr>
        </thead>
        <tbody>
          {dates.map((coming) => (
            <tr key={keyOf(coming)}>
              <td>
                {format.day(coming.on)} <span className={styles['soft']}>{format.distance(coming.on)}</span>
              </td>
              <td>
                <Link
                  to="/suppliers/$supplierId"
                  params={{ supplierId: coming.supplierId }}
                  search={{ contract: coming.contractId }}
                >
                  {coming.supplierName}
                </Link>
              </td>
              <td>
                {say('today.year.what', {
                  contract: coming.contractName,
                  what: message(`today.year.kind.${coming.kind}`),
                })}
              </td>
              <td className={styles['amount']}>{coming.stake === null ? '' : format.money(coming.stake)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <p className={styles['restOfTable']}>
          <Button onPress={() => setMost(most + portion)}>
            {say('today.more', { more: Math.min(rest, portion), rest })}
          </Button>
        </p>
      ) : null}
    </>
  );
}
