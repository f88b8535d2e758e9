import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TermClauses } from '#shared/domain/terms/terms.ts';
import { Button, classes, IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { answersOf } from '../forms/answer.ts';
import { FieldPlace as Place } from '../forms/field-place.tsx';
import { PeriodAnswer } from '../forms/period-answer.tsx';
import { BreakDates, DaysOfYear, ExitFrom, PriceGuarantee, Probation } from './clause-fields.tsx';
import { Question } from './question.tsx';
import styles from './special-clauses.module.css';
import type { TermsAnswers } from './terms-answers.ts';
import { termUnits } from './units.ts';

/** The clauses kept together in one answer, with what each begins with when it is added. */
const beginnings = {
  endDates: [{ month: 3, day: 31 }],
  notEndDates: [{ month: 12, day: 31 }],
  probation: { length: { n: 3, unit: 'month' }, notice: { n: 2, unit: 'week' } },
  breakDates: [],
  exitFrom: { after: { n: 3, unit: 'year' }, every: { n: 1, unit: 'year' } },
  priceGuaranteedUntil: null,
} as const satisfies Partial<TermClauses>;

type ClauseId = keyof typeof beginnings;
const clauseIds = ['endDates', 'notEndDates', 'probation', 'breakDates', 'exitFrom', 'priceGuaranteedUntil'] as const;

const useAnswer = answersOf<TermsAnswers>();

/** What few contracts say beside length, renewal and notice: each clause has fields only once it is added. */
export function SpecialClauses() {
  const { say } = useWords();
  const clauses = useAnswer('clauses');
  const notice = useAnswer('notice');
  const window = useAnswer('noticeWindow');
  const present = clauseIds.filter((id) => id in clauses.value);
  const hasWindow = window.value && notice.value === 'period';
  const add = (id: ClauseId) => clauses.change({ ...clauses.value, [id]: beginnings[id] });
  const remove = (id: ClauseId) => clauses.change(without(clauses.value, id));
  const choices = [
    ...clauseIds.filter((id) => !present.includes(id)).map((id) => ({ id, onAction: () => add(id) })),
    ...(notice.value === 'period' && !hasWindow
      ? [{ id: 'window' as const, onAction: () => window.change(true) }]
      : []),
  ].map((choice) => ({ ...choice, label: say(`views.clause.${choice.id}`) }));
  return (
    <Question question={say('views.clauses')} meaning={say('views.clauses.meaning')}>
      {hasWindow ? (
        <Clause name={say('views.clause.window')} onRemove={() => window.change(false)}>
          <NoticeWindow />
        </Clause>
      ) : null}
      <Place name="clauses">
        <div className={styles['clauses']}>
          {present.map((id) => (
            <Clause key={id} name={say(`views.clause.${id}`)} onRemove={() => remove(id)}>
              <ClauseFields id={id} value={clauses.value} onChange={clauses.change} />
            </Clause>
          ))}
          {clauses.error === null ? null : (
            <p role="alert" className={styles['problem']}>
              {clauses.error}
            </p>
          )}
        </div>
      </Place>
      {choices.length === 0 ? null : (
        <Menu
          label={say('views.clauses.add')}
          trigger={
            <Button
              variant="quiet"
              small
              className={classes(styles['add'])}
              icon={<Plus size={16} strokeWidth={1.75} aria-hidden="true" />}
            >
              {say('views.clauses.add')}
            </Button>
          }
          groups={[{ id: 'clauses', choices }]}
        />
      )}
    </Question>
  );
}

function without(clauses: TermClauses, id: ClauseId): TermClauses {
  const { [id]: _, ...left } = clauses;
  if (id !== 'breakDates') return left;
  const { breakNotice: __, ...others } = left;
  return others;
}

function Clause({ name, onRemove, children }: { name: string; onRemove: () => void; children: ReactNode }) {
  const { say } = useWords();
  return (
    <div role="group" aria-label={name} className={styles['clause']}>
      <div className={styles['head']}>
        <h4>{name}</h4>
        <IconButton
          label={say('views.clauses.remove', { clause: name })}
          icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
          onPress={onRemove}
        />
      </div>
      {children}
    </div>
  );
}

function NoticeWindow() {
  const { say } = useWords();
  const n = useAnswer('noticeWindowN');
  const unit = useAnswer('noticeWindowUnit');
  return (
    <PeriodAnswer
      name="noticeWindowN"
      n={n}
      unit={unit}
      label={say('views.clauses.windowFrom')}
      showLabel
      units={termUnits}
    />
  );
}

function ClauseFields({
  id,
  value,
  onChange,
}: {
  id: ClauseId;
  value: TermClauses;
  onChange: (clauses: TermClauses) => void;
}) {
  switch (id) {
    case 'endDates':
    case 'notEndDates':
      return <DaysOfYear days={value[id] ?? []} onChange={(days) => onChange({ ...value, [id]: days })} />;
    case 'probation':
      return value.probation == null ? null : (
        <Probation value={value.probation} onChange={(probation) => onChange({ ...value, probation })} />
      );
    case 'breakDates':
      return <BreakDates value={value} onChange={(changed) => onChange({ ...value, ...changed })} />;
    case 'exitFrom':
      return value.exitFrom == null ? null : (
        <ExitFrom value={value.exitFrom} onChange={(exitFrom) => onChange({ ...value, exitFrom })} />
      );
    case 'priceGuaranteedUntil':
      return (
        <PriceGuarantee
          value={value.priceGuaranteedUntil ?? null}
          onChange={(priceGuaranteedUntil) => onChange({ ...value, priceGuaranteedUntil })}
        />
      );
  }
}
