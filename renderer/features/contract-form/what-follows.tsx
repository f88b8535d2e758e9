import type { InputOf, OutputOf } from '#shared/api/api.ts';
import { useSettled } from '#renderer/domain-views/forms/use-settled.ts';
import { phaseWords } from '#renderer/domain-views/phase-words.ts';
import { WorkingList } from '#renderer/domain-views/working-list.tsx';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { useFormat, type Format } from '#renderer/format/index.ts';
import { classes, DefinitionList, ErrorMessage, Spinner } from '#renderer/ui/index.ts';
import { useFormValues } from './answer.ts';
import { previewInput } from './contract-form-input.ts';
import styles from './what-follows.module.css';

type Preview = OutputOf<'terms.preview'>;
type PreviewInput = InputOf<'terms.preview'>;

/** What follows from the answers so far: the dates, how they came about, and what is missing. */
export function WhatFollows() {
  const input = useSettled(previewInput(useFormValues()));
  return (
    <section aria-label="What follows" className={styles['panel']}>
      <h2>What follows</h2>
      {input === null ? <NothingYet /> : <Dates input={input} />}
    </section>
  );
}

function NothingYet() {
  return (
    <p className={styles['soft']}>
      Say when it began, and the dates appear here: until when you are bound, when they must hear from you, and what it
      costs to miss that.
    </p>
  );
}

function Dates({ input }: { input: PreviewInput }) {
  const preview = useOperation('terms.preview', input, { keepsPrevious: true });
  if (preview.failure !== null) return <ErrorMessage>{failureText(preview.failure)}</ErrorMessage>;
  if (preview.value === undefined) return <Spinner />;
  return <PreviewDates preview={preview.value} isPrevious={preview.isPrevious} />;
}

function PreviewDates({ preview, isPrevious }: { preview: Preview; isPrevious: boolean }) {
  const format = useFormat();
  return (
    <div className={classes(styles['dates'], isPrevious && styles['previous'])}>
      <Deadline preview={preview} format={format} />
      <DefinitionList entries={factsOf(preview, format)} />
      {preview.unknown.map((gap) => (
        <p key={gap.ask} className={styles['ask']}>
          {gap.ask}
        </p>
      ))}
      <WorkingList working={preview.working} />
    </div>
  );
}

function Deadline({ preview, format }: { preview: Preview; format: Format }) {
  const deadline = preview.nextNoticeDeadline;
  switch (preview.deadlineKind) {
    case 'date':
      return deadline === null ? null : (
        <div className={styles['deadline']} aria-live="polite">
          <p className={styles['soft']}>They must hear from you by</p>
          <p className={styles['day']}>{format.longDay(deadline)}</p>
          <p className={styles['soft']}>{format.distance(deadline)}</p>
        </div>
      );
    case 'any_day':
      return (
        <Headline words="You can leave on any day" detail="No day is better than another; there is nothing to miss." />
      );
    case 'not_needed':
      return <Headline words="It ends by itself" detail="No notice is needed." />;
    case 'unknown':
      return <Headline words="The notice is not known" detail="Until it is, nobody can tell you by when to act." />;
    case 'over':
      return <Headline words="It is over" detail="These terms ended in the past." />;
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

function factsOf(preview: Preview, format: Format) {
  const day = (date: Preview['earliestExit']) => (date === null ? null : format.day(date));
  const { sendBy } = preview;
  const isOver = preview.deadlineKind === 'over';
  const earliest = isOver ? null : preview.earliestExit;
  const sendingDay = (date: Preview['earliestExit']) => {
    if (date === null || preview.deadlineKind !== 'date') return null;
    return date < format.today ? `too late since ${format.day(date)}` : format.day(date);
  };
  return [
    { term: 'Now', value: phaseWords(preview.phase, preview.renewedTimes) },
    {
      term: 'This term',
      value:
        preview.currentTermStart === null || preview.currentTermEnd === null
          ? null
          : `${format.day(preview.currentTermStart)} to ${format.day(preview.currentTermEnd)}`,
    },
    { term: 'Send online by', value: sendingDay(sendBy.online) },
    { term: 'Post a letter by', value: sendingDay(sendBy.letter) },
    { term: 'From abroad by', value: sendingDay(sendBy.abroad) },
    { term: 'If told today', value: earliest === null ? null : `out on ${format.day(earliest)}` },
    { term: 'Renews on', value: day(preview.nextRenewalOn) },
    { term: 'If you miss it', value: missingCost(preview, format) },
    { term: 'A year costs', value: preview.yearlyCost === null || isOver ? null : format.money(preview.yearlyCost) },
    { term: 'Withdraw until', value: day(preview.coolingOffEndsOn) },
    { term: 'Trial until', value: day(preview.trialEndsOn) },
  ];
}

function missingCost(preview: Preview, format: Format): string | null {
  if (preview.deadlineKind !== 'date' || preview.exitIfMissed === null) return null;
  const until = `bound until ${format.day(preview.exitIfMissed)}`;
  return preview.costOfMissing === null ? until : `${until}, ${format.money(preview.costOfMissing)} more`;
}
