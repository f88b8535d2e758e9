import { fromDayNumber, type DayNumber } from '../calendar-date.ts';
import { workingDayOnOrBefore, type WorkingCalendar } from '../calculator/working-calendar.ts';
import type { SendBy } from './outlook.ts';

/** Calendar days a letter is given at home and from abroad (decision 0010: four postal working days, and double). */
export const daysForLetter = 7;
export const daysForLetterFromAbroad = 14;

/** No deadline, nothing to send. */
export const nothingToSend: SendBy = { online: null, letter: null, abroad: null };

/** The last working days to send a notice so that it arrives by the deadline: never later, earlier over free days. */
export function sendByDates(deadline: DayNumber, calendar: WorkingCalendar): SendBy {
  return {
    online: fromDayNumber(workingDayOnOrBefore(deadline, calendar)),
    letter: fromDayNumber(workingDayOnOrBefore(deadline - daysForLetter, calendar)),
    abroad: fromDayNumber(workingDayOnOrBefore(deadline - daysForLetterFromAbroad, calendar)),
  };
}
