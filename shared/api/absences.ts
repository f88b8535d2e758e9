import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { id, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';

/** When somebody of the household is away. */
export const absencesOperations = {
  'absences.add': command({
    help: 'Note that somebody is away, or the whole household: nothing is told then, last days are told before.',
    input: z.object(inputShape(records.absences)),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'absences.list': query({
    help: 'When somebody is away, the next first; what is over stands last.',
    input: z.object({}).default({}),
    output: z.array(
      z.object({
        id,
        ...shownShape(records.absences),
        /** Null: the whole household. */
        personName: z.string().nullable(),
        isOver: z.boolean(),
        ...recordTimes,
      }),
    ),
  }),
  'absences.update': command({
    help: 'Change the days of an absence, or whose it is.',
    input: z.object({ id, ...patchShape(records.absences) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'absences.remove': command({
    help: 'Remove an absence.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
