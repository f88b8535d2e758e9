import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { addMonths, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { failureText, useClient } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ErrorMessage, Section, VirtualList } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './try-past.module.css';

type Heard = OutputOf<'palgorithms.backtest'>;

/** How far back is looked, in months. */
const monthsBack = 12;

/** More lines than this scroll in a box of their own. */
const mostAtOnce = 40;

type Outcome =
  | { readonly is: 'running' }
  | { readonly is: 'failed'; readonly text: string }
  | { readonly is: 'heard'; readonly heard: Heard; readonly settings: string };

export interface TryPastProps {
  /**
   * The rule to try, with settings that differ from those in force; one of the person's own has none. All as they are where
   * it is left out.
   */
  readonly palgorithm?: Pick<InputOf<'palgorithms.backtest'>, 'id' | 'settings'>;
}

/** What would have been heard over the last months of one's own records. */
export function TryPast({ palgorithm }: TryPastProps) {
  const { say } = useWords();
  const { today } = useFormat();
  const client = useClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const settings = JSON.stringify(palgorithm?.settings ?? {});
  const run = async () => {
    setOutcome({ is: 'running' });
    const period = { from: addMonths(today, -monthsBack), to: today };
    const answer = await client.call('palgorithms.backtest', { ...period, ...palgorithm });
    setOutcome(
      answer.ok ? { is: 'heard', heard: answer.value, settings } : { is: 'failed', text: failureText(answer.error) },
    );
  };
  const isOfOthers = outcome?.is === 'heard' && outcome.settings !== settings;
  return (
    <Section
      title={say('palgorithmPages.tryTitle')}
      lead={say('palgorithmPages.tryLead', {
        which: palgorithm === undefined ? 'all' : palgorithm.settings === undefined ? 'own' : 'other',
      })}
    >
      <Button isDisabled={outcome?.is === 'running'} onPress={() => void run()}>
        {say('palgorithmPages.try')}
      </Button>
      <div role="status" className={styles['tried']}>
        {outcome?.is === 'running' ? say('palgorithmPages.trying') : null}
        {outcome?.is === 'heard' && !isOfOthers
          ? say('palgorithmPages.heard', {
              n: outcome.heard.length,
              which: palgorithm === undefined ? 'all' : settings === '{}' ? 'one' : 'other',
            })
          : null}
        {isOfOthers ? say('palgorithmPages.tryAgain') : null}
      </div>
      {outcome?.is === 'failed' ? <ErrorMessage>{outcome.text}</ErrorMessage> : null}
      {outcome?.is === 'heard' && !isOfOthers && outcome.heard.length > 0 ? <HeardList heard={outcome.heard} /> : null}
    </Section>
  );
}

function HeardList({ heard }: { heard: Heard }) {
  const { say } = useWords();
  if (heard.length > mostAtOnce) {
    return (
      <VirtualList
        label={say('palgorithmPages.heardList')}
        items={heard}
        keyOf={({ key }) => key}
        guess={46}
        className={styles['long'] ?? ''}
        render={(each) => <HeardLine heard={each} />}
      />
    );
  }
  return (
    <ul aria-label={say('palgorithmPages.heardList')} className={styles['heard']}>
      {heard.map((each) => (
        <li key={each.key}>
          <HeardLine heard={each} />
        </li>
      ))}
    </ul>
  );
}

function HeardLine({ heard: { on, title, supplierId, contractId } }: { heard: Heard[number] }) {
  const format = useFormat();
  const day: CalendarDate = on;
  return (
    <div className={styles['line']}>
      <span className={styles['day']}>{format.day(day)}</span>
      {supplierId === null ? (
        <span>{title}</span>
      ) : (
        <Link
          to="/suppliers/$supplierId"
          params={{ supplierId }}
          search={contractId === null ? {} : { contract: contractId }}
        >
          {title}
        </Link>
      )}
    </div>
  );
}
