import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { kindOfFile, sizeInWords } from '#renderer/domain-views/documents/document-record.ts';
import { Button, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './documents.module.css';

/** What came with a mail: none of it is opened; each can be kept as a document of its own. */
export function Attachments({ documentId }: { documentId: string }) {
  const { say } = useWords();
  const { value } = useOperation('documents.attachments', { id: documentId });
  if (value === undefined || value.length === 0) return null;
  return (
    <Section title={say('documents.attachments')} lead={say('documents.attachmentsLead')}>
      <ul className={styles['attachments']} aria-label={say('documents.attachments')}>
        {value.map((attachment) => (
          <AttachmentLine key={attachment.index} documentId={documentId} attachment={attachment} />
        ))}
      </ul>
    </Section>
  );
}

function AttachmentLine({
  documentId,
  attachment: { index, name, mediaType, bytes, keptAs },
}: {
  documentId: string;
  attachment: OutputOf<'documents.attachments'>[number];
}) {
  const { say, told } = useWords();
  const keep = useCommand('documents.addAttachment', {
    done: (kept) => message('documents.kept', { document: kept.name }),
  });
  return (
    <li className={styles['attachment']}>
      {keptAs === null ? (
        name
      ) : (
        <Link to="/documents/$documentId" params={{ documentId: keptAs }}>
          {name}
        </Link>
      )}
      <p className={styles['soft']}>
        {`${say(`documents.kind.${kindOfFile(mediaType)}`)} · ${told(sizeInWords(bytes))}`}
        {keptAs === null ? null : ` · ${say('documents.keptAs')}`}
      </p>
      {keptAs === null ? (
        <Button
          small
          label={say('documents.keepAttachmentNamed', { attachment: name })}
          isPending={keep.isRunning}
          onPress={() => void keep.run({ id: documentId, index })}
        >
          {say('documents.keepAttachment')}
        </Button>
      ) : null}
    </li>
  );
}
