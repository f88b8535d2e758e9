import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { noticeOutcome } from '#shared/domain/terms/notice-outcome.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ExitRecord } from './exit-rows.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { eq } from 'drizzle-orm';
import { storedPlace, storedTerms, type ContractSummary } from '../contracts/contract-rows.ts';
import type { QueryContext } from '../handler.ts';
import { outlookOptions } from '../terms/outlook-options.ts';

/** What an exit of one contract leads to. */
export interface ExitOutcome {
  readonly endsOn: CalendarDate | null;
  readonly endsOnStated: boolean;
  readonly inTime: boolean | null;
  readonly working: readonly Message[];
}

/** The facts of an exit that decide its last day. */
export interface ExitFacts {
  readonly decidedOn: CalendarDate;
  readonly noticeSentOn?: CalendarDate | null;
  readonly channel?: ExitRecord['channel'];
  /** The last day the person or the supplier named; wins over the computed one. */
  readonly endsOn?: CalendarDate | null;
}

/** Calendar days a letter is given to arrive when nothing better is known (rule T, sending margins). */
const letterDays: Partial<Record<NonNullable<ExitRecord['channel']>, number>> = { letter: 7, letter_abroad: 14 };

/**
 * The last day of a contract after this exit and whether the notice was in time. Without a notice yet, it is reckoned
 * as if it arrived on the day of the decision. A letter is reckoned from the day it was sent, and the working says by
 * when it has to arrive.
 */
export function exitOutcome(context: QueryContext, contract: ContractSummary, facts: ExitFacts): ExitOutcome {
  const row = context.database
    .select({ terms: contracts.terms, place: contracts.place })
    .from(contracts)
    .where(eq(contracts.id, contract.id))
    .get();
  if (row === undefined) throw new Error('A contract vanished between two reads');
  const terms = storedTerms(row.terms);
  const stated = facts.endsOn ?? null;
  if (terms === null) return withoutTerms(stated);
  const receivedOn = facts.noticeSentOn ?? facts.decidedOn;
  const outcome = noticeOutcome(terms, receivedOn, outlookOptions(context, storedPlace(row.place)));
  const working = [
    facts.noticeSentOn == null
      ? message('exits.noNoticeYet', { on: receivedOn })
      : message('exits.noticeSent', { on: receivedOn }),
    ...outcome.working,
  ];
  const margin = facts.channel == null ? undefined : letterDays[facts.channel];
  if (margin !== undefined && outcome.deadline !== null && outcome.inTime) {
    working.push(message('exits.letterArrives', { deadline: outcome.deadline, days: margin }));
  }
  if (stated === null) {
    return { endsOn: outcome.endsOn, endsOnStated: false, inTime: outcome.inTime, working };
  }
  if (outcome.endsOn !== null && outcome.endsOn !== stated) {
    working.push(message('exits.otherDay', { stated, byTerms: outcome.endsOn }));
  }
  return { endsOn: stated, endsOnStated: true, inTime: outcome.inTime, working };
}

function withoutTerms(stated: CalendarDate | null): ExitOutcome {
  if (stated !== null) {
    return {
      endsOn: stated,
      endsOnStated: true,
      inTime: null,
      working: [message('exits.unchecked', { stated })],
    };
  }
  return {
    endsOn: null,
    endsOnStated: false,
    inTime: null,
    working: [message('exits.unknown')],
  };
}
