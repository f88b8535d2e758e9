import { useState } from 'react';
import { failureText, handOver, useClient, useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, Disclosure, ErrorMessage, FileButton, NumberField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './rate-fields.module.css';

/** A rate as it is shown: six digits say enough. */
export function rateInWords(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(rate);
}

/** Two ways to give the rate from one currency to another: typing it in, and a file of the European Central Bank. */
export function RateFields({ from, to }: { from: string; to: string }) {
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
