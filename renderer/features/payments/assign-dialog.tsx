import { useState } from 'react';
import { sumByCurrency } from '#shared/domain/money.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { ComboBox, RadioGroup, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { BookedPayment } from './use-payments.ts';

export interface AssignDialogProps {
  readonly payments: readonly BookedPayment[];
  readonly onClose: () => void;
  readonly onAssigned: () => void;
}

const noContract = 'none';

/** Whom payments went to, and for which contract; later statements know it too. */
export function AssignDialog({ payments, onClose, onAssigned }: AssignDialogProps) {
  const { say } = useWords();
  const format = useFormat();
  const suppliers = useOperation('suppliers.names', {});
  const before = onlyOne(payments.map(({ supplierId }) => supplierId));
  const [whom, setWhom] = useState<'supplier' | 'nobody'>('supplier');
  const [name, setName] = useState(payments.find(({ supplierId }) => supplierId === before)?.supplierName ?? '');
  const [contractId, setContract] = useState(onlyOne(payments.map((payment) => payment.contractId)) ?? noContract);
  const [failure, setFailure] = useState<string | null>(null);
  const wanted = name.trim().toLocaleLowerCase();
  const supplierId = suppliers.value?.find((supplier) => supplier.name.toLocaleLowerCase() === wanted)?.id;
  const known = useOperation('suppliers.get', { id: supplierId ?? '' }, { isOn: supplierId !== undefined });
  const contracts = known.value?.relationships.flatMap((relationship) => relationship.contracts) ?? [];
  const contract = contracts.find(({ id }) => id === contractId);
  const assign = useCommand('payments.assign', {
    done: say('paymentsPage.assigned', { n: payments.length }),
    isSilentOnFailure: true,
  });

  const save = async () => {
    if (whom === 'supplier' && wanted === '') return setFailure(say('paymentsPage.assign.noName'));
    const ids = payments.map(({ id }) => id);
    const outcome =
      whom === 'nobody'
        ? await assign.run({ ids, supplierId: null, contractId: null })
        : contract === undefined
          ? await assign.run({ ids, ...(supplierId === undefined ? { supplierName: name.trim() } : { supplierId }) })
          : await assign.run({ ids, contractId: contract.id });
    if (!outcome.ok) return setFailure(failureText(outcome.error));
    onAssigned();
    return onClose();
  };

  return (
    <FormDialog
      title={say('paymentsPage.assign.title')}
      lead={say('paymentsPage.assign.lead', {
        n: payments.length,
        names: [...new Set(payments.map(({ counterparty }) => counterparty ?? say('paymentsPage.nobodyNamed')))]
          .slice(0, 3)
          .join(', '),
        sum: format.sums(sumByCurrency(payments).sums),
      })}
      failure={failure}
      isSaving={assign.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <RadioGroup
        label={say('paymentsPage.assign.whom')}
        choices={[
          { id: 'supplier', label: say('paymentsPage.assign.supplier') },
          {
            id: 'nobody',
            label: say('paymentsPage.assign.nobody'),
            description: say('paymentsPage.assign.nobodyHelp'),
          },
        ]}
        value={whom}
        onChange={setWhom}
      />
      {whom === 'nobody' ? null : (
        <>
          <ComboBox
            label={say('paymentsPage.assign.name')}
            allowsOther
            autoFocus
            isRequired
            choices={(suppliers.value ?? []).map((supplier) => ({ id: supplier.id, label: supplier.name }))}
            text={name}
            onTextChange={(text) => {
              setName(text);
              setFailure(null);
            }}
            help={
              wanted !== '' && suppliers.value !== undefined && supplierId === undefined
                ? say('paymentsPage.assign.isNew')
                : say('paymentsPage.assign.remembered')
            }
          />
          {contracts.length === 0 ? null : (
            <Select
              label={say('paymentsPage.assign.contract')}
              choices={[
                { id: noContract, label: say('paymentsPage.assign.noContract') },
                ...contracts.map(({ id, name: called }) => ({ id, label: called })),
              ]}
              value={contract?.id ?? noContract}
              onChange={setContract}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

/** What all of them are; null where they differ or are nothing. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}
