import { z } from 'zod';
import { records } from '../records/records.ts';
import { patchShape } from '../records/shapes.ts';
import { command, query } from './define.ts';
import { relationshipStates, relationshipSummary } from './records.ts';
import { calendarDate, id } from '../records/values.ts';

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
