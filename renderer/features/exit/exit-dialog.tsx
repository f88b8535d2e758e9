import { useState } from 'react';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { enteredDay, useToday } from '#renderer/format/index.ts';
import type { ExitDialogProps } from '#renderer/shell/page-props.ts';
import {
  Button,
  ComboBox,
  DateField,
  Dialog,
  ErrorMessage,
  SegmentedControl,
  Select,
  Spinner,
  Stack,
  TextArea,
} from '#renderer/ui/index.ts';
import { exitGrounds, type ExitGround } from '#shared/domain/exits/exit-grounds.ts';
import { exitChannels } from '#shared/records/contracts.ts';
import { message } from '#shared/domain/message.ts';
import { useWords } from '#renderer/words/index.ts';
import { ExitDone } from './exit-done.tsx';
import { ExitOutcome } from './exit-outcome.tsx';
import { datesProblem, reasonSuggestions, sendByOn, type ExitChannel, type ExitInput } from './exit-words.ts';
import styles from './exit-dialog.module.css';

interface Logged {
  readonly outcome: OutputOf<'exits.log'>;
  readonly isSent: boolean;
  /** The entry of the history that holds it. */
  readonly entryId: string | null;
}

/** Logs an exit, showing beside the answers where it leads; afterwards says what came of it. */
export function ExitDialog({ target, name, answers, onClose }: ExitDialogProps) {
  const [logged, setLogged] = useState<Logged | null>(null);
  if (logged !== null) {
    return (
      <ExitDone
        name={name}
        outcome={logged.outcome}
        isSent={logged.isSent}
        entryId={logged.entryId}
        onClose={onClose}
      />
    );
  }
  return (
    <ExitForm
      target={target}
      name={name}
      {...(answers === undefined ? {} : { answers })}
      onClose={onClose}
      onLogged={setLogged}
    />
  );
}

interface ExitFormProps extends ExitDialogProps {
  readonly onLogged: (logged: Logged) => void;
}

function ExitForm({ target, name, answers = {}, onClose, onLogged }: ExitFormProps) {
  const { say, told } = useWords();
  const today = useToday();
  const [decidedOn, setDecidedOn] = useState<CalendarDate | null>(today);
  const [ground, setGround] = useState<ExitGround>(answers.ground ?? 'notice');
  const [rightUntil, setRightUntil] = useState<CalendarDate | null>(null);
  const [reason, setReason] = useState(answers.reason ?? '');
  const [isSent, setSent] = useState(false);
  const [channel, setChannel] = useState<ExitChannel | null>(null);
  const [sentOn, setSentOn] = useState<CalendarDate | null>(today);
  const [endsOn, setEndsOn] = useState<CalendarDate | null>(answers.endsOn ?? null);
  const [wouldReturn, setWouldReturn] = useState('');
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const log = useCommand('exits.log', { isSilentOnFailure: true });

  const noticeSentOn = isSent ? sentOn : null;
  const problem =
    datesProblem(decidedOn, noticeSentOn) ?? (isSent && sentOn === null ? message('exitDialog.problem.notSent') : null);
  const decisionProblem = datesProblem(decidedOn, null);
  const input: ExitInput = {
    ...target,
    decidedOn: decidedOn ?? today,
    ground,
    rightUntil: ground === 'notice' ? null : rightUntil,
    reason: reason.trim() === '' ? null : reason.trim(),
    channel,
    noticeSentOn,
    endsOn,
    wouldReturn: wouldReturn.trim() === '' ? null : wouldReturn.trim(),
    note: note.trim() === '' ? null : note.trim(),
  };
  // Only what the dates follow from; typing a note asks nothing.
  const preview = useOperation(
    'exits.preview',
    { ...target, decidedOn: decidedOn ?? today, ground, rightUntil: input.rightUntil, channel, noticeSentOn, endsOn },
    { isOn: problem === null, keepsPrevious: true },
  );

  const sendBy = preview.value === undefined ? null : sendByOn(preview.value.sendBy, channel);

  const save = async () => {
    setTried(true);
    if (problem !== null) return;
    setFailure(null);
    const outcome = await log.run(input);
    if (outcome.ok) onLogged({ outcome: outcome.value, isSent, entryId: outcome.entryId ?? null });
    else setFailure(failureText(outcome.error));
  };

  const chooseSentOn = (day: CalendarDate | null) => {
    setSentOn(day);
    // Whoever sent a notice had decided by then.
    if (day !== null && decidedOn !== null && day < decidedOn) setDecidedOn(day);
  };

  return (
    <Dialog
      title={say('exitDialog.title', { name })}
      isOpen
      onClose={onClose}
      size="large"
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {say('exitDialog.notNow')}
          </Button>
          <Button variant="primary" onPress={() => void save()} isPending={log.isRunning}>
            {say('exitDialog.log')}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <Stack>
          {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
          <Select
            label={say('exitDialog.ground')}
            choices={exitGrounds.map((id) => ({ id, label: say(`exitDialog.ground.${id}`) }))}
            value={ground}
            onChange={setGround}
            help={say(`exitDialog.groundHelp.${ground}`)}
          />
          {ground === 'notice' ? null : (
            <DateField
              label={say('exitDialog.rightUntil')}
              value={rightUntil}
              onChange={(text) => setRightUntil(enteredDay(text))}
              help={say('exitDialog.rightUntilHelp')}
            />
          )}
          <DateField
            label={say('exitDialog.decidedOn')}
            value={decidedOn}
            onChange={(text) => setDecidedOn(enteredDay(text))}
            latest={isSent ? sentOn : null}
            error={decisionProblem === null || (isSent && !isTried) ? null : told(decisionProblem)}
          />
          <ComboBox
            label={say('exitDialog.why')}
            allowsOther
            choices={reasonSuggestions.map((id) => ({ id, label: say(`exitDialog.reason.${id}`) }))}
            text={reason}
            onTextChange={setReason}
            help={say('exitDialog.whyHelp')}
          />
          <SegmentedControl
            label={say('exitDialog.known')}
            showLabel
            value={isSent ? 'yes' : 'no'}
            onChange={(answer) => setSent(answer === 'yes')}
            choices={[
              { id: 'no', label: say('exitDialog.known.no') },
              { id: 'yes', label: say('exitDialog.known.yes') },
            ]}
          />
          {isSent ? (
            <DateField
              label={say('exitDialog.sentOn')}
              value={sentOn}
              onChange={(text) => chooseSentOn(enteredDay(text))}
              error={isTried && sentOn === null && problem !== null ? told(problem) : null}
            />
          ) : null}
          <Select
            label={say(isSent ? 'exitDialog.howTold' : 'exitDialog.howToTell')}
            choices={exitChannels.map((id) => ({ id, label: say(`exitDialog.channel.${id}`) }))}
            value={channel}
            onChange={setChannel}
            placeholder={say('exitDialog.notDecided')}
          />
          <DateField
            label={say('exitDialog.lastDayNamed')}
            value={endsOn}
            onChange={(text) => setEndsOn(enteredDay(text))}
            help={say('exitDialog.lastDayHelp')}
          />
          <TextArea
            label={say('exitDialog.wouldReturn')}
            value={wouldReturn}
            onChange={setWouldReturn}
            rows={2}
            help={say('exitDialog.wouldReturnHelp')}
          />
          <TextArea label={say('exitDialog.note')} value={note} onChange={setNote} rows={2} />
        </Stack>
        <aside className={styles['beside']} aria-label={say('exitDialog.leads')}>
          <h3>{say('exitDialog.leads')}</h3>
          {preview.failure !== null && problem === null ? (
            <ErrorMessage>{failureText(preview.failure)}</ErrorMessage>
          ) : null}
          {problem === null ? null : <p className={styles['problem']}>{told(problem)}</p>}
          {preview.value === undefined || preview.failure !== null ? (
            preview.isLoading ? (
              <Spinner />
            ) : null
          ) : (
            <ExitOutcome outcome={preview.value} isSent={isSent} isPrevious={preview.isPrevious} sendBy={sendBy} />
          )}
        </aside>
      </div>
    </Dialog>
  );
}
