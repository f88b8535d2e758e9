import { useState } from 'react';
import type { Preferences } from '#shared/api/preferences.ts';
import { Section, Stack, Switch, TagField } from '#renderer/ui/index.ts';
import type { PreferencesProps } from './use-preferences.ts';

type Kind = Preferences['values'][number]['kind'];

const shortest = 2;
const longest = 60;

/** What the person stands for when choosing, and whether the supplier's side is shown. */
export function NeedsAndChoices({ preferences, change }: PreferencesProps) {
  const [problem, setProblem] = useState<Partial<Record<Kind, string>>>({});
  const wordsOf = (kind: Kind) => preferences.values.filter((value) => value.kind === kind).map(({ text }) => text);
  const put = (kind: Kind, words: readonly string[]) => {
    const fitting = words.filter((text) => text.length >= shortest && text.length <= longest);
    setProblem({
      ...problem,
      [kind]: fitting.length < words.length ? `Between ${shortest} and ${longest} letters, please.` : undefined,
    });
    const others = preferences.values.filter((value) => value.kind !== kind);
    change({ values: [...others, ...fitting.map((text) => ({ kind, text }))] });
  };
  return (
    <Section
      title="When you choose"
      lead="Looked for in what is written about candidates and their offers. What is found is flagged, never hidden."
    >
      <Stack>
        <TagField
          label="What I will not buy into"
          value={wordsOf('avoid')}
          onChange={(words) => put('avoid', words)}
          error={problem.avoid}
          help="For example: nuclear power, data sold to partners."
        />
        <TagField
          label="What I favour"
          value={wordsOf('favour')}
          onChange={(words) => put('favour', words)}
          error={problem.favour}
          help="For example: cooperative, repair service."
        />
        <Switch
          label="Show the supplier’s side"
          isSelected={preferences.suppliersSide}
          onChange={(suppliersSide) => change({ suppliersSide })}
          help="On each step of a need: what the other side typically does then, and what to keep to yourself."
        />
      </Stack>
    </Section>
  );
}
