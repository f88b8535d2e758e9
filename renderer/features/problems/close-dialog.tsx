import { useState } from 'react';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { problemOutcomes } from '#shared/records/problems.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import type { ProblemRecord } from '#renderer/domain-views/problems/problem-record.ts';
import { SumField, sumOf } from '#renderer/domain-views/problems/sum-field.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Button, DateField, Dialog, ErrorMessage, FieldRow, Select, Stack, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

const marks = ['1', '2', '3', '4', '5'] as const;

/** Says how a problem ended, what was refunded, and how satisfied the person is. */
export function CloseDialog({ problem, onClose }: { problem: ProblemRecord; onClose: () => void }) {
  const format = useFormat();
  const { say } = useWords();
  const preferences = useOperation('preferences.get', {});
  const [outcome, setOutcome] = useState<(typeof problemOutcomes)[number]>('solved');
  const [on, setOn] = useState<string | null>(format.today);
  const [amount, setAmount] = useState<number | null>(problem.refunded?.amount ?? null);
  const [chosen, setCurrency] = useState<string | null>(
    problem.refunded?.currency ?? problem.claimed?.currency ?? null,
  );
  const [mark, setMark] = useState<(typeof marks)[number] | null>(null);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const close = useCommand('problems.close', { done: say('problems.closedNow'), isSilentOnFailure: true });
  const currency = chosen ?? preferences.value?.currency ?? 'EUR';

  const save = async () => {
    if (on === null || !isCalendarDate(on)) return setFailure(say('problems.noDay'));
    const said = await close.run({
      id: problem.id,
      outcome,
      on,
      note: note.trim() === '' ? null : note,
      refunded: sumOf(amount, currency),
      satisfaction: mark === null ? null : Number(mark),
    });
    return said.ok ? onClose() : setFailure(failureText(said.error));
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('problems.closing')}
      lead={problem.title}
      closesOnPressOutside={false}
      footer={
        <>
          <Button onPress={onClose}>{say('problems.cancel')}</Button>
          <Button variant="primary" isPending={close.isRunning} onPress={() => void save()}>
            {say('problems.save')}
          </Button>
        </>
      }
    >
      <Stack>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        <FieldRow>
          <Select
            label={say('problems.howEnded')}
            choices={problemOutcomes.map((id) => ({ id, label: say(`problems.outcome.${id}`) }))}
            value={outcome}
            onChange={setOutcome}
          />
          <DateField label={say('problems.closedOn')} value={on} onChange={setOn} latest={format.today} isRequired />
        </FieldRow>
        <SumField
          label={say('problems.refunded')}
          amount={amount}
          currency={currency}
          onAmount={setAmount}
          onCurrency={setCurrency}
        />
        <Select
          label={say('problems.satisfaction')}
          choices={marks.map((id) => ({ id, label: say(`problems.mark.${id}`) }))}
          value={mark}
          onChange={setMark}
          placeholder={say('problems.notSaid')}
        />
        <TextArea label={say('problems.closingNote')} value={note} onChange={setNote} rows={3} />
      </Stack>
    </Dialog>
  );
}
