import type { OutputOf } from '#shared/api/api.ts';
import { hearings } from '#shared/domain/attention/whose.ts';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Checkbox, Disclosure, NumberField, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './preferences.module.css';
import type { PreferencesProps } from './use-preferences.ts';

type Person = OutputOf<'people.list'>[number];

const whoever = 'whoever';

/** Who sits at this computer, and when the second person of a contract is told. */
export function WhoIsHere({ preferences, change, people }: PreferencesProps & { readonly people: readonly Person[] }) {
  const { say } = useWords();
  const here = people.some(({ id }) => id === preferences.here) ? preferences.here : null;
  const { secondAfterDays } = preferences.attention;
  return (
    <div className={styles['here']}>
      <Select
        label={say('preferences.household.here')}
        value={here ?? whoever}
        onChange={(id) => change({ here: id === whoever ? null : id })}
        choices={[
          { id: whoever, label: say('preferences.household.whoever') },
          ...people.map(({ id, name }) => ({ id, label: name })),
        ]}
        help={say('preferences.household.hereHelp')}
      />
      <NumberField
        label={say('preferences.household.secondAfter')}
        value={secondAfterDays}
        minimum={1}
        maximum={60}
        onChange={(days) => (days === null ? undefined : change({ attention: { secondAfterDays: days } }))}
        help={say('preferences.household.secondAfterHelp')}
      />
      <p className={styles['promise']}>{say('preferences.household.promise')}</p>
    </div>
  );
}

/** What one person wants to hear of. */
export function Hearing({ person }: { readonly person: Person }) {
  const { say } = useWords();
  const update = useCommand('people.update');
  const put = (change: Partial<Pick<Person, 'hears' | 'unheard'>>) => void update.run({ id: person.id, ...change });
  return (
    <div className={styles['hearing']}>
      <Select
        label={say('preferences.household.hears', { name: person.name })}
        value={person.hears}
        onChange={(hears) => put({ hears })}
        choices={hearings.map((id) => ({ id, label: say(`preferences.household.hears.${id}`) }))}
      />
      {person.hears === 'nothing' ? null : (
        <Disclosure
          title={say('preferences.household.unheard', { name: person.name })}
          summary={
            person.unheard.length === 0 ? null : say('preferences.household.unheardSome', { n: person.unheard.length })
          }
        >
          <Unheard person={person} put={(unheard) => put({ unheard })} />
        </Disclosure>
      )}
    </div>
  );
}

function Unheard({ person, put }: { readonly person: Person; readonly put: (unheard: string[]) => void }) {
  const { say } = useWords();
  const palgorithms = useOperation('palgorithms.list', {});
  const built = (palgorithms.value ?? []).filter(({ isOwn }) => !isOwn);
  return (
    <fieldset className={styles['unheard']}>
      <legend>{say('preferences.household.unheardLegend', { name: person.name })}</legend>
      {built.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          isSelected={person.unheard.includes(id)}
          onChange={(isUnheard) =>
            put(isUnheard ? [...person.unheard, id] : person.unheard.filter((each) => each !== id))
          }
        />
      ))}
    </fieldset>
  );
}
