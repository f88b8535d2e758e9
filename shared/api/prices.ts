import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape } from '../records/shapes.ts';
import { command } from './define.ts';
import { replannedExit } from './records.ts';
import { calendarDate, id, price } from '../records/values.ts';

/** How prices change. */
export const pricesOperations = {
  'prices.announce': command({
    help: 'Record a price from a day on, announced or already in effect, and until when it gives a right to leave.',
    input: z.object({
      contractId: id,
      price,
      effectiveFrom: calendarDate,
      ...inputShape(records.prices),
    }),
    output: z.object({ id, exit: replannedExit.nullable() }),
    errors: ['NotFound', 'Refused'],
  }),
  'prices.update': command({
    help: 'Correct a price, its first day or what is noted of it; what is left out stays. For a new price, announce one.',
    input: z.object({
      id,
      price: price.optional(),
      /** Of a price "since the start" it stays open when it is left out. */
      effectiveFrom: calendarDate.optional(),
      ...patchShape(records.prices),
    }),
    output: z.object({ id, exit: replannedExit.nullable() }),
    errors: ['NotFound', 'Refused'],
  }),
  'prices.remove': command({
    help: 'Remove a price that was entered by mistake.',
    input: z.object({ id }),
    output: z.object({ id, exit: replannedExit.nullable() }),
    errors: ['NotFound'],
  }),
} as const;
