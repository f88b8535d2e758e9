import { useState } from 'react';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, Checkbox, Dialog, ErrorMessage, Spinner, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './erase-dialog.module.css';

type Preview = OutputOf<'erase.preview'>;

export interface EraseDialogProps {
  /** What is to be erased; null for everything. */
  readonly record: Pick<InputOf<'erase.record'>, 'type' | 'id'> | null;
  readonly onClose: () => void;
  /** Called once it is gone, before anything reads it again. */
  readonly onErased?: () => void;
}

/** Says what erasing for good takes away, and does it after an explicit yes. */
export function EraseDialog({ record, onClose, onErased }: EraseDialogProps) {
  const { say } = useWords();
  const preview = useOperation('erase.preview', { record });
  const [isSure, setSure] = useState(false);
  const [withDamaged, setWithDamaged] = useState(false);
  const erase = useErase(record);
  const run = async ({ confirm, damaged }: Preview) => {
    const erased = await erase.run(confirm, damaged.length === 0 ? undefined : withDamaged ? 'erase' : 'keep');
    if (!erased) return;
    onClose();
    onErased?.();
  };
  const { value } = preview;
  const of = record === null ? 'all' : 'other';
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={say('views.erase.title', { of })}
      lead={value === undefined || record === null ? undefined : `${value.title}.`}
      onClose={onClose}
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose} isDisabled={erase.isRunning}>
            {say('views.erase.keep')}
          </Button>
          <Button
            variant="danger"
            isDisabled={!isSure || value === undefined}
            isPending={erase.isRunning}
            onPress={() => {
              if (value !== undefined) void run(value);
            }}
          >
            {say('views.erase.run', { of })}
          </Button>
        </>
      }
    >
      {value === undefined ? (
        preview.failure === null ? (
          <Spinner />
        ) : (
          <ErrorMessage>{failureText(preview.failure)}</ErrorMessage>
        )
      ) : (
        <Stack>
          <ul className={styles['meaning']}>
            {value.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {value.damaged.length === 0 || record === null ? null : (
            <Checkbox
              label={say('views.erase.damaged')}
              help={say('views.erase.damagedMeaning')}
              isSelected={withDamaged}
              onChange={setWithDamaged}
            />
          )}
          <Checkbox label={say('views.erase.sure')} isSelected={isSure} onChange={setSure} />
        </Stack>
      )}
    </Dialog>
  );
}

function useErase(record: EraseDialogProps['record']) {
  const one = useCommand('erase.record', { offersUndo: false, done: ({ message }) => message });
  const all = useCommand('erase.all', { offersUndo: false, done: ({ message }) => message });
  return {
    isRunning: one.isRunning || all.isRunning,
    async run(confirm: string, damagedFiles: 'keep' | 'erase' | undefined): Promise<boolean> {
      if (confirm !== 'erase for good') return false;
      const outcome =
        record === null
          ? await all.run({ confirm })
          : await one.run({ ...record, confirm, ...(damagedFiles === undefined ? {} : { damagedFiles }) });
      return outcome.ok;
    },
  };
}
