import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, Checkbox, ComboBox, Dialog, ErrorMessage, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { SupplierRecord } from './supplier-record.ts';
import styles from './split-dialog.module.css';

/** Makes two suppliers of one: what the other one is called, and what goes there. */
export function SplitDialog({ supplier, onClose }: { supplier: SupplierRecord; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const names = useOperation('suppliers.names', {});
  const known = useOperation('identifiers.list', { supplierId: supplier.id }).value ?? [];
  const [name, setName] = useState('');
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const split = useCommand('suppliers.split', {
    done: say('supplier.splitting.done', { other: name.trim(), from: supplier.name }),
    isSilentOnFailure: true,
  });
  const contracts = supplier.relationships.flatMap((relationship) => relationship.contracts);
  const among = (things: readonly { readonly id: string }[]) => things.flatMap(({ id }) => (going.has(id) ? [id] : []));
  const tick = (id: string, isOn: boolean) => {
    const next = new Set(going);
    if (isOn) next.add(id);
    else next.delete(id);
    setGoing(next);
    setFailure(null);
  };
  const save = async () => {
    if (name.trim() === '') return setFailure(say('supplier.splitting.noName'));
    const outcome = await split.run({
      id: supplier.id,
      name: name.trim(),
      contractIds: among(contracts),
      identifierIds: among(known),
    });
    if (!outcome.ok) return setFailure(failureText(outcome.error));
    onClose();
    return navigate({ to: '/suppliers/$supplierId', params: { supplierId: outcome.value.id } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('supplier.splitting.title', { from: supplier.name })}
      lead={say('supplier.splitting.lead')}
      closesOnPressOutside={false}
      footer={
        <>
          <Button onPress={onClose}>{say('views.form.cancel')}</Button>
          <Button variant="primary" isPending={split.isRunning} onPress={() => void save()}>
            {say('supplier.splitting.split')}
          </Button>
        </>
      }
    >
      <Stack>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        <ComboBox
          label={say('supplier.splitting.name')}
          autoFocus
          isRequired
          allowsOther
          choices={(names.value ?? [])
            .filter(({ id }) => id !== supplier.id)
            .map((each) => ({ id: each.id, label: each.name }))}
          text={name}
          onTextChange={setName}
          help={say('supplier.splitting.nameHelp')}
        />
        {contracts.length === 0 ? null : (
          <Ticks
            title={say('supplier.splitting.contracts')}
            things={contracts.map((contract) => ({ id: contract.id, label: contract.name }))}
            going={going}
            onTick={tick}
          />
        )}
        {known.length === 0 ? null : (
          <Ticks
            title={say('supplier.splitting.identifiers')}
            things={known.map(({ id, kind, value }) => ({
              id,
              label: `${value} (${say(`records.identifier.kind.${kind}`)})`,
            }))}
            going={going}
            onTick={tick}
          />
        )}
      </Stack>
    </Dialog>
  );
}

interface TicksProps {
  readonly title: string;
  readonly things: readonly { readonly id: string; readonly label: string }[];
  readonly going: ReadonlySet<string>;
  readonly onTick: (id: string, isOn: boolean) => void;
}

function Ticks({ title, things, going, onTick }: TicksProps) {
  return (
    <fieldset className={styles['ticks']}>
      <legend>{title}</legend>
      {things.map(({ id, label }) => (
        <Checkbox key={id} label={label} isSelected={going.has(id)} onChange={(isOn) => onTick(id, isOn)} />
      ))}
    </fieldset>
  );
}
