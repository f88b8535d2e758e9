import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { clausesInWords } from '#shared/domain/terms/clause-words.ts';
import { asHeading } from '#renderer/domain-views/record-texts.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { useSettled } from '#renderer/domain-views/forms/use-settled.ts';
import { phaseWords } from '#renderer/domain-views/phase-words.ts';
import { WorkingList } from '#renderer/domain-views/working-list.tsx';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { useFormat, type Format } from '#renderer/format/index.ts';
import { classes, DefinitionList, ErrorMessage, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useFormValues } from './answer.ts';
import { rulesOfAnswers } from '#renderer/domain-views/terms-questions/terms-answers.ts';
import { hasCountableTerms } from '#renderer/domain-views/terms-questions/terms-problems.ts';
import { previewInput } from './contract-form-input.ts';
import type { ContractFormValues } from './contract-form-values.ts';
import { knownWay, missingAnswers, saysAnything } from './terms-so-far.ts';
import styles from './what-follows.module.css';

type Preview = OutputOf<'terms.preview'>;
type PreviewInput = InputOf<'terms.preview'>;

/** What follows from the answers so far: the dates, how they came about, and what is missing. */
export function WhatFollows() {
  const { say } = useWords();
  const values = useFormValues();
  const input = useSettled(previewInput(values));
  return (
    <section aria-label={say('contractForm.follows')} className={styles['panel']}>
      <h2>{say('contractForm.follows')}</h2>
      {input === null ? <SoFar values={values} /> : <Dates input={input} />}
    </section>
  );
}

/** What the terms say before a date can be worked out, and what is missing for one. */
function SoFar({ values }: { values: ContractFormValues }) {
  const { say } = useWords();
  const facts = useTermsInWords(values);
  if (!saysAnything(values) && values.startsOn === null) {
    return <p className={styles['soft']}>{say('contractForm.follows.nothingYet')}</p>;
  }
  const way = knownWay(values);
  const missing = missingAnswers(values);
  return (
    <div className={styles['dates']}>
      {way === null ? null : (
        <Headline words={say(`contractForm.follows.${way}`)} detail={say(`contractForm.follows.${way}Meaning`)} />
      )}
      <DefinitionList entries={facts} />
      <div className={styles['ask']} aria-live="polite">
        {missing.length === 0 ? (
          say('contractForm.follows.doesNotFit')
        ) : (
          <>
            <p>{say('contractForm.follows.missingForDates')}</p>
            <ul className={styles['missing']}>
              {missing.map((answer) => (
                <li key={answer}>{say(`contractForm.follows.missing.${answer}`)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

/** The terms as the contract's own page will show them; a number that is still being typed leaves its row out. */
function useTermsInWords(values: ContractFormValues) {
  const format = useFormat();
  const { say, told } = useWords();
  if (!hasCountableTerms(values)) return [];
  const rules = rulesOfAnswers(values);
  const { notice, noticeAfterInitial, coolingOff } = rules;
  const says = saysAnything(values);
  return [
    { term: say('supplier.fact.term'), value: says ? format.terms(rules) : null },
    { term: say('supplier.fact.notice'), value: notice === null ? null : format.notice(notice, rules.endDates) },
    {
      term: say('supplier.fact.noticeLater'),
      value:
        noticeAfterInitial == null
          ? null
          : say('supplier.fact.noticeLaterValue', { notice: format.notice(noticeAfterInitial) }),
    },
    ...clausesInWords(values.clauses).map(({ label, value }) => ({
      term: asHeading(told(label)),
      value: value === null ? null : told(value),
    })),
    {
      term: say('contractForm.follows.withdraw'),
      value: coolingOff == null ? null : say('contractForm.follows.withdrawFor', { period: coolingOff }),
    },
  ];
}

function Dates({ input }: { input: PreviewInput }) {
  const preview = useOperation('terms.preview', input, { keepsPrevious: true });
  if (preview.failure !== null) return <ErrorMessage>{failureText(preview.failure)}</ErrorMessage>;
  if (preview.value === undefined) return <Spinner />;
  return <PreviewDates preview={preview.value} isPrevious={preview.isPrevious} />;
}

function PreviewDates({ preview, isPrevious }: { preview: Preview; isPrevious: boolean }) {
  const facts = useFacts(preview);
  return (
    <div className={classes(styles['dates'], isPrevious && styles['previous'])}>
      <Deadline preview={preview} />
      <DefinitionList entries={facts} />
      {preview.unknown.map((gap) => (
        <p key={gap.ask} className={styles['ask']}>
          {gap.ask}
        </p>
      ))}
      <WorkingList working={preview.working} />
    </div>
  );
}

function Deadline({ preview }: { preview: Preview }) {
  const { say } = useWords();
  const format = useFormat();
  const deadline = preview.nextNoticeDeadline;
  const anyDayMeaning = () => {
    const { probationEndsOn: last } = preview;
    return last !== null && last >= format.today
      ? say('contractForm.follows.anyDayUntil', { day: format.day(last) })
      : say('contractForm.follows.anyDayMeaning');
  };
  switch (preview.deadlineKind) {
    case 'date':
      return deadline === null ? null : (
        <div className={styles['deadline']} aria-live="polite">
          <p className={styles['soft']}>{say('contractForm.follows.deadline')}</p>
          <p className={styles['day']}>{format.longDay(deadline)}</p>
          <p className={styles['soft']}>{format.distance(deadline)}</p>
        </div>
      );
    case 'any_day':
      return <Headline words={say('contractForm.follows.anyDay')} detail={anyDayMeaning()} />;
    case 'not_needed':
      return (
        <Headline words={say('contractForm.follows.notNeeded')} detail={say('contractForm.follows.notNeededMeaning')} />
      );
    case 'unknown':
      return (
        <Headline words={say('contractForm.follows.unknown')} detail={say('contractForm.follows.unknownMeaning')} />
      );
    case 'over':
      return <Headline words={say('contractForm.follows.over')} detail={say('contractForm.follows.overMeaning')} />;
  }
}

function Headline({ words, detail }: { words: string; detail: string }) {
  return (
    <div className={styles['deadline']} aria-live="polite">
      <p className={styles['day']}>{words}</p>
      <p className={styles['soft']}>{detail}</p>
    </div>
  );
}

function useFacts(preview: Preview) {
  const format = useFormat();
  const { say, told } = useWords();
  const day = (date: Preview['earliestExit']) => (date === null ? null : format.day(date));
  const { sendBy, currentTermStart, currentTermEnd } = preview;
  const isOver = preview.deadlineKind === 'over';
  const earliest = isOver ? null : preview.earliestExit;
  const sendingDay = (date: Preview['earliestExit']) => {
    if (date === null || preview.deadlineKind !== 'date') return null;
    return date < format.today ? say('contractForm.follows.tooLate', { day: format.day(date) }) : format.day(date);
  };
  const missing = missingCost(preview, format);
  return [
    { term: say('contractForm.follows.now'), value: told(phaseWords(preview.phase, preview.renewedTimes)) },
    {
      term: say('contractForm.follows.term'),
      value:
        currentTermStart === null || currentTermEnd === null
          ? null
          : say('contractForm.follows.termDays', {
              from: format.day(currentTermStart),
              to: format.day(currentTermEnd),
            }),
    },
    { term: say('contractForm.follows.window'), value: isOver ? null : day(preview.noticeWindowOpensOn) },
    { term: say('contractForm.follows.online'), value: sendingDay(sendBy.online) },
    { term: say('contractForm.follows.letter'), value: sendingDay(sendBy.letter) },
    { term: say('contractForm.follows.abroad'), value: sendingDay(sendBy.abroad) },
    {
      term: say('contractForm.follows.toldToday'),
      value: earliest === null ? null : say('contractForm.follows.outOn', { day: format.day(earliest) }),
    },
    { term: say('contractForm.follows.renews'), value: day(preview.nextRenewalOn) },
    { term: say('contractForm.follows.missed'), value: missing === null ? null : told(missing) },
    {
      term: say('contractForm.follows.year'),
      value: preview.yearlyCost === null || isOver ? null : format.money(preview.yearlyCost),
    },
    { term: say('contractForm.follows.withdraw'), value: day(preview.coolingOffEndsOn) },
    { term: say('contractForm.follows.trial'), value: day(preview.trialEndsOn) },
    { term: say('contractForm.follows.probation'), value: day(preview.probationEndsOn) },
  ];
}

function missingCost(preview: Preview, format: Format): Message | null {
  if (preview.deadlineKind !== 'date' || preview.exitIfMissed === null) return null;
  const day = format.day(preview.exitIfMissed);
  return preview.costOfMissing === null
    ? message('contractForm.follows.boundUntil', { day })
    : message('contractForm.follows.boundUntilFor', { day, cost: preview.costOfMissing });
}
