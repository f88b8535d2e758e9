import { isNull } from 'drizzle-orm';
import { foldText } from '#shared/domain/fold.ts';
import { people } from '../../db/schema/people.ts';
import type { CommandContext } from '../handler.ts';

/** Gives the id of the member of the household with a name, whatever its case and accents, adding them where new. */
export function peopleByName(context: CommandContext): (name: string) => string {
  const ids = new Map<string, string>();
  for (const { id, name } of context.database.select().from(people).where(isNull(people.deletedAt)).all()) {
    if (!ids.has(foldText(name))) ids.set(foldText(name), id);
  }
  return (name) => {
    const known = ids.get(foldText(name));
    if (known !== undefined) return known;
    const record = context.newRecord();
    context.database
      .insert(people)
      .values({ ...record, name })
      .run();
    ids.set(foldText(name), record.id);
    return record.id;
  };
}
