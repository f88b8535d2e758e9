import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#shared/domain/calendar-date.ts';
import type { SuccessionKind } from '#shared/domain/exits/succession.ts';
import { message } from '#shared/domain/message.ts';
import type { CurrencyCode } from '#shared/domain/money.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation, withMovedExits } from '#renderer/data/index.ts';
import type { ContractFormPageProps } from '#renderer/shell/page-props.ts';
import { ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ContractForm } from './contract-form.tsx';
import { addInput, succeedInput, updateInput } from './contract-form-input.ts';
import { emptyValues, valuesOfContract, type Contract, type ContractFormValues } from './contract-form-values.ts';
import { valuesOfNext } from './next-contract.ts';

/** A new contract, or one that is there already. */
export function ContractFormPage({ contractId, supplierId, follows, succeeds }: ContractFormPageProps) {
  const { say } = useWords();
  const preferences = useOperation('preferences.get', {});
  const filledFrom = contractId ?? succeeds ?? follows;
  const contract = useOperation('contracts.get', { id: filledFrom ?? '' }, { isOn: filledFrom !== null });
  const suppliers = useOperation('suppliers.names', {});
  const failure = preferences.failure ?? (filledFrom === null ? null : contract.failure) ?? suppliers.failure;
  const isReady =
    preferences.value !== undefined &&
    suppliers.value !== undefined &&
    (filledFrom === null || contract.value !== undefined);
  return (
    <Page>
      <PageHeader
        title={
          succeeds !== null && contract.value !== undefined
            ? say('contractForm.succeeds', { name: contract.value.name })
            : contractId === null
              ? say('contractForm.new')
              : (contract.value?.name ?? say('contractForm.contract'))
        }
        lead={
          filledFrom !== contractId && contract.value !== undefined
            ? say(succeeds === null ? 'contractForm.followsLead' : 'contractForm.succeedsLead', {
                name: contract.value.name,
              })
            : say(contractId === null ? 'contractForm.newLead' : 'contractForm.editLead')
        }
      />
      {failure === null ? null : <ErrorMessage>{failureText(failure)}</ErrorMessage>}
      {failure === null && !isReady ? <Spinner /> : null}
      {preferences.value !== undefined && suppliers.value !== undefined && isReady ? (
        <FilledForm
          key={contractId ?? 'new'}
          contract={contractId === null ? null : (contract.value ?? null)}
          filledFrom={contractId === null ? (contract.value ?? null) : null}
          isSuccession={succeeds !== null}
          supplierId={supplierId}
          currency={preferences.value.currency}
          suppliers={suppliers.value}
        />
      ) : null}
    </Page>
  );
}

interface FilledFormProps {
  readonly contract: Contract | null;
  /** The contract that a new one is filled from. */
  readonly filledFrom: Contract | null;
  /** Whether the new one takes its place. */
  readonly isSuccession: boolean;
  readonly supplierId: string | null;
  readonly currency: CurrencyCode;
  readonly suppliers: OutputOf<'suppliers.names'>;
}

function FilledForm({ contract, filledFrom, isSuccession, supplierId, currency, suppliers }: FilledFormProps) {
  const { say } = useWords();
  // What was there when the form opened; a change that arrives meanwhile must not overwrite what is being typed.
  const [opened] = useState<ContractFormValues>(() => {
    if (contract !== null) return valuesOfContract(contract, currency);
    if (filledFrom !== null) return valuesOfNext(filledFrom, currency);
    const supplier = suppliers.find(({ id }) => id === supplierId);
    return { ...emptyValues(currency), supplierId: supplier?.id ?? null, supplierName: supplier?.name ?? '' };
  });
  const people = useOperation('people.list', {});
  const categories = useOperation('contracts.categories', {});
  const navigate = useNavigate();
  const router = useRouter();
  const add = useCommand('contracts.add', {
    isSilentOnFailure: true,
    done: (_, input) => say('contractForm.added', { name: input.name }),
  });
  const [how, setHow] = useState<SuccessionKind>('upgrade');
  const succeed = useCommand('contracts.succeed', {
    isSilentOnFailure: true,
    done: ({ endsOn }, input) =>
      message('contractForm.succeeded', { name: input.contract.name, day: addDays(endsOn, 1) }),
  });
  const update = useCommand('contracts.update', {
    isSilentOnFailure: true,
    done: ({ exit }) => withMovedExits(message('contractForm.saved'), [exit]),
  });

  // What was written is saved by then, so that leaving needs no question.
  const show = (id: string) =>
    navigate({ to: '/suppliers/$supplierId', params: { supplierId: id }, ignoreBlocker: true });
  const save = async (values: ContractFormValues): Promise<string | null> => {
    const succeeding = isSuccession && filledFrom !== null ? succeedInput(filledFrom.id, how, values, say) : null;
    if (succeeding !== null) {
      const outcome = await succeed.run(succeeding);
      if (!outcome.ok) return failureText(outcome.error);
      await show(outcome.value.supplierId);
      return null;
    }
    if (contract === null) {
      const outcome = await add.run(addInput(values, say));
      if (!outcome.ok) return failureText(outcome.error);
      await show(outcome.value.supplierId);
      return null;
    }
    const input = updateInput(contract.id, opened, values, say);
    if (input !== null) {
      const outcome = await update.run(input);
      if (!outcome.ok) return failureText(outcome.error);
    }
    await show(contract.supplierId);
    return null;
  };

  return (
    <ContractForm
      opened={opened}
      isEdit={contract !== null}
      succession={isSuccession && filledFrom !== null ? { old: filledFrom, how, onHow: setHow } : null}
      suppliers={suppliers}
      people={people.value ?? []}
      categories={categories.value ?? []}
      onSave={save}
      onCancel={() => router.history.back()}
    />
  );
}
