import { and, count, eq, isNull, ne, sql } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { isPalgorithmName } from '#shared/domain/palgorithms/registered.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { needs } from '../../db/schema/needs.ts';
import { people } from '../../db/schema/people.ts';
import { relationships } from '../../db/schema/suppliers.ts';
import { sortedByNames } from '../collation.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, DrizzleDatabase, QueryHandler } from '../handler.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';

/** Adds a member of the household; a name may be there only once. */
export const addPerson: CommandHandler<'people.add'> = (context, input) => {
  const { name } = input;
  if (nameTaken(context.database, name, '')) return failed(refused(message('refusals.personTaken', { person: name })));
  const wrong = unknownIn(input.unheard ?? [], []);
  if (wrong !== null) return failed(refused(message('refusals.unheardUnknown', { name: wrong })));
  const record = context.newRecord();
  context.database
    .insert(people)
    .values({ ...record, ...enteredColumns(records.people, input) })
    .run();
  context.describe(message('history.did.addedPerson', { person: name }));
  return ok({ id: record.id });
};

/** The household by name. */
export const listPeople: QueryHandler<'people.list'> = (context) =>
  ok(
    sortedByNames(
      context,
      context.database
        .select()
        .from(people)
        .where(isNull(people.deletedAt))
        .orderBy(people.id)
        .all()
        .map((row) => ({
          id: row.id,
          ...enteredOf(records.people, row),
          createdAt: row.createdAt,
          changedAt: row.changedAt,
        })),
      ({ name }) => name,
    ),
  );

/** Changes a name, or what a person wants to hear of. */
export const updatePerson: CommandHandler<'people.update'> = (context, { id, ...patch }) => {
  const person = findPerson(context.database, id);
  if (person === undefined) return failed(notFound('person', id));
  const { name = person.name } = patch;
  if (nameTaken(context.database, name, id)) return failed(refused(message('refusals.personTaken', { person: name })));
  const wrong = unknownIn(patch.unheard ?? [], enteredOf(records.people, person).unheard);
  if (wrong !== null) return failed(refused(message('refusals.unheardUnknown', { name: wrong })));
  context.database
    .update(people)
    .set({ ...enteredColumns(records.people, patch), changedAt: context.now })
    .where(eq(people.id, id))
    .run();
  context.describe(
    name === person.name
      ? message('history.did.changedHearing', { person: name })
      : message('history.did.renamedPerson', { before: person.name, after: name }),
  );
  return ok({ id });
};

/** The first name that is of no palgorithm; one that was kept from a time when it was stays. Null for none. */
function unknownIn(unheard: readonly string[], kept: readonly string[]): string | null {
  return unheard.find((name) => !isPalgorithmName(name) && !kept.includes(name)) ?? null;
}

/** Removes a member who has no relationships and no needs; with some, says how many. */
export const removePerson: CommandHandler<'people.remove'> = (context, { id }) => {
  const person = findPerson(context.database, id);
  if (person === undefined) return failed(notFound('person', id));
  const relationshipCount = belongingTo(context.database, relationships, id);
  const needCount = belongingTo(context.database, needs, id);
  if (relationshipCount > 0 || needCount > 0) {
    const what = [
      ...(relationshipCount === 0 ? [] : [message('refusals.relationshipsOfPerson', { n: relationshipCount })]),
      ...(needCount === 0 ? [] : [message('refusals.needsOfPerson', { n: needCount })]),
    ];
    return failed(refused(message('refusals.personStillHas', { person: person.name, what })));
  }
  markRemoved(context, 'people', [id]);
  context.describe(message('history.did.removedPerson', { person: person.name }));
  return ok({ id });
};

/** A living member of the household; undefined when the id names none. */
export function findPerson(database: DrizzleDatabase, id: string): typeof people.$inferSelect | undefined {
  return database
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deletedAt)))
    .get();
}

function belongingTo(database: DrizzleDatabase, table: typeof relationships | typeof needs, personId: string): number {
  const found = database
    .select({ n: count() })
    .from(table)
    .where(and(eq(table.personId, personId), isNull(table.deletedAt)))
    .get();
  return found?.n ?? 0;
}

function nameTaken(database: DrizzleDatabase, name: string, exceptId: string): boolean {
  const found = database
    .select({ id: people.id })
    .from(people)
    .where(and(sql`lower(${people.name}) = lower(${name})`, ne(people.id, exceptId), isNull(people.deletedAt)))
    .get();
  return found !== undefined;
}
