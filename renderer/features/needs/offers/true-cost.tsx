import { useState } from 'react';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { WorkingList } from '#renderer/domain-views/working-list.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { classes, ErrorMessage, Slider, Spinner } from '#renderer/ui/index.ts';
import type { OfferRecord, TrueCost as Cost } from '../words.ts';
import { RateBox } from './rate-box.tsx';
import styles from './true-cost.module.css';

/** The usual lengths to compare, in months. */
const usualMonths = [12, 24, 36] as const;

export interface TrueCostProps {
  readonly price: OfferRecord['price'];
  /** The minimum term in months, where there is one. */
  readonly minimum: number | null;
}

/** What a price really comes to: over the usual lengths, over the minimum term, and if one stays longer. */
export function TrueCost({ price, minimum }: TrueCostProps) {
  const format = useFormat();
  const [yearsLonger, setYearsLonger] = useState(1);
  const base = minimum ?? 12;
  const rows = [...new Set([...(minimum === null ? [] : [minimum]), ...usualMonths])].toSorted((a, b) => a - b);
  const longer = Math.min(600, base + yearsLonger * 12);
  const bound = useCost(price, base);
  const stayed = useCost(price, longer);
  const one = stayed.value;
  return (
    <div className={styles['cost']}>
      {stayed.failure === null ? null : <ErrorMessage>{failureText(stayed.failure)}</ErrorMessage>}
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Over</th>
            <th scope="col">In all</th>
            <th scope="col">A month</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((months) => (
            <CostRow key={months} price={price} months={months} isMinimum={months === minimum} />
          ))}
        </tbody>
      </table>
      <div className={styles['longer']}>
        <Slider
          label={minimum === null ? 'If you stay longer than a year' : 'If you stay longer than the minimum'}
          value={yearsLonger}
          onChange={setYearsLonger}
          minimum={0}
          maximum={5}
          format={{ style: 'unit', unit: 'year', unitDisplay: 'long' }}
        />
        {one === undefined ? (
          stayed.isLoading ? (
            <Spinner />
          ) : null
        ) : (
          <p aria-live="polite">
            {format.number(longer)} months come to <b>{format.money({ amount: one.total, currency: one.currency })}</b>,{' '}
            {format.money({ amount: one.monthly, currency: one.currency })} a month
            {bound.value === undefined || yearsLonger === 0 || bound.value.currency !== one.currency
              ? ''
              : `: ${format.money({ amount: Math.max(0, one.total - bound.value.total), currency: one.currency })} more`}
            .
          </p>
        )}
      </div>
      {one === undefined ? null : (
        <WorkingList working={one.working} title={`The arithmetic for ${format.number(longer)} months`} />
      )}
      {one === undefined ? null : <RateBox from={price.currency} cost={one} />}
    </div>
  );
}

function useCost(price: OfferRecord['price'], months: number) {
  return useOperation('offers.costOf', { price, months }, { keepsPrevious: true });
}

function CostRow({ price, months, isMinimum }: { price: OfferRecord['price']; months: number; isMinimum: boolean }) {
  const format = useFormat();
  const cost = useCost(price, months);
  const amount = (pick: (cost: Cost) => number) =>
    cost.value === undefined ? '…' : format.money({ amount: pick(cost.value), currency: cost.value.currency });
  return (
    <tr className={classes(cost.isPrevious && styles['previous'])}>
      <th scope="row">
        {format.number(months)} {months === 1 ? 'month' : 'months'}
        {isMinimum ? <span className={styles['soft']}> (minimum)</span> : null}
      </th>
      <td>{amount(({ total }) => total)}</td>
      <td>{amount(({ monthly }) => monthly)}</td>
    </tr>
  );
}
