import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { needs } from '../../db/schema-needs.ts';
import { notFound } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { findPerson } from '../people/people.ts';
import { needColumns } from './need-columns.ts';
import { findNeed } from './need-rows.ts';
import { writeRequirements } from './write-requirements.ts';

/** Changes a need; what is left out stays. */
export const updateNeed: CommandHandler<'needs.update'> = (context, input) => {
  const { id, requirements, ...fields } = input;
  const row = findNeed(context.database, id);
  if (row === undefined) return failed(notFound('need', id));
  if (fields.personId != null && findPerson(context.database, fields.personId) === undefined) {
    return failed(notFound('person', fields.personId));
  }
  const columns = needColumns(fields);
  // A day the person sets has not come from the deadline any more.
  if (fields.decideBy !== undefined && fields.decideBy !== row.decideBy && fields.decideByWhy === undefined) {
    columns.decideByWhy = null;
  }
  if (Object.keys(columns).length > 0) {
    context.database
      .update(needs)
      .set({ ...columns, changedAt: context.now })
      .where(eq(needs.id, id))
      .run();
  }
  if (requirements !== undefined) {
    const written = writeRequirements(context, id, requirements);
    if (!written.ok) return written;
  }
  context.describe(message('history.did.changedNeed', { need: fields.title ?? row.title }));
  return ok({ id });
};
