import type { OutputOf, ParsedInputOf } from '#shared/api/api.ts';
import { storyKinds } from '#shared/api/timeline.ts';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { SubjectType } from '#shared/domain/subject.ts';
import { isId } from '../../db/readable/rule.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { subjectNames } from '../subjects/subject-names.ts';
import { findSupplier } from '../suppliers/supplier-rows.ts';
import { titlesOf, type FoundEntry } from './entry-titles.ts';
import { storySql, subjectKinds, type StoryKind } from './story-sources.ts';
import { wordsIn } from './story-words.ts';

type Wanted = ParsedInputOf<'timeline.list'>;
type Entry = OutputOf<'timeline.list'>['entries'][number];

/** An entry as the statement finds it. */
export interface FoundRow {
  readonly on: unknown;
  readonly rank: number;
  readonly id: unknown;
  readonly type: SubjectType | null;
  readonly subjectId: unknown;
  readonly words?: unknown;
}

/** What happened, the latest first, over all or with one supplier, page by page. */
export const listTimeline: QueryHandler<'timeline.list'> = (context, wanted) => {
  const { supplierId, limit } = wanted;
  if (supplierId !== undefined && findSupplier(context.database, supplierId) === undefined) {
    return failed(notFound('supplier', supplierId));
  }
  const rows = pageOf(context, wanted);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return ok({
    entries: entriesOf(context, rows.slice(0, limit)),
    next: last === undefined ? null : `${String(last.on)}:${storyKinds[last.rank] ?? ''}:${String(last.id)}`,
  });
};

/** The entries of a page and, where there are more, the one after it. */
function pageOf({ sqlite, today }: QueryContext, wanted: Wanted): FoundRow[] {
  const { supplierId, limit } = wanted;
  const kinds = new Set<StoryKind>(wanted.kinds ?? storyKinds);
  if (kinds.size === 0) return [];
  const after = wanted.cursor === undefined ? null : placeOf(wanted.cursor);
  const search = wordsIn(sqlite, wanted.text ?? '');
  const to = wanted.to ?? today;
  const sql = storySql({
    kinds,
    ofSupplier: supplierId !== undefined,
    withWords: search !== null,
    goesOn: after !== null,
    limited: search === null,
  });
  const statement = sqlite.prepare<[Record<string, string | number>], FoundRow>(sql);
  const parameters = {
    from: wanted.from ?? '0000-01-01',
    to: after !== null && after.lastOn < to ? after.lastOn : to,
    ...after,
    ...(supplierId === undefined ? {} : { supplierId }),
  };
  if (search === null) return statement.all({ ...parameters, limit: limit + 1 });
  const found: FoundRow[] = [];
  for (const row of statement.iterate(parameters)) {
    if (!search(row)) continue;
    found.push(row);
    if (found.length > limit) break;
  }
  return found;
}

/** What a cursor names, as the parameters of the statement. */
function placeOf(cursor: string) {
  const [lastOn = '', kind = '', ...id] = cursor.split(':');
  return { lastOn, lastRank: storyKinds.findIndex((known) => known === kind), lastId: id.join(':') };
}

/** A day that cannot be read is no day in a story; the record itself says so where it is shown. */
function foundOf({ on, rank, id, type, subjectId }: FoundRow): FoundEntry[] {
  const kind = storyKinds[rank];
  if (kind === undefined || !isId(id) || typeof on !== 'string' || !isCalendarDate(on)) return [];
  const subject = type !== null && subjectKinds.has(type) && isId(subjectId) ? { type, id: subjectId } : null;
  return [{ id, on, kind, subject }];
}

function entriesOf(context: QueryContext, rows: readonly FoundRow[]): Entry[] {
  const found = rows.flatMap(foundOf);
  const named = subjectNames(
    context.sqlite,
    found.flatMap(({ subject }) => subject ?? []),
  );
  const titleOf = titlesOf(context, found);
  return found.map((entry) => {
    const about = entry.subject === null ? undefined : named(entry.subject);
    const { title, details } = titleOf(entry, about);
    return {
      id: entry.id,
      on: entry.on,
      kind: entry.kind,
      title: context.say(title),
      details: details.map((detail) => context.say(detail)),
      messages: { title, details: [...details] },
      subject: entry.subject,
      subjectName: about?.name ?? null,
      supplierId: about?.supplierId ?? null,
      supplierName: about?.supplierName ?? null,
      contractId: about?.contractId ?? null,
      needId: about?.needId ?? null,
    };
  });
}
