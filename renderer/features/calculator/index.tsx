import { useState, type ComponentType } from 'react';
import { ChoiceChips, Page, PageHeader } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './calculator.module.css';
import { LatestNotice } from './latest-notice.tsx';
import { NoticeWindow } from './notice-window.tsx';
import { PeriodEnd } from './period-end.tsx';
import { Renewals } from './renewals.tsx';
import { SendBy } from './send-by.tsx';
import { TermEnd } from './term-end.tsx';

const questions = [
  { id: 'latest_notice', view: LatestNotice },
  { id: 'send_by', view: SendBy },
  { id: 'term_end', view: TermEnd },
  { id: 'renewals', view: Renewals },
  { id: 'period_end', view: PeriodEnd },
  { id: 'window', view: NoticeWindow },
] as const satisfies readonly { id: string; view: ComponentType }[];

type QuestionId = (typeof questions)[number]['id'];

/** Single steps of date arithmetic, each with its working; nothing here is stored. */
export function CalculatorPage() {
  const { say } = useWords();
  const [chosen, setChosen] = useState<QuestionId>('latest_notice');
  const question = questions.find(({ id }) => id === chosen) ?? questions[0];
  const View = question.view;
  return (
    <Page>
      <PageHeader title={say('calculatorPage.title')} lead={say('calculatorPage.lead')} />
      <div className={styles['questions']}>
        <ChoiceChips
          label={say('calculatorPage.question')}
          choices={questions.map(({ id }) => ({ id, label: say(`calculatorPage.questions.${id}`) }))}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      <section aria-labelledby="calculation" className={styles['calculation']}>
        <h2 id="calculation">{say(`calculatorPage.questions.${question.id}`)}</h2>
        <View key={question.id} />
      </section>
    </Page>
  );
}
