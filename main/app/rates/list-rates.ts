import { ok } from '#shared/domain/result.ts';
import type { QueryHandler } from '../handler.ts';
import { readRates } from './rate-rows.ts';

/** The exchange rates that are known. */
export const listRates: QueryHandler<'rates.list'> = (context) => ok(readRates(context.database));
