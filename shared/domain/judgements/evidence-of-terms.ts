import { message } from '../message.ts';
import type { Period } from '../period.ts';
import { isByWorkingDay, type Terms } from '../terms/terms.ts';
import type { Evidence } from './evidence.ts';

/** The terms of a contract that goes on, or went on last. */
export interface KnownTerms {
  readonly contractId: string;
  readonly contract: string;
  readonly terms: Pick<Terms, 'notice' | 'noticeAfterInitial' | 'renewal'>;
}

/** A longer notice holds one longer than the month that is usual between fair sides. */
export const usualNoticeDays = 31;
/** A longer renewal binds anew for longer than a quarter. */
export const usualRenewalDays = 93;

/** How long before one has to say so, and for how long it binds anew by itself. */
export function termsEvidence({ contractId, contract, terms }: KnownTerms): Evidence[] {
  const notice = terms.noticeAfterInitial ?? terms.notice;
  return [...noticeEvidence(), ...renewalEvidence()];

  function noticeEvidence(): Evidence[] {
    if (notice === null || isByWorkingDay(notice)) return [];
    const period = { n: notice.n, unit: notice.unit };
    const isLong = roughDays(period) > usualNoticeDays;
    return [
      {
        id: `notice:${contractId}`,
        questions: ['ordering', 'exit'],
        points: isLong ? 'supplier' : 'customer',
        says:
          period.n === 0
            ? message('judgements.evidence.noNotice', { contract })
            : message('judgements.evidence.notice', { contract, period }),
      },
    ];
  }

  function renewalEvidence(): Evidence[] {
    const { renewal } = terms;
    if (renewal === 'none' || renewal === 'indefinite') return [];
    const isLong = roughDays(renewal) > usualRenewalDays;
    return [
      {
        id: `renewal:${contractId}`,
        questions: ['ordering', 'mission_or_money'],
        points: isLong ? 'supplier' : 'customer',
        says: message('judgements.evidence.renewal', { contract, period: renewal }),
      },
    ];
  }
}

const daysOf = { day: 1, week: 7, month: 31, year: 366, business_day: 1.4 } as const;

/** The most days a period takes, near enough to call it long or short. */
function roughDays({ n, unit }: Period): number {
  return n * daysOf[unit];
}
