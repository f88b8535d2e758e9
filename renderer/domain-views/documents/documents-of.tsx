import { Link } from '@tanstack/react-router';
import { File, FileText, Image, Mail } from 'lucide-react';
import type { InputOf } from '#shared/api/api.ts';
import type { Subject } from '#shared/domain/subject.ts';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { FilesDrop, Progress } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { kindOfFile, sizeInWords, type KindOfFile, type ListedDocument } from './document-record.ts';
import { useAddDocuments } from './use-add-documents.ts';
import styles from './documents.module.css';

export interface DocumentsOfProps {
  /** What is added here is about. */
  readonly subject: Subject;
  /** Which are listed, where that is more than those of the subject. */
  readonly listed?: InputOf<'documents.list'>;
}

/** The documents about something, a place to drop more on, and a button that does the same. */
export function DocumentsOf({ subject, listed }: DocumentsOfProps) {
  const { say, told } = useWords();
  const { adding, addAll } = useAddDocuments(subject);
  const documents = useOperation('documents.list', listed ?? { subject });
  return (
    <FilesDrop
      label={say('documents.drop')}
      buttonLabel={say('documents.add')}
      onFiles={(files, folders) => void addAll(files, folders)}
      isPending={adding !== null}
    >
      {documents.value === undefined || documents.value.length === 0 ? null : (
        <ul className={styles['list']} aria-label={say('documents.heading')}>
          {documents.value.map((document) => (
            <DocumentLine key={document.id} document={document} saysAbout={document.subject.id !== subject.id} />
          ))}
        </ul>
      )}
      {adding === null ? null : (
        <Progress
          label={say('documents.adding', { file: adding.name })}
          done={adding.passed?.done ?? 0}
          total={adding.passed?.total ?? null}
          text={adding.passed === null ? '' : told(sizeInWords(adding.passed.total))}
        />
      )}
    </FilesDrop>
  );
}

const icons = {
  pdf: FileText,
  mail: Mail,
  picture: Image,
  page: FileText,
  text: FileText,
  other: File,
} as const satisfies Readonly<Record<KindOfFile, unknown>>;

function DocumentLine({ document, saysAbout }: { document: ListedDocument; saysAbout: boolean }) {
  const { say, told } = useWords();
  const format = useFormat();
  const kind = kindOfFile(document.mediaType);
  const Icon = icons[kind];
  const on = document.datedOn ?? document.addedOn;
  const facts = [
    say(`documents.kind.${kind}`),
    told(sizeInWords(document.bytes)),
    ...(on === null ? [] : [format.day(on)]),
    ...(saysAbout ? [document.subjectName] : []),
    ...(document.textState === 'failed' || document.textState === 'locked' ? [say('documents.unread')] : []),
  ];
  return (
    <li>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <Link to="/documents/$documentId" params={{ documentId: document.id }}>
          {document.name}
        </Link>
        <div className={styles['soft']}>{facts.join(' · ')}</div>
      </div>
    </li>
  );
}
