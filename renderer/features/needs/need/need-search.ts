import { z } from 'zod';

const views = ['candidates', 'compare', 'about'] as const;
/** The views of a need's page. */
export type NeedView = (typeof views)[number];

/** What the address of a need's page holds: the view, the candidate whose sheet is open, the months compared over. */
export const needSearch = z.object({
  view: z.enum(views).optional().catch(undefined),
  candidate: z.string().optional().catch(undefined),
  months: z.int().min(1).max(120).optional().catch(undefined),
});
export type NeedSearch = z.infer<typeof needSearch>;
