import type { ReactNode } from 'react';
import { Button, Dialog, ErrorMessage, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

export interface FormDialogProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Why it could not be saved; null while nothing is wrong. */
  readonly failure: string | null;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form over the page: saved or left, and never closed by a press beside it. */
export function FormDialog({ title, lead, failure, isSaving, onSave, onClose, children }: FormDialogProps) {
  const { say } = useWords();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      lead={lead}
      closesOnPressOutside={false}
      footer={
        <>
          <Button onPress={onClose}>{say('views.form.cancel')}</Button>
          <Button variant="primary" isPending={isSaving} onPress={onSave}>
            {say('views.form.save')}
          </Button>
        </>
      }
    >
      <Stack>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        {children}
      </Stack>
    </Dialog>
  );
}
