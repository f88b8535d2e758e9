import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { SumField, useSum } from '#renderer/domain-views/problems/sum-field.tsx';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { DateField, RadioGroup, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

export type Exchange = OutputOf<'exchanges.list'>[number];

const sides = ['give', 'get'] as const;

/** Writes down something given or got, or changes it. */
export function ExchangeDialog({
  relationshipId,
  exchange,
  onClose,
}: {
  relationshipId: string;
  /** Null for a new one. */
  exchange: Exchange | null;
  onClose: () => void;
}) {
  const format = useFormat();
  const { say } = useWords();
  const [side, setSide] = useState<Exchange['side']>(exchange?.side ?? 'give');
  const [text, setText] = useState(exchange?.text ?? '');
  const [on, setOn] = useState<string | null>(exchange === null ? format.today : exchange.on);
  const worth = useSum(exchange?.worth ?? null);
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('exchanges.add', { done: say('standing.noted'), isSilentOnFailure: true });
  const update = useCommand('exchanges.update', { done: say('standing.values.changed'), isSilentOnFailure: true });
  const save = async () => {
    if (text.trim() === '') return setFailure(say('standing.own.noText'));
    const said = { side, text, on: enteredDay(on), worth: worth.sum };
    const outcome =
      exchange === null ? await add.run({ relationshipId, ...said }) : await update.run({ id: exchange.id, ...said });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say(exchange === null ? 'standing.own.adding' : 'standing.own.changing')}
      failure={failure}
      isSaving={add.isRunning || update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <RadioGroup<Exchange['side']>
        label={say('standing.own.which')}
        choices={sides.map((id) => ({ id, label: say(`standing.own.side.${id}`) }))}
        value={side}
        onChange={setSide}
        direction="row"
      />
      <TextField label={say('standing.own.what')} value={text} onChange={setText} maxLength={300} isRequired />
      <DateField label={say('standing.own.on')} value={on} onChange={setOn} latest={format.today} />
      <SumField label={say('standing.own.worth')} entered={worth} />
    </FormDialog>
  );
}
