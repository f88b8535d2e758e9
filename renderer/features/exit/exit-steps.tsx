import { useState, type ReactNode } from 'react';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { enteredDay, useFormat, useToday } from '#renderer/format/index.ts';
import { Button, DateField, Dialog, ErrorMessage, Select, Spinner, Stack, TextField } from '#renderer/ui/index.ts';
import { exitChannels } from '#shared/records/contracts.ts';
import { useWords } from '#renderer/words/index.ts';
import { readExit, type ExitChannel } from './exit-words.ts';

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
  const { say } = useWords();
  const exits = useOperation('exits.list', { id: exitId });
  const exit = exits.value?.[0];
  if (exit !== undefined) return children(exit);
  const { failure } = exits;
  const isGone = exits.value !== undefined && exit === undefined;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="small">
      {failure === null && !isGone ? <Spinner /> : null}
      {failure === null ? null : <ErrorMessage>{failureText(failure)}</ErrorMessage>}
      {isGone ? <ErrorMessage>{say('exitDialog.step.gone')}</ErrorMessage> : null}
    </Dialog>
  );
}

/** Notes that the notice went out, how and when. */
export function NoticeSentDialog(props: ExitStepProps) {
  const { say } = useWords();
  return (
    <ExitStep {...props} title={say('exitDialog.sent.title')}>
      {(exit) => <NoticeSentForm exit={exit} onClose={props.onClose} />}
    </ExitStep>
  );
}

function NoticeSentForm({ exit, onClose }: { exit: Exit; onClose: () => void }) {
  const today = useToday();
  const { say, told } = useWords();
  const [sentOn, setSentOn] = useState<CalendarDate | null>(exit.noticeSentOn ?? today);
  const [channel, setChannel] = useState<ExitChannel | null>(exit.channel);
  const [failure, setFailure] = useState<string | null>(null);
  const format = useFormat();
  const update = useCommand('exits.update', {
    isSilentOnFailure: true,
    done: (outcome) =>
      say('exitDialog.sent.done', { headline: told(readExit(outcome, true, { date: format.day }).headline) }),
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
      title={say('exitDialog.sent.title')}
      exit={exit}
      failure={failure}
      onClose={onClose}
      saveLabel={say('exitDialog.sent.save')}
      onSave={save}
      isSaving={update.isRunning}
    >
      <DateField
        label={say('exitDialog.sent.on')}
        value={sentOn}
        onChange={(text) => setSentOn(enteredDay(text))}
        error={
          sentOn === null
            ? say('exitDialog.sent.noDay')
            : isEarly && decidedOn !== null
              ? say('exitDialog.sent.early', { day: format.day(decidedOn) })
              : null
        }
      />
      <Select
        label={say('exitDialog.sent.how')}
        choices={exitChannels.map((id) => ({ id, label: say(`exitDialog.channel.${id}`) }))}
        value={channel}
        onChange={setChannel}
        placeholder={say('exitDialog.sent.howNotNoted')}
      />
    </StepDialog>
  );
}

/** Notes that the supplier confirmed, with the last day it named. */
export function AcknowledgeDialog(props: ExitStepProps) {
  const { say } = useWords();
  return (
    <ExitStep {...props} title={say('exitDialog.confirmed.title')}>
      {(exit) => <AcknowledgeForm exit={exit} onClose={props.onClose} />}
    </ExitStep>
  );
}

function AcknowledgeForm({ exit, onClose }: { exit: Exit; onClose: () => void }) {
  const today = useToday();
  const { say } = useWords();
  const [on, setOn] = useState<CalendarDate | null>(exit.acknowledgedOn ?? today);
  const [endsOn, setEndsOn] = useState<CalendarDate | null>(exit.endsOn);
  const [failure, setFailure] = useState<string | null>(null);
  const format = useFormat();
  const acknowledge = useCommand('exits.acknowledge', {
    isSilentOnFailure: true,
    done: (outcome) =>
      outcome.endsOn === null
        ? say('exitDialog.confirmed.done')
        : say('exitDialog.confirmed.doneDay', { day: format.day(outcome.endsOn) }),
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
      title={say('exitDialog.confirmed.title')}
      exit={exit}
      failure={failure}
      onClose={onClose}
      saveLabel={say('exitDialog.confirmed.save')}
      onSave={save}
      isSaving={acknowledge.isRunning}
    >
      <DateField
        label={say('exitDialog.confirmed.on')}
        value={on}
        onChange={(text) => setOn(enteredDay(text))}
        latest={today}
        error={on === null ? say('exitDialog.confirmed.noDay') : null}
      />
      <DateField
        label={say('exitDialog.confirmed.lastDay')}
        value={endsOn}
        onChange={(text) => setEndsOn(enteredDay(text))}
        help={
          differs && exit.endsOn !== null
            ? say('exitDialog.confirmed.differs', { day: format.day(exit.endsOn) })
            : say('exitDialog.confirmed.change')
        }
      />
    </StepDialog>
  );
}

/** Takes an exit back: the contract goes on. */
export function WithdrawDialog(props: ExitStepProps) {
  const { say } = useWords();
  return (
    <ExitStep {...props} title={say('exitDialog.withdraw.title')}>
      {(exit) => <WithdrawForm exit={exit} onClose={props.onClose} />}
    </ExitStep>
  );
}

function WithdrawForm({ exit, onClose }: { exit: Exit; onClose: () => void }) {
  const today = useToday();
  const { say } = useWords();
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const withdraw = useCommand('exits.withdraw', {
    isSilentOnFailure: true,
    done: say('exitDialog.withdraw.done', { contract: exit.contractName }),
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
      title={say('exitDialog.withdraw.title')}
      exit={exit}
      failure={failure}
      onClose={onClose}
      saveLabel={say('exitDialog.withdraw.save')}
      onSave={save}
      isSaving={withdraw.isRunning}
      lead={say(exit.noticeSentOn === null ? 'exitDialog.withdraw.lead' : 'exitDialog.withdraw.leadSent')}
    >
      <DateField
        label={say('exitDialog.withdraw.on')}
        value={on}
        onChange={(text) => setOn(enteredDay(text))}
        error={on === null ? say('exitDialog.withdraw.noDay') : null}
      />
      <TextField label={say('exitDialog.why')} value={reason} onChange={setReason} maxLength={300} />
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
  const { say } = useWords();
  const { title, exit, lead, failure, onClose, saveLabel, onSave, isSaving, children } = props;
  return (
    <Dialog
      title={title}
      lead={lead ?? say('exitDialog.step.of', { supplier: exit.supplierName, contract: exit.contractName })}
      isOpen
      onClose={onClose}
      size="small"
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {say('exitDialog.step.cancel')}
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
