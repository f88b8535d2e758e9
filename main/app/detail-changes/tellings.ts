import { eq } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { interactions } from '../../db/schema/belongings.ts';
import { detailTellings } from '../../db/schema/detail-changes.ts';
import { readTellingRows, type TellingRow } from '../../nudges/stored-tellings.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { nameOfSubject } from '../subjects/subjects.ts';
import { findChange, type ChangeRow } from './change-rows.ts';
import { kindWord } from './detail-changes.ts';

type ToldInput = ParsedInputOf<'data.told'>;

/** Notes that suppliers were told, each as a contact of theirs as well; of whom it is noted already, what is new. */
export const tellSuppliers: CommandHandler<'data.told'> = (context, input) => {
  const change = findChange(context, input.changeId);
  if (change === undefined) return failed(notFound('detailChange', input.changeId));
  const ids = relationshipsIn(input);
  const names = ids.map((id) => nameOfSubject(context, { type: 'relationship', id }));
  const unknown = ids[names.indexOf(undefined)];
  if (unknown !== undefined) return failed(notFound('relationship', unknown));
  const told = readTellingRows(context.sqlite, change.id);
  for (const relationshipId of ids) {
    const telling = told.get(relationshipId);
    if (telling === undefined) addTelling(context, change, relationshipId, input);
    else updateTelling(context, telling, input);
  }
  const [supplier] = names;
  const detail = kindWord(change.kind);
  context.describe(
    ids.length === 1
      ? message('history.did.toldSupplier', { supplier: supplier ?? '', detail })
      : message('history.did.toldSuppliers', { n: ids.length, detail }),
  );
  return ok({ changeId: change.id, n: ids.length });
};

/** Takes back that suppliers were told, with the contacts that were noted for it. */
export const untellSuppliers: CommandHandler<'data.untold'> = (context, input) => {
  const change = findChange(context, input.changeId);
  if (change === undefined) return failed(notFound('detailChange', input.changeId));
  const told = readTellingRows(context.sqlite, change.id);
  const tellings = relationshipsIn(input).flatMap((id) => told.get(id) ?? []);
  const [first] = tellings;
  if (first === undefined) return failed(notFound('detailTelling', relationshipsIn(input)[0] ?? ''));
  markRemoved(
    context,
    'detail_tellings',
    tellings.map(({ id }) => id),
  );
  markRemoved(
    context,
    'interactions',
    tellings.flatMap(({ interactionId }) => interactionId ?? []),
  );
  const detail = kindWord(change.kind);
  const supplier = nameOfSubject(context, { type: 'relationship', id: first.relationshipId }) ?? '';
  context.describe(
    tellings.length === 1
      ? message('history.did.untoldSupplier', { supplier, detail })
      : message('history.did.untoldSuppliers', { n: tellings.length, detail }),
  );
  return ok({ changeId: change.id, n: tellings.length });
};

/** The relationships an input names, each once. */
function relationshipsIn({
  relationshipId,
  relationshipIds = [],
}: Pick<ToldInput, 'relationshipId' | 'relationshipIds'>): string[] {
  return [...new Set([...(relationshipId === undefined ? [] : [relationshipId]), ...relationshipIds])];
}

function addTelling(context: CommandContext, change: ChangeRow, relationshipId: string, input: ToldInput): void {
  const { on = context.today, channel = 'other' } = input;
  const contact = context.newRecord();
  context.database
    .insert(interactions)
    .values({
      ...contact,
      subjectType: 'relationship',
      subjectId: relationshipId,
      direction: 'out',
      channel,
      happenedOn: on,
      text: context.say(message('data.letter.noted', { detail: kindWord(change.kind) })),
    })
    .run();
  insertKeyed(context, 'detail_tellings', {
    changeId: change.id,
    relationshipId,
    toldOn: on,
    channel,
    ...enteredColumns(records.detail_tellings, input),
    interactionId: contact.id,
  });
}

function updateTelling(context: CommandContext, telling: TellingRow, input: ToldInput): void {
  const toldOn = input.on ?? telling.toldOn;
  const channel = input.channel ?? telling.channel;
  context.database
    .update(detailTellings)
    .set({
      toldOn,
      channel,
      ...enteredColumns(records.detail_tellings, input),
      changedAt: context.now,
    })
    .where(eq(detailTellings.id, telling.id))
    .run();
  if (telling.interactionId === null) return;
  context.database
    .update(interactions)
    .set({ happenedOn: toldOn, channel, changedAt: context.now })
    .where(eq(interactions.id, telling.interactionId))
    .run();
}
