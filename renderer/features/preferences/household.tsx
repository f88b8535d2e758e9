import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, ButtonRow, Section, TextField } from '#renderer/ui/index.ts';
import styles from './preferences.module.css';

type Person = OutputOf<'people.list'>[number];

/** The people whose contracts are kept here. */
export function Household() {
  const people = useOperation('people.list', {});
  return (
    <Section
      title="Household"
      lead="Only needed when you keep the contracts of more than one person. Without a name a contract belongs to all."
    >
      {people.value === undefined || people.value.length === 0 ? null : (
        <ul className={styles['people']}>
          {people.value.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      <AddPerson />
    </Section>
  );
}

function AddPerson() {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = useCommand('people.add', { isSilentOnFailure: true, done: (_, input) => `${input.name} is added.` });
  const save = async () => {
    const trimmed = name.trim();
    if (trimmed === '') {
      setProblem('Write the name first.');
      return;
    }
    const outcome = await add.run({ name: trimmed });
    setProblem(outcome.ok ? null : failureText(outcome.error));
    if (outcome.ok) setName('');
  };
  return (
    <form
      className={styles['addPerson']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label="Add somebody" value={name} onChange={setName} error={problem} maxLength={300} />
      <Button type="submit" icon={<Plus aria-hidden="true" />} isPending={add.isRunning}>
        Add
      </Button>
    </form>
  );
}

function PersonLine({ person }: { person: Person }) {
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const update = useCommand('people.update', { isSilentOnFailure: true, done: 'Renamed.' });
  const remove = useCommand('people.remove', { done: `${person.name} is removed.` });
  if (name === null) {
    return (
      <li className={styles['person']}>
        <span className={styles['strong']}>{person.name}</span>
        <ButtonRow>
          <Button small variant="quiet" label={`Rename ${person.name}`} onPress={() => setName(person.name)}>
            Rename
          </Button>
          <Button
            small
            variant="quiet"
            label={`Remove ${person.name}`}
            onPress={() => void remove.run({ id: person.id })}
            isPending={remove.isRunning}
          >
            Remove
          </Button>
        </ButtonRow>
      </li>
    );
  }
  const save = async () => {
    const trimmed = name.trim();
    if (trimmed === '') {
      setProblem('A name is needed.');
      return;
    }
    const outcome = await update.run({ id: person.id, name: trimmed });
    setProblem(outcome.ok ? null : failureText(outcome.error));
    if (outcome.ok) setName(null);
  };
  return (
    <li>
      <form
        className={styles['addPerson']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={`New name for ${person.name}`} value={name} onChange={setName} error={problem} autoFocus />
        <ButtonRow>
          <Button type="submit" variant="primary" isPending={update.isRunning}>
            Save
          </Button>
          <Button variant="quiet" onPress={() => setName(null)}>
            Cancel
          </Button>
        </ButtonRow>
      </form>
    </li>
  );
}
