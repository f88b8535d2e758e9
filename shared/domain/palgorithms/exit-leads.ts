import type { CalendarDate } from '../calendar-date.ts';
import type { ExitGround } from '../exits/exit-grounds.ts';
import type { ExitPlan } from '../exits/exit-plan.ts';
import { coolingOffEnding } from './cooling-off-ending.ts';
import { toldLeadsOfDeadline } from './deadline-leads.ts';
import type { Others } from './others.ts';
import type { ContractFacts, ExitFact } from './facts.ts';
import { noticeDeadline } from './notice-deadline.ts';
import { priceRise } from './price-rise.ts';
import { trialEnding } from './trial-ending.ts';

/** Who speaks of the last day of a right while nothing is decided yet. */
const spokenOfBy: Partial<Record<ExitGround, { readonly name: string }>> = {
  withdrawal: coolingOffEnding,
  trial: trialEnding,
  price_change: priceRise,
};

/** Whose leads count: those of ordinary notice too where the last day of the right is not known, or is over. */
export function groundOfDeadline(
  { ground }: Pick<ExitFact, 'ground'>,
  { ordinaryEnd, rightEndedOn }: Pick<ExitPlan, 'ordinaryEnd' | 'rightEndedOn'>,
): ExitGround {
  return ordinaryEnd === null && rightEndedOn === null ? ground : 'notice';
}

/**
 * The days before the last day of an exit on which the person would be told of it had they decided nothing: who has
 * decided to leave is told no later and no less.
 */
export function leadsWhileUndecided(
  facts: Pick<ContractFacts, 'terms' | 'outlook' | 'outlookOn'>,
  { ground, deadline }: { readonly ground: ExitGround; readonly deadline: CalendarDate },
  others: Others,
): readonly number[] {
  const byRight = spokenOfBy[ground];
  const ofRight = byRight === undefined ? [] : others.leadDaysOf(byRight.name, 'leadDays');
  const { outlook } = facts;
  const isNoticeToo = ground === 'notice' || (ground === 'trial' && outlook?.nextNoticeDeadline === deadline);
  if (!isNoticeToo || outlook === null || !others.isOn(noticeDeadline.name)) return ofRight;
  return [...ofRight, ...toldLeadsOfDeadline(facts, outlook, deadline, others)];
}
