import type { ProblemRecord } from '#renderer/domain-views/problems/problem-record.ts';
import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './problems.module.css';

/** What a problem took and brought: time, money, what was claimed beside what came back. */
export function ProblemFacts({ problem }: { problem: ProblemRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const { claimed, refunded, shortfall, deadlines, minutes, costs, closedOn, satisfaction, closingNote } = problem;
  return (
    <Section title={say('problems.facts')}>
      <DefinitionList
        entries={[
          { term: say('problems.claimed'), value: claimed === null ? null : format.money(claimed) },
          { term: say('problems.refunded'), value: refunded === null ? null : format.money(refunded) },
          {
            term: say('problems.shortfall'),
            value: shortfall === null || shortfall.amount === 0 ? null : format.money(shortfall),
          },
          { term: say('problems.timeSpent'), value: minutes === 0 ? null : say('problems.minutes', { n: minutes }) },
          { term: say('problems.moneySpent'), value: costs.length === 0 ? null : format.sums(costs) },
          {
            term: say('problems.deadlines'),
            value: deadlines.given === 0 ? null : say('problems.deadlinesMissed', deadlines),
          },
          { term: say('problems.closedOn'), value: closedOn === null ? null : format.day(closedOn) },
          {
            term: say('problems.satisfaction'),
            value: satisfaction === null ? null : say('problems.ofFive', { n: satisfaction }),
          },
          {
            term: say('problems.closingNote'),
            value: closingNote === null ? null : <span className={styles['story']}>{closingNote}</span>,
          },
        ]}
      />
      {claimed === null && minutes === 0 && costs.length === 0 && deadlines.given === 0 && closedOn === null ? (
        <p className={styles['soft']}>{say('problems.nothingCounted')}</p>
      ) : null}
    </Section>
  );
}
