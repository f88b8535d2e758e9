import { useFormat } from '#renderer/format/index.ts';
import { Section, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Amounts, Bars } from './amounts.tsx';
import { scaleOf, type Commitments } from './commitments.ts';
import styles from './costs.module.css';

/** What is paid in each of the twelve months: a bar, and its figure beside it. */
export function Months({ commitments: { months, sums, home, estimated } }: { commitments: Commitments }) {
  const { say } = useWords();
  const format = useFormat();
  const scale = scaleOf(months);
  const nothing = say('costs.months.nothing');
  return (
    <Section title={say('costs.months.title')} lead={say('costs.months.lead')}>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{say('costs.months.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {say('costs.months.month')}
            </th>
            <th scope="col" className={styles['amount']}>
              {say('costs.months.paid')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.firstDay}>
              <th scope="row" className={styles['day']}>
                {format.month(month.firstDay)}
              </th>
              <td className={styles['barCell']}>
                <Bars {...month} scale={scale} />
              </td>
              <td className={styles['amount']}>
                <Amounts {...month} nothing={nothing} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say('costs.months.all')}
            </th>
            <td className={styles['amount']}>
              <Amounts sums={sums} home={home?.sum ?? null} nothing={nothing} />
            </td>
          </tr>
        </tfoot>
      </table>
      {estimated === 0 ? null : <p className={styles['note']}>{say('costs.months.estimated', { n: estimated })}</p>}
    </Section>
  );
}
