import { useState } from 'react';
import { problemWishes } from '#shared/domain/problems/problem-words.ts';
import { failureText, useCommand } from '#renderer/data/index.ts';
import { enteredDay, useFormat } from '#renderer/format/index.ts';
import { DateField, FieldRow, Select, TextArea, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import type { ProblemSummary, Troubled } from './problem-record.ts';
import { SumField, useSum } from './sum-field.tsx';

type Wish = ProblemSummary['wants'];

export interface ProblemDialogProps {
  /** What it may be about; one is chosen where there are several. For a problem that is there, what it is about stays. */
  readonly about: readonly Troubled[];
  /** The problem to change; null for a new one. */
  readonly problem: ProblemSummary | null;
  readonly onClose: () => void;
  /** Told of a new problem once it is noted. */
  readonly onOpened?: (id: string) => void;
}

/** Notes a problem: what happened, since when, and what is wanted; or changes what was said of it. */
export function ProblemDialog({ about, problem, onClose, onOpened }: ProblemDialogProps) {
  const format = useFormat();
  const { say } = useWords();
  const [subject, setSubject] = useState(about[0]?.subject.id ?? '');
  const [title, setTitle] = useState(problem?.title ?? '');
  const [since, setSince] = useState<string | null>(problem === null ? format.today : problem.since);
  const [story, setStory] = useState(problem?.story ?? '');
  const [wants, setWants] = useState<Wish>(problem?.wants ?? 'repair');
  const claimed = useSum(problem?.claimed ?? null);
  const [answerBy, setAnswerBy] = useState<string | null>(problem?.answerBy ?? null);
  const [failure, setFailure] = useState<string | null>(null);
  const open = useCommand('problems.open', { done: say('problems.noted'), isSilentOnFailure: true });
  const update = useCommand('problems.update', { done: say('problems.changed'), isSilentOnFailure: true });

  const save = async () => {
    if (title.trim() === '') return setFailure(say('problems.noTitle'));
    const said = {
      title,
      since: enteredDay(since),
      wants,
      story,
      claimed: claimed.sum,
      answerBy: enteredDay(answerBy),
    };
    if (problem !== null) {
      const outcome = await update.run({ id: problem.id, ...said });
      return outcome.ok ? onClose() : setFailure(failureText(outcome.error));
    }
    const whose = about.find((each) => each.subject.id === subject)?.subject;
    if (whose === undefined) return setFailure(say('problems.noSubject'));
    const outcome = await open.run({ subject: whose, ...said });
    if (!outcome.ok) return setFailure(failureText(outcome.error));
    onClose();
    return onOpened?.(outcome.value.id);
  };

  return (
    <FormDialog
      title={say(problem === null ? 'problems.note' : 'problems.change')}
      failure={failure}
      isSaving={open.isRunning || update.isRunning}
      onSave={() => void save()}
      onClose={onClose}
    >
      {problem !== null || about.length < 2 ? null : (
        <Select
          label={say('problems.about')}
          choices={about.map((each) => ({ id: each.subject.id, label: each.name }))}
          value={subject}
          onChange={setSubject}
        />
      )}
      <TextField
        label={say('problems.title')}
        value={title}
        onChange={setTitle}
        isRequired
        autoFocus
        help={say('problems.titleHelp')}
      />
      <FieldRow>
        <DateField label={say('problems.since')} value={since} onChange={setSince} latest={format.today} />
        <Select
          label={say('problems.wants')}
          choices={problemWishes.map((id) => ({ id, label: say(`problems.wish.${id}`) }))}
          value={wants}
          onChange={setWants}
        />
      </FieldRow>
      <TextArea label={say('problems.story')} value={story} onChange={setStory} rows={4} />
      <SumField label={say('problems.claimed')} entered={claimed} />
      <DateField
        label={say('problems.answerBy')}
        value={answerBy}
        onChange={setAnswerBy}
        help={say('problems.answerByHelp')}
      />
    </FormDialog>
  );
}
