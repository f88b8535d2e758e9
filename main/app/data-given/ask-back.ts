import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { nameOfSubject } from '../subjects/subjects.ts';
import { tellExitOfData, writeErasure } from './erasure.ts';

/** Notes that a supplier was asked to erase everything it knows. */
export const askDataBack: CommandHandler<'data.askBack'> = (context, { relationshipId, on = context.today }) => {
  const supplier = nameOfSubject(context, { type: 'relationship', id: relationshipId });
  if (supplier === undefined) return failed(notFound('relationship', relationshipId));
  const n = writeErasure(context, relationshipId, 'erasure_asked', { on, before: null });
  if (n === 0) return failed(refused(message('refusals.nothingToAskBack', { supplier })));
  tellExitOfData(context, relationshipId);
  context.describe(message('history.did.askedAllBack', { supplier }));
  return ok({ relationshipId, n });
};

/** Notes that a supplier erased everything it was asked for. */
export const dataWasErased: CommandHandler<'data.erased'> = (context, { relationshipId, on = context.today }) => {
  const supplier = nameOfSubject(context, { type: 'relationship', id: relationshipId });
  if (supplier === undefined) return failed(notFound('relationship', relationshipId));
  const n = writeErasure(context, relationshipId, 'erasure_answered', { on, before: null });
  if (n === 0) return failed(refused(message('refusals.nothingAskedBack', { supplier })));
  tellExitOfData(context, relationshipId);
  context.describe(message('history.did.erasedAll', { supplier }));
  return ok({ relationshipId, n });
};
