import { useState } from 'react';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { WorkingList } from '#renderer/domain-views/working-list.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { classes, ErrorMessage, Slider, Spinner } from '#renderer/ui/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
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
  const { say } = useWords();
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
            <th scope="col">{say('offers.cost.over')}</th>
            <th scope="col">{say('offers.cost.inAll')}</th>
            <th scope="col">{say('offers.cost.aMonth')}</th>
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
          label={say(minimum === null ? 'offers.cost.longerThanYear' : 'offers.cost.longerThanMinimum')}
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
            <Said message={comesTo(longer, one, yearsLonger === 0 ? undefined : bound.value)} tags={{ b: <b /> }} />
          </p>
        )}
      </div>
      {one === undefined ? null : (
        <WorkingList working={one.working} title={say('offers.cost.arithmetic', { months: longer })} />
      )}
      {one === undefined ? null : <RateBox from={price.currency} cost={one} />}
    </div>
  );
}

/** What some months cost, and how much more than the time one is bound for. */
function comesTo(months: number, { total, monthly, currency }: Cost, bound: Cost | undefined): Message {
  const values = { months, total: { amount: total, currency }, monthly: { amount: monthly, currency } };
  if (bound === undefined || bound.currency !== currency) return message('offers.cost.come', values);
  return message('offers.cost.comeMore', {
    ...values,
    more: { amount: Math.max(0, total - bound.total), currency },
  });
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
        <Said
          message={message(isMinimum ? 'offers.cost.monthsMinimum' : 'offers.cost.months', { months })}
          tags={{ soft: <span className={styles['soft']} /> }}
        />
      </th>
      <td>{amount(({ total }) => total)}</td>
      <td>{amount(({ monthly }) => monthly)}</td>
    </tr>
  );
}
