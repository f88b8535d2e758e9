import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useOperation } from '#renderer/data/index.ts';
import { Button, ButtonRow, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ProblemDialog } from './problem-dialog.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Troubled } from './problem-record.ts';
import styles from './problem-list.module.css';

export interface SupplierProblemsProps {
  readonly supplierId: string;
  /** What a new one may be about, the likeliest first. */
  readonly about: readonly Troubled[];
}

/** The problems one has, or had, with a supplier, and a way to note another. */
export function SupplierProblems({ supplierId, about }: SupplierProblemsProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [isNoting, setNoting] = useState(false);
  const problems = useOperation('problems.list', { supplierId });
  return (
    <Section title={say('problems.heading')} className={styles['beside'] ?? ''}>
      {problems.value === undefined || problems.value.length === 0 ? null : (
        <ProblemList problems={problems.value} label={say('problems.heading')} isAtSupplier />
      )}
      <ButtonRow>
        <Button small icon={<TriangleAlert aria-hidden="true" />} onPress={() => setNoting(true)}>
          {say('problems.note')}
        </Button>
      </ButtonRow>
      {isNoting ? (
        <ProblemDialog
          about={about}
          problem={null}
          onClose={() => setNoting(false)}
          onOpened={(problemId) => void navigate({ to: '/problems/$problemId', params: { problemId } })}
        />
      ) : null}
    </Section>
  );
}
