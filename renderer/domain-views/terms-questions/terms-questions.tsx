import { useFormContext, useWatch } from 'react-hook-form';
import { useFormat } from '#renderer/format/index.ts';
import { Checkbox, ChoiceChips, SegmentedControl, Select } from '#renderer/ui/index.ts';
import { answersOf } from '../forms/answer.ts';
import { FieldPlace as Place } from '../forms/field-place.tsx';
import { PeriodField } from '../period-field.tsx';
import { anchorChoices } from './anchor-choices.ts';
import { DayAnswer } from './day-answer.tsx';
import { matchingPreset, termsPresets } from './presets.ts';
import { Question } from './question.tsx';
import { readBack } from './reading.ts';
import { isTermsField, type TermsAnswers } from './terms-answers.ts';
import styles from './terms-questions.module.css';

const termUnits = ['day', 'week', 'month', 'year'] as const;
const noticeUnits = ['day', 'business_day', 'week', 'month', 'year'] as const;

const useAnswer = answersOf<TermsAnswers>();

export interface TermsQuestionsProps {
  readonly startLabel?: string;
  readonly startHelp?: string;
}

/**
 * How long one is bound, what comes then, and how one gets out: as questions a person can answer from the contract.
 * Stands in a form whose values hold the answers.
 */
export function TermsQuestions({
  startLabel = 'When did it begin?',
  startHelp = 'The first day it is in force. Everything else is counted from here.',
}: TermsQuestionsProps) {
  const { control } = useFormContext<TermsAnswers>();
  const values = useWatch({ control, compute: (answers: TermsAnswers) => answers });
  const format = useFormat();
  const hasFirstTime = values.bound !== 'open';
  return (
    <>
      <Presets values={values} />
      <div className={styles['start']}>
        <DayAnswer name="startsOn" label={startLabel} help={startHelp} />
      </div>
      <BoundQuestion />
      {hasFirstTime || values.after === 'renews' ? <AfterQuestion /> : null}
      <NoticeQuestion />
      <p className={styles['readBack']} aria-live="polite">
        {readBack(values, format.longDay)}
      </p>
    </>
  );
}

function Presets({ values }: { values: TermsAnswers }) {
  const { setValue } = useFormContext<TermsAnswers>();
  const current = values.startsOn === null && isUntouched(values) ? null : matchingPreset(values);
  const take = (id: string) => {
    const preset = termsPresets.find((candidate) => candidate.id === id);
    if (preset === undefined) return;
    for (const [field, answer] of Object.entries(preset.answers)) {
      if (isTermsField(field)) setValue(field, answer, { shouldDirty: true });
    }
  };
  return (
    <div className={styles['presets']}>
      <p className={styles['presetsLead']}>Start from what is common and change what differs.</p>
      <ChoiceChips
        label="Common kinds of contract"
        choices={termsPresets.map(({ id, label }) => ({ id, label }))}
        value={current?.id ?? null}
        onChange={take}
      />
      {current === null ? null : <p className={styles['presetMeaning']}>{current.meaning}</p>}
    </div>
  );
}

function isUntouched(values: TermsAnswers): boolean {
  return values.bound === 'open' && values.after === 'runs_on' && values.notice === 'unknown';
}

function BoundQuestion() {
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
      question="How long are you bound at first?"
      meaning="The time during which you cannot simply leave, counted from the first day."
      example="“minimum term 24 months”, “runs until 31 December”."
    >
      <SegmentedControl
        label="How long are you bound at first?"
        value={bound.value}
        onChange={choose}
        choices={[
          { id: 'open', label: 'Not at all' },
          { id: 'period', label: 'For a time' },
          { id: 'until', label: 'Until a day' },
        ]}
      />
      {bound.value === 'period' ? (
        <Place name="boundN">
          <PeriodField
            label="Bound for"
            value={{ n: n.value, unit: unit.value }}
            units={termUnits}
            onChange={(period) => {
              n.change(period.n);
              unit.change(period.unit);
            }}
            onBlur={n.blur}
            error={n.error}
          />
        </Place>
      ) : null}
      {bound.value === 'until' || (bound.value === 'period' && endsOn.value !== null) ? (
        <DayAnswer
          name="endsOn"
          label={bound.value === 'until' ? 'Last day' : 'Last day, as the contract names it'}
          help="The last day that still belongs to this time."
        />
      ) : null}
    </Question>
  );
}

function AfterQuestion() {
  const after = useAnswer('after');
  const n = useAnswer('renewalN');
  const unit = useAnswer('renewalUnit');
  return (
    <Question
      question="What happens when that time is over?"
      meaning="If nobody says anything."
      example="“renews for a further year each time”, “continues for an indefinite period”."
    >
      <SegmentedControl
        label="What happens when that time is over?"
        value={after.value}
        onChange={after.change}
        choices={[
          { id: 'renews', label: 'It renews' },
          { id: 'runs_on', label: 'It runs on' },
          { id: 'ends', label: 'It ends' },
        ]}
      />
      {after.value === 'renews' ? (
        <Place name="renewalN">
          <PeriodField
            label="Each time for"
            value={{ n: n.value, unit: unit.value }}
            units={termUnits}
            onChange={(period) => {
              n.change(period.n);
              unit.change(period.unit);
            }}
            onBlur={n.blur}
            error={n.error}
          />
        </Place>
      ) : (
        <p className={styles['aside']}>
          {after.value === 'runs_on'
            ? 'No new fixed time begins; you can leave with notice at any point.'
            : 'Nobody has to do anything; it is over after its last day.'}
        </p>
      )}
    </Question>
  );
}

function NoticeQuestion() {
  const notice = useAnswer('notice');
  const later = useAnswer('laterDiffers');
  const bound = useAnswer('bound');
  const after = useAnswer('after');
  const endsByItself = bound.value !== 'open' && after.value === 'ends';
  return (
    <Question
      question="How long before must you tell them, and before what?"
      meaning={
        endsByItself
          ? 'It ends by itself, so no notice is needed. If you could leave earlier, write it here.'
          : 'The notice: the time between the day your letter or message reaches them and the day you are out.'
      }
      example="“3 months to the end of the term”, “one month’s notice at any time”."
    >
      <SegmentedControl
        label="What do you know about the notice?"
        value={notice.value}
        onChange={notice.change}
        choices={[
          { id: 'period', label: 'A notice period' },
          { id: 'none', label: 'Any day, at once' },
          { id: 'unknown', label: 'I don’t know' },
        ]}
      />
      {notice.value === 'period' ? <NoticeAnswer prefix="notice" label="Notice" /> : null}
      {notice.value === 'unknown' && !endsByItself ? (
        <p className={styles['aside']}>Leave it open; beside the form you will see what to ask the supplier.</p>
      ) : null}
      {(bound.value !== 'open' && after.value !== 'ends') || later.value ? (
        <>
          <Checkbox
            label="Once the first time is over, another notice applies"
            isSelected={later.value}
            onChange={later.change}
          />
          {later.value ? <NoticeAnswer prefix="later" label="Notice after the first time" /> : null}
        </>
      ) : null}
    </Question>
  );
}

function NoticeAnswer({ prefix, label }: { prefix: 'notice' | 'later'; label: string }) {
  const n = useAnswer(`${prefix}N`);
  const unit = useAnswer(`${prefix}Unit`);
  const anchor = useAnswer(`${prefix}Anchor`);
  const chosen = anchorChoices.find((choice) => choice.id === anchor.value);
  return (
    <div className={styles['notice']}>
      <Place name={`${prefix}N`}>
        <PeriodField
          label={label}
          least={0}
          value={{ n: n.value, unit: unit.value }}
          units={noticeUnits}
          onChange={(period) => {
            n.change(period.n);
            unit.change(period.unit);
          }}
          onBlur={n.blur}
          error={n.error}
        />
      </Place>
      <Select
        label={`${label}: before what?`}
        hideLabel
        value={anchor.value}
        onChange={anchor.change}
        choices={anchorChoices}
        help={chosen === undefined ? null : `In contracts: ${chosen.wording}`}
        className={styles['anchor']}
      />
    </div>
  );
}
