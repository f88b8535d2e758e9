import { useFormContext, useWatch } from 'react-hook-form';
import { noticeInMessage } from '#shared/domain/terms/wording.ts';
import { Button, Checkbox, NumberField, SegmentedControl, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { answersOf } from '../forms/answer.ts';
import { FieldPlace as Place } from '../forms/field-place.tsx';
import { PeriodAnswer } from '../forms/period-answer.tsx';
import { anchorChoices } from './anchor-choices.ts';
import { DayAnswer } from './day-answer.tsx';
import { Presets } from './presets-choice.tsx';
import { Question } from './question.tsx';
import { readBack } from './reading.ts';
import { SpecialClauses } from './special-clauses.tsx';
import type { TermsAnswers } from './terms-answers.ts';
import styles from './terms-questions.module.css';
import { noticeUnits, termUnits } from './units.ts';

const useAnswer = answersOf<TermsAnswers>();

export interface TermsQuestionsProps {
  readonly startLabel?: string;
  readonly startHelp?: string;
}

/**
 * How long one is bound, what comes then, and how one gets out: as questions a person can answer from the contract.
 * Stands in a form whose values hold the answers.
 */
export function TermsQuestions({ startLabel, startHelp }: TermsQuestionsProps) {
  const { say, told } = useWords();
  const { control } = useFormContext<TermsAnswers>();
  const values = useWatch({ control, compute: (answers: TermsAnswers) => answers });
  const hasFirstTime = values.bound !== 'open';
  return (
    <>
      <Presets values={values} />
      <div className={styles['start']}>
        <DayAnswer
          name="startsOn"
          label={startLabel ?? say('views.terms.begin')}
          help={startHelp ?? say('views.terms.beginHelp')}
        />
      </div>
      <BoundQuestion />
      {hasFirstTime || values.after === 'renews' ? <AfterQuestion /> : null}
      <NoticeQuestion />
      <SpecialClauses />
      <p className={styles['readBack']} aria-live="polite">
        {readBack(values).map(told).join(' ')}
      </p>
    </>
  );
}

function BoundQuestion() {
  const { say } = useWords();
  const { setValue } = useFormContext<TermsAnswers>();
  const bound = useAnswer('bound');
  const n = useAnswer('boundN');
  const unit = useAnswer('boundUnit');
  const endsOn = useAnswer('endsOn');
  const choose = (answer: TermsAnswers['bound']) => {
    bound.change(answer);
    if (answer === 'open') setValue('after', 'runs_on', { shouldDirty: true });
    if (answer !== 'until') setValue('endsOn', null, { shouldDirty: true });
  };
  return (
    <Question
      question={say('views.terms.bound')}
      meaning={say('views.terms.boundMeaning')}
      example={say('views.terms.boundWording')}
    >
      <SegmentedControl
        label={say('views.terms.bound')}
        value={bound.value}
        onChange={choose}
        choices={[
          { id: 'open', label: say('views.terms.bound.open') },
          { id: 'period', label: say('views.terms.bound.period') },
          { id: 'until', label: say('views.terms.bound.until') },
        ]}
      />
      {bound.value === 'period' ? (
        <PeriodAnswer name="boundN" n={n} unit={unit} label={say('views.terms.boundFor')} units={termUnits} />
      ) : null}
      {bound.value === 'until' || (bound.value === 'period' && endsOn.value !== null) ? (
        <DayAnswer
          name="endsOn"
          label={say(bound.value === 'until' ? 'views.terms.lastDay' : 'views.terms.lastDayNamed')}
          help={say('views.terms.lastDayHelp')}
        />
      ) : null}
    </Question>
  );
}

function AfterQuestion() {
  const { say } = useWords();
  const after = useAnswer('after');
  const n = useAnswer('renewalN');
  const unit = useAnswer('renewalUnit');
  return (
    <Question
      question={say('views.terms.after')}
      meaning={say('views.terms.afterMeaning')}
      example={say('views.terms.afterWording')}
    >
      <SegmentedControl
        label={say('views.terms.after')}
        value={after.value}
        onChange={after.change}
        choices={[
          { id: 'renews', label: say('views.terms.after.renews') },
          { id: 'runs_on', label: say('views.terms.after.runs_on') },
          { id: 'ends', label: say('views.terms.after.ends') },
        ]}
      />
      {after.value === 'renews' ? (
        <PeriodAnswer name="renewalN" n={n} unit={unit} label={say('views.terms.renewsFor')} units={termUnits} />
      ) : (
        <p className={styles['aside']}>{say(after.value === 'runs_on' ? 'views.terms.runsOn' : 'views.terms.ends')}</p>
      )}
    </Question>
  );
}

function NoticeQuestion() {
  const { say } = useWords();
  const notice = useAnswer('notice');
  const later = useAnswer('laterDiffers');
  const bound = useAnswer('bound');
  const after = useAnswer('after');
  const endsByItself = bound.value !== 'open' && after.value === 'ends';
  return (
    <Question
      question={say('views.terms.notice')}
      meaning={say(endsByItself ? 'views.terms.noticeNotNeeded' : 'views.terms.noticeMeaning')}
      example={say('views.terms.noticeWording')}
    >
      <SegmentedControl
        label={say('views.terms.noticeKnown')}
        value={notice.value}
        onChange={notice.change}
        choices={[
          { id: 'period', label: say('views.terms.notice.period') },
          { id: 'working_day', label: say('views.terms.notice.working_day') },
          { id: 'none', label: say('views.terms.notice.none') },
          { id: 'unknown', label: say('views.terms.notice.unknown') },
        ]}
      />
      {notice.value === 'period' ? <NoticeAnswer prefix="notice" label={say('views.terms.noticePeriod')} /> : null}
      {notice.value === 'working_day' ? <WorkingDayAnswer /> : null}
      {notice.value === 'unknown' && !endsByItself ? (
        <p className={styles['aside']}>{say('views.terms.noticeOpen')}</p>
      ) : null}
      {(bound.value !== 'open' && after.value !== 'ends') || later.value ? (
        <>
          <Checkbox label={say('views.terms.laterDiffers')} isSelected={later.value} onChange={later.change} />
          {later.value ? <LaterAnswer /> : null}
        </>
      ) : null}
    </Question>
  );
}

/** Another notice once the first time is over; one that the fields cannot hold is read out until it is replaced. */
function LaterAnswer() {
  const { say } = useWords();
  const kept = useAnswer('laterRule');
  if (kept.value === null) return <NoticeAnswer prefix="later" label={say('views.terms.noticeLater')} />;
  return (
    <p className={styles['aside']}>
      {say('views.terms.laterKept', { rule: noticeInMessage(kept.value) })}{' '}
      <Button variant="quiet" small onPress={() => kept.change(null)}>
        {say('views.terms.laterReplace')}
      </Button>
    </p>
  );
}

function WorkingDayAnswer() {
  const { say } = useWords();
  const day = useAnswer('noticeWorkingDay');
  const months = useAnswer('noticeAfterMonths');
  return (
    <>
      <div className={styles['notice']}>
        <Place name="noticeWorkingDay">
          <NumberField
            label={say('views.terms.workingDay')}
            value={Number.isNaN(day.value) ? null : day.value}
            onChange={(number) => day.change(number ?? Number.NaN)}
            onBlur={day.blur}
            minimum={1}
            maximum={20}
            step={1}
            error={day.error}
          />
        </Place>
        <Place name="noticeAfterMonths">
          <NumberField
            label={say('views.terms.afterMonths')}
            value={Number.isNaN(months.value) ? null : months.value}
            onChange={(number) => months.change(number ?? Number.NaN)}
            onBlur={months.blur}
            minimum={0}
            maximum={60}
            step={1}
            error={months.error}
          />
        </Place>
      </div>
      <p className={styles['aside']}>{say('views.terms.workingDayHelp')}</p>
    </>
  );
}

function NoticeAnswer({ prefix, label }: { prefix: 'notice' | 'later'; label: string }) {
  const { say } = useWords();
  const n = useAnswer(`${prefix}N`);
  const unit = useAnswer(`${prefix}Unit`);
  const anchor = useAnswer(`${prefix}Anchor`);
  const clauses = useAnswer('clauses');
  const isToNamedDays = (clauses.value.endDates ?? []).length > 0;
  return (
    <div className={styles['notice']}>
      <PeriodAnswer name={`${prefix}N`} n={n} unit={unit} label={label} least={0} units={noticeUnits} />
      {isToNamedDays ? (
        <p className={styles['aside']}>{say('views.terms.beforeNamedDays')}</p>
      ) : (
        <Select
          label={say('views.terms.beforeWhat', { label })}
          hideLabel
          value={anchor.value}
          onChange={anchor.change}
          choices={anchorChoices.map((id) => ({ id, label: say(`views.before.${id}`) }))}
          help={say('views.inContracts', { wording: say(`views.wording.${anchor.value}`) })}
          className={styles['anchor']}
        />
      )}
    </div>
  );
}
