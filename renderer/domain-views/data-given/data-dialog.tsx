import { useState } from 'react';
import { dataGrounds, dataKinds } from '#shared/domain/data-given/data-kinds.ts';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { DateField, FieldRow, Select, TextArea, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import type { DataKind, DataRecord, Known } from './data-record.ts';

export interface DataDialogProps {
  /** What to change; null to note something new. */
  readonly data: DataRecord | null;
  /** Whose it may be, where the supplier deals with several; one is chosen. */
  readonly among: readonly Known[];
  readonly onClose: () => void;
}

/** Notes that a supplier knows something: of what kind, when and why it was given, on what ground; never the value. */
export function DataDialog({ data, among, onClose }: DataDialogProps) {
  const format = useFormat();
  const { say } = useWords();
  const [relationshipId, setRelationship] = useState(among[0]?.relationshipId ?? '');
  const [kind, setKind] = useState<DataKind>(data?.kind ?? 'email');
  const [what, setWhat] = useState(data?.what ?? '');
  const [givenOn, setGivenOn] = useState<string | null>(data?.givenOn ?? null);
  const [why, setWhy] = useState(data?.why ?? '');
  const [ground, setGround] = useState<DataRecord['ground']>(data?.ground ?? 'contract');
  const [askedBackOn, setAskedBackOn] = useState<string | null>(data?.askedBackOn ?? null);
  const [erasedOn, setErasedOn] = useState<string | null>(data?.erasedOn ?? null);
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('data.add', { done: say('data.noted'), isSilentOnFailure: true });
  const update = useCommand('data.update', { done: say('data.changed'), isSilentOnFailure: true });

  const save = async () => {
    if (kind === 'other' && what.trim() === '') return setFailure(say('input.nameOtherData'));
    const said = { kind, what, givenOn: enteredDay(givenOn), why, ground };
    const outcome =
      data === null
        ? await add.run({ relationshipId, ...said })
        : await update.run({
            id: data.id,
            ...said,
            askedBackOn: enteredDay(askedBackOn),
            erasedOn: enteredDay(erasedOn),
          });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };

  return (
    <FormDialog
      title={say(data === null ? 'data.note' : 'data.change')}
      lead={say('data.kindsOnly')}
      failure={failure}
      isSaving={add.isRunning || update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      {data !== null || among.length < 2 ? null : (
        <Select
          label={say('data.whose')}
          choices={among.map((each) => ({
            id: each.relationshipId,
            label: each.personName ?? say('data.household'),
          }))}
          value={relationshipId}
          onChange={setRelationship}
        />
      )}
      <FieldRow>
        <Select
          label={say('data.kind')}
          choices={dataKinds.map((id) => ({ id, label: say(`data.kind.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={say('data.what')}
          value={what}
          onChange={setWhat}
          help={say('data.whatHelp')}
          isRequired={kind === 'other'}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={say('data.ground')}
          choices={dataGrounds.map((id) => ({ id, label: say(`data.ground.${id}`) }))}
          value={ground}
          onChange={setGround}
        />
        <DateField label={say('data.givenOn')} value={givenOn} onChange={setGivenOn} latest={format.today} />
      </FieldRow>
      <TextArea label={say('data.why')} value={why} onChange={setWhy} rows={2} />
      {data === null ? null : (
        <FieldRow>
          <DateField label={say('data.askedBackOn')} value={askedBackOn} onChange={setAskedBackOn} />
          <DateField label={say('data.erasedOn')} value={erasedOn} onChange={setErasedOn} latest={format.today} />
        </FieldRow>
      )}
    </FormDialog>
  );
}
