import { useCommand } from '#renderer/data/index.ts';
import { DocumentsOf } from '#renderer/domain-views/documents/documents-of.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { NeedRecord } from '../words.ts';
import { budgetValues } from './budget-values.ts';
import { Requirements } from './requirements.tsx';
import { WeightField } from './weight-field.tsx';
import styles from './need.module.css';

/** The need in the person's words, and what an answer to it must, should or must not have. */
export function AboutNeed({ need }: { need: NeedRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const update = useCommand('needs.update');
  return (
    <div className={styles['about']}>
      <div>
        <Requirements need={need} />
        <div className={styles['costWeight']}>
          <WeightField
            label={say('needPage.about.costWeight')}
            help={say('needPage.about.costWeightHelp')}
            minimum={0}
            value={need.costWeight}
            onChange={(costWeight) => void update.run({ id: need.id, costWeight })}
          />
        </div>
      </div>
      <div>
        <Section title={say('needPage.editing.story')} className={styles['story']}>
          {need.story === null || need.story.trim() === '' ? (
            <p className={styles['soft']}>{say('needPage.about.noStory')}</p>
          ) : (
            <p className={styles['storyText']}>{need.story}</p>
          )}
          <DefinitionList
            entries={[
              { term: say('needPage.about.trigger'), value: say(`needsPages.trigger.${need.trigger}`) },
              { term: say('needPage.about.because'), value: need.cause.contractName },
              { term: say('needPage.about.for'), value: need.personName ?? say('needPage.about.household') },
              {
                term: say('needPage.editing.budget'),
                value: need.budget === null ? null : say('needPage.about.budget', budgetValues(need.budget)),
              },
              {
                term: say('needPage.editing.decideBy'),
                value: need.decideBy === null ? null : format.both(need.decideBy),
              },
              { term: say('needPage.about.why'), value: need.decideByWhy },
              { term: say('needPage.about.written'), value: format.moment(need.createdAt) },
            ]}
          />
        </Section>
        <Section title={say('documents.heading')}>
          <DocumentsOf subject={{ type: 'need', id: need.id }} listed={{ needId: need.id }} />
        </Section>
      </div>
    </div>
  );
}
