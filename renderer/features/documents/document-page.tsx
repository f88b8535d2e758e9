import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, Download, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { failureText, fetchFile, useClient, useCommand, useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { kindOfFile, sizeInWords, type DocumentRecord } from '#renderer/domain-views/documents/document-record.ts';
import { useEraseChoice } from '#renderer/domain-views/erase/erase-choice.tsx';
import { EraseDialog } from '#renderer/domain-views/erase/erase-dialog.tsx';
import { Columns, Button, IconButton, Menu, Page, PageHeader, saveAsFile, showToast } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { DocumentFacts } from './document-facts.tsx';
import { EditDocumentDialog } from './edit-document-dialog.tsx';
import { Preview } from './preview.tsx';
import { TermsFromWords } from './terms-from-words.tsx';

/** One document: what is in it, without running anything of it, and what is known of it. */
export function DocumentPage({ documentId }: { documentId: string }) {
  const { say } = useWords();
  const read = useOperation('documents.get', { id: documentId });
  const { value } = read;
  if (value !== undefined) return <Loaded document={value} />;
  return (
    <Page>
      <Awaited of={read} untitled={say('documents.untitled')} />
    </Page>
  );
}

function Loaded({ document }: { document: DocumentRecord }) {
  const { say, told } = useWords();
  const [selected, setSelected] = useState('');
  return (
    <Page>
      <PageHeader
        back={<BackLink document={document} />}
        title={document.name}
        lead={say('documents.line', {
          kind: say(`documents.kind.${kindOfFile(document.mediaType)}`),
          size: told(sizeInWords(document.bytes)),
          about: document.subjectName,
        })}
        actions={<Actions document={document} />}
      />
      <Columns>
        <Preview document={document} onSelected={setSelected} />
        <aside aria-label={say('documents.aside')}>
          <DocumentFacts document={document} />
          {document.subject.type === 'contract' && document.text !== '' ? (
            <TermsFromWords contractId={document.subject.id} selected={selected} />
          ) : null}
        </aside>
      </Columns>
    </Page>
  );
}

/** Where a document belongs: the problem, need or supplier it is about. */
function BackLink({
  document: { subject, subjectName, supplierId, supplierName, contractId, needId },
}: {
  document: DocumentRecord;
}) {
  const icon = <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />;
  if (subject.type === 'problem') {
    return (
      <Link to="/problems/$problemId" params={{ problemId: subject.id }}>
        {icon}
        {subjectName}
      </Link>
    );
  }
  if (needId !== null) {
    return (
      <Link to="/needs/$needId" params={{ needId }}>
        {icon}
        {subjectName}
      </Link>
    );
  }
  if (supplierId === null) return null;
  return (
    <Link
      to="/suppliers/$supplierId"
      params={{ supplierId }}
      search={contractId === null ? {} : { contract: contractId }}
    >
      {icon}
      {supplierName}
    </Link>
  );
}

/** Fetches the content of a document and offers it as a download. */
function useSaveCopy({ id, name }: DocumentRecord) {
  const client = useClient();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const written = await client.call('documents.save', { id, path: `outgoing:${id}` });
    const file = written.ok ? await fetchFile(client, written.value.path) : null;
    setSaving(false);
    if (!written.ok) showToast({ text: failureText(written.error), tone: 'problem' });
    else if (file?.ok === false) showToast({ text: file.error, tone: 'problem' });
    else if (file !== null) saveAsFile(name, file.value.content);
  };
  return { save, isSaving };
}

function Actions({ document }: { document: DocumentRecord }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const eraseChoice = useEraseChoice();
  const { save, isSaving } = useSaveCopy(document);
  const [dialog, setDialog] = useState<'edit' | 'erase' | null>(null);
  const remove = useCommand('documents.remove', { done: say('documents.removed', { document: document.name }) });
  const goBack = () => {
    const { supplierId, needId } = document;
    if (supplierId !== null) void navigate({ to: '/suppliers/$supplierId', params: { supplierId }, search: {} });
    else if (needId === null) void navigate({ to: '/' });
    else void navigate({ to: '/needs/$needId', params: { needId } });
  };
  const removeNow = async () => {
    const outcome = await remove.run({ id: document.id });
    if (outcome.ok) goBack();
  };
  return (
    <>
      <Button icon={<Download aria-hidden="true" />} isPending={isSaving} onPress={() => void save()}>
        {say('documents.save')}
      </Button>
      <Menu
        label={say('documents.moreAbout', { document: document.name })}
        placement="bottom end"
        trigger={<IconButton label={say('documents.more')} icon={<Ellipsis aria-hidden="true" />} variant="plain" />}
        groups={[
          {
            id: 'change',
            choices: [
              {
                id: 'edit',
                label: say('documents.edit'),
                icon: <PenLine aria-hidden="true" />,
                onAction: () => setDialog('edit'),
              },
              {
                id: 'remove',
                label: say('documents.remove'),
                description: say('documents.removeHint'),
                icon: <Trash2 aria-hidden="true" />,
                tone: 'danger',
                onAction: () => void removeNow(),
              },
              eraseChoice(() => setDialog('erase')),
            ],
          },
        ]}
      />
      {dialog === 'edit' ? <EditDocumentDialog document={document} onClose={() => setDialog(null)} /> : null}
      {dialog === 'erase' ? (
        <EraseDialog record={{ type: 'document', id: document.id }} onClose={() => setDialog(null)} onErased={goBack} />
      ) : null}
    </>
  );
}
