import { place as placeSchema } from '#shared/records/values.ts';
import { terms as termsSchema } from '#shared/records/values.ts';
import { workingCalendar } from '#shared/domain/calculator/working-calendar.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { bankDayOf } from '#shared/domain/payments/bank-day.ts';
import type { OutlookOptions } from '#shared/domain/terms/terms-outlook.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { remembered } from '#shared/domain/remembered.ts';
import type { Place } from '../holidays.ts';
import type { PassContext } from './pass-context.ts';

/** Of so many texts it is remembered what they say: those of a household are read again and again. */
const textsRemembered = 5000;

const termsIn = remembered((text): Terms | null => termsSchema.safeParse(parsed(text)).data ?? null, textsRemembered);
const placeIn = remembered((text): Place | null => placeSchema.safeParse(parsed(text)).data ?? null, textsRemembered);

/** Terms as stored; null when the start is not known, or when they are no longer readable. */
export function readTerms(text: string | null): Terms | null {
  return text === null ? null : termsIn(text);
}

function readPlace(text: string | null): Place | null {
  return text === null ? null : placeIn(text);
}

/** The value of JSON that may have come from a file somebody else wrote; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How terms are read where the contract is performed, or where the person lives when that is not said. */
export function optionsAt(
  { holidays, preferences }: Pick<PassContext, 'holidays' | 'preferences'>,
  place: string | null,
): OutlookOptions {
  return { ...optionsFor({ holidays, preferences }, readPlace(place)), working: false };
}

/** The same for a place that was read already, with the working. */
export function optionsFor(
  { holidays, preferences }: Pick<PassContext, 'holidays' | 'preferences'>,
  place: Place | null,
): OutlookOptions {
  return holidays.workingCalendar(place ?? preferences.place);
}

/** When the person's bank takes what is due on a day, by the business days at the place of a contract as it is stored. */
export function bankDaysAt(
  context: Pick<PassContext, 'holidays' | 'preferences'>,
): (place: string | null, due: CalendarDate) => CalendarDate {
  const { bankDay } = context.preferences.payments;
  return (place, due) => bankDayOf(due, bankDay, workingCalendar(optionsAt(context, place)));
}
