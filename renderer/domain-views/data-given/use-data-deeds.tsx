import { useState, type ReactNode } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { DateField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { DataDialog } from './data-dialog.tsx';
import type { DataRecord, ProbableRecord } from './data-record.ts';
import { useDataName } from './use-data-name.ts';

/** What can be said of data with a day. */
export type DatedDeed = 'withdraw' | 'askBack' | 'erased';

/** What can be done about data that was given. */
export interface DataDeeds {
  readonly change: (data: DataRecord) => void;
  readonly sayWhen: (deed: DatedDeed, data: DataRecord) => void;
  readonly remove: (data: DataRecord) => void;
  readonly note: (data: ProbableRecord) => void;
}

type Open = { readonly deed: DatedDeed | 'change'; readonly data: DataRecord } | null;

/** Does what the lines of a list offer; `dialog` is what stands open over them. */
export function useDataDeeds(): { readonly deeds: DataDeeds; readonly dialog: ReactNode } {
  const { say } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const remove = useCommand('data.remove', { done: say('data.removed') });
  const add = useCommand('data.add', { done: say('data.noted') });
  const close = () => setOpen(null);
  return {
    deeds: {
      change: (data) => setOpen({ deed: 'change', data }),
      sayWhen: (deed, data) => setOpen({ deed, data }),
      remove: ({ id }) => void remove.run({ id }),
      note: ({ relationshipId, kind, ground }) => void add.run({ relationshipId, kind, ground }),
    },
    dialog:
      open === null ? null : open.deed === 'change' ? (
        <DataDialog data={open.data} among={[open.data]} onClose={close} />
      ) : (
        <DayDialog deed={open.deed} data={open.data} onClose={close} />
      ),
  };
}

/** On which day the consent was withdrawn, the erasure asked for, or the data erased. */
function DayDialog({ deed, data, onClose }: { deed: DatedDeed; data: DataRecord; onClose: () => void }) {
  const format = useFormat();
  const { say } = useWords();
  const nameOf = useDataName();
  const [day, setDay] = useState<string | null>(format.today);
  const [failure, setFailure] = useState<string | null>(null);
  const withdraw = useCommand('data.withdraw', { done: say('data.did.withdraw'), isSilentOnFailure: true });
  const update = useCommand('data.update', {
    done: say(deed === 'erased' ? 'data.did.erased' : 'data.did.askBack'),
    isSilentOnFailure: true,
  });
  const save = async () => {
    const on = enteredDay(day);
    if (on === null) return setFailure(say('data.noDay'));
    const outcome =
      deed === 'withdraw'
        ? await withdraw.run({ id: data.id, on })
        : await update.run({ id: data.id, ...(deed === 'askBack' ? { askedBackOn: on } : { erasedOn: on }) });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say(`data.deed.${deed}`)}
      lead={say('data.ofWhom', { data: nameOf(data), supplier: data.supplierName })}
      failure={failure}
      isSaving={withdraw.isRunning || update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <DateField label={say('data.on')} value={day} onChange={setDay} latest={format.today} isRequired />
    </FormDialog>
  );
}
