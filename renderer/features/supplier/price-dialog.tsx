import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, DateField, Dialog, ErrorMessage, FieldRow, MoneyField, Select, Stack } from '#renderer/ui/index.ts';
import type { ContractRecord } from './supplier-record.ts';

type Cycle = NonNullable<ContractRecord['price']>['every'];

const cycles: readonly { readonly id: string; readonly every: Cycle }[] = [
  { id: 'week', every: { n: 1, unit: 'week' } },
  { id: 'month', every: { n: 1, unit: 'month' } },
  { id: 'quarter', every: { n: 3, unit: 'month' } },
  { id: 'half', every: { n: 6, unit: 'month' } },
  { id: 'year', every: { n: 1, unit: 'year' } },
];

/** Records a price that changes: from when, when it was announced, and until when it gives a right to leave. */
export function PriceDialog({ contract, onClose }: { contract: ContractRecord; onClose: () => void }) {
  const format = useFormat();
  const preferences = useOperation('preferences.get', {});
  const current = contract.price;
  const currency = current?.currency ?? preferences.value?.currency ?? 'EUR';
  const known = cycles.find(({ every }) => JSON.stringify(every) === JSON.stringify(current?.every));
  const [amount, setAmount] = useState<number | null>(null);
  const [cycle, setCycle] = useState<string>(current === null ? 'month' : (known?.id ?? 'same'));
  const [from, setFrom] = useState<string | null>(null);
  const [announced, setAnnounced] = useState<string | null>(format.today);
  const [until, setUntil] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const announce = useCommand('prices.announce', {
    done: `New price noted for ${contract.name}.`,
    isSilentOnFailure: true,
  });

  const choices = [
    ...(current !== null && known === undefined ? [{ id: 'same', label: format.cycle(current.every) }] : []),
    ...cycles.map(({ id, every }) => ({ id, label: format.cycle(every) })),
  ];
  const save = async () => {
    if (amount === null || from === null) {
      setProblem('Please give the new price and the first day it applies.');
      return;
    }
    const every = cycle === 'same' ? (current?.every ?? null) : (cycles.find(({ id }) => id === cycle)?.every ?? null);
    const outcome = await announce.run({
      contractId: contract.id,
      price: { amount, currency, every, sharePercent: current?.sharePercent ?? 100 },
      effectiveFrom: from,
      announcedOn: announced,
      exitRightUntil: until,
    });
    if (outcome.ok) onClose();
    else setProblem(failureText(outcome.error));
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Price change"
      lead={current === null ? contract.name : `${contract.name}, now ${format.price(current)}.`}
      closesOnPressOutside={false}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={announce.isRunning} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        <FieldRow>
          <MoneyField label="New price" value={amount} onChange={setAmount} currency={currency} autoFocus isRequired />
          <Select label="Paid" choices={choices} value={cycle} onChange={setCycle} />
        </FieldRow>
        <FieldRow>
          <DateField label="From" value={from} onChange={setFrom} isRequired help="The first day it applies." />
          <DateField label="Announced on" value={announced} onChange={setAnnounced} latest={format.today} />
        </FieldRow>
        <DateField
          label="You may leave because of it until"
          value={until}
          onChange={setUntil}
          help="Often stated in the announcement. Leave it empty if you do not know."
        />
      </Stack>
    </Dialog>
  );
}
