import { Plus } from 'lucide-react';
import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, ComboBox, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { choicesOf, foundSources, type CandidateSource, type NeedRecord } from '../words.ts';
import styles from './candidates.module.css';

/** Puts a supplier, known or new, on the long list, with where it was found. */
export function AddCandidate({ need }: { need: NeedRecord }) {
  const { say } = useWords();
  const suppliers = useOperation('suppliers.names', {});
  const [name, setName] = useState('');
  const [source, setSource] = useState<CandidateSource>('own_idea');
  const [problem, setProblem] = useState<string | null>(null);
  // The field empties itself only when it is made anew; what it keeps of its own would stay behind otherwise.
  const [round, setRound] = useState(0);
  const add = useCommand('candidates.add', { isSilentOnFailure: true, done: say('candidates.add.done') });
  const wanted = name.trim().toLocaleLowerCase();
  const known = (suppliers.value ?? []).find((supplier) => supplier.name.toLocaleLowerCase() === wanted);
  const save = async () => {
    if (wanted === '') {
      setProblem(say('candidates.add.empty'));
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
      aria-label={say('candidates.add.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ComboBox
        key={round}
        label={say('candidates.add.name')}
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
      <Select<CandidateSource>
        label={say('candidates.add.source')}
        choices={choicesOf(foundSources, (one) => say(`needsPages.source.${one}`))}
        value={source}
        onChange={setSource}
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />} isPending={add.isRunning}>
        {say('needsPages.add')}
      </Button>
    </form>
  );
}
