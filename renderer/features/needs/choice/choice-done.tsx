import { Link } from '@tanstack/react-router';
import { LogOut, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { message } from '#shared/domain/message.ts';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { useCommand, useOperation, useUndoEntry } from '#renderer/data/index.ts';
import { SetUpChecklist } from '#renderer/domain-views/set-up-checklist.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { useExitDialog } from '#renderer/domain-views/exit-request.tsx';
import { Button, ButtonRow, Dialog, Stack } from '#renderer/ui/index.ts';
import { Said, useWords } from '#renderer/words/index.ts';
import { MessageButtons } from '#renderer/domain-views/message-buttons.tsx';
import { SuppliersSide } from '../suppliers-side/panel.tsx';
import type { CandidateRecord, InteractionRecord, NeedRecord } from '../words.ts';
import type { Deal } from './deal.ts';
import { meetingOf } from './leaving-incumbent.tsx';
import styles from './choice.module.css';

/** The done deal: what is left to set up, whom to tell no, the exit to log, and the way back. */
export function ChoiceDone({ need, deal, onClose }: { need: NeedRecord; deal: Deal; onClose: () => void }) {
  const { say } = useWords();
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
      title={say(isStaying ? 'choice.done.stays' : 'choice.done.agreed', { supplier: supplierName })}
      lead={say('choice.happens.decided', { need: need.title })}
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
              {say('choice.done.undo')}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {say('choice.done.done')}
          </Button>
        </>
      }
    >
      <Stack gap="loose">
        <p>
          <Said
            message={message(isStaying ? 'choice.done.goesOn' : 'choice.done.written')}
            tags={{
              link: (
                <Link
                  to="/suppliers/$supplierId"
                  params={{ supplierId: outcome.supplierId }}
                  search={{ contract: outcome.contractId }}
                />
              ),
            }}
          />
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
  const { say, told } = useWords();
  const openExit = useExitDialog();
  const logged = useOperation('contracts.get', { id: exit.contractId });
  const isLogged = (logged.value?.exits ?? []).some(({ state }) => state !== 'withdrawn');
  const { reason, endsOn } = exit.action.input;
  const meeting = meetingOf(exit);
  const sentences = [
    exit.endsOn === null
      ? say('choice.exit.noLastDay')
      : say('choice.exit.lastDay', { day: format.day(exit.endsOn), distance: format.distance(exit.endsOn) }),
    exit.noticeBy === null
      ? null
      : say('choice.exit.noticeBy', { day: format.day(exit.noticeBy), distance: format.distance(exit.noticeBy) }),
    meeting === null ? null : told(meeting),
  ];
  return (
    <section aria-label={say('choice.exit.label', { supplier: exit.supplierName })} className={styles['leaving']}>
      <h3>
        {isLogged
          ? say('choice.exit.logged', { contract: exit.contractName })
          : say('choice.exit.toDo', { supplier: exit.supplierName })}
      </h3>
      <p>{sentences.filter((sentence) => sentence !== null).join(' ')}</p>
      {isLogged ? (
        <p className={styles['soft']}>{say('choice.exit.ownStep')}</p>
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
            {say('choice.exit.log')}
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
  const { say } = useWords();
  const byText = Map.groupBy(declines, ({ draft }) => draft.text);
  return (
    <section aria-label={say('choice.decline.title')}>
      <h3>{say('choice.decline.title')}</h3>
      <p className={styles['soft']}>{say('choice.decline.lead')}</p>
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
  const { say } = useWords();
  const send = useCommand('interactions.update', { done: say('candidates.said.sent') });
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
          subject={say('choice.decline.subject', { need: need.title })}
          text={draft.text}
          email={supplier.value?.email ?? null}
        />
        <Button
          small
          variant="quiet"
          icon={<Send aria-hidden="true" />}
          label={say('choice.decline.sentTo', { supplier: candidate.supplierName })}
          isPending={send.isRunning}
          onPress={() => void send.run({ id: draft.id, on: format.today })}
        >
          {say('candidates.said.sentIt')}
        </Button>
      </ButtonRow>
    </li>
  );
}
