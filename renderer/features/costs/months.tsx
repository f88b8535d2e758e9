import { useFormat } from '#renderer/format/index.ts';
import { ColumnChart, Disclosure, Section, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Amounts } from './amounts.tsx';
import { drawn, scaleOf, type Commitments } from './commitments.ts';
import styles from './costs.module.css';

/** What is paid in each of the twelve months: as columns, for each currency by itself, and as figures. */
export function Months({ commitments: { months, sums, home, estimated, currency } }: { commitments: Commitments }) {
  const { say } = useWords();
  const format = useFormat();
  const [first, ...others] = currenciesOf(months, currency);
  const nothing = say('costs.months.nothing');
  return (
    <Section title={say('costs.months.title')} lead={say('costs.months.lead')}>
      {first === undefined ? null : <MonthsChart months={months} currency={first} />}
      {others.length === 0 ? null : (
        <Disclosure title={say('costs.months.others', { n: others.length })}>
          {others.map((each) => (
            <MonthsChart key={each} months={months} currency={each} />
          ))}
        </Disclosure>
      )}
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{say('costs.months.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('costs.months.month')}</th>
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
              <td className={styles['amount']}>
                <Amounts {...month} nothing={nothing} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('costs.months.all')}</th>
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

/** What is paid in each month in one currency: unlike ones are never drawn on one scale. */
function MonthsChart({ months, currency }: { months: Commitments['months']; currency: string }) {
  const { say } = useWords();
  const format = useFormat();
  return (
    <ColumnChart
      label={say('costs.months.chart', { currency })}
      columns={months.map((month) => ({
        key: month.firstDay,
        short: format.shortMonth(month.firstDay),
        name: format.month(month.firstDay),
        value: drawn(month).find((sum) => sum.currency === currency)?.amount ?? 0,
      }))}
      sayValue={(amount) => format.money({ amount, currency })}
      sayScale={(amount) => format.round({ amount, currency })}
    />
  );
}

/** The currencies there are, the person's own first. */
function currenciesOf(months: Commitments['months'], own: string): string[] {
  return [...scaleOf(months).keys()].toSorted(
    (one, other) => Number(other === own) - Number(one === own) || (one < other ? -1 : 1),
  );
}
