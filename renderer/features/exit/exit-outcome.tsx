import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { WorkingList } from '#renderer/domain-views/working-list.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, classes } from '#renderer/ui/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
import { readExit } from './exit-words.ts';
import styles from './exit-outcome.module.css';

interface Outcome {
  readonly endsOn: CalendarDate | null;
  readonly inTime: boolean | null;
  readonly working: readonly string[];
  readonly contracts?: readonly {
    readonly contractId: string;
    readonly contractName: string;
    readonly endsOn: CalendarDate | null;
    readonly inTime: boolean | null;
  }[];
}

export interface ExitOutcomeProps {
  readonly outcome: Outcome;
  readonly isSent: boolean;
  readonly isPrevious: boolean;
  /** The last day to send the notice, where it is not out yet. */
  readonly sendBy?: CalendarDate | null;
}

/** Where an exit leads: the last day, in time or late, and how that came about. */
export function ExitOutcome({ outcome, isSent, isPrevious, sendBy = null }: ExitOutcomeProps) {
  const format = useFormat();
  const { say, told } = useWords();
  const reading = readExit(outcome, isSent, { date: format.longDay });
  const contracts = outcome.contracts ?? [];
  return (
    <div className={classes(styles['outcome'], isPrevious && styles['previous'])} aria-live="polite">
      <p className={classes(styles['headline'], styles[reading.tone])}>{told(reading.headline)}</p>
      {outcome.endsOn === null ? null : <p className={styles['soft']}>{format.distance(outcome.endsOn)}</p>}
      <p className={styles['detail']}>{told(reading.detail)}</p>
      {isSent || sendBy === null || outcome.inTime === false ? null : (
        <p className={styles['sendBy']}>
          {sendBy < format.today ? (
            say('exitDialog.outcome.tooSlow', { day: format.day(sendBy) })
          ) : (
            <Said
              message={message('exitDialog.outcome.sendBy', {
                day: format.day(sendBy),
                distance: format.distance(sendBy),
              })}
              tags={{ b: <strong /> }}
            />
          )}
        </p>
      )}
      {contracts.length < 2 ? null : (
        <ul className={styles['contracts']}>
          {contracts.map((contract) => (
            <li key={contract.contractId}>
              <span>{contract.contractName}</span>
              <span className={styles['soft']}>
                {contract.endsOn === null ? say('exitDialog.outcome.notKnown') : format.day(contract.endsOn)}{' '}
                {contract.inTime === false ? <Badge tone="now">{say('exitDialog.outcome.late')}</Badge> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      <WorkingList working={outcome.working} />
    </div>
  );
}
