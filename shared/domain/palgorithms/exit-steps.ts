import type { CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import type { Message } from '../words.ts';
import type { ExitFact } from './facts.ts';
import type { ApiAction } from './proposal.ts';

/** Notes that the supplier confirmed the exit. */
export function acknowledge({ id }: Pick<ExitFact, 'id'>): ApiAction {
  return {
    label: message('nudges.exit.confirmed'),
    path: 'exits.acknowledge',
    input: { exitId: id },
    dayOfDoing: 'acknowledgedOn',
  };
}

/** What can be done about an exit of which no notice is out: send it, be confirmed all the same, or stay. */
export function stepsWhileUnsent({ id }: Pick<ExitFact, 'id'>): ApiAction[] {
  return [
    {
      label: message('nudges.exit.sentToday'),
      path: 'exits.update',
      input: { exitId: id },
      dayOfDoing: 'noticeSentOn',
    },
    acknowledge({ id }),
    { label: message('nudges.exit.stay'), path: 'exits.withdraw', input: { exitId: id }, dayOfDoing: 'withdrawnOn' },
  ];
}

/** Until when the contract goes on without a notice in time, and what that costs, if anything; nothing where it is not known. */
export function ifMissedInWords(until: CalendarDate | null, cost: Money | null): Message[] {
  if (until === null) return [];
  return [
    cost === null || cost.amount === 0
      ? message('nudges.notice.missed', { until })
      : message('nudges.notice.missedFor', { until, cost }),
  ];
}
