import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape } from '../records/shapes.ts';
import { command, query } from './define.ts';
import { person } from './records.ts';
import { id } from '../records/values.ts';

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
    help: 'Change the name of a member of the household, or what they want to hear of.',
    input: z.object({ id, ...patchShape(records.people) }),
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
