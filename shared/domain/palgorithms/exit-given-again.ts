import type { CalendarDate } from '../calendar-date.ts';
import { dayToKeep, type ExitPlan } from '../exits/exit-plan.ts';
import { message } from '../message.ts';
import { atLeastSoon, ofUnsent } from './exit-unsent-draft.ts';
import type { ContractFacts, ExitFact } from './facts.ts';
import { sayingOn, silent, silentUntil, type Said } from './said.ts';
import { stakeOfMissing } from './stake.ts';
import { urgencyBy } from './urgency.ts';

/** A notice that came before its window opened may count for nothing: it is given again within the window. */
export function sentTooEarly(
  facts: ContractFacts,
  exit: ExitFact & { readonly noticeSentOn: CalendarDate },
  plan: ExitPlan,
  today: CalendarDate,
): Said {
  const again = daysToGiveAgain(plan);
  if (again === null || today > again.until) return silent;
  const { opens, until: deadline } = again;
  if (today < opens) return silentUntil(opens);
  const actBy = dayToKeep(plan, today) ?? deadline;
  const stake = stakeOfMissing(facts, { earliestExit: plan.endsOn, exitIfMissed: plan.endsIfMissed });
  return sayingOn(today, {
    ...ofUnsent(facts, exit),
    occurrence: `again ${deadline}`,
    title: message('nudges.unsent.titleAgain', { supplier: facts.supplierName, name: facts.name }),
    because: [message('nudges.unsent.tooEarly', { sentOn: exit.noticeSentOn, opens })],
    actBy,
    stake,
    urgency: atLeastSoon(urgencyBy(actBy, today, stake)),
  });
}

/** From when until when a notice that came too early is to be given again; null where it did not. */
export function daysToGiveAgain({
  windowOpensOn: opens,
  deadline: until,
}: ExitPlan): { readonly opens: CalendarDate; readonly until: CalendarDate } | null {
  return opens === null || until === null ? null : { opens, until };
}
