import { useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { asHeading, takesSeveralLines } from '#renderer/domain-views/record-texts.ts';
import { Button, Dialog, ErrorMessage, Stack, TagField, TextArea, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { orNull, webAddress } from './entered.ts';
import type { SupplierRecord } from './supplier-record.ts';
import { eachSupplierText, furtherSupplierTexts } from './supplier-texts.ts';

/** Changes what is written down about a supplier. */
export function EditSupplierDialog({ supplier, onClose }: { supplier: SupplierRecord; onClose: () => void }) {
  const { say } = useWords();
  const [name, setName] = useState(supplier.name);
  const [texts, setTexts] = useState(() => eachSupplierText((text) => supplier[text] ?? ''));
  const [tags, setTags] = useState<string[]>(supplier.tags);
  const [problem, setProblem] = useState<string | null>(null);
  const update = useCommand('suppliers.update', {
    done: say('supplier.editing.saved', { supplier: name.trim() }),
    isSilentOnFailure: true,
  });

  const field = (text: keyof typeof texts) => ({
    value: texts[text],
    onChange: (value: string) => setTexts((before) => ({ ...before, [text]: value })),
  });

  const save = async () => {
    const outcome = await update.run({
      id: supplier.id,
      name,
      ...eachSupplierText((text) => orNull(texts[text])),
      website: webAddress(texts.website),
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
        <TextField label={say('supplier.reach.website')} {...field('website')} placeholder="https://" type="url" />
        <TextField
          label={say('supplier.reach.email')}
          {...field('email')}
          type="email"
          help={say('supplier.editing.emailHelp')}
        />
        <TextField label={say('supplier.reach.phone')} {...field('phone')} type="tel" />
        <TextArea
          label={say('supplier.editing.postalAddress')}
          {...field('postalAddress')}
          help={say('supplier.editing.postalAddressHelp')}
        />
        {furtherSupplierTexts.map((text) => {
          const Field = takesSeveralLines(text) ? TextArea : TextField;
          return (
            <Field key={text.name} label={asHeading(say(`records.supplier.${text.name}`))} {...field(text.name)} />
          );
        })}
        <TagField label={say('supplier.fact.tags')} value={tags} onChange={setTags} />
        <TextArea label={say('supplier.fact.note')} {...field('note')} rows={4} />
      </Stack>
    </Dialog>
  );
}
