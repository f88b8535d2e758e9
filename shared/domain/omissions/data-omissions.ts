import type { CalendarDate } from '../calendar-date.ts';
import { earliestOf } from '../calendar-date.ts';
import { answerDueOn, type GivenDays } from '../data-given/data-state.ts';
import type { DataGround } from '../data-given/data-kinds.ts';
import { daysToPayBack } from '../exits/exit-checklist.ts';
import { message } from '../message.ts';
import { isLongerAgo, type Omission } from './omissions.ts';

/** Days after the end of a relationship by which its accounts are settled and what was given can be asked back. */
export const daysUnasked = daysToPayBack;

/** A relationship with what its supplier has of the person. */
export interface DataHolder {
  readonly relationshipId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  /** The last day of a relationship that is over; null while it goes on, and where the day is not known. */
  readonly endedOn: CalendarDate | null;
  /** Whether the person said, at the exit, that nothing has to be asked back. */
  readonly needsNoErasure: boolean;
  readonly data: readonly (GivenDays & { readonly ground: DataGround })[];
}

/**
 * What a supplier has and nobody asked back for longer than `daysUnasked` after the end, but for what the law makes it
 * keep; and what it was asked to erase and did not answer within its month.
 */
export function omissionsOfData(holder: DataHolder, today: CalendarDate): Omission[] {
  const { relationshipId, supplierId, supplierName: supplier, endedOn, needsNoErasure, data } = holder;
  const subject = { type: 'relationship', id: relationshipId } as const;
  const look = {
    label: message('omissions.remedy.goToData'),
    path: 'suppliers.get',
    input: { id: supplierId },
  };
  const held = data.filter(({ erasedOn }) => erasedOn === null);
  const found: Omission[] = [];
  const [overdue, ...others] = held.flatMap((each) => {
    const due = answerDueOn(each);
    return due !== null && due < today ? [due] : [];
  });
  if (overdue !== undefined) {
    const erased = { label: message('omissions.remedy.erased'), path: 'data.erased', input: { relationshipId } };
    found.push({
      kind: 'data_unanswered',
      subject,
      title: message('omissions.title.data_unanswered', { supplier }),
      since: earliestOf(overdue, ...others),
      remedies: [erased, look],
    });
  }
  const isUnasked = held.some(({ askedBackOn, ground }) => askedBackOn === null && ground !== 'law');
  if (isUnasked && !needsNoErasure && endedOn !== null && isLongerAgo(endedOn, daysUnasked, today)) {
    const asked = { label: message('omissions.remedy.askedBack'), path: 'data.askBack', input: { relationshipId } };
    found.push({
      kind: 'data_unasked',
      subject,
      title: message('omissions.title.data_unasked', { supplier }),
      since: endedOn,
      remedies: [asked, look],
    });
  }
  return found;
}
