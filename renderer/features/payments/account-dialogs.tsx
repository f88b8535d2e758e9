import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { Button, Dialog, ErrorMessage, Stack, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Account } from './account.ts';

/** What an account is called, and its number. */
export function EditAccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { say } = useWords();
  const [name, setName] = useState(account.name);
  const [iban, setIban] = useState(account.iban ?? '');
  const [number, setNumber] = useState(account.number ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  const update = useCommand('accounts.update', { done: say('paymentsPage.account.changed'), isSilentOnFailure: true });
  const save = async () => {
    const outcome = await update.run({ id: account.id, name, iban: orNull(iban), number: orNull(number) });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <FormDialog
      title={say('paymentsPage.account.editing', { name: account.name })}
      failure={failure}
      isSaving={update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField label={say('paymentsPage.account.name')} value={name} onChange={setName} isRequired autoFocus />
      <TextField
        label={say('paymentsPage.account.iban')}
        value={iban}
        onChange={setIban}
        help={say('paymentsPage.account.ibanHelp')}
      />
      <TextField label={say('paymentsPage.account.number')} value={number} onChange={setNumber} />
    </FormDialog>
  );
}

/** What goes with an account, before it goes. */
export function RemoveAccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { say } = useWords();
  const format = useFormat();
  const [failure, setFailure] = useState<string | null>(null);
  const { name, payments, from, to } = account;
  const remove = useCommand('accounts.remove', {
    done: say('paymentsPage.account.removed', { name }),
    isSilentOnFailure: true,
  });
  const removeNow = async () => {
    const outcome = await remove.run({ id: account.id });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('paymentsPage.account.removing', { name })}
      footer={
        <>
          <Button onPress={onClose}>{say('views.form.cancel')}</Button>
          <Button variant="danger" isPending={remove.isRunning} onPress={() => void removeNow()}>
            {say('paymentsPage.account.removeNow')}
          </Button>
        </>
      }
    >
      <Stack>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        <p>
          {from === null || to === null
            ? say('paymentsPage.account.goesAlone')
            : say('paymentsPage.account.goes', { n: payments, from: format.day(from), to: format.day(to) })}
        </p>
        <p>{say('paymentsPage.account.stays')}</p>
      </Stack>
    </Dialog>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
