import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { ComboBox, FieldRow, MoneyField, Select, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { SuggestionRecord } from './suggestion-record.ts';

const household = 'household';
const newContract = 'new';

export interface EditSuggestionDialogProps {
  readonly suggestion: SuggestionRecord;
  readonly onClose: () => void;
}

/** Takes a suggestion up with another name, price or supplier, or as payments for a contract that is here. */
export function EditSuggestionDialog({ suggestion, onClose }: EditSuggestionDialogProps) {
  const { say } = useWords();
  const names = useOperation('suppliers.names', {}).value ?? [];
  const people = useOperation('people.list', {}).value ?? [];
  const contracts = useOperation('contracts.list', {}).value ?? [];
  const [supplierName, setSupplier] = useState(suggestion.supplier);
  const [name, setName] = useState(suggestion.name);
  const [category, setCategory] = useState(suggestion.category ?? '');
  const [amount, setAmount] = useState<number | null>(suggestion.amount * suggestion.perCycle);
  const [personId, setPerson] = useState(household);
  const [contractId, setContract] = useState(suggestion.contractId ?? newContract);
  const [failure, setFailure] = useState<string | null>(null);
  const accept = useCommand('suggestions.accept', {
    done: say('suggestions.accepted', { name, supplier: supplierName }),
    isSilentOnFailure: true,
  });
  const isNew = contractId === newContract;

  const save = async () => {
    if (isNew && (supplierName.trim() === '' || name.trim() === '')) return setFailure(say('suggestions.noName'));
    if (isNew && amount === null) return setFailure(say('suggestions.noAmount'));
    const known = names.find((each) => each.name === supplierName.trim());
    const price = { amount: amount ?? 0, currency: suggestion.currency, every: suggestion.cycle };
    const outcome = await accept.run({
      id: suggestion.id,
      edits: isNew
        ? {
            ...(known === undefined ? { supplierName: supplierName.trim() } : { supplierId: known.id }),
            name: name.trim(),
            category: category.trim() === '' ? null : category.trim(),
            personId: personId === household ? null : personId,
            contractId: null,
            ...(amount === suggestion.amount * suggestion.perCycle ? {} : { price }),
          }
        : { contractId },
    });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };

  return (
    <FormDialog
      title={say('suggestions.editTitle')}
      failure={failure}
      isSaving={accept.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Select
        label={say('suggestions.whichContract')}
        value={contractId}
        onChange={setContract}
        choices={[
          { id: newContract, label: say('suggestions.newContract') },
          ...contracts.map((contract) => ({
            id: contract.id,
            label: say('suggestions.contractOf', { contract: contract.name, supplier: contract.supplierName }),
          })),
        ]}
      />
      {isNew ? (
        <>
          <ComboBox
            label={say('suggestions.supplier')}
            text={supplierName}
            onTextChange={setSupplier}
            choices={names.map((each) => ({ id: each.id, label: each.name }))}
            allowsOther
            isRequired
          />
          <FieldRow>
            <TextField label={say('suggestions.name')} value={name} onChange={setName} isRequired />
            <TextField label={say('suggestions.category')} value={category} onChange={setCategory} />
          </FieldRow>
          <FieldRow>
            <MoneyField
              label={say('suggestions.amount')}
              value={amount}
              onChange={setAmount}
              currency={suggestion.currency}
              isRequired
            />
            {people.length === 0 ? null : (
              <Select
                label={say('suggestions.whose')}
                value={personId}
                onChange={setPerson}
                choices={[
                  { id: household, label: say('suggestions.household') },
                  ...people.map((person) => ({ id: person.id, label: person.name })),
                ]}
              />
            )}
          </FieldRow>
        </>
      ) : null}
    </FormDialog>
  );
}
