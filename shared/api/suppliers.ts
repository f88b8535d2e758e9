import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { command, query } from './define.ts';
import { contract, episode, relationshipStates, supplier, timelineEntry } from './records.ts';
import { id, shortText } from '../records/values.ts';

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
          ...shownShape(records.relationships),
          personName: z.string().nullable(),
          state: z.enum(relationshipStates),
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
  'suppliers.names': query({
    help: 'The names of all suppliers, in order: what a field that completes a name needs to know.',
    input: z.object({}).default({}),
    output: z.array(z.object({ id, name: supplier.shape.name })),
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
  'suppliers.merge': command({
    help: 'Make one supplier of two: everything with the other one is with the kept one from now on. It can be undone.',
    input: z.object({ keepId: id, otherId: id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'suppliers.split': command({
    help: 'Make two suppliers of one: some contracts and what they are known by in files go to another one.',
    input: z.object({
      id,
      /** What the other supplier is called. */
      name: shortText,
      contractIds: z.array(id).max(1000).default([]),
      identifierIds: z.array(id).max(1000).default([]),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;
