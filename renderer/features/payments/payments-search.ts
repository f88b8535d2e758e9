import { z } from 'zod';

const id = z.string().max(64).optional().catch(undefined);

/** What the address says: of which account, with whom, for what, or only what is for no contract. Words stand in no address. */
export const paymentsSearch = z.object({
  account: id,
  supplier: id,
  contract: id,
  without: z.enum(['supplier', 'contract']).optional().catch(undefined),
});
export type PaymentsSearch = z.output<typeof paymentsSearch>;
