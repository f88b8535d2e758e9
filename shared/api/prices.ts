import { z } from 'zod';
import { command } from './define.ts';
import { calendarDate, id, longText, price } from './schemas.ts';

/** How prices change. */
export const pricesOperations = {
  'prices.announce': command({
    help: 'Record a price from a day on, announced or already in effect, and until when it gives a right to leave.',
    input: z.object({
      contractId: id,
      price,
      effectiveFrom: calendarDate,
      announcedOn: calendarDate.nullish(),
      exitRightUntil: calendarDate.nullish(),
      note: longText.nullish(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'prices.remove': command({
    help: 'Remove a price that was entered by mistake.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
