import { eq } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { ExitGround } from '#shared/domain/exits/exit-grounds.ts';
import { daysForEnd, exitPlan, type ExitPlan } from '#shared/domain/exits/exit-plan.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { basisOf } from '../../nudges/stored-exits.ts';
import { storedPlace, storedTerms } from '../contracts/contract-rows.ts';
import type { QueryContext } from '../handler.ts';
import { optionsFor } from '../../nudges/stored-terms.ts';
import { saidWorking } from '../terms/said-working.ts';

/** The facts of an exit that decide its last day, as a command gives them. */
export interface ExitFacts {
  readonly ground?: ExitGround | undefined;
  readonly decidedOn: CalendarDate;
  readonly noticeSentOn?: CalendarDate | null | undefined;
  readonly channel?: string | null | undefined;
  readonly rightUntil?: CalendarDate | null | undefined;
  /** The last day the person or the supplier named; wins over the computed one. */
  readonly endsOn?: CalendarDate | null | undefined;
}

/** What an exit leads to as the doors carry it. */
export function saidPlan(
  context: Pick<QueryContext, 'say'>,
  plan: ExitPlan,
): Omit<OutputOf<'exits.preview'>, 'contracts'> {
  const { endsOn, inTime, working } = plan;
  return { endsOn, inTime, ...daysForEnd(plan), ...saidWorking(context, working) };
}

/** The last day of a contract after this exit, whether the notice was in time, and how that came about. */
export function exitOutcome(context: QueryContext, contractId: string, facts: ExitFacts): ExitPlan {
  const row = context.database
    .select({ terms: contracts.terms, place: contracts.place })
    .from(contracts)
    .where(eq(contracts.id, contractId))
    .get();
  if (row === undefined) throw new Error('A contract vanished between two reads');
  const terms = storedTerms(row.terms);
  return exitPlan(
    basisOf(context, contractId, terms),
    {
      ground: facts.ground ?? 'notice',
      decidedOn: facts.decidedOn,
      noticeSentOn: facts.noticeSentOn ?? null,
      channel: facts.channel ?? null,
      rightUntil: facts.rightUntil ?? null,
      statedEnd: facts.endsOn ?? null,
    },
    context.today,
    optionsFor(context, storedPlace(row.place)),
  );
}
