import { z } from 'zod';
import type { InputOf } from '#shared/api/api.ts';

type StoryKind = NonNullable<NonNullable<InputOf<'timeline.list'>>['kinds']>[number];

export const storyGroupNames = [
  'contracts',
  'prices',
  'contacts',
  'documents',
  'promises',
  'problems',
  'exits',
  'judgements',
  'data',
  'nudges',
] as const;
export type StoryGroup = (typeof storyGroupNames)[number];

/** What a story can be narrowed down to, by what the person would call it. */
export const storyGroups: Readonly<Record<StoryGroup, StoryKind[]>> = {
  contracts: [
    'relationship_started',
    'relationship_ended',
    'contract_started',
    'contract_renewed',
    'contract_succeeded',
    'contract_ended',
  ],
  prices: ['price_changed'],
  contacts: ['interaction'],
  promises: ['promise_made', 'promise_settled'],
  documents: ['document'],
  problems: ['problem_opened', 'problem_step', 'problem_closed'],
  exits: ['exit_decided', 'notice_sent', 'exit_acknowledged', 'exit_withdrawn'],
  judgements: ['judged', 'recommended', 'exchange'],
  data: ['data_given', 'consent_withdrawn', 'data_asked_back', 'data_erased'],
  nudges: ['nudge_answered'],
};

/** What the address says: whose story, and what of it. Words that are searched for stand in no address. */
export const storySearch = z.object({
  supplier: z.string().optional().catch(undefined),
  only: z.enum(storyGroupNames).optional().catch(undefined),
});
export type StorySearch = z.output<typeof storySearch>;
