import { Plus } from 'lucide-react';
import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, ComboBox, Select } from '#renderer/ui/index.ts';
import { choicesOf, sourceWords, type CandidateSource, type NeedRecord } from '../words.ts';
import styles from './candidates.module.css';

const sources = choicesOf(sourceWords).filter(({ id }) => id !== 'incumbent');

/** Puts a supplier, known or new, on the long list, with where it was found. */
export function AddCandidate({ need }: { need: NeedRecord }) {
  const suppliers = useOperation('suppliers.list', {});
  const [name, setName] = useState('');
  const [source, setSource] = useState<CandidateSource>('own_idea');
  const [problem, setProblem] = useState<string | null>(null);
  // The field empties itself only when it is made anew; what it keeps of its own would stay behind otherwise.
  const [round, setRound] = useState(0);
  const add = useCommand('candidates.add', { isSilentOnFailure: true, done: 'Added to the long list.' });
  const wanted = name.trim().toLocaleLowerCase();
  const known = (suppliers.value ?? []).find((supplier) => supplier.name.toLocaleLowerCase() === wanted);
  const save = async () => {
    if (wanted === '') {
      setProblem('Write a name first.');
      return;
    }
    const outcome = await add.run({
      needId: need.id,
      source,
      ...(known === undefined ? { supplierName: name.trim() } : { supplierId: known.id }),
    });
    setProblem(outcome.ok ? null : failureText(outcome.error));
    if (!outcome.ok) return;
    setName('');
    setRound((count) => count + 1);
  };
  return (
    <form
      className={styles['add']}
      aria-label="Add a candidate"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ComboBox
        key={round}
        label="Who might do it?"
        allowsOther
        autoFocus={round > 0}
        choices={(suppliers.value ?? []).map((supplier) => ({ id: supplier.id, label: supplier.name }))}
        text={name}
        onTextChange={(text) => {
          setName(text);
          setProblem(null);
        }}
        error={problem}
      />
      <Select<CandidateSource> label="Found through" choices={sources} value={source} onChange={setSource} />
      <Button type="submit" icon={<Plus aria-hidden="true" />} isPending={add.isRunning}>
        Add
      </Button>
    </form>
  );
}
