import { z } from 'zod';
import { messageSchema } from '../records/messages.ts';
import { calendarDate, currencyCode, id, line, money, paymentCycle, price, shortText } from '../records/values.ts';
import { command, query } from './define.ts';

/** A contract that payments speak of. */
const suggestion = z.object({
  /** The same when later payments come. */
  id,
  /** Whom it is paid to. */
  supplier: z.string(),
  /** Where that is a supplier who is here already. */
  supplierId: id.nullable(),
  /** What the contract would be called. */
  name: z.string(),
  category: z.string().nullable(),
  /** How often it is paid. */
  cycle: paymentCycle,
  /** How many payments there are in each cycle: 2 for twice a month. */
  perCycle: z.int(),
  /** One payment, in minor units, as the next one most likely is. */
  amount: z.int(),
  currency: currencyCode,
  /** How the amounts go: all the same, in steps, with the seasons, each another. */
  amounts: z.enum(['fixed', 'stepped', 'seasonal', 'varying']),
  /** The prices, each from the first payment with it; empty where each payment has its own. */
  steps: z.array(z.object({ from: calendarDate, amount: money })),
  firstOn: calendarDate,
  lastOn: calendarDate,
  /** Null where it has stopped. */
  nextOn: calendarDate.nullable(),
  count: z.int(),
  /** Whether it still goes on. */
  running: z.boolean(),
  /** 0 to 1. */
  confidence: z.number(),
  /** Why it looks like a contract of this supplier, what weighs most first. */
  because: z.array(z.string()),
  messages: z.object({ because: z.array(messageSchema) }),
  paymentIds: z.array(id),
  /** A contract that is here already and that these payments seem to be for. */
  contractId: id.nullable(),
  contractName: z.string().nullable(),
});

/** What the person says otherwise when a suggestion is taken up. */
const edits = z.object({
  supplierId: id.optional(),
  supplierName: shortText.optional(),
  name: shortText.optional(),
  category: line(100).nullish(),
  personId: id.nullish(),
  /** What is paid from now on; left out: as suggested. */
  price: price.optional(),
  /** The contract that is here already and that the payments are for; null: a new one all the same. */
  contractId: id.nullish(),
});

/** Contracts that payments speak of. */
export const suggestionsOperations = {
  'suggestions.list': query({
    help: 'Contracts that your payments speak of and that are not here yet, the surest first, each with its payments and the reasons.',
    input: z
      .object({
        /** Only those at least so sure, 0 to 1. */
        atLeast: z.number().min(0).max(1).optional(),
        limit: z.int().min(1).max(10_000).optional(),
      })
      .default({}),
    output: z.array(suggestion),
  }),
  'suggestions.accept': command({
    help: 'Take up a suggested contract with its supplier and prices, or give the payments to one that is here.',
    input: z.object({ id, edits: edits.optional() }),
    output: z.object({ contractId: id, supplierId: id, relationshipId: id }),
    errors: ['NotFound', 'Refused'],
  }),
  'suggestions.acceptAll': command({
    help: 'Take up every suggested contract that is at least so sure, 0 to 1, as it is suggested.',
    input: z.object({ atLeast: z.number().min(0.5).max(1) }),
    output: z.object({ contractIds: z.array(id) }),
    errors: ['NotFound', 'Refused'],
  }),
  'suggestions.reject': command({
    help: 'Say that a suggestion is no contract; with never, nothing paid to them is suggested again.',
    input: z.object({ id, never: z.boolean().optional() }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
