import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { addDays, toDayNumber, fromDayNumber, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { yearlyCost } from '#shared/domain/terms/cost.ts';
import { priceSteps, type PriceStep, type PriceStepChange } from '#shared/domain/terms/price-history.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Disclosure, IconButton, StepChart, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { PriceDialog } from './price-dialog.tsx';
import type { ContractRecord } from './supplier-record.ts';
import styles from './price-history.module.css';

type PricePoint = ContractRecord['prices'][number];

/** Every price of a contract, what each changed and why: a line of what it costs in a year, and the figures. */
export function PriceHistory({ contract }: { contract: ContractRecord }) {
  const { say } = useWords();
  const [corrected, setCorrected] = useState<string | null>(null);
  const [only] = contract.prices;
  if (only === undefined || (contract.prices.length === 1 && only.effectiveFrom === null)) return null;
  const steps = priceSteps(contract.prices);
  const point = contract.prices.find(({ id }) => id === corrected);
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
            <th scope="col">
              <VisuallyHidden>{say('supplier.prices.correcting')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ dated, change }) => (
            <PriceRow key={dated.id} point={dated} change={change} onCorrect={() => setCorrected(dated.id)} />
          ))}
        </tbody>
      </table>
      {point === undefined ? null : (
        <PriceDialog contract={contract} corrected={point} onClose={() => setCorrected(null)} />
      )}
    </Disclosure>
  );
}

function PriceRow({
  point,
  change,
  onCorrect,
}: {
  point: PricePoint;
  change: PriceStepChange | null;
  onCorrect: () => void;
}) {
  const { say } = useWords();
  const format = useFormat();
  const { effectiveFrom, announcedOn, exitRightUntil, documentId, documentName, note, price } = point;
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
        {documentId === null || documentName === null ? null : (
          <div>
            <Link to="/documents/$documentId" params={{ documentId }}>
              {documentName}
            </Link>
          </div>
        )}
      </td>
      <td className={styles['amount']}>
        <IconButton
          label={say('supplier.prices.correctNamed', { price: format.price(price) })}
          icon={<PenLine aria-hidden="true" />}
          onPress={onCorrect}
        />
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
