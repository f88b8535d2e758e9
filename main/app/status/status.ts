import { failed, ok } from '#shared/domain/result.ts';
import { refused } from '../failures.ts';
import type { QueryHandler } from '../handler.ts';
import { latestDone, latestUndo } from '../history/entries.ts';
import { readableEntry } from '../history/readable-entry.ts';

/** The date, the place and the size of the store. */
export const appStatus: QueryHandler<'app.status'> = (context) => {
  const done = latestDone(context.database);
  const undone = latestUndo(context.database);
  return ok({
    version: context.app.version,
    today: context.today,
    todayFixed: context.clock.todayFixed,
    demo: context.app.demo,
    locale: context.speaker.locale,
    language: context.speaker.language,
    dataFolder: context.app.dataFolder,
    door: context.app.door,
    counts: {
      suppliers: count(context.sqlite, 'suppliers WHERE deletedAt IS NULL'),
      contracts: count(context.sqlite, 'contracts WHERE deletedAt IS NULL'),
      openNudges: context.app.openNudgeCount(),
      historyEntries: count(context.sqlite, 'history_entries'),
    },
    notice: context.app.notice,
    canUndo: done !== undefined,
    canRedo: undone !== undefined,
    undoTitle: done === undefined ? null : readableEntry(done).title,
    redoTitle: undone === undefined ? null : readableEntry(undone).title.replace(/^Undid: /, ''),
  });
};

/** Countries and regions whose holidays are known. */
export const listHolidayRegions: QueryHandler<'app.holidayRegions'> = (context) => ok(context.holidays.regions());

/** Opens a supplier's page in the person's browser, where this door can. */
export const openLink: QueryHandler<'app.openLink'> = async (context, { address }) => {
  if (context.app.openLink === null) {
    return failed({ type: 'Unavailable', message: 'Links can only be opened from the Dancecard window.' });
  }
  if (!(await context.app.openLink(address))) {
    return failed(
      refused('This address does not look safe to open: only web pages with https:// or http:// are opened.'),
    );
  }
  return ok({ opened: true });
};

/** Stops long work, if any is going on. */
export const stopWork: QueryHandler<'work.stop'> = (context) => ok({ stopped: context.app.stopWork() });

function count(sqlite: Parameters<QueryHandler<'app.status'>>[0]['sqlite'], from: string): number {
  return sqlite.prepare<[], number>(`SELECT count(*) FROM ${from}`).pluck().get() ?? 0;
}
