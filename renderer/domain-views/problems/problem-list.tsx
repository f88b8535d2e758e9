import { Link } from '@tanstack/react-router';
import { useFormat } from '#renderer/format/index.ts';
import { Badge } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ProblemSummary } from './problem-record.ts';
import styles from './problem-list.module.css';

export interface ProblemListProps {
  readonly problems: readonly ProblemSummary[];
  readonly label: string;
  /** Where the supplier stands already, it is not said again. */
  readonly isAtSupplier?: boolean;
}

/** Problems, each with whom it waits for, or how it ended. */
export function ProblemList({ problems, label, isAtSupplier = false }: ProblemListProps) {
  const format = useFormat();
  const { say } = useWords();
  return (
    <ul className={styles['list']} aria-label={label}>
      {problems.map((problem) => (
        <li key={problem.id} className={styles['problem']}>
          <div className={styles['head']}>
            <Link to="/problems/$problemId" params={{ problemId: problem.id }}>
              {problem.title}
            </Link>
            <Stand problem={problem} />
          </div>
          <p className={styles['soft']}>
            {say(isAtSupplier && problem.subjectName === problem.supplierName ? 'problems.line' : 'problems.lineWith', {
              name: isAtSupplier ? problem.subjectName : problem.supplierName,
              since: problem.since === null ? say('problems.unknownDay') : format.day(problem.since),
              wants: say(`problems.wish.${problem.wants}`),
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Whom an open problem waits for, and until when; how a closed one ended. */
export function Stand({ problem }: { problem: ProblemSummary }) {
  const format = useFormat();
  const { say } = useWords();
  const { outcome, waitsFor, waitsUntil, isOverdue } = problem;
  if (outcome !== null)
    return <Badge tone={outcome === 'solved' ? 'good' : 'plain'}>{say(`problems.outcome.${outcome}`)}</Badge>;
  if (waitsFor === null) return <Badge>{say('problems.waitsForNobody')}</Badge>;
  const who = waitsFor === 'me' ? 'me' : 'other';
  return (
    <Badge tone={isOverdue ? 'now' : 'plain'}>
      {waitsUntil === null
        ? say('problems.waits', { who })
        : say(isOverdue ? 'problems.waitedUntil' : 'problems.waitsUntil', {
            who,
            day: format.day(waitsUntil),
          })}
    </Badge>
  );
}
