import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { Button, Dialog, ErrorMessage, Stack, TagField, TextArea, TextField } from '#renderer/ui/index.ts';
import type { SupplierRecord } from './supplier-record.ts';

/** Changes what is written down about a supplier. */
export function EditSupplierDialog({ supplier, onClose }: { supplier: SupplierRecord; onClose: () => void }) {
  const [name, setName] = useState(supplier.name);
  const [website, setWebsite] = useState(supplier.website ?? '');
  const [email, setEmail] = useState(supplier.email ?? '');
  const [phone, setPhone] = useState(supplier.phone ?? '');
  const [postalAddress, setPostalAddress] = useState(supplier.postalAddress ?? '');
  const [note, setNote] = useState(supplier.note ?? '');
  const [tags, setTags] = useState<string[]>(supplier.tags);
  const [problem, setProblem] = useState<string | null>(null);
  const update = useCommand('suppliers.update', { done: `Saved ${name.trim()}.`, isSilentOnFailure: true });

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
      title={`Edit ${supplier.name}`}
      closesOnPressOutside={false}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={update.isRunning} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <Stack>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        <TextField label="Name" value={name} onChange={setName} isRequired autoFocus />
        <TextField label="Website" value={website} onChange={setWebsite} placeholder="https://" type="url" />
        <TextField label="E-mail" value={email} onChange={setEmail} type="email" help="Where a notice would go." />
        <TextField label="Phone" value={phone} onChange={setPhone} type="tel" />
        <TextArea label="Postal address" value={postalAddress} onChange={setPostalAddress} help="For letters." />
        <TagField label="Tags" value={tags} onChange={setTags} />
        <TextArea label="Note" value={note} onChange={setNote} rows={4} />
      </Stack>
    </Dialog>
  );
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** People write `example.com`; the store wants to know how to get there. */
function webAddress(text: string): string | null {
  const trimmed = orNull(text);
  if (trimmed === null || /^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed;
  return `https://${trimmed}`;
}
