import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { Button, IconButton, Section, Select, TextField } from '#renderer/ui/index.ts';
import { requirementKinds } from '#shared/records/needs.ts';
import { useWords } from '#renderer/words/index.ts';
import { choicesOf, type NeedRecord, type RequirementKind } from '../words.ts';
import { WeightField } from './weight-field.tsx';
import styles from './need.module.css';

type Requirement = NeedRecord['requirements'][number];

function useKindChoices() {
  const { say } = useWords();
  return choicesOf(requirementKinds, (kind) => say(`needsPages.kind.${kind}`));
}

/** What an answer must, should or would be nice to have, and what rules it out; each with its weight. */
export function Requirements({ need }: { need: NeedRecord }) {
  const { say } = useWords();
  const kindChoices = useKindChoices();
  const update = useCommand('needs.update');
  const change = (requirements: readonly (Omit<Requirement, 'id'> & { id?: string })[]) =>
    update.run({ id: need.id, requirements: [...requirements] });
  const put = (id: string, part: Partial<Requirement>) =>
    void change(need.requirements.map((own) => (own.id === id ? { ...own, ...part } : own)));
  return (
    <Section
      title={say('needPage.requirements.title')}
      lead={say('needPage.requirements.lead')}
      className={styles['requirements']}
    >
      {need.requirements.length === 0 ? null : (
        <>
          <div className={styles['requirementHead']} aria-hidden="true">
            <span>{say('needPage.requirements.text')}</span>
            <span>{say('needPage.requirements.kind')}</span>
            <span>{say('needPage.requirements.weight')}</span>
          </div>
          <ul className={styles['requirementList']}>
            {need.requirements.map((requirement) => (
              <li key={requirement.id} className={styles['requirement']}>
                <RequirementText requirement={requirement} onChange={(text) => put(requirement.id, { text })} />
                <Select<RequirementKind>
                  label={say('needPage.requirements.kindOf', { text: requirement.text })}
                  hideLabel
                  choices={kindChoices}
                  value={requirement.kind}
                  onChange={(kind) => put(requirement.id, { kind })}
                />
                <WeightField
                  label={say('needPage.requirements.weightOf', { text: requirement.text })}
                  hideLabel
                  value={requirement.weight}
                  isDisabled={requirement.kind === 'rules_out'}
                  onChange={(weight) => put(requirement.id, { weight })}
                />
                <IconButton
                  label={say('needPage.requirements.removeOne', { text: requirement.text })}
                  icon={<X aria-hidden="true" />}
                  onPress={() => void change(need.requirements.filter(({ id }) => id !== requirement.id))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <AddRequirement
        isRunning={update.isRunning}
        onAdd={async (text, kind) => {
          const outcome = await change([...need.requirements, { text, kind, weight: kind === 'nice' ? 3 : 5 }]);
          return outcome.ok ? null : failureText(outcome.error);
        }}
      />
    </Section>
  );
}

/** The words of a requirement; kept when the field is left. */
function RequirementText({ requirement, onChange }: { requirement: Requirement; onChange: (text: string) => void }) {
  const { say } = useWords();
  const [text, setText] = useState<string | null>(null);
  const keep = () => {
    const written = text?.trim() ?? '';
    if (written !== '' && written !== requirement.text) onChange(written);
    setText(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={say('needPage.requirements.one', { text: requirement.text })}
        hideLabel
        value={text ?? requirement.text}
        onChange={setText}
        onBlur={keep}
        maxLength={300}
      />
    </form>
  );
}

function AddRequirement({
  onAdd,
  isRunning,
}: {
  onAdd: (text: string, kind: RequirementKind) => Promise<string | null>;
  isRunning: boolean;
}) {
  const { say } = useWords();
  const kindChoices = useKindChoices();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<RequirementKind>('must');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = async () => {
    const written = text.trim();
    if (written === '') {
      setProblem(say('needPage.requirements.empty'));
      field.current?.focus();
      return;
    }
    const failure = await onAdd(written, kind);
    setProblem(failure);
    if (failure === null) setText('');
    field.current?.focus();
  };
  return (
    <form
      className={styles['addRequirement']}
      aria-label={say('needPage.requirements.another')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        ref={field}
        label={say('needPage.requirements.add')}
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
        error={problem}
        maxLength={300}
        placeholder={say('needPage.requirements.example')}
      />
      <Select<RequirementKind>
        label={say('needPage.requirements.kind')}
        choices={kindChoices}
        value={kind}
        onChange={setKind}
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />} isPending={isRunning}>
        {say('needsPages.add')}
      </Button>
    </form>
  );
}
