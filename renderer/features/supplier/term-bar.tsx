import { differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';
import { classes } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ContractRecord } from './supplier-record.ts';
import styles from './term-bar.module.css';

/** The current term as a line: its ends, today, and the days that are left to give notice. */
export function TermBar({ contract }: { contract: ContractRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const { outlook } = contract;
  const start = outlook?.currentTermStart ?? null;
  const end =
    contract.state === 'leaving' && contract.endsOn !== null ? contract.endsOn : (outlook?.currentTermEnd ?? null);
  if (start === null || end === null || end <= start || format.today < start || format.today > end) return null;
  const deadline = contract.state === 'leaving' ? null : contract.nextNoticeDeadline;
  const at = (date: CalendarDate) => (differenceInDays(date, start) / differenceInDays(end, start)) * 100;
  const today = at(format.today);
  const isDeadlineInside = deadline !== null && deadline >= format.today && deadline <= end;
  const until = isDeadlineInside ? at(deadline) : today;
  const days = { start: format.longDay(start), end: format.longDay(end) };
  const words = isDeadlineInside
    ? say('supplier.term.fromNotice', { ...days, deadline: format.longDay(deadline) })
    : say('supplier.term.from', days);
  return (
    <div className={styles['bar']} role="img" aria-label={words}>
      <div className={styles['line']}>
        <span className={styles['gone']} style={{ width: `${today}%` }} />
        {isDeadlineInside ? (
          <span
            className={classes(
              styles['open'],
              styles[contract.deadlineDecides ? nearness(deadline, format.today) : 'later'],
            )}
            style={{ left: `${today}%`, width: `${Math.max(until - today, 0.6)}%` }}
          />
        ) : null}
        <span className={styles['today']} style={{ left: `${today}%` }} />
      </div>
      <div className={styles['words']}>
        <span>{format.shortDay(start)}</span>
        <span
          className={classes(styles['middle'], today > 50 && styles['before'])}
          style={{ left: `${Math.min(Math.max(today, 15), 85)}%` }}
        >
          {say('supplier.term.today')}
        </span>
        <span>{format.shortDay(end)}</span>
      </div>
    </div>
  );
}
