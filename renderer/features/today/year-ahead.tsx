import { useRef, useState, type KeyboardEvent } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { classes, ErrorMessage, Section, SegmentedControl, Tooltip, VisuallyHidden } from '#renderer/ui/index.ts';
import { keyOf } from './date-key.ts';
import { dateUrgency } from './date-urgency.ts';
import { YearTable } from './year-table.tsx';
import styles from './year-ahead.module.css';
import { useWords } from '#renderer/words/index.ts';
import { message } from '#shared/domain/message.ts';

type Month = OutputOf<'deadlines.months'>[number];
type Coming = OutputOf<'deadlines.list'>[number];

/** How many dates of a month are shown in the strip. */
const perMonth = 5;

/** The next twelve months as a strip of dates, or the same as a table. */
export function YearAhead() {
  const { say } = useWords();
  const [view, setView] = useState<'strip' | 'table'>('strip');
  const { value, failure } = useOperation('deadlines.months', { limit: perMonth });
  return (
    <Section
      title={say('today.year.title')}
      actions={
        <SegmentedControl
          label={say('today.year.showAs')}
          choices={[
            { id: 'strip', label: say('today.year.months') },
            { id: 'table', label: say('today.year.table') },
          ]}
          value={view}
          onChange={setView}
        />
      }
    >
      {failure === null ? null : <ErrorMessage>{failure.message}</ErrorMessage>}
      {value === undefined ? null : view === 'strip' ? (
        <Strip months={value} onMore={() => setView('table')} />
      ) : (
        <YearTable count={value.reduce((sum, { count }) => sum + count, 0)} />
      )}
    </Section>
  );
}

function Strip({ months, onMore }: { months: readonly Month[]; onMore: () => void }) {
  const strip = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const firstKey = months.flatMap((month) => month.deadlines).map(keyOf)[0] ?? null;

  // One stop for Tab; the arrow keys go from date to date.
  const move = (event: KeyboardEvent) => {
    const marks = [...(strip.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
    const at = marks.findIndex((mark) => mark === document.activeElement);
    if (at === -1) return;
    const next = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    marks[Math.min(Math.max(next, 0), marks.length - 1)]?.focus();
  };

  return (
    // The list itself takes no focus: keys reach it from the links within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a roving tab stop over the links of a list
    <ol ref={strip} className={styles['strip']} onKeyDown={move}>
      {months.map((month) => (
        <MonthCell
          key={month.firstDay}
          month={month}
          tabStop={current ?? firstKey}
          onFocusMark={setCurrent}
          onMore={onMore}
        />
      ))}
    </ol>
  );
}

function MonthCell({
  month,
  tabStop,
  onFocusMark,
  onMore,
}: {
  month: Month;
  tabStop: string | null;
  onFocusMark: (key: string) => void;
  onMore: () => void;
}) {
  const { say } = useWords();
  const format = useFormat();
  const rest = month.count - month.deadlines.length;
  return (
    <li className={classes(styles['month'], month.count === 0 && styles['bare'])}>
      <span className={styles['name']}>
        <span aria-hidden="true">{format.shortMonth(month.firstDay)}</span>
        <VisuallyHidden>
          {month.count === 0 ? say('today.year.emptyMonth', { month: month.firstDay }) : format.month(month.firstDay)}
        </VisuallyHidden>
      </span>
      {month.count === 0 ? null : (
        <ul className={styles['marks']}>
          {month.deadlines.map((coming) => (
            <li key={keyOf(coming)}>
              <Mark coming={coming} isTabStop={keyOf(coming) === tabStop} onFocus={() => onFocusMark(keyOf(coming))} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 ? (
        <button type="button" className={styles['rest']} onClick={onMore}>
          {say('today.year.rest', { count: rest })}
          <VisuallyHidden>{say('today.year.restIn', { month: month.firstDay })}</VisuallyHidden>
        </button>
      ) : null}
    </li>
  );
}

function Mark({ coming, isTabStop, onFocus }: { coming: Coming; isTabStop: boolean; onFocus: () => void }) {
  const { say } = useWords();
  const format = useFormat();
  const what = message(`today.year.kind.${coming.kind}`);
  const label = say('today.year.mark', {
    number: String(Number(coming.on.slice(8))),
    supplier: coming.supplierName,
    contract: coming.contractName,
    what,
    when: format.both(coming.on),
  });
  return (
    <Tooltip
      text={
        <span className={styles['detail']}>
          <b>{coming.supplierName}</b>
          <span>{say('today.year.what', { contract: coming.contractName, what })}</span>
          <span>{format.both(coming.on)}</span>
          {coming.stake === null ? null : <span>{say('today.year.atStake', { stake: coming.stake })}</span>}
        </span>
      }
    >
      <a
        href={`#/suppliers/${coming.supplierId}?contract=${encodeURIComponent(coming.contractId)}`}
        data-mark=""
        tabIndex={isTabStop ? 0 : -1}
        onFocus={onFocus}
        aria-label={label}
        className={classes(styles['mark'], styles[dateUrgency(coming, format.today)])}
      >
        <b>{Number(coming.on.slice(8))}</b> <span>{coming.supplierName}</span>
      </a>
    </Tooltip>
  );
}
