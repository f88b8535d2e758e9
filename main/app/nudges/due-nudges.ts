import { failed, ok } from '#shared/domain/result.ts';
import { keepPlanned, plannedDelivery, type PlannedDelivery } from '../../nudges/deliver.ts';
import { countHeard } from '../../nudges/heard.ts';
import { isMember, personHere } from '../../nudges/stored-household.ts';
import { readWhose } from '../../nudges/whose.ts';
import { notFound } from '../failures.ts';
import { readied, type KeepingQuery } from '../handler.ts';

/**
 * What is due to be told now, for who brings it somewhere else. It follows the same rules as notifications do, also where
 * these are switched off; it is taken as told only where that is asked for.
 */
export const dueNudges: KeepingQuery<'nudges.due', PlannedDelivery | null> = {
  async prepare(context, { mark, personId }) {
    if (personId !== undefined && !isMember(context.sqlite, personId)) return failed(notFound('person', personId));
    const hearerId = personId ?? personHere(context);
    const planned = plannedDelivery(context, hearerId);
    const { tell, waiting } = planned;
    const nothing = { nudges: [], openCount: countHeard(context, hearerId, readWhose(context)), digest: null };
    return ok(readied({ answer: { ...(tell ?? nothing), waits: waiting }, kept: mark ? planned : null }));
  },
  keep(context, planned) {
    if (planned !== null) keepPlanned(context, planned);
  },
};
