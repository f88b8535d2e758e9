import type { OutputOf } from '#shared/api/api.ts';

/** An account of the household with a bank, with what is known of it. */
export type Account = OutputOf<'accounts.list'>[number];
