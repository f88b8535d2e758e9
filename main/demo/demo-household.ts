import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { demoDays } from './demo-days.ts';
import type { DemoSupplier } from './demo-facts.ts';
import { coverSuppliers } from './household/cover.ts';
import { homeSuppliers } from './household/home.ts';
import { leisureSuppliers } from './household/leisure.ts';
import { mediaSuppliers } from './household/media.ts';

/** How many days ago the household began to use Dancecard. */
export const demoBegan = 431;

/** An invented household's suppliers, as they stand on a day. No supplier of that name is meant. */
export function demoHousehold(today: CalendarDate): DemoSupplier[] {
  const days = demoDays(today);
  return [...homeSuppliers(days), ...coverSuppliers(days), ...leisureSuppliers(days), ...mediaSuppliers(days)];
}
