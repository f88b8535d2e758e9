import { addDays, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Dialog, MonthCalendar } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

export interface SnoozeDayProps {
  /** The day to decide by, where there is one. */
  readonly actBy: CalendarDate | null;
  readonly onPick: (until: CalendarDate) => void;
  readonly onClose: () => void;
}

/** Asks for the day on which to be reminded again. */
export function SnoozeDay({ actBy, onPick, onClose }: SnoozeDayProps) {
  const { say } = useWords();
  const format = useFormat();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      title={say('views.nudge.remindOn')}
      lead={
        actBy === null
          ? undefined
          : say('views.nudge.decideBy', { day: format.day(actBy), distance: format.distance(actBy) })
      }
    >
      <MonthCalendar
        label={say('views.nudge.remindOn')}
        value={null}
        earliest={addDays(format.today, 1)}
        onChange={(picked) => {
          const until = parseCalendarDate(picked);
          if (until !== null) onPick(until);
        }}
      />
    </Dialog>
  );
}
