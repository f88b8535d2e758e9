import { ok } from '#shared/domain/result.ts';
import { keepPlanned, plannedDelivery, type PlannedDelivery } from '../../nudges/deliver.ts';
import { countOpenNudges } from '../../nudges/stored-nudges.ts';
import { readied, type KeepingQuery } from '../handler.ts';

/**
 * What is due to be told now, for who brings it somewhere else. It follows the same rules as notifications do, also where
 * these are switched off; it is taken as told only where that is asked for.
 */
export const dueNudges: KeepingQuery<'nudges.due', PlannedDelivery | null> = {
  async prepare(context, { mark }) {
    const planned = plannedDelivery(context);
    const { tell, waiting } = planned;
    const nothing = { nudges: [], openCount: countOpenNudges(context.sqlite, context.today), digest: null };
    return ok(readied({ answer: { ...(tell ?? nothing), waits: waiting }, kept: mark ? planned : null }));
  },
  keep(context, planned) {
    if (planned !== null) keepPlanned(context, planned);
  },
};
