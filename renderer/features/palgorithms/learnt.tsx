import { RotateCcw } from 'lucide-react';
import { useCommand } from '#renderer/data/index.ts';
import { Button, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { PalgorithmRecord } from './palgorithm-record.ts';
import styles from './palgorithms.module.css';

/** What was thought of what a rule said, by kind of supplier, and the way to forget it. */
export function Learnt({ palgorithm }: { palgorithm: PalgorithmRecord }) {
  const { say } = useWords();
  const { id, title, shown, helped, junk, notNow, ignored, kinds } = palgorithm;
  const forget = useCommand('palgorithms.forget', { done: say('palgorithmPages.forgotten', { palgorithm: title }) });
  return (
    <Section title={say('palgorithmPages.learnt')} lead={say('palgorithmPages.learntLead')}>
      <p className={styles['strong']}>{say('palgorithmPages.counts', { shown, helped, junk })}</p>
      {shown === 0 ? null : (
        <>
          <p className={styles['soft']}>{say('palgorithmPages.quieter', { notNow, ignored })}</p>
          <div className={styles['tableBox']}>
            <table className={styles['kinds']}>
              <caption>{say('palgorithmPages.byKind')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('palgorithmPages.kind')}</th>
                  <th scope="col">{say('palgorithmPages.shown')}</th>
                  <th scope="col">{say('palgorithmPages.helped')}</th>
                  <th scope="col">{say('palgorithmPages.junk')}</th>
                  <th scope="col">{say('palgorithmPages.usefulness')}</th>
                </tr>
              </thead>
              <tbody>
                {kinds.map((kind) => (
                  <tr key={kind.kind ?? ''}>
                    <th scope="row">{kind.kind ?? say('palgorithmPages.noKind')}</th>
                    <td>{kind.shown}</td>
                    <td>{kind.helped}</td>
                    <td>{kind.junk}</td>
                    <td>{say('palgorithmPages.useful', { percent: Math.round(kind.usefulness * 100) })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Button
            icon={<RotateCcw aria-hidden="true" />}
            isDisabled={forget.isRunning}
            onPress={() => void forget.run({ id })}
          >
            {say('palgorithmPages.forget')}
          </Button>
        </>
      )}
    </Section>
  );
}
