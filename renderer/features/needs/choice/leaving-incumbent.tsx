import { ArrowRight } from 'lucide-react';
import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { WorkingList } from '#renderer/domain-views/working-list.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';
import { Button, classes, DefinitionList } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
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
  const { say, told } = useWords();
  const { seamlessStart } = exit;
  const isSeamless = seamlessStart !== null && exit.overlapDays === 0 && exit.gapDays === 0;
  const meeting = meetingOf(exit);
  return (
    <section aria-label={say('choice.leaving.label', { supplier: exit.supplierName })} className={styles['leaving']}>
      <h3>{say('choice.leaving.title', { contract: exit.contractName, supplier: exit.supplierName })}</h3>
      {meeting === null ? null : (
        <p className={classes(styles['meeting'], isSeamless ? styles['good'] : styles['soon'])} aria-live="polite">
          {told(meeting)}
        </p>
      )}
      {seamlessStart === null || isSeamless || seamlessStart === startsOn ? null : (
        <div>
          <Button small icon={<ArrowRight aria-hidden="true" />} onPress={() => onStart(seamlessStart)}>
            {say('choice.leaving.begin', { day: format.day(seamlessStart) })}
          </Button>
        </div>
      )}
      <DefinitionList
        entries={[
          {
            term: say('choice.leaving.lastDay'),
            value: exit.endsOn === null ? say('choice.leaving.notKnown') : format.both(exit.endsOn),
          },
          {
            term: say('choice.leaving.notice'),
            value:
              exit.noticeBy === null ? null : (
                <span className={styles[nearness(exit.noticeBy, format.today)]}>
                  {say('choice.leaving.noticeBy', {
                    day: format.day(exit.noticeBy),
                    distance: format.distance(exit.noticeBy),
                  })}
                </span>
              ),
          },
        ]}
      />
      <WorkingList working={exit.working} />
    </section>
  );
}

/** "17 days would be paid twice, about €23.10"; null while the end is not known. */
export function meetingOf({
  endsOn,
  overlapDays,
  overlapCost,
  gapDays,
}: Pick<IncumbentExit, 'endsOn' | 'overlapDays' | 'overlapCost' | 'gapDays'>): Message | null {
  if (endsOn === null) return null;
  if (overlapDays > 0) {
    return overlapCost === null
      ? message('choice.meeting.twice', { days: overlapDays })
      : message('choice.meeting.twiceCost', { days: overlapDays, cost: overlapCost });
  }
  return gapDays > 0 ? message('choice.meeting.gap', { days: gapDays }) : message('choice.meeting.seamless');
}
