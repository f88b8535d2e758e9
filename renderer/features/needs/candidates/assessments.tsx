import { useState } from 'react';
import { useCommand } from '#renderer/data/index.ts';
import { EmptyState, SegmentedControl, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { verdictMessage, type CandidateRecord, type RequirementRecord, type Verdict } from '../words.ts';
import styles from './sheet.module.css';

const verdicts = ['yes', 'partly', 'no', 'unknown'] as const;

/** How the candidate meets each requirement. What is not known becomes a question to ask. */
export function Assessments({
  requirements,
  candidate,
}: {
  requirements: readonly RequirementRecord[];
  candidate: CandidateRecord;
}) {
  const { say, told } = useWords();
  const update = useCommand('candidates.update');
  if (requirements.length === 0) {
    return <EmptyState title={say('candidates.fit.empty')}>{say('candidates.fit.emptyText')}</EmptyState>;
  }
  const put = (requirementId: string, part: { verdict?: Verdict; note?: string | null }) => {
    const others = candidate.assessments.filter((own) => own.requirementId !== requirementId);
    const before = candidate.assessments.find((own) => own.requirementId === requirementId);
    void update.run({
      id: candidate.id,
      assessments: [
        ...others,
        { requirementId, verdict: before?.verdict ?? 'unknown', note: before?.note ?? null, ...part },
      ],
    });
  };
  return (
    <ul className={styles['assessments']}>
      {requirements.map((requirement) => {
        const own = candidate.assessments.find(({ requirementId }) => requirementId === requirement.id);
        return (
          <li key={requirement.id}>
            <div className={styles['requirement']}>
              <span className={styles['soft']}>{say(`needsPages.kind.${requirement.kind}`)}</span>
              <h3>{requirement.text}</h3>
            </div>
            <SegmentedControl<Verdict>
              label={
                requirement.kind === 'rules_out'
                  ? say('candidates.fit.hits', { requirement: requirement.text })
                  : requirement.text
              }
              value={own?.verdict ?? 'unknown'}
              onChange={(verdict) => put(requirement.id, { verdict })}
              choices={verdicts.map((verdict) => ({
                id: verdict,
                label: told(verdictMessage(verdict, requirement.kind)),
              }))}
            />
            <AssessmentNote
              label={say('candidates.fit.note', { requirement: requirement.text })}
              note={own?.note ?? null}
              onChange={(note) => put(requirement.id, { note })}
            />
          </li>
        );
      })}
    </ul>
  );
}

function AssessmentNote({
  label,
  note,
  onChange,
}: {
  label: string;
  note: string | null;
  onChange: (note: string | null) => void;
}) {
  const { say } = useWords();
  const [text, setText] = useState<string | null>(null);
  const keep = () => {
    if (text !== null && text.trim() !== (note ?? '')) onChange(text.trim() === '' ? null : text.trim());
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
        label={label}
        hideLabel
        value={text ?? note ?? ''}
        onChange={setText}
        onBlur={keep}
        maxLength={500}
        placeholder={say('candidates.fit.noteExample')}
      />
    </form>
  );
}
