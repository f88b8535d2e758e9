import type { CalendarDate } from '../calendar-date.ts';
import type { ExitGround } from '../exits/exit-grounds.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { ContractFacts } from './facts.ts';
import type { ApiAction } from './proposal.ts';

/** Logs an exit that is decided today: by the right that is named, else by ordinary notice. */
export function leave(
  { id }: Pick<ContractFacts, 'id'>,
  today: CalendarDate,
  by: { readonly ground?: ExitGround; readonly reason?: Message } = {},
): ApiAction {
  return { label: message('nudges.leave'), path: 'exits.log', input: { contractId: id, decidedOn: today, ...by } };
}

/** Logs an exit by the right that a higher price gives. */
export function leaveForPrice(facts: Pick<ContractFacts, 'id'>, today: CalendarDate): ApiAction {
  return leave(facts, today, { ground: 'price_change', reason: message('nudges.priceRise.reason') });
}
