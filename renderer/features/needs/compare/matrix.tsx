import { useState, type ReactNode } from 'react';
import { useFormat } from '#renderer/format/index.ts';
import { Button, classes, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Comparison, NeedRecord } from '../words.ts';
import { Flags } from './flags.tsx';
import { MatrixCell, NotKnown } from './matrix-cell.tsx';
import { allDiffer, partRows } from './part-rows.ts';
import styles from './compare.module.css';

type Compared = Comparison['candidates'][number];
type RowGroup = Comparison['rows'][number]['group'];

const groups = ['requirements', 'cost', 'terms', 'data'] as const;

export interface MatrixProps {
  readonly need: NeedRecord;
  readonly comparison: Comparison;
  /** The candidates in this table, by their ids. */
  readonly shown: readonly string[];
  /** Null on paper, where nothing can be pressed. */
  readonly onOpen: ((candidateId: string) => void) | null;
  readonly onChoose: ((offerId: string) => void) | null;
}

/** The comparison as a table: candidates across, what they are held against down. */
export function Matrix({ need, comparison, shown, onOpen, onChoose }: MatrixProps) {
  const { say } = useWords();
  const [hasParts, setParts] = useState(false);
  const candidates = comparison.candidates.filter(({ candidateId }) => shown.includes(candidateId));
  const isOnPaper = onOpen === null;
  return (
    // The candidates share what the window has, and scroll where it has too little for all of them.
    <table className={styles['matrix']} {...(isOnPaper ? {} : { style: { minWidth: leastWidth(candidates.length) } })}>
      <caption>
        <VisuallyHidden>{say('compare.caption', { need: need.title, months: comparison.months })}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles['corner']}>
            <VisuallyHidden>{say('compare.corner')}</VisuallyHidden>
          </th>
          {candidates.map((candidate) => (
            <Head key={candidate.candidateId} candidate={candidate} need={need} onOpen={onOpen} onChoose={onChoose} />
          ))}
        </tr>
      </thead>
      <tbody>
        <ScoreRow
          candidates={candidates}
          leaderId={comparison.closeness?.leaderId ?? null}
          control={
            isOnPaper || candidates.every(({ parts }) => parts.length === 0) ? null : (
              <button
                type="button"
                className={styles['partsToggle']}
                aria-expanded={hasParts}
                onClick={() => setParts(!hasParts)}
              >
                {say(hasParts ? 'compare.parts.hide' : 'compare.parts.show')}
              </button>
            )
          }
        />
        {hasParts || isOnPaper ? <PartRows candidates={candidates} /> : null}
        <TextRow label={say('compare.flags')} candidates={candidates} render={({ flags }) => <Flags flags={flags} />} />
      </tbody>
      {groups.map((group) => (
        <GroupRows key={group} group={group} comparison={comparison} candidates={candidates} />
      ))}
      <tbody>
        <GroupHead title={say('compare.group.toAsk')} columns={candidates.length} />
        <TextRow
          label={say('compare.questions')}
          candidates={candidates}
          render={({ questions }) =>
            questions.length === 0 ? (
              say('compare.noQuestions')
            ) : (
              <ul className={styles['questions']}>
                {questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            )
          }
        />
      </tbody>
    </table>
  );
}

function leastWidth(candidates: number): string {
  return `calc(var(--label-column) + ${candidates} * var(--candidate-column))`;
}

function Head({
  candidate,
  need,
  onOpen,
  onChoose,
}: { candidate: Compared } & Pick<MatrixProps, 'need' | 'onOpen' | 'onChoose'>) {
  const { say } = useWords();
  const { offerId } = candidate;
  const offers = need.candidates.find(({ id }) => id === candidate.candidateId)?.offers ?? [];
  const version = offers.find(({ id }) => id === offerId)?.version ?? null;
  const stage = say(candidate.incumbent ? 'compare.incumbent' : `needsPages.stage.${candidate.stage}`);
  return (
    <th scope="col" className={styles['head']}>
      {onOpen === null ? (
        <span className={styles['name']}>{candidate.name}</span>
      ) : (
        <button type="button" className={styles['name']} onClick={() => onOpen(candidate.candidateId)}>
          {candidate.name}
        </button>
      )}
      <span className={styles['sub']}>
        {version === null || offers.length < 2 ? stage : say('compare.headVersion', { stage, version })}
      </span>
      {onChoose === null || offerId === null ? null : (
        <Button
          small
          className={styles['choose'] ?? ''}
          label={say(candidate.incumbent ? 'choice.title.stay' : 'choice.title.choose', { supplier: candidate.name })}
          onPress={() => onChoose(offerId)}
        >
          {say(candidate.incumbent ? 'compare.stayThere' : 'compare.choose')}
        </Button>
      )}
    </th>
  );
}

function ScoreRow({
  candidates,
  leaderId,
  control,
}: {
  candidates: readonly Compared[];
  leaderId: string | null;
  control: ReactNode;
}) {
  const format = useFormat();
  const { say } = useWords();
  return (
    <tr>
      <th scope="row" className={styles['rowHead']}>
        {say('compare.score')}
        {control}
      </th>
      {candidates.map(({ candidateId, score }) => (
        <td key={candidateId} className={styles['cell']}>
          {score === null ? (
            <span className={styles['sub']}>{say('compare.noScore')}</span>
          ) : (
            <>
              <b className={styles['score']}>{format.number(Math.round(score * 10) / 10)}</b>
              {candidateId === leaderId ? <span className={styles['sub']}> {say('compare.leads')}</span> : null}
              <span className={styles['bar']} aria-hidden="true">
                <span style={{ width: `${Math.min(100, Math.max(0, score))}%` }} />
              </span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

function PartRows({ candidates }: { candidates: readonly Compared[] }) {
  const format = useFormat();
  const { say } = useWords();
  return partRows(candidates).map((row) => (
    <tr key={row.key} className={styles['partRow']}>
      <th scope="row" className={styles['rowHead']}>
        {row.label}
        <span className={styles['sub']}>{say('compare.parts.counts', { weight: row.weight })}</span>
      </th>
      {row.points.map(({ candidateId, points }) => (
        <td key={candidateId} className={styles['cell']}>
          {points === null ? '–' : format.number(Math.round(points * 10) / 10)}
        </td>
      ))}
    </tr>
  ));
}

function TextRow({
  label,
  candidates,
  render,
}: {
  label: string;
  candidates: readonly Compared[];
  render: (candidate: Compared) => ReactNode;
}) {
  return (
    <tr>
      <th scope="row" className={styles['rowHead']}>
        {label}
      </th>
      {candidates.map((candidate) => (
        <td key={candidate.candidateId} className={styles['cell']}>
          {render(candidate)}
        </td>
      ))}
    </tr>
  );
}

function GroupHead({ title, columns }: { title: string; columns: number }) {
  return (
    <tr className={styles['group']}>
      <th scope="rowgroup" colSpan={columns + 1}>
        <span>{title}</span>
      </th>
    </tr>
  );
}

function GroupRows({
  group,
  comparison,
  candidates,
}: {
  group: RowGroup;
  comparison: Comparison;
  candidates: readonly Compared[];
}) {
  const { say } = useWords();
  const rows = comparison.rows.filter((row) => row.group === group);
  if (rows.length === 0) return null;
  return (
    <tbody>
      <GroupHead title={say(`compare.group.${group}`)} columns={candidates.length} />
      {rows.map((row) => {
        const areAllDifferent = allDiffer(
          row.cells.filter((cell) => candidates.some(({ candidateId }) => candidateId === cell.candidateId)),
        );
        return (
          <tr key={row.label} className={classes(group === 'cost' && styles['money'])}>
            <th scope="row" className={styles['rowHead']}>
              {row.label}
              {areAllDifferent ? <span className={styles['sub']}>{say('compare.allDiffer')}</span> : null}
            </th>
            {candidates.map(({ candidateId }) => {
              const cell = row.cells.find((own) => own.candidateId === candidateId);
              return (
                <td key={candidateId} className={styles['cell']}>
                  {cell === undefined ? <NotKnown /> : <MatrixCell cell={cell} isMarked={!areAllDifferent} />}
                </td>
              );
            })}
          </tr>
        );
      })}
    </tbody>
  );
}
