import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, ButtonRow, Section, TextField } from '#renderer/ui/index.ts';
import { Hearing, WhoIsHere } from './hearing.tsx';
import styles from './preferences.module.css';
import type { PreferencesProps } from './use-preferences.ts';
import { useWords } from '#renderer/words/index.ts';

type Person = OutputOf<'people.list'>[number];

/** The people whose contracts are kept here. */
export function Household(props: PreferencesProps) {
  const { say } = useWords();
  const people = useOperation('people.list', {});
  const isAmongOthers = (people.value?.length ?? 0) > 1;
  return (
    <Section title={say('preferences.household.title')} lead={say('preferences.household.lead')}>
      {people.value === undefined || people.value.length === 0 ? null : (
        <ul className={styles['people']}>
          {people.value.map((person) => (
            <PersonLine key={person.id} person={person} isAmongOthers={isAmongOthers} />
          ))}
        </ul>
      )}
      <AddPerson />
      {isAmongOthers || props.preferences.here !== null ? <WhoIsHere {...props} people={people.value ?? []} /> : null}
    </Section>
  );
}

function AddPerson() {
  const { say } = useWords();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = useCommand('people.add', {
    isSilentOnFailure: true,
    done: (_, input) => say('preferences.household.added', { name: input.name }),
  });
  const save = async () => {
    const trimmed = name.trim();
    if (trimmed === '') {
      setProblem(say('preferences.household.nameFirst'));
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
      <TextField
        label={say('preferences.household.add')}
        value={name}
        onChange={setName}
        error={problem}
        maxLength={300}
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />} isPending={add.isRunning}>
        {say('preferences.household.addButton')}
      </Button>
    </form>
  );
}

function PersonLine({ person, isAmongOthers }: { person: Person; isAmongOthers: boolean }) {
  const { say } = useWords();
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const update = useCommand('people.update', { isSilentOnFailure: true, done: say('preferences.household.renamed') });
  const remove = useCommand('people.remove', { done: say('preferences.household.removed', { name: person.name }) });
  if (name === null) {
    return (
      <li>
        <div className={styles['person']}>
          <span className={styles['strong']}>{person.name}</span>
          <ButtonRow>
            <Button
              small
              variant="quiet"
              label={say('preferences.household.renameWho', { name: person.name })}
              onPress={() => setName(person.name)}
            >
              {say('preferences.household.rename')}
            </Button>
            <Button
              small
              variant="quiet"
              label={say('preferences.household.removeWho', { name: person.name })}
              onPress={() => void remove.run({ id: person.id })}
              isPending={remove.isRunning}
            >
              {say('preferences.household.remove')}
            </Button>
          </ButtonRow>
        </div>
        {isAmongOthers ? <Hearing person={person} /> : null}
      </li>
    );
  }
  const save = async () => {
    const trimmed = name.trim();
    if (trimmed === '') {
      setProblem(say('preferences.household.nameNeeded'));
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
        <TextField
          label={say('preferences.household.newName', { name: person.name })}
          value={name}
          onChange={setName}
          error={problem}
          autoFocus
        />
        <ButtonRow>
          <Button type="submit" variant="primary" isPending={update.isRunning}>
            {say('preferences.save')}
          </Button>
          <Button variant="quiet" onPress={() => setName(null)}>
            {say('preferences.cancel')}
          </Button>
        </ButtonRow>
      </form>
    </li>
  );
}
