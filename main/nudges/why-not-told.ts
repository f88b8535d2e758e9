import { whyItWaits, type Wait } from '#shared/domain/attention/why-it-waits.ts';
import { message } from '#shared/domain/message.ts';
import { sentences } from '#shared/domain/palgorithms/sentences.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Learned } from './learned.ts';
import type { PassContext } from './pass-context.ts';
import { quietSince } from './quiet-hours.ts';
import { quietDaysOf } from './stored-absences.ts';
import { readToldBefore } from './stored-deliveries.ts';
import type { StoredMatter } from './stored-matters.ts';

/** What is asked about, and who asks. */
export interface AskedOfTelling {
  /** The nudge as it is told to who asks; undefined where they do not hear of it. */
  readonly matter: StoredMatter | undefined;
  readonly known: Learned;
  /** Who asks; null: whoever is there. */
  readonly hereId: string | null;
}

/** Why a nudge that stands in the list was told to nobody yet; null where nothing keeps it. */
export function whyNotTold(
  context: PassContext,
  row: Parameters<Learned['mayInterrupt']>[0],
  { matter, known, hereId }: AskedOfTelling,
): Message | null {
  const { preferences, clock, today } = context;
  if (palgorithmCalled(row.palgorithm)?.lead.by === 'never') return message('nudges.explain.onlyShown');
  if (matter?.isMuted === true) return message('nudges.explain.muted');
  if (!preferences.notifications) return message('nudges.explain.notificationsOff');
  if (!known.mayInterrupt(row)) return message('nudges.explain.ofLittleUse');
  if (matter === undefined) return null;
  const at = { day: today, time: clock.timeOfDay() };
  const quiet = quietDaysOf(context, hereId);
  const wait = whyItWaits(matter, preferences.attention, quiet, at, readToldBefore(context, hereId));
  if (wait !== null) return waitInWords(wait, preferences.attention);
  return quietSince(clock, preferences.quietHours) === null
    ? null
    : message('nudges.explain.waitsForHours', { time: preferences.quietHours.to });
}

function waitInWords(wait: Wait, { perDay, perWeek }: PassContext['preferences']['attention']): Message {
  switch (wait.for) {
    case 'quiet_days': {
      const { until, absence } = wait.stretch;
      const waits =
        absence === null
          ? message('nudges.explain.waitsForDays', { until })
          : message('nudges.explain.waitsForReturn', { until });
      return wait.lastDaysFrom === null
        ? waits
        : sentences(waits, message('nudges.explain.lastDaysComeThrough', { day: wait.lastDaysFrom }));
    }
    case 'digest':
      return message('nudges.explain.waitsForDigest', { day: wait.on });
    case 'others':
      return message('nudges.explain.waitsForOthers');
    case 'next_day':
      return message('nudges.explain.waitsForNextDay', { n: perDay });
    case 'room_in_week':
      return message('nudges.explain.waitsForRoom', { n: perWeek });
    case 'tomorrow':
      return message('nudges.explain.waitsForTomorrow');
  }
}
