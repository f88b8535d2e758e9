import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import type { Evidence } from './evidence.ts';

/** An exit that stands, as far as it says something about the other side. */
export interface KnownExit {
  readonly id: string;
  readonly contract: string;
  readonly noticeSentOn: CalendarDate | null;
  readonly acknowledgedOn: CalendarDate | null;
  /** Items of its checklist that are past their day. */
  readonly overdueItems: number;
  /** What was claimed in problems that began after its last day: it went on charging. */
  readonly chargedAfter: readonly Money[];
}

/** Days in which a notice should be confirmed. */
export const daysToConfirm = 14;

/** How long a confirmation took, whether something of the exit hangs, and what was charged after its end. */
export function exitEvidence(exit: KnownExit, today: CalendarDate): Evidence[] {
  const { id, contract, overdueItems, chargedAfter } = exit;
  return [
    ...confirmation(exit, today),
    ...(overdueItems === 0
      ? []
      : [
          {
            id: `exit_hangs:${id}`,
            questions: ['exit'] as const,
            points: 'supplier' as const,
            says: message('judgements.evidence.exitHangs', { contract, n: overdueItems }),
          },
        ]),
    ...chargedAfter.map((sum) => ({
      id: `charged_after:${id}:${sum.currency}`,
      questions: ['exit', 'mission_or_money'] as const,
      points: 'supplier' as const,
      says: message('judgements.evidence.chargedAfter', { contract, sum }),
    })),
  ];
}

function confirmation({ id, contract, noticeSentOn, acknowledgedOn }: KnownExit, today: CalendarDate): Evidence[] {
  if (noticeSentOn === null) return [];
  if (acknowledgedOn === null) {
    if (addDays(noticeSentOn, daysToConfirm) >= today) return [];
    return [
      {
        id: `exit_unconfirmed:${id}`,
        questions: ['exit'],
        points: 'supplier',
        says: message('judgements.evidence.exitUnconfirmed', {
          contract,
          days: differenceInDays(today, noticeSentOn),
        }),
      },
    ];
  }
  // A confirmation dated before the notice is a slip of the pen.
  if (acknowledgedOn < noticeSentOn) return [];
  const days = differenceInDays(acknowledgedOn, noticeSentOn);
  return [
    {
      id: `exit_confirmed:${id}`,
      questions: ['exit'],
      points: days <= daysToConfirm ? 'customer' : 'supplier',
      says: message('judgements.evidence.exitConfirmed', { contract, days }),
    },
  ];
}
