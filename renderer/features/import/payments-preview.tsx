import { useState } from 'react';
import { readableIban, useFormat } from '#renderer/format/index.ts';
import { Badge, classes, ErrorMessage, Page, PageHeader, Section, VirtualList } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Columns, HowItWasRead } from './how-it-was-read.tsx';
import {
  answeredInferences,
  openQuestions,
  withAnswer,
  withColumn,
  type Inference,
  type ListMapping,
  type Preview,
} from './list-answers.ts';
import { FileProblems } from './file-problems.tsx';
import { PreviewFoot } from './preview-foot.tsx';
import { questionKey, Questions } from './questions.tsx';
import styles from './payments-preview.module.css';
import shared from './import.module.css';
import list from './preview-list.module.css';

type PreviewedPayments = NonNullable<Preview['payments']>;

export interface PaymentsPreviewProps {
  readonly fileName: string;
  readonly preview: Preview;
  readonly mapping: ListMapping;
  readonly failure: string | null;
  readonly isBusy: boolean;
  readonly onMapping: (mapping: ListMapping) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a bank statement holds and how it was read, before anything is stored. */
export function PaymentsPreview(props: PaymentsPreviewProps) {
  const { fileName, preview, mapping, failure, isBusy, onMapping, onApply, onCancel } = props;
  const { say } = useWords();
  const [leftOpen, setLeftOpen] = useState<readonly string[]>([]);
  const { payments } = preview;
  const questions = openQuestions(preview).filter((inference) => !leftOpen.includes(questionKey(inference)));
  const answer = (inference: Inference, value: string) => onMapping(withAnswer(mapping, inference, value));
  const added = payments === undefined ? 0 : payments.count - payments.known;
  return (
    <Page>
      <PageHeader title={fileName} lead={preview.description} />
      {failure === null ? null : <ErrorMessage>{failure}</ErrorMessage>}
      <Questions
        questions={questions}
        isBusy={isBusy}
        onAnswer={answer}
        onLeaveOpen={(inference) => setLeftOpen([...leftOpen, questionKey(inference)])}
      />
      <div className={shared['reading']}>
        <HowItWasRead inferences={answeredInferences(preview)} isBusy={isBusy} onAnswer={answer} />
        <Columns
          of="payments"
          columns={preview.columns}
          isBusy={isBusy}
          onColumn={(index, field) => onMapping(withColumn(mapping, preview.columns, index, field))}
        />
        <FileProblems problems={preview.problems} />
      </div>
      {payments === undefined ? null : <Payments payments={payments} />}
      <PreviewFoot
        label={added === 0 ? say('importPage.payments.nothing') : say('importPage.payments.bringIn', { n: added })}
        isNothing={added === 0}
        isBusy={isBusy}
        questionCount={questions.length}
        onApply={onApply}
        onCancel={onCancel}
      />
    </Page>
  );
}

function Payments({ payments }: { payments: PreviewedPayments }) {
  const { say } = useWords();
  const format = useFormat();
  const { count, known, sums, accounts, shown, from, to } = payments;
  return (
    <>
      <Section title={say('importPage.payments.whatIsIn')}>
        <ul className={styles['facts']}>
          {from === null || to === null ? null : <li>{say('importPage.payments.days', { n: count, from, to })}</li>}
          {sums.map((sum) => (
            <li key={sum.currency}>{say('importPage.payments.sum', { sum })}</li>
          ))}
          {known === 0 ? null : <li>{say('importPage.payments.known', { n: known })}</li>}
        </ul>
        <ul className={styles['accounts']} aria-label={say('importPage.payments.accounts')}>
          {accounts.map((account) => (
            <li key={`${account.id ?? ''} ${account.iban ?? account.number ?? account.name}`}>
              <span className={list['name']}>{account.name}</span>{' '}
              <span className={styles['soft']}>
                {[
                  account.iban === null ? account.number : readableIban(account.iban),
                  say('importPage.payments.count', { n: account.count }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>{' '}
              {account.id === null ? <Badge tone="plain">{say('importPage.payments.newAccount')}</Badge> : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={say('importPage.payments.title')}
        {...(shown.length < count ? { lead: say('importPage.payments.first', { n: shown.length }) } : {})}
      >
        <VirtualList
          label={say('importPage.payments.title')}
          items={shown}
          keyOf={({ line, account }) => `${account} ${line}`}
          guess={62}
          className={list['list'] ?? ''}
          render={(payment) => (
            <div className={classes(list['row'], styles['row'])} data-known={payment.known}>
              <span className={styles['day']}>{format.shortDay(payment.bookedOn)}</span>
              <div className={styles['what']}>
                <p className={list['name']}>{payment.counterparty ?? say('importPage.payments.nobody')}</p>
                <p className={list['small']}>{payment.purpose}</p>
              </div>
              <span className={styles['amount']} data-in={payment.amount > 0}>
                {format.signedMoney({ amount: payment.amount, currency: payment.currency })}
              </span>
              <span className={styles['state']}>
                {payment.known ? <Badge tone="plain">{say('importPage.status.duplicate')}</Badge> : null}
              </span>
            </div>
          )}
        />
      </Section>
    </>
  );
}
