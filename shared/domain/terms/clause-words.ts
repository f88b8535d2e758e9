import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { probationNotice } from './early-ways-out.ts';
import type { DayOfYear, TermClauses } from './terms.ts';
import { daysOfYearInMessages, noticeInMessage, noticeLengthInMessage } from './wording.ts';

/** A clause by its name, and what it says; null where the terms have none. */
export interface ClauseInWords {
  readonly clause: keyof TermClauses;
  readonly label: Message;
  readonly value: Message | null;
}

/** Every clause beside length, renewal and notice, in words. */
export function clausesInWords(terms: TermClauses): readonly ClauseInWords[] {
  const { endDates, notEndDates, probation, breakDates, breakNotice, exitFrom, priceGuaranteedUntil } = terms;
  return [
    { clause: 'endDates', label: message('records.said.endDates'), value: daysInWords(endDates) },
    { clause: 'notEndDates', label: message('records.said.notEndDates'), value: daysInWords(notEndDates) },
    {
      clause: 'probation',
      label: message('records.said.probation'),
      value:
        probation == null
          ? null
          : message('records.said.probationRule', {
              length: probation.length,
              notice: noticeInMessage(probationNotice(probation)),
            }),
    },
    {
      clause: 'breakDates',
      label: message('records.said.breakDates'),
      value:
        breakDates == null || breakDates.length === 0
          ? null
          : message('terms.days', { days: breakDates.map((day) => message('terms.day', { day })) }),
    },
    {
      clause: 'breakNotice',
      label: message('records.said.breakNotice'),
      value: breakNotice == null ? null : noticeLengthInMessage({ ...breakNotice, anchor: 'term_end' }),
    },
    {
      clause: 'exitFrom',
      label: message('records.said.exitFrom'),
      value: exitFrom == null ? null : message('records.said.exitFromRule', exitFrom),
    },
    {
      clause: 'priceGuaranteedUntil',
      label: message('records.said.priceGuaranteedUntil'),
      value: priceGuaranteedUntil == null ? null : message('terms.day', { day: priceGuaranteedUntil }),
    },
  ];
}

function daysInWords(days: readonly DayOfYear[] | null | undefined): Message | null {
  return days == null || days.length === 0 ? null : message('terms.days', { days: daysOfYearInMessages(days) });
}
