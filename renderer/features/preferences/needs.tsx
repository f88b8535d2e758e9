import { useState } from 'react';
import type { Preferences } from '#shared/api/preferences.ts';
import { Section, Stack, Switch, TagField } from '#renderer/ui/index.ts';
import type { PreferencesProps } from './use-preferences.ts';
import { useWords } from '#renderer/words/index.ts';

type Kind = Preferences['values'][number]['kind'];

const shortest = 2;
const longest = 60;

/** What the person stands for when choosing, and whether the supplier's side is shown. */
export function NeedsAndChoices({ preferences, change }: PreferencesProps) {
  const { say } = useWords();
  const [problem, setProblem] = useState<Partial<Record<Kind, string>>>({});
  const wordsOf = (kind: Kind) => preferences.values.filter((value) => value.kind === kind).map(({ text }) => text);
  const put = (kind: Kind, words: readonly string[]) => {
    const fitting = words.filter((text) => text.length >= shortest && text.length <= longest);
    setProblem({
      ...problem,
      [kind]:
        fitting.length < words.length
          ? say('preferences.choosing.letters', { least: shortest, most: longest })
          : undefined,
    });
    const others = preferences.values.filter((value) => value.kind !== kind);
    change({ values: [...others, ...fitting.map((text) => ({ kind, text }))] });
  };
  return (
    <Section title={say('preferences.choosing.title')} lead={say('preferences.choosing.lead')}>
      <Stack>
        <TagField
          label={say('preferences.choosing.avoid')}
          value={wordsOf('avoid')}
          onChange={(words) => put('avoid', words)}
          error={problem.avoid}
          help={say('preferences.choosing.avoidHelp')}
        />
        <TagField
          label={say('preferences.choosing.favour')}
          value={wordsOf('favour')}
          onChange={(words) => put('favour', words)}
          error={problem.favour}
          help={say('preferences.choosing.favourHelp')}
        />
        <Switch
          label={say('preferences.choosing.side')}
          isSelected={preferences.suppliersSide}
          onChange={(suppliersSide) => change({ suppliersSide })}
          help={say('preferences.choosing.sideHelp')}
        />
      </Stack>
    </Section>
  );
}
