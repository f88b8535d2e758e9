import { z } from 'zod';
import { successionKinds } from '../domain/exits/succession.ts';
import { records } from '../records/records.ts';
import { inputShape, patchShape } from '../records/shapes.ts';
import { message } from '#shared/domain/message.ts';
import { command, query } from './define.ts';
import { contract, contractStates, contractSummary, replannedExit } from './records.ts';
import { calendarDate, id, line, longText, money, price, shortText } from '../records/values.ts';
import { storedMessage } from '../records/stored-message.ts';

/** Exactly one of the two names the supplier; an unknown name makes a new supplier. */
const namedSupplier = {
  supplierId: id.optional(),
  supplierName: shortText.optional(),
};

/** What is said with a contract and kept beside it: whose it is, and its price. */
const besideContract = { personId: id.nullish(), price: price.nullish() };

const regularCost = z.object({ month: money, year: money }).nullable();
/** What a contract costs before and after it is succeeded; `more` is null where that cannot be compared. */
const costChange = z.object({ before: regularCost, after: regularCost, more: regularCost });

/** What was agreed. */
export const contractsOperations = {
  'contracts.add': command({
    help: 'Add a contract, and its supplier and relationship where they are new.',
    input: z
      .object({
        ...namedSupplier,
        ...inputShape(records.contracts),
        ...besideContract,
      })
      .refine((value) => (value.supplierId === undefined) !== (value.supplierName === undefined), {
        path: ['supplierName'],
        message: storedMessage(message('input.supplierOnce')),
      }),
    output: z.object({ id, relationshipId: id, supplierId: id }),
    errors: ['NotFound', 'Refused'],
  }),
  'contracts.get': query({
    help: 'One contract with its terms, what follows from them today, prices and exits.',
    input: z.object({ id }),
    output: contract,
    errors: ['NotFound'],
  }),
  'contracts.update': command({
    help: 'Correct a contract. Fields left out stay as they are; a price given here corrects the current one.',
    input: z.object({ id, ...patchShape(records.contracts), ...besideContract }),
    /** `exit`: what became of its exit, where that was moved by the change. */
    output: z.object({ id, exit: replannedExit.nullable() }),
    errors: ['NotFound', 'Refused'],
  }),
  'contracts.used': command({
    help: 'Note that what a contract is for was used: today, or on a day before.',
    input: z.object({ id, on: calendarDate.optional() }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'contracts.succeed': command({
    help: 'Upgrade, downgrade or change a contract: a new one with the same supplier begins, the old one ends the day before.',
    input: z
      .object({
        id,
        /** The first day of the new contract. */
        on: calendarDate,
        how: z.enum(successionKinds),
        /** When it was agreed; today when left out, or `on` where that is over. */
        agreedOn: calendarDate.optional(),
        reason: line(300).nullish(),
        note: longText.nullish(),
        /** The new contract: what is left out of category, place, tags and payment method is as in the old one. */
        contract: z.object({ ...inputShape(records.contracts), price: price.nullish() }),
      })
      .refine(({ on, contract: { terms } }) => terms == null || terms.startsOn === on, {
        path: ['contract', 'terms', 'startsOn'],
        message: storedMessage(message('input.succeedsFrom')),
      }),
    output: z.object({ id, relationshipId: id, supplierId: id, exitId: id, endsOn: calendarDate, cost: costChange }),
    errors: ['NotFound', 'Refused'],
  }),
  'contracts.list': query({
    help: 'Contracts with their state, price and next deadline.',
    input: z
      .object({
        state: z.enum([...contractStates, 'all']).default('all'),
        relationshipId: id.optional(),
        supplierId: id.optional(),
        search: z.string().max(200).optional(),
      })
      .prefault({}),
    output: z.array(contractSummary),
  }),
  'contracts.categories': query({
    help: 'The categories that contracts have, in alphabetical order.',
    input: z.object({}).default({}),
    output: z.array(z.string()),
  }),
  'contracts.remove': command({
    help: 'Remove a contract that was entered by mistake. It can be undone. To end one, log an exit.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
