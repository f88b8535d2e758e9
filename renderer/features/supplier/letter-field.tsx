import { useOperation } from '#renderer/data/index.ts';
import { useAddDocuments } from '#renderer/domain-views/documents/use-add-documents.ts';
import { FilesDrop, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ContractRecord } from './supplier-record.ts';

const none = 'none';

interface LetterFieldProps {
  readonly contract: ContractRecord;
  /** The document that was chosen; null for none. */
  readonly documentId: string | null;
  readonly onChoose: (documentId: string | null) => void;
}

/** The letter or mail that announced something: one that is here, or one that is dropped. */
export function LetterField({ contract, documentId, onChoose }: LetterFieldProps) {
  const { say } = useWords();
  const documents = useOperation('documents.list', { supplierId: contract.supplierId }).value ?? [];
  const { adding, addAll } = useAddDocuments({ type: 'contract', id: contract.id }, onChoose);
  const isListed = documents.some(({ id }) => id === documentId);
  return (
    <FilesDrop
      label={say('supplier.price.dropLetter')}
      buttonLabel={say('supplier.price.addLetter')}
      onFiles={(files, folders) => void addAll(files, folders)}
      isPending={adding !== null}
    >
      <Select
        label={say('supplier.price.letter')}
        choices={[
          { id: none, label: say('supplier.price.noLetter') },
          ...documents.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={isListed ? (documentId ?? none) : none}
        onChange={(id) => onChoose(id === none ? null : id)}
        help={say('supplier.price.letterHelp')}
      />
    </FilesDrop>
  );
}
