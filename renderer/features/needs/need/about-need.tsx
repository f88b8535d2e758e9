import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList, Section } from '#renderer/ui/index.ts';
import { triggerWords, type NeedRecord } from '../words.ts';
import { Requirements } from './requirements.tsx';
import { WeightField } from './weight-field.tsx';
import styles from './need.module.css';

/** The need in the person's words, and what an answer to it must, should or must not have. */
export function AboutNeed({ need }: { need: NeedRecord }) {
  const format = useFormat();
  const update = useCommand('needs.update');
  return (
    <div className={styles['about']}>
      <div>
        <Requirements need={need} />
        <div className={styles['costWeight']}>
          <WeightField
            label="How much the cost counts"
            help="Beside what you listed above, from 0 (not at all) to 10."
            minimum={0}
            value={need.costWeight}
            onChange={(costWeight) => void update.run({ id: need.id, costWeight })}
          />
        </div>
      </div>
      <Section title="The story" className={styles['story']}>
        {need.story === null || need.story.trim() === '' ? (
          <p className={styles['soft']}>Nothing is written down yet. “Edit…” above has room for it.</p>
        ) : (
          <p className={styles['storyText']}>{need.story}</p>
        )}
        <DefinitionList
          entries={[
            { term: 'Set off by', value: triggerWords[need.trigger] },
            { term: 'Because of', value: need.cause.contractName },
            { term: 'For', value: need.personName ?? 'The household' },
            {
              term: 'Budget',
              value:
                need.budget === null
                  ? null
                  : `${format.money(need.budget)} ${need.budget.per === 'month' ? 'a month' : 'in all'}`,
            },
            { term: 'Decide by', value: need.decideBy === null ? null : format.both(need.decideBy) },
            { term: 'Why then', value: need.decideByWhy },
            { term: 'Written down', value: format.moment(need.createdAt) },
          ]}
        />
      </Section>
    </div>
  );
}
