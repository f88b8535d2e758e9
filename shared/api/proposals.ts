import { z } from 'zod';
import { command, query } from './define.ts';
import { actor } from '../records/history.ts';
import { historyChange } from './history.ts';
import { messageSchema } from '../records/messages.ts';
import { id, instant } from '../records/values.ts';

/** What became of a proposal. */
export const proposalStatuses = ['open', 'accepted', 'refused'] as const;

const proposal = z.object({
  id,
  at: instant,
  /** Who proposed it, and will have done it. */
  actor,
  /** The path of the operation it would carry out. */
  operation: z.string(),
  /** One line in plain words, as the history would show it; empty once it is decided. */
  title: z.string(),
  messages: z.object({ title: messageSchema }),
  status: z.enum(proposalStatuses),
  decidedAt: instant.nullable(),
  /** The history entry of an accepted one. */
  entryId: id.nullable(),
});

/** Commands that somebody, such as an agent, proposed, for the person to decide. */
export const proposalsOperations = {
  'proposals.list': query({
    help: 'What was proposed, the latest first.',
    input: z
      .object({
        status: z.enum([...proposalStatuses, 'all']).default('open'),
        limit: z.int().min(1).max(1000).default(200),
      })
      .prefault({}),
    output: z.array(proposal),
  }),
  'proposals.get': query({
    help: 'One proposal with everything it would change.',
    input: z.object({ id }),
    output: proposal.extend({ changes: z.array(historyChange) }),
    errors: ['NotFound'],
  }),
  'proposals.accept': command({
    help: 'Carry out what was proposed, if it would still do just what was shown. It is then one history entry.',
    input: z.object({ id }),
    output: z.object({
      operation: z.string(),
      /** What the operation answered. */
      value: z.unknown(),
    }),
    errors: ['NotFound', 'Refused'],
  }),
  'proposals.refuse': command({
    help: 'Decide that something proposed is not done.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;
