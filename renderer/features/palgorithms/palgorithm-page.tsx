import { useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import {
  Button,
  ButtonRow,
  EmptyState,
  ErrorMessage,
  Page,
  PageHeader,
  Section,
  Spinner,
  Stack,
  Switch,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { BackToPalgorithms } from './back-links.tsx';
import { Learnt } from './learnt.tsx';
import type { PalgorithmRecord, SettingValues } from './palgorithm-record.ts';
import { SettingFields } from './setting-fields.tsx';
import { TryPast } from '#renderer/domain-views/palgorithms/try-past.tsx';

/** One rule: its switch and settings, what was learnt, and what it would have said. */
export function PalgorithmPage({ palgorithmId }: { palgorithmId: string }) {
  const { say } = useWords();
  const read = useOperation('palgorithms.list', {});
  const palgorithm = read.value?.find(({ id, isOwn }) => id === palgorithmId && !isOwn);
  if (palgorithm !== undefined) return <Loaded palgorithm={palgorithm} />;
  return (
    <Page width="narrow">
      <PageHeader back={<BackToPalgorithms />} title={say('palgorithmPages.oneTitle')} />
      {read.failure === null ? null : <ErrorMessage>{failureText(read.failure)}</ErrorMessage>}
      {read.isLoading ? <Spinner /> : null}
      {read.value === undefined ? null : (
        <EmptyState title={say('palgorithmPages.noneTitle')}>{say('palgorithmPages.noneText')}</EmptyState>
      )}
    </Page>
  );
}

function Loaded({ palgorithm }: { palgorithm: PalgorithmRecord }) {
  const { say } = useWords();
  const { id, title, meaning, enabled, fields, settings } = palgorithm;
  const [draft, setDraft] = useState<SettingValues>({});
  const currency = useOperation('preferences.get', {}).value?.currency ?? 'EUR';
  const configure = useCommand('palgorithms.configure', { done: say('palgorithmPages.saved') });
  const changed = Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => JSON.stringify(settings[name]) !== JSON.stringify(value)),
  );
  const hasChanged = Object.keys(changed).length > 0;
  const presets = Object.fromEntries(fields.map(({ name, preset }) => [name, preset]));
  const isPreset = fields.every(
    ({ name, value, preset }) => JSON.stringify(name in draft ? draft[name] : value) === JSON.stringify(preset),
  );
  return (
    <Page width="narrow">
      <PageHeader back={<BackToPalgorithms />} title={title} lead={meaning} />
      <Section title={say('palgorithmPages.settings')}>
        <Stack>
          <Switch
            label={say('palgorithmPages.switchedOn')}
            isSelected={enabled}
            onChange={(next) => void configure.run({ id, enabled: next })}
          />
          {fields.length === 0 ? (
            <p>{say('palgorithmPages.noSettings')}</p>
          ) : (
            <>
              <SettingFields fields={fields} values={draft} currency={currency} onChange={setDraft} />
              <ButtonRow>
                <Button
                  variant="primary"
                  isDisabled={!hasChanged || configure.isRunning}
                  onPress={() => void configure.run({ id, settings: changed })}
                >
                  {say('palgorithmPages.save')}
                </Button>
                <Button isDisabled={isPreset} onPress={() => setDraft(presets)}>
                  {say('palgorithmPages.presets')}
                </Button>
              </ButtonRow>
            </>
          )}
        </Stack>
      </Section>
      <TryPast palgorithm={{ id, settings: changed }} />
      <Learnt palgorithm={palgorithm} />
    </Page>
  );
}
