import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { layers, type Layer } from '#shared/domain/layers.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { Select, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

export type Concern = OutputOf<'layers.list'>[number];

const household = 'household';

/** Writes down something that matters, or changes it. */
export function ConcernDialog({
  concern,
  layer: first,
  onClose,
}: {
  /** Null for a new one. */
  concern: Concern | null;
  layer: Layer;
  onClose: () => void;
}) {
  const { say } = useWords();
  const { value: people = [] } = useOperation('people.list', {});
  const [layer, setLayer] = useState(first);
  const [text, setText] = useState(concern?.text ?? '');
  const [person, setPerson] = useState(concern?.personId ?? household);
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('layers.add', { done: say('standing.values.added'), isSilentOnFailure: true });
  const update = useCommand('layers.update', { done: say('standing.values.changed'), isSilentOnFailure: true });
  const save = async () => {
    if (text.trim() === '') return setFailure(say('standing.values.noText'));
    const said = { layer, text, personId: person === household ? null : person };
    const outcome = concern === null ? await add.run(said) : await update.run({ id: concern.id, ...said });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say(concern === null ? 'standing.values.adding' : 'standing.values.changing')}
      failure={failure}
      isSaving={add.isRunning || update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={say('standing.values.text')}
        value={text}
        onChange={setText}
        maxLength={300}
        isRequired
        autoFocus
        help={say(`standing.layerLead.${layer}`)}
      />
      <Select<Layer>
        label={say('standing.values.layer')}
        choices={layers.map((id) => ({ id, label: say(`standing.layer.${id}`) }))}
        value={layer}
        onChange={setLayer}
      />
      {people.length === 0 ? null : (
        <Select
          label={say('standing.values.whose')}
          choices={[
            { id: household, label: say('standing.values.household') },
            ...people.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={person}
          onChange={setPerson}
        />
      )}
    </FormDialog>
  );
}
