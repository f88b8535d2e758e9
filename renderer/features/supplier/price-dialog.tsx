import { useState } from 'react';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { endForPriceChange } from '#shared/domain/exits/price-right.ts';
import { message } from '#shared/domain/message.ts';
import { failureText, useCommand, useOperation, withMovedExits } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { Button, DateField, Dialog, ErrorMessage, FieldRow, MoneyField, Select, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { LetterField } from './letter-field.tsx';
import type { ContractRecord } from './supplier-record.ts';

type Cycle = NonNullable<ContractRecord['price']>['every'];

const cycles: readonly { readonly id: string; readonly every: Cycle }[] = [
  { id: 'week', every: { n: 1, unit: 'week' } },
  { id: 'month', every: { n: 1, unit: 'month' } },
  { id: 'quarter', every: { n: 3, unit: 'month' } },
  { id: 'half', every: { n: 6, unit: 'month' } },
  { id: 'year', every: { n: 1, unit: 'year' } },
];

export interface PriceDialogProps {
  readonly contract: ContractRecord;
  /** A price that is to be corrected; left out for a new one. */
  readonly corrected?: ContractRecord['prices'][number];
  readonly onClose: () => void;
}

/** A price that changes, or that was written down wrongly: from when, by what letter, and what right to leave it gives. */
export function PriceDialog({ contract, corrected, onClose }: PriceDialogProps) {
  const format = useFormat();
  const { say } = useWords();
  const preferences = useOperation('preferences.get', {});
  const current = corrected?.price ?? contract.price;
  const currency = current?.currency ?? preferences.value?.currency ?? 'EUR';
  const known = cycles.find(({ every }) => JSON.stringify(every) === JSON.stringify(current?.every));
  const [amount, setAmount] = useState<number | null>(corrected?.price.amount ?? null);
  const [cycle, setCycle] = useState<string>(current === null ? 'month' : (known?.id ?? 'same'));
  const [from, setFrom] = useState<string | null>(corrected?.effectiveFrom ?? null);
  const [announced, setAnnounced] = useState<string | null>(
    corrected === undefined ? format.today : corrected.announcedOn,
  );
  const [until, setUntil] = useState<string | null>(corrected?.exitRightUntil ?? null);
  const [documentId, setDocumentId] = useState<string | null>(corrected?.documentId ?? null);
  const isSinceStart = corrected !== undefined && corrected.effectiveFrom === null;
  const [problem, setProblem] = useState<string | null>(null);
  const announce = useCommand('prices.announce', {
    done: ({ exit }) => withMovedExits(message('supplier.price.done', { contract: contract.name }), [exit]),
    isSilentOnFailure: true,
  });
  const correct = useCommand('prices.update', {
    done: ({ exit }) => withMovedExits(message('supplier.price.corrected', { contract: contract.name }), [exit]),
    isSilentOnFailure: true,
  });

  const choices = [
    ...(current !== null && known === undefined
      ? [{ id: 'same', label: say('supplier.price.cycle', { every: current.every }) }]
      : []),
    ...cycles.map(({ id, every }) => ({ id, label: say('supplier.price.cycle', { every }) })),
  ];
  const save = async () => {
    if (amount === null || (from === null && !isSinceStart)) {
      setProblem(say('supplier.price.incomplete'));
      return;
    }
    const every = cycle === 'same' ? (current?.every ?? null) : (cycles.find(({ id }) => id === cycle)?.every ?? null);
    const price = { amount, currency, every, sharePercent: current?.sharePercent ?? 100 };
    const noted = { announcedOn: announced, exitRightUntil: until, documentId };
    const day = from === null ? {} : { effectiveFrom: from };
    const outcome =
      corrected === undefined
        ? await announce.run({ contractId: contract.id, price, effectiveFrom: from ?? '', ...noted })
        : await correct.run({ id: corrected.id, price, ...day, ...noted });
    if (outcome.ok) onClose();
    else setProblem(failureText(outcome.error));
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(corrected === undefined ? 'supplier.price.title' : 'supplier.price.correct')}
      lead={
        current === null
          ? contract.name
          : say('supplier.price.lead', { contract: contract.name, price: format.price(current) })
      }
      closesOnPressOutside={false}
      footer={
        <>
          <Button onPress={onClose}>{say('supplier.editing.cancel')}</Button>
          <Button variant="primary" isPending={announce.isRunning || correct.isRunning} onPress={() => void save()}>
            {say('supplier.editing.save')}
          </Button>
        </>
      }
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        <FieldRow>
          <MoneyField
            label={say('supplier.price.new')}
            value={amount}
            onChange={setAmount}
            currency={currency}
            autoFocus
            isRequired
          />
          <Select label={say('supplier.price.paid')} choices={choices} value={cycle} onChange={setCycle} />
        </FieldRow>
        <FieldRow>
          <DateField
            label={say('supplier.price.from')}
            value={from}
            onChange={setFrom}
            isRequired={!isSinceStart}
            help={say('supplier.price.fromHelp')}
          />
          <DateField
            label={say('supplier.price.announced')}
            value={announced}
            onChange={setAnnounced}
            latest={format.today}
          />
        </FieldRow>
        <DateField
          label={say('supplier.price.until')}
          value={until}
          onChange={setUntil}
          help={say('supplier.price.untilHelp')}
        />
        <RightToLeave from={enteredDay(from)} until={enteredDay(until)} />
        <LetterField contract={contract} documentId={documentId} onChoose={setDocumentId} />
      </Stack>
    </Dialog>
  );
}

/** Until when it may be left for the new price, and when it would then be over. */
function RightToLeave({ from, until }: { from: CalendarDate | null; until: CalendarDate | null }) {
  const format = useFormat();
  const { say } = useWords();
  if (from === null) return null;
  const end = format.day(endForPriceChange(from, format.today));
  return (
    <p aria-live="polite">
      {until === null
        ? say('supplier.price.rightUnknown', { end })
        : until < format.today
          ? say('supplier.price.rightOver', { day: format.day(until) })
          : say('supplier.price.right', { day: format.both(until), end })}
    </p>
  );
}
