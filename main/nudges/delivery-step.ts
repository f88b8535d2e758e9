import type { Preferences } from '#shared/api/preferences.ts';
import { leadOn, namedStepOn, type DeliveryStep } from '#shared/domain/attention/delivery-step.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { toldLeads } from '#shared/domain/palgorithms/lead-days.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { namedDays } from '../db/named-days.ts';
import type { AnsweredRow } from './stored-nudges.ts';

/** What of a stored nudge its steps follow from. */
type SteppingRow = Pick<AnsweredRow, 'palgorithm' | 'actBy' | 'tellOn' | 'answer' | 'snoozedUntil'>;

/** Gives the step a nudge is at on a day; null for one that is only shown, never told. */
type Stepping = (row: SteppingRow, day: CalendarDate, ownReminders: readonly number[] | null) => DeliveryStep | null;

/** How nudges step, by what the person chose: what follows from that is worked out once for each palgorithm. */
export function stepping(palgorithms: Preferences['palgorithms']): Stepping {
  const known = new Map<string, readonly number[]>();
  const leadsOf = (name: AnsweredRow['palgorithm']): readonly number[] => {
    const leads = known.get(name) ?? tellingLeads(name, palgorithms);
    known.set(name, leads);
    return leads;
  };
  return (row, day, ownReminders) => {
    const lead = palgorithmCalled(row.palgorithm)?.lead;
    if (lead === undefined || lead.by === 'never') return null;
    const wokeOn = row.answer === 'snoozed' ? row.snoozedUntil : null;
    switch (lead.by) {
      case 'days':
        if (row.tellOn !== null) return namedStepOn(daysNamed(row.tellOn), day, wokeOn);
        return { lead: leadOn(row.actBy, day, ownReminders ?? leadsOf(row.palgorithm)), wokeOn };
      case 'named':
        return namedStepOn(daysNamed(row.tellOn ?? '[]'), day, wokeOn);
      case 'once':
        return { lead: 0, wokeOn };
    }
  };
}

function daysNamed(tellOn: string): readonly CalendarDate[] {
  return namedDays.safeParse(JSON.parse(tellOn)).data ?? [];
}

/** The days before a day on which the person is told, by what they chose. */
export function tellingLeads(
  name: AnsweredRow['palgorithm'],
  palgorithms: Preferences['palgorithms'],
): readonly number[] {
  const { lead, settings = {} } = palgorithmCalled(name) ?? {};
  const chosen = lead?.days?.(palgorithms[name]) ?? [];
  const presets = Object.fromEntries(Object.entries(settings).map(([setting, { preset }]) => [setting, preset]));
  const isPreset = chosen.join() === lead?.days?.({ on: true, ...presets }).join();
  return toldLeads(chosen, isPreset);
}
