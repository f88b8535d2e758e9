import { useState, type ComponentType } from 'react';
import { ChoiceChips, Page, PageHeader } from '#renderer/ui/index.ts';
import styles from './calculator.module.css';
import { LatestNotice } from './latest-notice.tsx';
import { NoticeWindow } from './notice-window.tsx';
import { PeriodEnd } from './period-end.tsx';
import { Renewals } from './renewals.tsx';
import { SendBy } from './send-by.tsx';
import { TermEnd } from './term-end.tsx';

const questions = [
  { id: 'latest_notice', label: 'By when must notice arrive?', view: LatestNotice },
  { id: 'send_by', label: 'By when must I post it?', view: SendBy },
  { id: 'term_end', label: 'When does a term end?', view: TermEnd },
  { id: 'renewals', label: 'When does it renew?', view: Renewals },
  { id: 'period_end', label: 'When is a period over?', view: PeriodEnd },
  { id: 'window', label: 'When is a window open?', view: NoticeWindow },
] as const satisfies readonly { id: string; label: string; view: ComponentType }[];

type QuestionId = (typeof questions)[number]['id'];

/** Single steps of date arithmetic, each with its working; nothing here is stored. */
export function CalculatorPage() {
  const [chosen, setChosen] = useState<QuestionId>('latest_notice');
  const question = questions.find(({ id }) => id === chosen) ?? questions[0];
  const View = question.view;
  return (
    <Page>
      <PageHeader
        title="Work out a date"
        lead="For what is not a contract yet, or to check somebody else’s arithmetic. Nothing here is stored."
      />
      <div className={styles['questions']}>
        <ChoiceChips
          label="What do you want to know?"
          choices={questions.map(({ id, label }) => ({ id, label }))}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      <section aria-labelledby="calculation" className={styles['calculation']}>
        <h2 id="calculation">{question.label}</h2>
        <View key={question.id} />
      </section>
    </Page>
  );
}
