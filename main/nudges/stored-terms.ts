import { place as placeSchema } from '#shared/records/values.ts';
import { terms as termsSchema } from '#shared/records/values.ts';
import { workingCalendar } from '#shared/domain/calculator/working-calendar.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { bankDayOf } from '#shared/domain/payments/bank-day.ts';
import type { OutlookOptions } from '#shared/domain/terms/terms-outlook.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import type { Place } from '../holidays.ts';
import type { PassContext } from './pass-context.ts';

/** Of so many texts it is remembered what they say: those of a household are read again and again. */
const textsRemembered = 5000;

/** Terms as stored; null when the start is not known, or when they are no longer readable. */
export const readTerms = remembered((text): Terms | null => termsSchema.safeParse(parsed(text)).data ?? null);

const readPlace = remembered((text): Place | null => placeSchema.safeParse(parsed(text)).data ?? null);

function remembered<Value>(read: (text: string) => Value | null): (text: string | null) => Value | null {
  const known = new Map<string, Value | null>();
  return (text) => {
    if (text === null) return null;
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= textsRemembered) known.clear();
    known.set(text, value);
    return value;
  };
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
