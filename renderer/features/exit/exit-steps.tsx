import { useState, type ReactNode } from 'react';
import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat, useToday } from '#renderer/format/index.ts';
import { Button, DateField, Dialog, ErrorMessage, Select, Spinner, Stack, TextField } from '#renderer/ui/index.ts';
import { channelChoices, readExit, type ExitChannel } from './exit-words.ts';

export interface ExitStepProps {
  readonly exitId: string;
  readonly onClose: () => void;
}

type Exit = OutputOf<'exits.list'>[number];

/** Reads the exit, then shows the step's form; says so when the exit is gone. */
function ExitStep({
  exitId,
  onClose,
  title,
  children,
}: ExitStepProps & { title: string; children: (exit: Exit) => ReactNode }) {
  const exits = useOperation('exits.list', {});
  const exit = exits.value?.find(({ id }) => id === exitId);
  if (exit !== undefined) return children(exit);
  const { failure } = exits;
  const isGone = exits.value !== undefined && exit === undefined;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="small">
      {failure === null && !isGone ? <Spinner /> : null}
      {failure === null ? null : <ErrorMessage>{failureText(failure)}</ErrorMessage>}
      {isGone ? <ErrorMessage>This exit is no longer here. It was probably undone.</ErrorMessage> : null}
    </Dialog>
  );
}

/** Notes that the notice went out, how and when. */
export function NoticeSentDialog(props: ExitStepProps) {
  return (
    <ExitStep {...props} title="The notice is sent">
      {(exit) => <NoticeSentForm exit={exit} onClose={props.onClose} />}
    </ExitStep>
  );
}

function NoticeSentForm({ exit, onClose }: { exit: Exit; onClose: () => void }) {
  const today = useToday();
  const [sentOn, setSentOn] = useState<CalendarDate | null>(exit.noticeSentOn ?? today);
  const [channel, setChannel] = useState<ExitChannel | null>(exit.channel);
  const [failure, setFailure] = useState<string | null>(null);
  const format = useFormat();
  const update = useCommand('exits.update', {
    isSilentOnFailure: true,
    done: (outcome) => `Noted. ${readExit(outcome, true, { date: format.day }).headline}.`,
  });
  const { decidedOn } = exit;
  const isEarly = sentOn !== null && decidedOn !== null && sentOn < decidedOn;
  const save = async () => {
    if (sentOn === null || isEarly) return;
    const outcome = await update.run({ exitId: exit.id, noticeSentOn: sentOn, channel });
    if (outcome.ok) onClose();
    else setFailure(failureText(outcome.error));
  };
  return (
    <StepDialog
      title="The notice is sent"
      exit={exit}
      failure={failure}
      onClose={onClose}
      saveLabel="Note it"
      onSave={save}
      isSaving={update.isRunning}
    >
      <DateField
        label="Sent on"
        value={sentOn}
        onChange={(text) => setSentOn(dayOf(text))}
        error={
          sentOn === null
            ? 'Say on which day it went out.'
            : isEarly && decidedOn !== null
              ? `You decided on ${format.day(decidedOn)}; the notice cannot be older.`
              : null
        }
      />
      <Select label="How" choices={channelChoices} value={channel} onChange={setChannel} placeholder="Not noted" />
    </StepDialog>
  );
}

/** Notes that the supplier confirmed, with the last day it named. */
export function AcknowledgeDialog(props: ExitStepProps) {
  return (
    <ExitStep {...props} title="They confirmed it">
      {(exit) => <AcknowledgeForm exit={exit} onClose={props.onClose} />}
    </ExitStep>
  );
}

function AcknowledgeForm({ exit, onClose }: { exit: Exit; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<CalendarDate | null>(exit.acknowledgedOn ?? today);
  const [endsOn, setEndsOn] = useState<CalendarDate | null>(exit.endsOn);
  const [failure, setFailure] = useState<string | null>(null);
  const format = useFormat();
  const acknowledge = useCommand('exits.acknowledge', {
    isSilentOnFailure: true,
    done: (outcome) =>
      outcome.endsOn === null ? 'Confirmation noted.' : `Confirmed: last day ${format.day(outcome.endsOn)}.`,
  });
  const differs = endsOn !== null && exit.endsOn !== null && endsOn !== exit.endsOn;
  const save = async () => {
    if (on === null) return;
    const outcome = await acknowledge.run({
      exitId: exit.id,
      acknowledgedOn: on,
      // The day is sent only when the supplier named another one; otherwise it stays as it was worked out.
      ...(endsOn === exit.endsOn ? {} : { endsOn }),
    });
    if (outcome.ok) onClose();
    else setFailure(failureText(outcome.error));
  };
  return (
    <StepDialog
      title="They confirmed it"
      exit={exit}
      failure={failure}
      onClose={onClose}
      saveLabel="Note the confirmation"
      onSave={save}
      isSaving={acknowledge.isRunning}
    >
      <DateField
        label="Confirmed on"
        value={on}
        onChange={(text) => setOn(dayOf(text))}
        error={on === null ? 'Say on which day they confirmed.' : null}
      />
      <DateField
        label="Last day they named"
        value={endsOn}
        onChange={(text) => setEndsOn(dayOf(text))}
        help={
          differs && exit.endsOn !== null
            ? `We had worked out ${format.day(exit.endsOn)}. If theirs is later than it should be, ask them why before you accept it.`
            : 'Change it if theirs differs.'
        }
      />
    </StepDialog>
  );
}

/** Takes an exit back: the contract goes on. */
export function WithdrawDialog(props: ExitStepProps) {
  return (
    <ExitStep {...props} title="Stay after all">
      {(exit) => <WithdrawForm exit={exit} onClose={props.onClose} />}
    </ExitStep>
  );
}

function WithdrawForm({ exit, onClose }: { exit: Exit; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const withdraw = useCommand('exits.withdraw', {
    isSilentOnFailure: true,
    done: `${exit.contractName} goes on.`,
  });
  const save = async () => {
    if (on === null) return;
    const outcome = await withdraw.run({
      exitId: exit.id,
      withdrawnOn: on,
      reason: reason.trim() === '' ? null : reason.trim(),
    });
    if (outcome.ok) onClose();
    else setFailure(failureText(outcome.error));
  };
  return (
    <StepDialog
      title="Stay after all"
      exit={exit}
      failure={failure}
      onClose={onClose}
      saveLabel="Take the exit back"
      onSave={save}
      isSaving={withdraw.isRunning}
      lead={
        exit.noticeSentOn === null
          ? 'The contract goes on as if nothing had been decided.'
          : 'They have your notice already. Make sure they agree in writing that the contract goes on.'
      }
    >
      <DateField
        label="Taken back on"
        value={on}
        onChange={(text) => setOn(dayOf(text))}
        error={on === null ? 'Say on which day.' : null}
      />
      <TextField label="Why?" value={reason} onChange={setReason} maxLength={300} />
    </StepDialog>
  );
}

interface StepDialogProps {
  readonly title: string;
  readonly exit: Exit;
  readonly lead?: string;
  readonly failure: string | null;
  readonly onClose: () => void;
  readonly saveLabel: string;
  readonly onSave: () => Promise<void>;
  readonly isSaving: boolean;
  readonly children: ReactNode;
}

function StepDialog(props: StepDialogProps) {
  const { title, exit, lead, failure, onClose, saveLabel, onSave, isSaving, children } = props;
  return (
    <Dialog
      title={title}
      lead={lead ?? `${exit.supplierName}, ${exit.contractName}`}
      isOpen
      onClose={onClose}
      size="small"
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" onPress={() => void onSave()} isPending={isSaving}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <Stack>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        {children}
      </Stack>
    </Dialog>
  );
}

function dayOf(text: string | null): CalendarDate | null {
  return text !== null && isCalendarDate(text) ? text : null;
}
