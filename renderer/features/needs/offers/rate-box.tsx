import { useState } from 'react';
import { failureText, handOver, useClient, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, Disclosure, ErrorMessage, FileButton, NumberField } from '#renderer/ui/index.ts';
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

function rateInWords(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(rate);
}

function RateFields({ from, to }: { from: string; to: string }) {
  const format = useFormat();
  const { say, told } = useWords();
  const client = useClient();
  const [rate, setRate] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const set = useCommand('rates.set', { isSilentOnFailure: true, done: say('offers.rate.noted') });
  const read = useCommand('rates.importEcb', {
    isSilentOnFailure: true,
    done: ({ count, date }) => say('offers.rate.read', { count, day: format.day(date) }),
  });
  const save = async () => {
    if (rate === null || rate <= 0) {
      setProblem(say('offers.rate.empty', { to, from }));
      return;
    }
    const outcome = await set.run({ from, to, rate, date: format.today });
    setProblem(outcome.ok ? null : failureText(outcome.error));
  };
  const readFile = async (file: File) => {
    const path = await handOver(client, file, told);
    if (!path.ok) return setProblem(path.error);
    const outcome = await read.run({ path: path.value });
    return setProblem(outcome.ok ? null : failureText(outcome.error));
  };
  return (
    <>
      {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
      <div className={styles['rateFields']}>
        <NumberField
          label={say('offers.rate.one', { from })}
          value={rate}
          onChange={setRate}
          minimum={0}
          unit={to}
          format={{ maximumFractionDigits: 8, useGrouping: false }}
          className={styles['rateField'] ?? ''}
        />
        <Button isPending={set.isRunning} onPress={() => void save()}>
          {say('offers.rate.note')}
        </Button>
        <FileButton
          accepts={['.csv', '.xml', 'text/csv', 'text/xml']}
          isPending={read.isRunning}
          onFile={(file) => void readFile(file)}
        >
          {say('offers.rate.file')}
        </FileButton>
      </div>
      <Disclosure title={say('offers.rate.where')}>
        <p className={styles['soft']}>{say('offers.rate.whereText')}</p>
      </Disclosure>
    </>
  );
}
