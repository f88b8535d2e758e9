import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Nudge } from './nudge.ts';
import { silencedBy } from './silenced-by.ts';

/** What the person can say to a nudge; each is told with Undo. */
export interface NudgeAnswers {
  readonly snooze: (until: CalendarDate) => void;
  readonly dismiss: () => void;
  readonly nextTerm: () => void;
  readonly done: () => void;
  readonly isRunning: boolean;
}

/** The answers to one nudge. */
export function useNudgeAnswers(nudge: Nudge): NudgeAnswers {
  const { say } = useWords();
  const format = useFormat();
  const snooze = useCommand('nudges.snooze', {
    done: (_, { until }) => {
      const day = parseCalendarDate(until);
      return day === null ? say('views.nudge.putOff') : say('views.nudge.putOffUntil', { day: format.day(day) });
    },
  });
  const dismiss = useCommand('nudges.dismiss', {
    done: say(`views.nudge.dismissed.${silencedBy(nudge)}`),
  });
  const nextTerm = useCommand('nudges.nextTerm', { done: say('views.nudge.staying') });
  const done = useCommand('nudges.done', { done: say('views.nudge.noted') });
  return {
    snooze: (until) => void snooze.run({ id: nudge.id, until }),
    dismiss: () => void dismiss.run({ id: nudge.id }),
    nextTerm: () => void nextTerm.run({ id: nudge.id }),
    done: () => void done.run({ id: nudge.id }),
    isRunning: snooze.isRunning || dismiss.isRunning || nextTerm.isRunning || done.isRunning,
  };
}
