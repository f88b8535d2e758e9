import { addDays, toDayNumber, fromDayNumber, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { yearlyCost } from '#shared/domain/terms/cost.ts';
import { priceSteps, type PriceStep, type PriceStepChange } from '#shared/domain/terms/price-history.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Disclosure, StepChart, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ContractRecord } from './supplier-record.ts';
import styles from './price-history.module.css';

type PricePoint = ContractRecord['prices'][number];

/** Every price of a contract, what each changed and why: a line of what it costs in a year, and the figures. */
export function PriceHistory({ contract }: { contract: ContractRecord }) {
  const { say } = useWords();
  if (contract.prices.length < 2) return null;
  const steps = priceSteps(contract.prices);
  return (
    <Disclosure title={say('supplier.prices.title')} level={4}>
      <PriceChart contract={contract} steps={steps} />
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{say('supplier.prices.caption', { contract: contract.name })}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('supplier.prices.from')}</th>
            <th scope="col" className={styles['amount']}>
              {say('supplier.prices.price')}
            </th>
            <th scope="col" className={styles['amount']}>
              {say('supplier.prices.change')}
            </th>
            <th scope="col">{say('supplier.prices.about')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ dated, change }) => (
            <PriceRow key={dated.id} point={dated} change={change} />
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}

function PriceRow({ point, change }: { point: PricePoint; change: PriceStepChange | null }) {
  const { say } = useWords();
  const format = useFormat();
  const { effectiveFrom, announcedOn, exitRightUntil, note, price } = point;
  return (
    <tr>
      <th scope="row" className={styles['day']}>
        {effectiveFrom === null ? say('supplier.prices.sinceStart') : format.day(effectiveFrom)}
      </th>
      <td className={styles['amount']}>{format.price(price)}</td>
      <td className={styles['amount']}>{change === null ? null : <Change change={change} />}</td>
      <td className={styles['about']}>
        {note}
        {announcedOn === null ? null : <div>{say('supplier.prices.announced', { on: announcedOn })}</div>}
        {exitRightUntil === null ? null : <div>{say('supplier.prices.right', { until: exitRightUntil })}</div>}
      </td>
    </tr>
  );
}

function Change({ change: { percent, yearly } }: { change: PriceStepChange }) {
  const { say } = useWords();
  const isMore = yearly.amount >= 0;
  const cost = { amount: Math.abs(yearly.amount), currency: yearly.currency };
  return (
    <>
      {percent === null
        ? null
        : say(isMore ? 'supplier.prices.more' : 'supplier.prices.less', { percent: Math.abs(percent) })}
      <div className={styles['soft']}>
        {say(isMore ? 'supplier.prices.moreAYear' : 'supplier.prices.lessAYear', { cost })}
      </div>
    </>
  );
}

/** What the contract costs in a year at each of its prices; nothing where that cannot be drawn on one scale. */
function PriceChart({ contract, steps }: { contract: ContractRecord; steps: readonly PriceStep<PricePoint>[] }) {
  const { say } = useWords();
  const format = useFormat();
  const drawn = steps.flatMap(({ dated }) => {
    const from = dated.effectiveFrom ?? contract.startsOn;
    const cost = yearlyCost(dated.price);
    return from === null || cost === null ? [] : [{ key: dated.id, from, cost, price: dated.price }];
  });
  const currency = drawn[0]?.cost.currency;
  if (currency === undefined || drawn.length < 2 || drawn.some(({ cost }) => cost.currency !== currency)) return null;
  const last = drawn.reduce<CalendarDate>((latest, { from }) => (from > latest ? from : latest), format.today);
  const until = contract.endsOn !== null && contract.endsOn < last ? contract.endsOn : addDays(last, daysAfter);
  return (
    <StepChart
      label={say('supplier.prices.chart', { contract: contract.name })}
      steps={drawn.map(({ key, from, cost, price }) => ({
        key,
        at: toDayNumber(from),
        name: format.price(price),
        value: cost.amount,
      }))}
      until={toDayNumber(until)}
      now={toDayNumber(format.today)}
      sayValue={(amount) => say('supplier.fact.aYear', { cost: { amount, currency } })}
      sayScale={(amount) => format.round({ amount, currency })}
      sayTime={(at) => {
        const on = fromDayNumber(at);
        return on === null ? '' : format.month(on);
      }}
    />
  );
}

/** How far the last price is drawn on. */
const daysAfter = 60;
