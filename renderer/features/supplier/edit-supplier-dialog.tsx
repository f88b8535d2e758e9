import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { Button, Dialog, ErrorMessage, Stack, TagField, TextArea, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { orNull, webAddress } from './entered.ts';
import type { SupplierRecord } from './supplier-record.ts';

/** Changes what is written down about a supplier. */
export function EditSupplierDialog({ supplier, onClose }: { supplier: SupplierRecord; onClose: () => void }) {
  const { say } = useWords();
  const [name, setName] = useState(supplier.name);
  const [website, setWebsite] = useState(supplier.website ?? '');
  const [email, setEmail] = useState(supplier.email ?? '');
  const [phone, setPhone] = useState(supplier.phone ?? '');
  const [postalAddress, setPostalAddress] = useState(supplier.postalAddress ?? '');
  const [note, setNote] = useState(supplier.note ?? '');
  const [tags, setTags] = useState<string[]>(supplier.tags);
  const [problem, setProblem] = useState<string | null>(null);
  const update = useCommand('suppliers.update', {
    done: say('supplier.editing.saved', { supplier: name.trim() }),
    isSilentOnFailure: true,
  });

  const save = async () => {
    const outcome = await update.run({
      id: supplier.id,
      name,
      website: webAddress(website),
      email: orNull(email),
      phone: orNull(phone),
      postalAddress: orNull(postalAddress),
      note: orNull(note),
      tags,
    });
    if (outcome.ok) onClose();
    else setProblem(failureText(outcome.error));
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      kind="side"
      title={say('supplier.editing.title', { supplier: supplier.name })}
      closesOnPressOutside={false}
      footer={
        <>
          <Button onPress={onClose}>{say('supplier.editing.cancel')}</Button>
          <Button variant="primary" isPending={update.isRunning} onPress={() => void save()}>
            {say('supplier.editing.save')}
          </Button>
        </>
      }
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        <TextField label={say('supplier.editing.name')} value={name} onChange={setName} isRequired autoFocus />
        <TextField
          label={say('supplier.reach.website')}
          value={website}
          onChange={setWebsite}
          placeholder="https://"
          type="url"
        />
        <TextField
          label={say('supplier.reach.email')}
          value={email}
          onChange={setEmail}
          type="email"
          help={say('supplier.editing.emailHelp')}
        />
        <TextField label={say('supplier.reach.phone')} value={phone} onChange={setPhone} type="tel" />
        <TextArea
          label={say('supplier.editing.postalAddress')}
          value={postalAddress}
          onChange={setPostalAddress}
          help={say('supplier.editing.postalAddressHelp')}
        />
        <TagField label={say('supplier.fact.tags')} value={tags} onChange={setTags} />
        <TextArea label={say('supplier.fact.note')} value={note} onChange={setNote} rows={4} />
      </Stack>
    </Dialog>
  );
}
