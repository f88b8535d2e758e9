import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { ContractFacts } from './facts.ts';
import type { ApiAction } from './proposal.ts';

/** Logs an exit by the right that a higher price gives. */
export function leaveForPrice({ id }: Pick<ContractFacts, 'id'>, today: CalendarDate): ApiAction {
  return {
    label: message('nudges.leave'),
    path: 'exits.log',
    input: {
      contractId: id,
      decidedOn: today,
      ground: 'price_change',
      reason: message('nudges.priceRise.reason'),
    },
  };
}
