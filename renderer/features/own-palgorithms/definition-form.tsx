import { Link } from '@tanstack/react-router';
import { ChevronLeft, Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { actionsOn } from '#shared/domain/own-palgorithms/own-actions.ts';
import { ownKinds, type OwnKind } from '#shared/domain/own-palgorithms/own-records.ts';
import { rhythmUnits } from '#shared/domain/own-palgorithms/own-words.ts';
import { failureText, useClient, useCommand, useOperation } from '#renderer/data/index.ts';
import {
  Button,
  ButtonRow,
  Disclosure,
  ErrorMessage,
  FieldRow,
  Menu,
  NumberField,
  PageHeader,
  saveAsFile,
  Section,
  Select,
  showToast,
  Stack,
  TextArea,
  TextField,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Facts } from './condition-rows-field.tsx';
import { ConditionField } from './condition-field.tsx';
import { definitionOf, firstRow, textOfRows, type DefinitionDraft, type RhythmUnit } from './definition-draft.ts';
import { FactsTable } from './facts-table.tsx';
import { Findings } from './findings.tsx';

interface DefinitionFormProps {
  /** Null for a new one. */
  readonly id: string | null;
  readonly initial: DefinitionDraft;
  readonly title: string;
  readonly onDone: () => void;
}

/** A palgorithm with what it would say today, which follows what is written. The condition is the one text behind it. */
export function DefinitionForm({ id, initial, title, onDone }: DefinitionFormProps) {
  const { say } = useWords();
  const [draft, setDraft] = useState(initial);
  const [failure, setFailure] = useState<string | null>(null);
  const set = (part: Partial<DefinitionDraft>) => setDraft((now) => ({ ...now, ...part }));
  const { value: allFacts = [] } = useOperation('palgorithms.facts', {});
  const facts = allFacts.filter(({ on, fact }) => on === draft.on && fact !== 'today');
  const tried = useOperation(
    'palgorithms.try',
    { definition: useDeferredValue(definitionOf(draft)) },
    { keepsPrevious: true },
  );
  const define = useCommand('palgorithms.define', { done: say('ownPage.saved'), isSilentOnFailure: true });
  const change = useCommand('palgorithms.change', { done: say('ownPage.saved'), isSilentOnFailure: true });
  const save = async () => {
    if (draft.name.trim() === '') return setFailure(say('ownPage.nameIt'));
    const definition = definitionOf(draft);
    const outcome = id === null ? await define.run(definition) : await change.run({ id, ...definition });
    return outcome.ok ? onDone() : setFailure(failureText(outcome.error));
  };
  const moveTo = (on: OwnKind) => {
    const ofKind = allFacts.filter((one) => one.on === on && one.fact !== 'today');
    const row = firstRow(ofKind);
    set({
      on,
      when: textOfRows(on, { join: 'and', rows: [row] }, ofKind),
      say: `{${on}.${row.fact}}`,
      action: 'none',
    });
  };
  const problems = tried.value?.problems ?? [];
  const problemOf = (part: (typeof problems)[number]['part']) => problems.find((one) => one.part === part);
  return (
    <>
      <PageHeader
        title={title}
        lead={say('ownPage.formLead')}
        back={
          <Link to="/palgorithms/own">
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {say('ownPage.title')}
          </Link>
        }
        actions={id === null ? undefined : <OwnActions id={id} name={initial.name} onDone={onDone} />}
      />
      <Stack gap="loose">
        <FieldRow>
          <TextField
            label={say('ownPage.name')}
            value={draft.name}
            onChange={(name) => set({ name })}
            maxLength={100}
            isRequired
          />
          <Select<OwnKind>
            label={say('ownPage.on')}
            choices={ownKinds.map((kind) => ({ id: kind, label: say(`ownWords.on.${kind}`) }))}
            value={draft.on}
            onChange={moveTo}
          />
        </FieldRow>
        <ConditionField
          on={draft.on}
          facts={facts}
          when={draft.when}
          problem={problemOf('when')}
          rows={tried.isPrevious ? undefined : tried.value?.rows}
          onChange={(when) => set({ when })}
        />
        <TextArea
          label={say('ownPage.say')}
          help={say('ownPage.sayHelp', { place: `{${draft.on}.${firstRow(facts).fact}}` })}
          value={draft.say}
          onChange={(text) => set({ say: text })}
          rows={2}
          error={problemOf('say')?.text}
        />
        <div>
          <PlaceMenu facts={facts} onChoose={(place) => set({ say: withPlace(draft.say, place) })} />
        </div>
        <FieldRow>
          <Select<RhythmUnit | 'once'>
            label={say('ownPage.every')}
            choices={(['once', ...rhythmUnits] as const).map((unit) => ({
              id: unit,
              label: say(`ownPage.every.${unit}`),
            }))}
            value={draft.every}
            onChange={(every) => set({ every })}
          />
          {draft.every === 'once' ? null : (
            <NumberField
              label={say('ownPage.everyN')}
              value={draft.n}
              onChange={(n) => set({ n: n ?? 1 })}
              minimum={1}
              maximum={1000}
            />
          )}
          {actionsOn[draft.on].length === 0 ? null : (
            <Select
              label={say('ownPage.action')}
              choices={[
                { id: 'none', label: say('ownPage.action.none') },
                ...actionsOn[draft.on].map((action) => ({ id: action, label: say(`ownWords.action.${action}`) })),
              ]}
              value={draft.action}
              onChange={(action) => set({ action })}
            />
          )}
        </FieldRow>
        <Section title={say('ownPage.today')}>
          {tried.failure === null ? null : <ErrorMessage>{failureText(tried.failure)}</ErrorMessage>}
          {tried.value === undefined ? null : <Findings tried={tried.value} />}
        </Section>
        {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
        <ButtonRow>
          <Button onPress={onDone}>{say('views.form.cancel')}</Button>
          <Button variant="primary" isPending={define.isRunning || change.isRunning} onPress={() => void save()}>
            {say('views.form.save')}
          </Button>
        </ButtonRow>
        <Disclosure title={say('ownPage.facts')} level={2}>
          <FactsTable facts={allFacts.filter(({ on }) => on === draft.on)} />
        </Disclosure>
      </Stack>
    </>
  );
}

/** Puts a fact or today into what is said, so that nobody need know how it is written. */
function PlaceMenu({ facts, onChoose }: { facts: Facts; onChoose: (place: string) => void }) {
  const { say } = useWords();
  const places = [
    ...facts.map(({ fact, meaning }) => ({ fact, meaning })),
    { fact: 'today', meaning: say('ownFacts.today') },
  ];
  return (
    <Menu
      label={say('ownPage.putIn')}
      trigger={
        <Button small icon={<Plus aria-hidden="true" />}>
          {say('ownPage.putIn')}
        </Button>
      }
      groups={[
        {
          id: 'places',
          choices: places.map(({ fact, meaning }) => ({
            id: fact,
            label: meaning,
            description: `{${fact}}`,
            onAction: () => onChoose(`{${fact}}`),
          })),
        },
      ]}
    />
  );
}

/** What is said with one more place at its end. */
function withPlace(text: string, place: string): string {
  return text === '' || /[\s("„“]$/u.test(text) ? `${text}${place}` : `${text} ${place}`;
}

function OwnActions({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
  const { say } = useWords();
  const client = useClient();
  const remove = useCommand('palgorithms.remove', { done: say('ownPage.removed', { name }) });
  const handOn = async () => {
    const outcome = await client.call('palgorithms.export', { id });
    if (!outcome.ok) return showToast({ text: failureText(outcome.error), tone: 'problem' });
    const content = new Blob([outcome.value.text], { type: 'application/json' });
    return saveAsFile(`${fileName(name)}.palgorithm.json`, content);
  };
  return (
    <ButtonRow>
      <Button onPress={() => void handOn()}>{say('ownPage.handOn')}</Button>
      <Button onPress={() => void remove.run({ id }).then((outcome) => (outcome.ok ? onDone() : undefined))}>
        {say('ownPage.remove')}
      </Button>
    </ButtonRow>
  );
}

/** A name as a file can have it. */
function fileName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
  return plain === '' ? 'dancecard' : plain.slice(0, 60);
}
