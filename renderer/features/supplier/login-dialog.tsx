import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { FormDialog } from '#renderer/domain-views/forms/form-dialog.tsx';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { DateField, FieldRow, Select, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { orNull, webAddress } from './entered.ts';
import type { LoginRecord, RelationshipRecord } from './supplier-record.ts';

export interface LoginDialogProps {
  /** What to change; null to note a new one. */
  readonly login: LoginRecord | null;
  /** Whose it may be; one is chosen where there are several. */
  readonly among: readonly RelationshipRecord[];
  readonly onClose: () => void;
}

/** Where there is an account, and under which user name. */
export function LoginDialog({ login, among, onClose }: LoginDialogProps) {
  const { say } = useWords();
  const format = useFormat();
  const [relationshipId, setRelationship] = useState(login?.relationshipId ?? among[0]?.id ?? '');
  const [name, setName] = useState(login?.name ?? '');
  const [website, setWebsite] = useState(login?.website ?? '');
  const [username, setUsername] = useState(login?.username ?? '');
  const [since, setSince] = useState<string | null>(login?.since ?? null);
  const [lastUsedOn, setLastUsedOn] = useState<string | null>(login?.lastUsedOn ?? null);
  const [failure, setFailure] = useState<string | null>(null);
  const add = useCommand('logins.add', { done: say('supplier.logins.added'), isSilentOnFailure: true });
  const update = useCommand('logins.update', { done: say('supplier.logins.changed'), isSilentOnFailure: true });

  const save = async () => {
    if (name.trim() === '') return setFailure(say('supplier.logins.noName'));
    const said = {
      name,
      website: webAddress(website),
      username: orNull(username),
      since: enteredDay(since),
      lastUsedOn: enteredDay(lastUsedOn),
    };
    const outcome =
      login === null ? await add.run({ relationshipId, ...said }) : await update.run({ id: login.id, ...said });
    return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
  };

  return (
    <FormDialog
      title={say(login === null ? 'supplier.logins.adding' : 'supplier.logins.changing')}
      lead={say('supplier.logins.noPasswords')}
      failure={failure}
      isSaving={add.isRunning || update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      {login !== null || among.length < 2 ? null : (
        <Select
          label={say('supplier.logins.whose')}
          choices={among.map(({ id, personName }) => ({ id, label: personName ?? say('data.household') }))}
          value={relationshipId}
          onChange={setRelationship}
        />
      )}
      <TextField
        label={say('supplier.logins.name')}
        value={name}
        onChange={setName}
        help={say('supplier.logins.nameHelp')}
        isRequired
        autoFocus
      />
      <TextField label={say('supplier.logins.username')} value={username} onChange={setUsername} />
      <TextField
        label={say('supplier.reach.website')}
        value={website}
        onChange={setWebsite}
        placeholder="https://"
        type="url"
      />
      <FieldRow>
        <DateField label={say('supplier.logins.since')} value={since} onChange={setSince} latest={format.today} />
        <DateField
          label={say('supplier.logins.lastUsedOn')}
          value={lastUsedOn}
          onChange={setLastUsedOn}
          latest={format.today}
        />
      </FieldRow>
    </FormDialog>
  );
}
