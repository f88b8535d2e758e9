import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape } from '../records/shapes.ts';
import { command, query } from './define.ts';
import {
  contract,
  episode,
  person,
  relationshipStates,
  relationshipSummary,
  supplier,
  timelineEntry,
} from './records.ts';
import { calendarDate, id } from '../records/values.ts';

/** The members of the household. */
export const peopleOperations = {
  'people.add': command({
    help: 'Add a member of the household.',
    input: z.object(inputShape(records.people)),
    output: z.object({ id }),
    errors: ['Refused'],
  }),
  'people.list': query({
    help: 'The members of the household.',
    input: z.object({}).default({}),
    output: z.array(person),
  }),
  'people.update': command({
    help: 'Change the name of a member of the household.',
    input: z.object({ id, ...inputShape(records.people) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'people.remove': command({
    help: 'Remove a member of the household who has no relationships.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;

/** The organisations on the other side. */
export const suppliersOperations = {
  'suppliers.add': command({
    help: 'Add a supplier, with or without a contract to follow.',
    input: z.object(inputShape(records.suppliers)),
    output: z.object({ id }),
    errors: ['Refused'],
  }),
  'suppliers.get': query({
    help: 'One supplier: every relationship, episode, contract and exit with it, and the story in dates.',
    input: z.object({ id }),
    output: supplier.extend({
      relationships: z.array(
        z.object({
          id,
          personId: id.nullable(),
          personName: z.string().nullable(),
          state: z.enum(relationshipStates),
          note: z.string().nullable(),
          episodes: z.array(episode),
          contracts: z.array(contract),
        }),
      ),
      /** The story so far and what is next, oldest first. */
      timeline: z.array(timelineEntry),
    }),
    errors: ['NotFound'],
  }),
  'suppliers.list': query({
    help: 'Every supplier by name.',
    input: z.object({ search: z.string().max(200).optional() }).default({}),
    output: z.array(supplier),
  }),
  'suppliers.update': command({
    help: 'Change what is written down about a supplier.',
    input: z.object({ id, ...patchShape(records.suppliers) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'suppliers.remove': command({
    help: 'Remove a supplier with everything about it. It can be undone.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;

/** Standing with suppliers, current and past. */
export const relationshipsOperations = {
  'relationships.list': query({
    help: 'Every relationship with its state, next deadline and cost; past ones too.',
    input: z
      .object({
        state: z.enum([...relationshipStates, 'all']).default('all'),
        search: z.string().max(200).optional(),
        personId: id.optional(),
      })
      .prefault({}),
    output: z.array(relationshipSummary),
  }),
  'relationships.update': command({
    help: 'Change whose relationship it is, or its note.',
    input: z.object({ id, ...patchShape(records.relationships) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'relationships.resume': command({
    help: 'Start again with a supplier: a new episode of a past relationship.',
    input: z.object({ id, resumedOn: calendarDate.optional() }),
    output: z.object({ id, episodeId: id }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;
