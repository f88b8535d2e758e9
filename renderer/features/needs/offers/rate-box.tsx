import { useOperation } from '#renderer/data/index.ts';
import { rateInWords, RateFields } from '#renderer/domain-views/rate-fields.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Disclosure } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { TrueCost } from '../words.ts';
import styles from './true-cost.module.css';

export interface RateBoxProps {
  readonly from: string;
  readonly cost: TrueCost;
  /** Whose offers are in that currency, where it is said beside several. */
  readonly suppliers?: readonly string[];
}

/** By which rate another currency was turned into the person's own, and two ways to give one. Nothing in one's own. */
export function RateBox({ from, cost, suppliers = [] }: RateBoxProps) {
  const { say } = useWords();
  const format = useFormat();
  const preferences = useOperation('preferences.get', {});
  const mine = preferences.value?.currency;
  if (mine === undefined || from === mine) return null;
  if (cost.rate === null && !cost.unconverted) return null;
  return (
    <div className={styles['rate']}>
      {cost.rate === null ? (
        <>
          <p>
            {say('offers.rate.none', {
              whose: suppliers.length === 0 ? 'this' : suppliers.length === 1 ? 'one' : 'other',
              supplier: suppliers[0] ?? '',
              from,
              mine,
            })}
          </p>
          <RateFields from={from} to={mine} />
        </>
      ) : (
        <>
          <p>
            {say('offers.rate.used', {
              from: cost.rate.from,
              rate: rateInWords(cost.rate.rate, format.locale),
              to: cost.rate.to,
              day: format.day(cost.rate.date),
              source: cost.rate.source,
            })}
          </p>
          <Disclosure title={say('offers.rate.another')}>
            <RateFields from={from} to={mine} />
          </Disclosure>
        </>
      )}
    </div>
  );
}
