import { ArrowRight } from 'lucide-react';
import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { WorkingList } from '#renderer/domain-views/working-list.tsx';
import { useFormat, type Format } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/deadline-words.ts';
import { Button, classes, DefinitionList } from '#renderer/ui/index.ts';
import styles from './choice.module.css';

type IncumbentExit = NonNullable<OutputOf<'needs.previewChoice'>['incumbentExit']>;

export interface LeavingIncumbentProps {
  readonly exit: IncumbentExit;
  readonly startsOn: CalendarDate | null;
  /** Takes another first day for the new contract. */
  readonly onStart: (day: CalendarDate) => void;
}

/** How the present contract would end, and how its end meets the start of the new one. */
export function LeavingIncumbent({ exit, startsOn, onStart }: LeavingIncumbentProps) {
  const format = useFormat();
  const { seamlessStart } = exit;
  const isSeamless = seamlessStart !== null && exit.overlapDays === 0 && exit.gapDays === 0;
  const meeting = meetingInWords(exit, format);
  return (
    <section aria-label={`Leaving ${exit.supplierName}`} className={styles['leaving']}>
      <h3>
        Leaving {exit.contractName}, {exit.supplierName}
      </h3>
      {meeting === null ? null : (
        <p className={classes(styles['meeting'], isSeamless ? styles['good'] : styles['soon'])} aria-live="polite">
          {meeting}
        </p>
      )}
      {seamlessStart === null || isSeamless || seamlessStart === startsOn ? null : (
        <div>
          <Button small icon={<ArrowRight aria-hidden="true" />} onPress={() => onStart(seamlessStart)}>
            Begin on {format.day(seamlessStart)} instead: no gap, nothing paid twice
          </Button>
        </div>
      )}
      <DefinitionList
        entries={[
          {
            term: 'Last day there',
            value: exit.endsOn === null ? 'not known: the notice rule is missing' : format.both(exit.endsOn),
          },
          {
            term: 'Notice must arrive',
            value:
              exit.noticeBy === null ? null : (
                <span className={styles[nearness(exit.noticeBy, format.today)]}>
                  by {format.day(exit.noticeBy)}, {format.distance(exit.noticeBy)}
                </span>
              ),
          },
        ]}
      />
      <WorkingList working={exit.working} />
    </section>
  );
}

/** "17 days are paid twice, about €23.10"; null while the end is not known. */
export function meetingInWords(
  {
    endsOn,
    overlapDays,
    overlapCost,
    gapDays,
  }: Pick<IncumbentExit, 'endsOn' | 'overlapDays' | 'overlapCost' | 'gapDays'>,
  format: Pick<Format, 'number' | 'money'>,
): string | null {
  if (endsOn === null) return null;
  const days = (count: number) => `${format.number(count)} ${count === 1 ? 'day' : 'days'}`;
  if (overlapDays > 0) {
    const cost = overlapCost === null ? '' : `, about ${format.money(overlapCost)}`;
    return `${days(overlapDays)} would be paid twice${cost}.`;
  }
  if (gapDays > 0) return `For ${days(gapDays)} you would have neither.`;
  return 'No gap, and nothing is paid twice.';
}
