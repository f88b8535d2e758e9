import { Link } from '@tanstack/react-router';
import { LogOut, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { useCommand, useOperation, useUndoEntry } from '#renderer/data/index.ts';
import { SetUpChecklist } from '#renderer/domain-views/set-up-checklist.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { useExitDialog } from '#renderer/domain-views/exit-request.tsx';
import { Button, ButtonRow, Dialog, Stack } from '#renderer/ui/index.ts';
import { MessageButtons } from '../message-buttons.tsx';
import { SuppliersSide } from '../suppliers-side/panel.tsx';
import type { CandidateRecord, InteractionRecord, NeedRecord } from '../words.ts';
import type { Deal } from './choice-dialog.tsx';
import { meetingInWords } from './leaving-incumbent.tsx';
import styles from './choice.module.css';

/** The done deal: what is left to set up, whom to tell no, the exit to log, and the way back. */
export function ChoiceDone({ need, deal, onClose }: { need: NeedRecord; deal: Deal; onClose: () => void }) {
  const { outcome, supplierName, isStaying, entryId } = deal;
  const [isTakingBack, setTakingBack] = useState(false);
  const undo = useUndoEntry();
  const takeBack = async () => {
    if (entryId === null) return;
    setTakingBack(true);
    await undo(entryId);
    onClose();
  };
  const declines = need.candidates.flatMap((candidate) =>
    candidate.interactions
      .filter(({ on, direction }) => on === null && direction === 'out' && outcome.ruledOut.includes(candidate.id))
      .map((draft) => ({ candidate, draft })),
  );
  return (
    <Dialog
      isOpen
      size="large"
      title={isStaying ? `You stay with ${supplierName}` : `Agreed with ${supplierName}`}
      lead={`“${need.title}” is decided.`}
      onClose={onClose}
      closesOnPressOutside={false}
      footer={
        <>
          {entryId === null ? null : (
            <Button
              variant="quiet"
              icon={<Undo2 aria-hidden="true" />}
              isPending={isTakingBack}
              onPress={() => void takeBack()}
            >
              Undo the whole choice
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <Stack gap="loose">
        <p>
          {isStaying
            ? 'Your contract goes on as before. '
            : 'The contract is written down with its price, terms and promises. '}
          <Link
            to="/suppliers/$supplierId"
            params={{ supplierId: outcome.supplierId }}
            search={{ contract: outcome.contractId }}
          >
            Go to the contract
          </Link>
        </p>
        {outcome.incumbentExit === null ? null : <ExitProposal exit={outcome.incumbentExit} />}
        {isStaying ? null : <SetUpChecklist contractId={outcome.contractId} headingLevel={3} />}
        {declines.length === 0 ? null : <Declines declines={declines} need={need} />}
        {isStaying ? null : <SuppliersSide step="decided" />}
      </Stack>
    </Dialog>
  );
}

function ExitProposal({ exit }: { exit: NonNullable<Deal['outcome']['incumbentExit']> }) {
  const format = useFormat();
  const openExit = useExitDialog();
  const logged = useOperation('contracts.get', { id: exit.contractId });
  const isLogged = (logged.value?.exits ?? []).some(({ state }) => state !== 'withdrawn');
  const { reason, endsOn } = exit.action.input;
  const meeting = meetingInWords(exit, format);
  return (
    <section aria-label={`Leave ${exit.supplierName}`} className={styles['leaving']}>
      <h3>{isLogged ? `The exit from ${exit.contractName} is logged` : `Still to do: leave ${exit.supplierName}`}</h3>
      <p>
        {exit.endsOn === null
          ? 'Its last day cannot be worked out yet. '
          : `Its last day would be ${format.day(exit.endsOn)}, ${format.distance(exit.endsOn)}. `}
        {exit.noticeBy === null
          ? ''
          : `They must hear from you by ${format.day(exit.noticeBy)}, ${format.distance(exit.noticeBy)}. `}
        {meeting}
      </p>
      {isLogged ? (
        <p className={styles['soft']}>It is a step of its own: undoing the choice leaves it as it is.</p>
      ) : (
        <ButtonRow>
          <Button
            variant="primary"
            icon={<LogOut aria-hidden="true" />}
            onPress={() =>
              openExit({ contractId: exit.contractId }, exit.contractName, {
                ...(typeof reason === 'string' ? { reason } : {}),
                ...(typeof endsOn === 'string' && isCalendarDate(endsOn) ? { endsOn } : {}),
              })
            }
          >
            Log the exit…
          </Button>
        </ButtonRow>
      )}
    </section>
  );
}

interface DeclineTo {
  readonly candidate: CandidateRecord;
  readonly draft: InteractionRecord;
}

function Declines({ declines, need }: { declines: readonly DeclineTo[]; need: NeedRecord }) {
  const byText = Map.groupBy(declines, ({ draft }) => draft.text);
  return (
    <section aria-label="A short no to the others">
      <h3>A short no to the others</h3>
      <p className={styles['soft']}>A clear answer ends their reminders. Nothing is sent from here.</p>
      {[...byText].map(([text, own]) => (
        <div key={text} className={styles['decline']}>
          <p className={styles['letter']}>{text}</p>
          <ul className={styles['declines']}>
            {own.map(({ candidate, draft }) => (
              <Decline key={draft.id} candidate={candidate} draft={draft} need={need} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Decline({ candidate, draft, need }: DeclineTo & { need: NeedRecord }) {
  const format = useFormat();
  const send = useCommand('interactions.update', { done: 'Noted as sent.' });
  const supplier = useOperation(
    'suppliers.get',
    { id: candidate.supplierId ?? '' },
    { isOn: candidate.supplierId !== null },
  );
  return (
    <li>
      <span className={styles['strong']}>{candidate.supplierName}</span>
      <ButtonRow>
        <MessageButtons
          name={candidate.supplierName}
          subject={`Your offer: ${need.title}`}
          text={draft.text}
          email={supplier.value?.email ?? null}
        />
        <Button
          small
          variant="quiet"
          icon={<Send aria-hidden="true" />}
          label={`I sent it to ${candidate.supplierName}`}
          isPending={send.isRunning}
          onPress={() => void send.run({ id: draft.id, on: format.today })}
        >
          I sent it
        </Button>
      </ButtonRow>
    </li>
  );
}
