import { and, eq, isNull, ne } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { relationships } from '../../db/schema/suppliers.ts';
import { closeEpisodeIfPast, latestEpisode, startEpisode } from './episodes.ts';
import { findRelationship } from './find-relationship.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { findPerson } from '../people/people.ts';
import { enteredColumns } from '../records/entered.ts';

/** Changes whose relationship it is, or what is written down about it. */
export const updateRelationship: CommandHandler<'relationships.update'> = (context, input) => {
  const relationship = findRelationship(context.database, input.id);
  if (relationship === undefined) return failed(notFound('relationship', input.id));
  const { personId } = input;
  if (personId != null && findPerson(context.database, personId) === undefined) {
    return failed(notFound('person', personId));
  }
  if (personId !== undefined && personId !== relationship.personId) {
    const other = context.database
      .select({ id: relationships.id })
      .from(relationships)
      .where(
        and(
          eq(relationships.supplierId, relationship.supplierId),
          personId === null ? isNull(relationships.personId) : eq(relationships.personId, personId),
          isNull(relationships.deletedAt),
          ne(relationships.id, input.id),
        ),
      )
      .get();
    if (other !== undefined) {
      return failed(refused(message('refusals.relationshipTaken', { supplier: relationship.supplierName })));
    }
  }
  context.database
    .update(relationships)
    .set({
      ...enteredColumns(records.relationships, input),
      changedAt: context.now,
    })
    .where(eq(relationships.id, input.id))
    .run();
  context.describe(message('history.did.changedRelationship', { supplier: relationship.supplierName }));
  return ok({ id: input.id });
};

/** Notes that the person looked at all of it on a day: what they pay, what they use, whether it is still what they want. */
export const reviewRelationship: CommandHandler<'relationships.review'> = (context, input) => {
  const relationship = findRelationship(context.database, input.id);
  if (relationship === undefined) return failed(notFound('relationship', input.id));
  const on = input.on ?? context.today;
  if (on > context.today) return failed(refused(message('refusals.reviewAhead', { on })));
  context.database
    .update(relationships)
    .set({ reviewedOn: on, changedAt: context.now })
    .where(eq(relationships.id, input.id))
    .run();
  context.describe(message('history.did.reviewedRelationship', { supplier: relationship.supplierName }));
  return ok({ id: input.id });
};

/** Starts again with a supplier: the past episode is closed on its last day and a new one begins. */
export const resumeRelationship: CommandHandler<'relationships.resume'> = (context, input) => {
  const relationship = findRelationship(context.database, input.id);
  if (relationship === undefined) return failed(notFound('relationship', input.id));
  if (!closeEpisodeIfPast(context, input.id)) {
    return failed(refused(message('refusals.relationshipGoesOn', { supplier: relationship.supplierName })));
  }
  const resumedOn = input.resumedOn ?? context.today;
  const last = latestEpisode(context.database, input.id);
  if (last?.endedOn != null && resumedOn <= last.endedOn) {
    return failed(refused(message('refusals.resumesTooEarly', { last: last.endedOn })));
  }
  const episodeId = startEpisode(context, input.id, resumedOn);
  context.describe(message('history.did.resumedRelationship', { supplier: relationship.supplierName }));
  return ok({ id: input.id, episodeId });
};
