import { useState } from 'react';
import { failureText, handOver, useClient, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, Disclosure, ErrorMessage, FileButton, NumberField } from '#renderer/ui/index.ts';
import type { TrueCost } from '../words.ts';
import styles from './true-cost.module.css';
import { useWords } from '#renderer/words/index.ts';

/**
 * By which rate another currency was turned into the person's own, and two ways to give one. Nothing in one's own.
 * `subject` begins the sentence where there is no rate.
 */
export function RateBox({ from, cost, subject = 'This' }: { from: string; cost: TrueCost; subject?: string }) {
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
            {subject} is in {from}. To count it in {mine}, say what one {from} is worth.
          </p>
          <RateFields from={from} to={mine} />
        </>
      ) : (
        <>
          <p>
            1 {cost.rate.from} = {rateInWords(cost.rate.rate, format.locale)} {cost.rate.to},{' '}
            {format.day(cost.rate.date)}, {cost.rate.source}.
          </p>
          <Disclosure title="Use another rate">
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
  const { told } = useWords();
  const client = useClient();
  const [rate, setRate] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const set = useCommand('rates.set', { isSilentOnFailure: true, done: 'The rate is noted.' });
  const read = useCommand('rates.importEcb', {
    isSilentOnFailure: true,
    done: ({ count, date }) => `${count} rates of ${format.day(date)} are read.`,
  });
  const save = async () => {
    if (rate === null || rate <= 0) {
      setProblem(`Write how many ${to} one ${from} is, such as 0.95.`);
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
          label={`One ${from} is`}
          value={rate}
          onChange={setRate}
          minimum={0}
          unit={to}
          format={{ maximumFractionDigits: 8, useGrouping: false }}
          className={styles['rateField'] ?? ''}
        />
        <Button isPending={set.isRunning} onPress={() => void save()}>
          Note the rate
        </Button>
        <FileButton
          accepts={['.csv', '.xml', 'text/csv', 'text/xml']}
          isPending={read.isRunning}
          onFile={(file) => void readFile(file)}
        >
          Read the ECB’s file…
        </FileButton>
      </div>
      <Disclosure title="Where is that file?">
        <p className={styles['soft']}>
          The European Central Bank publishes its daily reference rates on its web pages, as CSV and as XML. Save either
          and choose it here; Dancecard does not fetch it.
        </p>
      </Disclosure>
    </>
  );
}
