import { Link } from '@tanstack/react-router';
import type { DocumentRecord } from '#renderer/domain-views/documents/document-record.ts';
import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Attachments } from './attachments.tsx';
import styles from './documents.module.css';

/** What is known of a document, and what came with it. */
export function DocumentFacts({ document }: { document: DocumentRecord }) {
  const { say } = useWords();
  const format = useFormat();
  const { datedOn, addedOn, pages, note, announces, attachments } = document;
  return (
    <>
      <Section title={say('documents.facts')}>
        <DefinitionList
          entries={[
            { term: say('documents.about'), value: document.subjectName },
            { term: say('documents.datedOn'), value: datedOn === null ? null : format.day(datedOn) },
            { term: say('documents.addedOn'), value: addedOn === null ? null : format.day(addedOn) },
            { term: say('documents.pages'), value: pages === null ? null : format.number(pages) },
            {
              term: say('documents.note'),
              value: note === null ? null : <span className={styles['note']}>{note}</span>,
            },
          ]}
        />
      </Section>
      {announces.length === 0 ? null : (
        <Section title={say('documents.announces')}>
          <ul className={styles['attachments']}>
            {announces.map(
              ({ priceId, supplierId, contractId, contractName, price, effectiveFrom, exitRightUntil }) => (
                <li key={priceId}>
                  <Link to="/suppliers/$supplierId" params={{ supplierId }} search={{ contract: contractId }}>
                    {contractName}
                  </Link>{' '}
                  {effectiveFrom === null
                    ? format.price(price)
                    : say('documents.announcesPrice', { price: format.price(price), day: format.day(effectiveFrom) })}
                  {exitRightUntil === null ? null : (
                    <span className={styles['soft']}>
                      {` · ${say('supplier.fact.exitRight', { day: format.day(exitRightUntil) })}`}
                    </span>
                  )}
                </li>
              ),
            )}
          </ul>
        </Section>
      )}
      {attachments.length === 0 ? null : <Attachments documentId={document.id} />}
    </>
  );
}
