import type { Money } from '#shared/domain/money.ts';
import { rateInWords, RateFields } from '#renderer/domain-views/rate-fields.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Disclosure, ErrorMessage, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Amounts } from './amounts.tsx';
import type { Commitments } from './commitments.ts';
import styles from './costs.module.css';

/** What everything comes to: in the twelve months, and spread evenly; with the rates one sum goes by. */
export function Total({ commitments }: { commitments: Commitments }) {
  const { say } = useWords();
  const { asOf, to, sums, monthly, yearly, home, tooLarge } = commitments;
  const figure = (term: string, amounts: readonly Money[], inOne: Money | null) => (
    <div className={styles['figure']}>
      <dt>{term}</dt>
      <dd>
        <Amounts sums={amounts} home={inOne} nothing={say('costs.months.nothing')} />
      </dd>
    </div>
  );
  return (
    <Section title={say('costs.total.title')}>
      {tooLarge.length === 0 ? null : (
        <ErrorMessage>{say('costs.total.tooLarge', { currencies: tooLarge })}</ErrorMessage>
      )}
      <dl className={styles['figures']}>
        {figure(say('costs.total.months', { from: asOf, to }), sums, home?.sum ?? null)}
        {figure(say('costs.total.month'), monthly, home?.monthly ?? null)}
        {figure(say('costs.total.year'), yearly, home?.yearly ?? null)}
      </dl>
      <p className={styles['note']}>{say('costs.total.even')}</p>
      <Rates commitments={commitments} />
    </Section>
  );
}

/** By which rates there is one sum; where one is missing, two ways to give it. */
function Rates({ commitments: { currency, rates, missingRates } }: { commitments: Commitments }) {
  const { say } = useWords();
  const format = useFormat();
  return (
    <>
      {rates.map(({ from, to, rate, date, source }) => (
        <p key={from} className={styles['note']}>
          {say('costs.total.rate', { from, to, rate: rateInWords(rate, format.locale), source, day: date })}
        </p>
      ))}
      {missingRates.length === 0 ? null : (
        <div className={styles['rate']}>
          <p>{say('costs.total.noRate', { n: missingRates.length, from: missingRates, to: currency })}</p>
          {missingRates.map((from) => (
            <Disclosure key={from} title={say('costs.total.giveRate', { from, to: currency })}>
              <RateFields from={from} to={currency} />
            </Disclosure>
          ))}
        </div>
      )}
    </>
  );
}
