import type { Preferences } from '#shared/api/preferences.ts';
import { differenceInDays, toDayNumber, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { toldLeads } from '#shared/domain/palgorithms/lead-days.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { namedDays } from '../db/named-days.ts';
import type { AnsweredRow } from './stored-nudges.ts';

/** What a nudge has come to: it is told again at the next step, never twice at the same. */
export interface DeliveryStep {
  /** Counts down towards the day: the number of lead days. Smaller is later. */
  readonly lead: number;
  /** The day the person wanted to be told again; null when not asleep before. */
  readonly wokeOn: CalendarDate | null;
}

/** The step a nudge is at; null for one that is only shown, never told. */
export function deliveryStep(
  row: Pick<AnsweredRow, 'palgorithm' | 'actBy' | 'tellOn' | 'answer' | 'snoozedUntil'>,
  today: CalendarDate,
  palgorithms: Preferences['palgorithms'],
): DeliveryStep | null {
  const lead = palgorithmCalled(row.palgorithm)?.lead;
  if (lead === undefined || lead.by === 'never') return null;
  const wokeOn = row.answer === 'snoozed' ? row.snoozedUntil : null;
  switch (lead.by) {
    case 'days':
      return { lead: leadStep(row.actBy, today, tellingLeads(row.palgorithm, palgorithms)), wokeOn };
    case 'named': {
      const named = namedStep(row.tellOn, today);
      return named === null && wokeOn === null ? null : { lead: named ?? daysLeftBeyond, wokeOn };
    }
    case 'once':
      return { lead: 0, wokeOn };
  }
}

/** The days before a day on which the person is told, by what they chose. */
function tellingLeads(name: AnsweredRow['palgorithm'], palgorithms: Preferences['palgorithms']): readonly number[] {
  const { lead, settings = {} } = palgorithmCalled(name) ?? {};
  const chosen = lead?.days?.(palgorithms[name]) ?? [];
  const presets = Object.fromEntries(Object.entries(settings).map(([setting, { preset }]) => [setting, preset]));
  const isPreset = chosen.join() === lead?.days?.({ on: true, ...presets }).join();
  return toldLeads(chosen, isPreset);
}

/** The smallest lead that still covers the days left. */
function leadStep(actBy: CalendarDate | null, today: CalendarDate, leadDays: readonly number[]): number {
  if (actBy === null) return 0;
  const daysLeft = differenceInDays(actBy, today);
  return leadDays
    .filter((days) => days >= daysLeft)
    .reduce((smallest, days) => Math.min(smallest, days), daysLeftBeyond);
}

/** The last of the named days that has come, the later the smaller; null before the first. */
function namedStep(tellOn: string | null, today: CalendarDate): number | null {
  const named = namedDays.safeParse(JSON.parse(tellOn ?? '[]')).data ?? [];
  const reached = named.findLast((day) => day <= today);
  return reached === undefined ? null : -toDayNumber(reached);
}

/** Stands for "before the first step". */
const daysLeftBeyond = 100_000;

/** How a step is remembered in the nudge's row. */
export function rememberedStep({ lead, wokeOn }: DeliveryStep): string {
  return wokeOn === null ? String(lead) : `${lead} ${wokeOn}`;
}

/** Whether a nudge at this step has something to tell that was not told at the remembered one. */
export function isNewStep(step: DeliveryStep, remembered: string | null): boolean {
  if (remembered === null) return true;
  const [lead = '', wokeOn = null] = remembered.split(' ', 2);
  return step.lead < Number(lead) || (step.wokeOn !== null && step.wokeOn !== wokeOn);
}

/**
 * Whether somebody who was told so many days ago would only hear the same again: a month before the day that is true for a
 * week, a week before it for a day, and in the last days never.
 */
export function isTooSoonAfter(step: DeliveryStep, daysSinceTold: number): boolean {
  return step.wokeOn === null && step.lead > 0 && daysSinceTold * 4 < step.lead;
}
