import { records } from '#shared/records/records.ts';
import { FieldRow, NumberField, Select, Stack, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

type Mood = (typeof records.interactions.fields.mood.values)[number];
const efforts = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** What a contact took, and whom one spoke to. */
export interface More {
  readonly time: string;
  readonly spokeTo: string;
  readonly reference: string;
  readonly minutes: number | null;
  readonly waiting: number | null;
  readonly effort: (typeof efforts)[number] | null;
  readonly mood: Mood | null;
}

export const emptyMore: More = {
  time: '',
  spokeTo: '',
  reference: '',
  minutes: null,
  waiting: null,
  effort: null,
  mood: null,
};

/** The same as the command takes it. */
export function moreColumns({ time, effort, ...more }: More) {
  return { ...more, time: time.trim() === '' ? null : time.trim(), effort: effort === null ? null : Number(effort) };
}

/** Fields for what a contact took, and whom one spoke to. */
export function InteractionMore({ value, onChange }: { value: More; onChange: (more: More) => void }) {
  const { say } = useWords();
  const change = (part: Partial<More>) => onChange({ ...value, ...part });
  return (
    <Stack>
      <FieldRow>
        <TextField
          label={say('interactions.spokeTo')}
          value={value.spokeTo}
          onChange={(spokeTo) => change({ spokeTo })}
        />
        <TextField
          label={say('interactions.reference')}
          value={value.reference}
          onChange={(reference) => change({ reference })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={say('interactions.time')}
          value={value.time}
          onChange={(time) => change({ time })}
          help={say('interactions.timeHelp')}
        />
        <NumberField
          label={say('interactions.minutes')}
          value={value.minutes}
          onChange={(minutes) => change({ minutes })}
          minimum={0}
          maximum={10_000}
        />
        <NumberField
          label={say('interactions.waiting')}
          value={value.waiting}
          onChange={(waiting) => change({ waiting })}
          minimum={0}
          maximum={10_000}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={say('interactions.effort')}
          choices={efforts.map((id) => ({ id, label: say(`interactions.effort.${id}`) }))}
          value={value.effort}
          onChange={(effort) => change({ effort })}
          placeholder={say('problems.notSaid')}
        />
        <Select<Mood>
          label={say('interactions.mood')}
          choices={records.interactions.fields.mood.values.map((id) => ({ id, label: say(`interactions.mood.${id}`) }))}
          value={value.mood}
          onChange={(mood) => change({ mood })}
          placeholder={say('problems.notSaid')}
        />
      </FieldRow>
    </Stack>
  );
}
