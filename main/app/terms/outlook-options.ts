import type { z } from 'zod';
import type { place as placeSchema } from '#shared/records/values.ts';
import type { OutlookOptions } from '#shared/domain/terms/terms-outlook.ts';
import type { QueryContext } from '../handler.ts';

type Place = z.output<typeof placeSchema>;

/** How terms are read at a place: its working days and holidays. */
export function outlookOptions(
  context: Pick<QueryContext, 'preferences' | 'holidays'>,
  place: Place | null,
): OutlookOptions {
  const where = place ?? context.preferences.place;
  return context.holidays.workingCalendar(where);
}
