import { Link } from '@tanstack/react-router';
import { Check, Send, Undo2 } from 'lucide-react';
import { useFormat } from '#renderer/format/index.ts';
import { useExitStepDialog } from '#renderer/domain-views/exit-request.tsx';
import { Button, classes } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ContractRecord, ExitRecord } from './supplier-record.ts';
import styles from './exit-box.module.css';

/** The exit from a contract: where it stands, its four dates, and the next step. */
export function ExitBox({ exit, contract }: { exit: ExitRecord; contract: ContractRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const openStep = useExitStepDialog();
  const steps = [
    { name: say('supplier.exit.decided'), on: exit.decidedOn },
    { name: say('supplier.exit.sent'), on: exit.noticeSentOn },
    { name: say('supplier.exit.confirmed'), on: exit.acknowledgedOn },
    {
      name: say(exit.endsOn !== null && exit.endsOn >= format.today ? 'supplier.exit.ends' : 'supplier.exit.ended'),
      on: exit.endsOn,
    },
  ];
  const isOpen = exit.acknowledgedOn === null;
  return (
    <section className={styles['box']} aria-label={say('supplier.exit.label', { contract: contract.name })}>
      <p className={styles['state']}>
        <b>{say(`views.exitState.${exit.state}`)}</b>
        {exit.inTime === false ? <span className={styles['late']}> · {say('supplier.exit.late')}</span> : null}
        {exit.reason === null ? null : <span className={styles['soft']}> · {exit.reason}</span>}
      </p>
      <ol className={styles['steps']}>
        {steps.map(({ name, on }) => {
          const isReached = on !== null && on <= format.today;
          return (
            <li key={name} className={classes(styles['step'], isReached && styles['reached'])}>
              <span>{name}</span>
              <span className={styles['on']}>{on === null ? say('supplier.exit.notYet') : format.shortDay(on)}</span>
            </li>
          );
        })}
      </ol>
      <p className={styles['whole']}>
        <Link to="/exits/$exitId" params={{ exitId: exit.id }}>
          {say('supplier.exit.checklist')}
        </Link>
      </p>
      <div className={styles['buttons']}>
        {exit.noticeSentOn === null ? (
          <Button small icon={<Send aria-hidden="true" />} onPress={() => openStep('notice_sent', exit.id)}>
            {say('supplier.exit.noteSent')}
          </Button>
        ) : null}
        {isOpen ? (
          <Button small icon={<Check aria-hidden="true" />} onPress={() => openStep('acknowledge', exit.id)}>
            {say('supplier.exit.noteConfirmed')}
          </Button>
        ) : null}
        <Button
          small
          variant="quiet"
          icon={<Undo2 aria-hidden="true" />}
          onPress={() => openStep('withdraw', exit.id)}
          label={say('supplier.exit.withdrawNamed', { contract: contract.name })}
        >
          {say('supplier.exit.withdraw')}
        </Button>
      </div>
    </section>
  );
}
