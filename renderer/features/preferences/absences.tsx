import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { parseCalendarDate } from '#shared/domain/calendar-date.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { Button, ButtonRow, DateField, ErrorMessage, Select, Stack } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './preferences.module.css';

type Absence = OutputOf<'absences.list'>[number];

/** What a form of an absence holds. */
interface Draft {
  readonly from: string | null;
  readonly until: string | null;
  readonly personId: string | null;
}

const empty: Draft = { from: null, until: null, personId: null };
/** Stands for the household where a person is chosen. */
const everybody = 'everybody';

/** When somebody is away: nothing is told then, and last days are told before. */
export function Absences() {
  const { say } = useWords();
  const absences = useOperation('absences.list', {});
  const [isAdding, setAdding] = useState(false);
  const ahead = (absences.value ?? []).filter(({ isOver }) => !isOver);
  return (
    <div>
      <h3>{say('preferences.absences.title')}</h3>
      <p className={styles['soft']}>{say('preferences.absences.lead')}</p>
      {ahead.length === 0 ? null : (
        <ul className={styles['people']}>
          {ahead.map((absence) => (
            <AbsenceLine key={absence.id} absence={absence} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddAbsence close={() => setAdding(false)} />
      ) : (
        <Button icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
          {say('preferences.absences.add')}
        </Button>
      )}
    </div>
  );
}

function AddAbsence({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const add = useCommand('absences.add', { isSilentOnFailure: true, done: say('preferences.absences.added') });
  return (
    <AbsenceForm
      first={empty}
      isRunning={add.isRunning}
      close={close}
      save={async (absence) => {
        const outcome = await add.run(absence);
        return outcome.ok ? null : failureText(outcome.error);
      }}
    />
  );
}

function AbsenceLine({ absence }: { readonly absence: Absence }) {
  const { say } = useWords();
  const [isChanging, setChanging] = useState(false);
  const update = useCommand('absences.update', { isSilentOnFailure: true, done: say('preferences.absences.changed') });
  const remove = useCommand('absences.remove', { done: say('preferences.absences.removed') });
  const days = say('preferences.absences.days', { from: absence.from, until: absence.until });
  if (isChanging) {
    return (
      <li>
        <AbsenceForm
          first={absence}
          isRunning={update.isRunning}
          close={() => setChanging(false)}
          save={async (changed) => {
            const outcome = await update.run({ id: absence.id, ...changed });
            return outcome.ok ? null : failureText(outcome.error);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles['person']}>
      <span>
        <span className={styles['strong']}>{days}</span>
        {absence.personName === null ? null : <span className={styles['soft']}> {absence.personName}</span>}
      </span>
      <ButtonRow>
        <Button
          small
          variant="quiet"
          label={say('preferences.absences.changeWhich', { days })}
          onPress={() => setChanging(true)}
        >
          {say('preferences.absences.change')}
        </Button>
        <Button
          small
          variant="quiet"
          label={say('preferences.absences.removeWhich', { days })}
          onPress={() => void remove.run({ id: absence.id })}
          isPending={remove.isRunning}
        >
          {say('preferences.absences.remove')}
        </Button>
      </ButtonRow>
    </li>
  );
}

interface FormProps {
  readonly first: Draft;
  readonly isRunning: boolean;
  readonly close: () => void;
  /** Gives what is wrong; null when it was kept. */
  readonly save: (absence: ReturnType<typeof read> & object) => Promise<string | null>;
}

function AbsenceForm({ first, isRunning, close, save }: FormProps) {
  const { say } = useWords();
  const people = useOperation('people.list', {});
  const [draft, setDraft] = useState<Draft>(first);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const absence = read(draft);
    if (absence === null) {
      setProblem(say('preferences.absences.bothDays'));
      return;
    }
    const wrong = await save(absence);
    setProblem(wrong);
    if (wrong === null) close();
  };
  return (
    <form
      className={styles['absence']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <div className={styles['absenceDays']}>
          <DateField
            label={say('preferences.absences.from')}
            value={draft.from}
            onChange={(from) => setDraft({ ...draft, from })}
          />
          <DateField
            label={say('preferences.absences.until')}
            value={draft.until}
            earliest={draft.from}
            onChange={(until) => setDraft({ ...draft, until })}
          />
          {(people.value ?? []).length < 2 ? null : (
            <Select
              label={say('preferences.absences.who')}
              value={draft.personId ?? everybody}
              onChange={(id) => setDraft({ ...draft, personId: id === everybody ? null : id })}
              choices={[
                { id: everybody, label: say('preferences.absences.everybody') },
                ...(people.value ?? []).map(({ id, name }) => ({ id, label: name })),
              ]}
            />
          )}
        </div>
        {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
        <ButtonRow>
          <Button type="submit" variant="primary" isPending={isRunning}>
            {say('preferences.save')}
          </Button>
          <Button variant="quiet" onPress={close}>
            {say('preferences.cancel')}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

function read({ from, until, personId }: Draft) {
  const [first, last] = [parseCalendarDate(from ?? ''), parseCalendarDate(until ?? '')];
  return first === null || last === null ? null : { from: first, until: last, personId };
}
