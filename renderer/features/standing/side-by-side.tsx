import { Link } from '@tanstack/react-router';
import { answerName, judgementQuestions } from '#shared/domain/judgements/questions.ts';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { Section, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { leaningWords } from './leaning-words.ts';
import styles from './standing.module.css';

/** The judged suppliers side by side, question by question. There is no sum: unlike answers can not be added up. */
export function SideBySide() {
  const { say } = useWords();
  const read = useOperation('judgements.list', {});
  const judged = read.value ?? [];
  return (
    <Section title={say('standing.side.title')} lead={say('standing.side.lead')}>
      <Awaited of={read} />
      {read.value?.length === 0 ? <p className={styles['soft']}>{say('standing.side.none')}</p> : null}
      {judged.length === 0 ? null : (
        // Wide tables are scrolled by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        <div className={styles['scrolls']} role="region" aria-label={say('standing.side.title')} tabIndex={0}>
          <table className={styles['table']}>
            <caption>
              <VisuallyHidden>{say('standing.side.caption')}</VisuallyHidden>
            </caption>
            <thead>
              <tr>
                <th scope="col">{say('standing.side.question')}</th>
                {judged.map(({ relationshipId, supplierName, personName }) => (
                  <th scope="col" key={relationshipId}>
                    <Link to="/relationships/$relationshipId/standing" params={{ relationshipId }}>
                      {supplierName}
                    </Link>
                    {personName === null ? null : ` (${personName})`}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {judgementQuestions.map((question) => (
                <tr key={question}>
                  <th scope="row">{say(`judgements.question.${question}`)}</th>
                  {judged.map(({ relationshipId, answers }) => {
                    const answer = answers.find((each) => each.question === question)?.answer ?? null;
                    return (
                      <td key={relationshipId}>
                        {answer === null ? say('standing.side.open') : say(`judgements.answer.${answerName(answer)}`)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{say('standing.side.all')}</th>
                {judged.map((one) => (
                  <td key={one.relationshipId}>{say(...leaningWords(one))}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Section>
  );
}
