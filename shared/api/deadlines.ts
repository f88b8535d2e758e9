import { z } from 'zod';
import { comingKinds } from '../domain/terms/deadlines-ahead.ts';
import { query } from './define.ts';
import { calendarDate, id, money } from '../records/values.ts';

export const deadlineListKinds = [...comingKinds, 'price_change', 'exit_right', 'send_notice', 'exit'] as const;

const deadline = z.object({
  on: calendarDate,
  kind: z.enum(deadlineListKinds),
  contractId: id,
  contractName: z.string(),
  supplierId: id,
  supplierName: z.string(),
  /** For `send_notice`: the way on which the notice of a decided exit has to go out by then. */
  channel: z.enum(['online', 'letter', 'abroad']).nullable(),
  /** Whether letting the day pass decides something; a contract that merely rolls on has a day for notice all the time. */
  decides: z.boolean(),
  /** What it costs to let the day pass; only for notice deadlines and notices that are not out. */
  stake: money.nullable(),
});

/** Coming dates. */
export const deadlinesOperations = {
  'deadlines.list': query({
    help: 'Every coming deadline and end between two days, in order of date.',
    input: z
      .object({
        from: calendarDate.optional(),
        to: calendarDate.optional(),
        /** At most so many; all where it is left out. */
        limit: z.int().min(1).max(10_000).optional(),
      })
      .default({}),
    output: z.array(deadline),
  }),
  'deadlines.months': query({
    help: 'Twelve months from the present one on: how many deadlines and ends each still has, and the first of them.',
    input: z
      .object({
        /** At most so many of each month. */
        limit: z.int().min(0).max(1000).default(5),
      })
      .prefault({}),
    output: z.array(z.object({ firstDay: calendarDate, count: z.int(), deadlines: z.array(deadline) })),
  }),
} as const;
