import { z } from 'zod';

/** The columns of the table, in their order. */
export const columnIds = [
  'supplier',
  'contracts',
  'person',
  'category',
  'tags',
  'state',
  'since',
  'ended',
  'deadline',
  'cost',
  'nudges',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Which relationships are in view: those that go on, those being left, those that are over, or every one. */
export const shows = ['now', 'leaving', 'past', 'all'] as const;
export type Show = (typeof shows)[number];

/**
 * What the address of the table holds, so that going back, a reload or a link finds the same view. Words of the person
 * are not among it: a web browser keeps addresses in its history (see use-kept-words.ts).
 */
export const relationshipsSearch = z.object({
  show: z.enum(shows).optional().catch(undefined),
  person: z.string().max(64).optional().catch(undefined),
  sort: z.enum(columnIds).optional().catch(undefined),
  desc: z.boolean().optional().catch(undefined),
});
export type RelationshipsSearch = z.infer<typeof relationshipsSearch>;
