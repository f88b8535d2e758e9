import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useToday } from '#renderer/format/index.ts';
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
import { ExitDone } from './exit-done.tsx';
import { ExitOutcome } from './exit-outcome.tsx';
import {
  channelChoices,
  datesProblem,
  reasonSuggestions,
  sendByOn,
  type ExitChannel,
  type ExitInput,
} from './exit-words.ts';
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
  const today = useToday();
  const [decidedOn, setDecidedOn] = useState<CalendarDate | null>(today);
  const [reason, setReason] = useState(answers.reason ?? '');
  const [isSent, setSent] = useState(false);
  const [channel, setChannel] = useState<ExitChannel | null>(null);
  const [sentOn, setSentOn] = useState<CalendarDate | null>(today);
  const [endsOn, setEndsOn] = useState<CalendarDate | null>(answers.endsOn ?? null);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const log = useCommand('exits.log', { isSilentOnFailure: true });

  const noticeSentOn = isSent ? sentOn : null;
  const problem = datesProblem(decidedOn, noticeSentOn) ?? (isSent && sentOn === null ? 'Say when you sent it.' : null);
  const input: ExitInput = {
    ...target,
    decidedOn: decidedOn ?? today,
    reason: reason.trim() === '' ? null : reason.trim(),
    channel,
    noticeSentOn,
    endsOn,
    note: note.trim() === '' ? null : note.trim(),
  };
  // Only what the dates follow from; typing a note asks nothing.
  const preview = useOperation(
    'exits.preview',
    { ...target, decidedOn: decidedOn ?? today, channel, noticeSentOn, endsOn },
    { isOn: problem === null, keepsPrevious: true },
  );

  const contractId = 'contractId' in target ? target.contractId : null;
  const contract = useOperation('contracts.get', { id: contractId ?? '' }, { isOn: contractId !== null });
  const days = contract.value?.outlook?.sendBy;
  const sendBy = days === undefined ? null : sendByOn(days, channel);

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
      title={`Leave ${name}`}
      isOpen
      onClose={onClose}
      size="large"
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button variant="primary" onPress={() => void save()} isPending={log.isRunning}>
            Log the exit
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <Stack>
          {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
          <DateField
            label="Decided on"
            value={decidedOn}
            onChange={(text) => setDecidedOn(dayOf(text))}
            latest={isSent ? sentOn : null}
            error={isTried || !isSent ? datesProblem(decidedOn, null) : null}
          />
          <ComboBox
            label="Why?"
            allowsOther
            choices={reasonSuggestions.map((words) => ({ id: words, label: words }))}
            text={reason}
            onTextChange={setReason}
            help="For yourself; it helps when they call to win you back."
          />
          <SegmentedControl
            label="Do they know yet?"
            showLabel
            value={isSent ? 'yes' : 'no'}
            onChange={(answer) => setSent(answer === 'yes')}
            choices={[
              { id: 'no', label: 'Not yet' },
              { id: 'yes', label: 'I have told them' },
            ]}
          />
          {isSent ? (
            <DateField
              label="Notice sent on"
              value={sentOn}
              onChange={(text) => chooseSentOn(dayOf(text))}
              error={isTried && sentOn === null ? problem : null}
            />
          ) : null}
          <Select
            label={isSent ? 'How did you tell them?' : 'How will you tell them?'}
            choices={channelChoices}
            value={channel}
            onChange={setChannel}
            placeholder="Not decided"
          />
          <DateField
            label="Last day, if they named one"
            value={endsOn}
            onChange={(text) => setEndsOn(dayOf(text))}
            help="Leave it empty to have it worked out from the terms."
          />
          <TextArea label="Note" value={note} onChange={setNote} rows={2} />
        </Stack>
        <aside className={styles['beside']} aria-label="Where this leads">
          <h3>Where this leads</h3>
          {preview.failure !== null && problem === null ? (
            <ErrorMessage>{failureText(preview.failure)}</ErrorMessage>
          ) : null}
          {problem === null ? null : <p className={styles['problem']}>{problem}</p>}
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

function dayOf(text: string | null): CalendarDate | null {
  return text !== null && isCalendarDate(text) ? text : null;
}
