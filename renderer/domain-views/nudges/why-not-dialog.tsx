import { Link } from '@tanstack/react-router';
import type { InputOf } from '#shared/api/api.ts';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { Dialog, ErrorMessage, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './why-dialog.module.css';

export interface WhyNotDialogProps {
  readonly subject: InputOf<'nudges.whyNot'>['subject'];
  /** What the person calls it. */
  readonly name: string;
  readonly onClose: () => void;
}

/** What each rule that watches a record says of it, or why nothing. */
export function WhyNotDialog({ subject, name, onClose }: WhyNotDialogProps) {
  const { say } = useWords();
  const read = useOperation('nudges.whyNot', { subject });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="medium"
      title={say('whyNotDialog.title')}
      lead={say('whyNotDialog.lead', { name })}
    >
      {read.failure === null ? null : <ErrorMessage>{failureText(read.failure)}</ErrorMessage>}
      {read.isLoading ? <Spinner /> : null}
      {read.value === undefined ? null : (
        <div className={styles['why']}>
          {read.value.map(({ palgorithm, ownId, title, text }) => (
            <section key={ownId ?? palgorithm}>
              <h3>
                {ownId === null ? (
                  <Link to="/palgorithms/$palgorithmId" params={{ palgorithmId: palgorithm }}>
                    {title}
                  </Link>
                ) : (
                  <Link to="/palgorithms/own/$id" params={{ id: ownId }}>
                    {title}
                  </Link>
                )}
              </h3>
              <p>{text}</p>
            </section>
          ))}
        </div>
      )}
    </Dialog>
  );
}
