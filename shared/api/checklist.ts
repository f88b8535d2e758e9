import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, shownShape } from '../records/shapes.ts';
import { command, query } from './define.ts';
import { messageSchema } from '../records/messages.ts';
import { id } from '../records/values.ts';
import { notWhose, saysWhose, subject, whoseDeal } from './subjects.ts';

/** What is to be done, such as what is set up for a new contract. */
export const checklistOperations = {
  'checklist.add': command({
    help: 'Add something to do at the end of a checklist.',
    input: z.object({ ...whoseDeal, ...inputShape(records.checklist_items) }).refine(saysWhose, notWhose),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'checklist.list': query({
    help: 'What is to be done for a subject, such as what is set up for a contract.',
    input: z.object(whoseDeal).refine(saysWhose, notWhose),
    output: z.array(
      z.object({
        id,
        subject,
        /** The subject's id where it is a contract. */
        contractId: id.nullable(),
        /** The text is the person's own words, or what Dancecard wrote, in the caller's language. */
        ...shownShape(records.checklist_items, 'doneOn', 'position'),
        messages: z.object({ text: messageSchema }),
      }),
    ),
    errors: ['NotFound'],
  }),
  'checklist.tick': command({
    help: 'Tick an item of a checklist, or take the tick back.',
    input: z.object({ id, done: z.boolean() }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'checklist.remove': command({
    help: 'Remove an item that is not to be done.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
