import { addDays, lastDayThat, latestOf, type CalendarDate } from '../calendar-date.ts';
import type { ExitPlan } from '../exits/exit-plan.ts';
import { message } from '../message.ts';
import { daysOfMissing, ofUnsent } from './exit-unsent-draft.ts';
import type { ContractFacts, ExitFact } from './facts.ts';
import { sayingUntil, silent, type Said } from './said.ts';
import { subjectInWords } from './subject.ts';

/**
 * The end that leaving was decided for can no longer be reached, and the contract ends by itself later: there is nothing to
 * send any more, and for a while it is said what follows.
 */
export function missedForGood(facts: ContractFacts, exit: ExitFact, { endsOn }: ExitPlan, today: CalendarDate): Said {
  const { decidedEnd, decidedOn, endsOnStated, noticeSentOn, ground } = exit;
  const endsByItself = ground === 'notice' && facts.outlook?.deadlineKind === 'not_needed';
  if (!endsByItself || endsOnStated || noticeSentOn !== null) return silent;
  if (endsOn === null || decidedEnd === null || endsOn <= decidedEnd) return silent;
  const inTime = lastDayThat(decidedOn, latestOf(decidedOn, today), (on) => exit.planOn(on)?.endsOn !== endsOn);
  if (inTime === null || today > addDays(inTime, daysOfMissing)) return silent;
  return sayingUntil(today, addDays(inTime, daysOfMissing + 1), {
    ...ofUnsent(facts, exit),
    occurrence: `missed ${decidedEnd}`,
    title: message('nudges.unsent.titleMissed', { subject: subjectInWords(facts), endsOn, ground: 'other' }),
    because: [
      message('nudges.exit.unsent', { decidedOn }),
      message('nudges.unsent.missedForGood', { missed: decidedEnd, endsOn }),
    ],
    actBy: null,
    stake: null,
    urgency: 'soon',
    tellOn: [addDays(inTime, 1)],
  });
}
