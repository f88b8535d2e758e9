import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, ComboBox, Dialog, ErrorMessage, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { SupplierRecord } from './supplier-record.ts';

/** Makes one supplier of this one and another, after saying what will go along. */
export function MergeDialog({ supplier, onClose }: { supplier: SupplierRecord; onClose: () => void }) {
  const { say } = useWords();
  const names = useOperation('suppliers.names', {});
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const others = (names.value ?? []).filter(({ id }) => id !== supplier.id);
  const wanted = name.trim().toLocaleLowerCase();
  const other = others.find((each) => each.name.toLocaleLowerCase() === wanted);
  const merge = useCommand('suppliers.merge', {
    done: say('supplier.merging.done', { other: other?.name ?? '', kept: supplier.name }),
    isSilentOnFailure: true,
  });
  const save = async () => {
    if (other === undefined) return setFailure(say('supplier.merging.choose'));
    const outcome = await merge.run({ keepId: supplier.id, otherId: other.id });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('supplier.merging.title', { kept: supplier.name })}
      closesOnPressOutside={false}
      footer={
        <>
          <Button onPress={onClose}>{say('views.form.cancel')}</Button>
          <Button variant="primary" isPending={merge.isRunning} onPress={() => void save()}>
            {say('supplier.merging.merge')}
          </Button>
        </>
      }
    >
      <Stack>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        <ComboBox
          label={say('supplier.merging.other')}
          autoFocus
          isRequired
          allowsOther
          choices={others.map((each) => ({ id: each.id, label: each.name }))}
          text={name}
          onTextChange={(text) => {
            setName(text);
            setFailure(null);
          }}
          help={say('supplier.merging.otherHelp', { kept: supplier.name })}
        />
        {other === undefined ? null : <WhatGoesAlong id={other.id} name={other.name} kept={supplier.name} />}
      </Stack>
    </Dialog>
  );
}

function WhatGoesAlong({ id, name, kept }: { id: string; name: string; kept: string }) {
  const { say } = useWords();
  const other = useOperation('suppliers.get', { id });
  const payments = useOperation('payments.sums', { supplierId: id });
  if (other.value === undefined || payments.value === undefined) return null;
  const { relationships, timeline } = other.value;
  return (
    <div role="status">
      <p>
        {say('supplier.merging.goes', {
          contracts: relationships.reduce((count, { contracts }) => count + contracts.length, 0),
          payments: payments.value.count,
          contacts: timeline.filter(({ kind }) => kind === 'interaction').length,
        })}
      </p>
      <p>{say('supplier.merging.after', { other: name, kept })}</p>
    </div>
  );
}
