import { Check, Send, Undo2 } from 'lucide-react';
import { useFormat } from '#renderer/format/index.ts';
import { exitStateWords } from '#renderer/domain-views/deadline-words.ts';
import { useExitStepDialog } from '#renderer/domain-views/exit-request.tsx';
import { Button, classes } from '#renderer/ui/index.ts';
import type { ContractRecord, ExitRecord } from './supplier-record.ts';
import styles from './exit-box.module.css';

/** The exit from a contract: where it stands, its four dates, and the next step. */
export function ExitBox({ exit, contract }: { exit: ExitRecord; contract: ContractRecord }) {
  const format = useFormat();
  const openStep = useExitStepDialog();
  const steps = [
    { name: 'Decided', on: exit.decidedOn },
    { name: 'Notice sent', on: exit.noticeSentOn },
    { name: 'Confirmed', on: exit.acknowledgedOn },
    { name: exit.endsOn !== null && exit.endsOn >= format.today ? 'Ends' : 'Ended', on: exit.endsOn },
  ];
  const isOpen = exit.acknowledgedOn === null;
  return (
    <section className={styles['box']} aria-label={`Exit from ${contract.name}`}>
      <p className={styles['state']}>
        <b>{exitStateWords[exit.state]}</b>
        {exit.inTime === false ? (
          <span className={styles['late']}> · the notice was late for the term before</span>
        ) : null}
        {exit.reason === null ? null : <span className={styles['soft']}> · {exit.reason}</span>}
      </p>
      <ol className={styles['steps']}>
        {steps.map(({ name, on }) => {
          const isReached = on !== null && on <= format.today;
          return (
            <li key={name} className={classes(styles['step'], isReached && styles['reached'])}>
              <span>{name}</span>
              <span className={styles['on']}>{on === null ? 'not yet' : format.shortDay(on)}</span>
            </li>
          );
        })}
      </ol>
      <div className={styles['buttons']}>
        {exit.noticeSentOn === null ? (
          <Button small icon={<Send aria-hidden="true" />} onPress={() => openStep('notice_sent', exit.id)}>
            Notice sent…
          </Button>
        ) : null}
        {isOpen ? (
          <Button small icon={<Check aria-hidden="true" />} onPress={() => openStep('acknowledge', exit.id)}>
            They confirmed…
          </Button>
        ) : null}
        <Button
          small
          variant="quiet"
          icon={<Undo2 aria-hidden="true" />}
          onPress={() => openStep('withdraw', exit.id)}
          label={`Take back the exit from ${contract.name}`}
        >
          Take back…
        </Button>
      </div>
    </section>
  );
}
