import type { OutputOf } from '#shared/api/api.ts';
import { shorten } from '#shared/domain/clean-text.ts';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { firstEndFrom, handover, overlapCost } from '#shared/domain/needs/handover.ts';
import { noticeOutcome } from '#shared/domain/terms/notice-outcome.ts';
import type { Price } from '#shared/domain/terms/cost.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { completeContract } from '../contracts/complete-contract.ts';
import type { ContractSummary } from '../contracts/contract-rows.ts';
import { exitOutcome } from '../exits/exit-outcome.ts';
import type { QueryContext } from '../handler.ts';
import { optionsFor } from '../../nudges/stored-terms.ts';
import { saidWorking } from '../terms/said-working.ts';

export type IncumbentExit = NonNullable<OutputOf<'needs.choose'>['incumbentExit']>;

/** When and how the present contract would end. */
interface ProposedEnd {
  readonly endsOn: CalendarDate | null;
  readonly noticeBy: CalendarDate | null;
  /** Whether the last day has to be named, because a notice today would end it sooner. */
  readonly named: boolean;
  readonly working: readonly Message[];
}

/**
 * How the present contract would be left so that it meets the start of the new one: by a notice today, or where that
 * would leave a gap, for the first later day that leaves none. Nothing is logged.
 */
export function proposeExit(
  context: QueryContext,
  contract: ContractSummary,
  next: { readonly startsOn: CalendarDate; readonly price: Price; readonly supplierName: string },
): IncumbentExit {
  const end = proposedEnd(context, contract, next.startsOn);
  const meeting = handover(end.endsOn, next.startsOn);
  const prices = [...(contract.price === null ? [] : [contract.price]), next.price];
  const cost = meeting.overlapDays === 0 ? null : overlapCost(meeting.overlapDays, prices);
  return {
    contractId: contract.id,
    contractName: contract.name,
    supplierName: contract.supplierName,
    endsOn: end.endsOn,
    noticeBy: end.noticeBy,
    ...meeting,
    overlapCost: cost,
    ...saidWorking(context, [...end.working, ...meetingInWords(next.startsOn, meeting, cost)]),
    action: {
      label: context.say(message('needs.exit.label', { supplier: contract.supplierName })),
      path: 'exits.log',
      input: {
        contractId: contract.id,
        decidedOn: context.today,
        reason: shorten(context.say(message('needs.exit.goingTo', { supplier: next.supplierName })), 300),
        ...(end.named && end.endsOn !== null ? { endsOn: end.endsOn } : {}),
      },
    },
  };
}

function proposedEnd(context: QueryContext, contract: ContractSummary, startsOn: CalendarDate): ProposedEnd {
  const { today } = context;
  const { terms, place } = completeContract(context, contract);
  if (terms === null) {
    const { working } = exitOutcome(context, contract.id, { decidedOn: today });
    return { endsOn: null, noticeBy: null, named: false, working };
  }
  const options = optionsFor(context, place);
  const quick = { ...options, working: false };
  const found = firstEndFrom(addDays(startsOn, -1), today, (day) => noticeOutcome(terms, day, quick).endsOn);
  const outcome = noticeOutcome(terms, found?.arrivesFrom ?? today, options);
  const named = found !== null && found.arrivesFrom > today;
  const working = [...outcome.working];
  if (found !== null && named) {
    const soonest = noticeOutcome(terms, today, quick).endsOn;
    const said = { end: found.endsOn, from: found.arrivesFrom };
    working.push(
      soonest === null ? message('needs.exit.noGap', said) : message('needs.exit.noGapSooner', { ...said, soonest }),
    );
  }
  const endsByItself = contract.deadlineKind === 'not_needed' || contract.deadlineKind === 'over';
  // Where each day moves the end, the first day that leads to it is in time by every way of counting.
  const noticeBy = endsByItself ? null : (outcome.deadline ?? found?.arrivesFrom ?? null);
  return { endsOn: found?.endsOn ?? null, noticeBy, named, working };
}

function meetingInWords(
  startsOn: CalendarDate,
  { overlapDays, gapDays, seamlessStart }: ReturnType<typeof handover>,
  cost: IncumbentExit['overlapCost'],
): Message[] {
  if (seamlessStart === null) return [];
  const start = startsOn;
  const seamless = message('needs.exit.seamless', { day: seamlessStart });
  if (overlapDays > 0) {
    const both =
      cost === null
        ? message('needs.exit.overlap', { start, days: overlapDays })
        : message('needs.exit.overlapCosts', { start, days: overlapDays, cost });
    return [both, seamless];
  }
  if (gapDays > 0) return [message('needs.exit.gap', { start, days: gapDays }), seamless];
  return [message('needs.exit.meets', { start })];
}
