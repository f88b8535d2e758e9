import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { refused } from '../failures.ts';
import { whileUnchanged } from '../../db/while-unchanged.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { countNotPast } from '../relationships/standings.ts';
import { stepsNext } from '../history/undo.ts';

/** The date, the place and the size of the store. */
export const appStatus: QueryHandler<'app.status'> = (context) => {
  const { canUndo, canRedo, undo, redo } = stepsNext(context);
  return ok({
    version: context.app.version,
    today: context.today,
    todayFixed: context.clock.todayFixed,
    demo: context.app.demo,
    locked: context.app.locked,
    locale: context.speaker.locale,
    language: context.speaker.language,
    dataFolder: context.app.dataFolder,
    door: context.app.door,
    counts: countsOf(context),
    notice: context.app.notice === null ? null : context.say(context.app.notice),
    canUndo,
    canRedo,
    undoTitle: undo?.title ?? null,
    redoTitle: redo?.title ?? null,
  });
};

/** Countries and regions whose holidays are known. */
export const listHolidayRegions: QueryHandler<'app.holidayRegions'> = ({ holidays, speaker }) =>
  ok(holidays.regions(speaker.language === 'de' ? 'de' : 'en'));

/** Opens a supplier's page in the person's browser, where this door can. */
export const openLink: QueryHandler<'app.openLink'> = async (context, { address }) => {
  if (context.app.openOutside === null) {
    return failed({ type: 'Unavailable', message: message('refusals.linksFromWindow') });
  }
  const { reason } = await context.app.openOutside({ kind: 'link', address });
  return reason === null ? ok({ opened: true }) : failed(refused(reason));
};

/** Opens an invented household beside this one, where this door can. */
export const openDemo: QueryHandler<'app.openDemo'> = async (context) => {
  if (context.app.openOutside === null)
    return failed({ type: 'Unavailable', message: message('refusals.demoFromWindow') });
  const { reason } = await context.app.openOutside({ kind: 'demo' });
  return reason === null ? ok({ opened: true }) : failed({ type: 'Unavailable', message: reason });
};

/** Stops long work, if any is going on. */
export const stopWork: QueryHandler<'work.stop'> = (context) => ok({ stopped: context.app.stopWork() });

/** Pages ask again and again while long work goes on; counting tens of thousands of rows is done once for each change. */
function countsOf(context: QueryContext): OutputOf<'app.status'>['counts'] {
  const { sqlite, app, today } = context;
  return whileUnchanged(sqlite, `counts on ${today}`, () => ({
    suppliers: count(sqlite, 'suppliers WHERE deletedAt IS NULL'),
    relationships: countNotPast(context),
    contracts: count(sqlite, 'contracts WHERE deletedAt IS NULL'),
    openNudges: app.openNudgeCount(),
    historyEntries: count(sqlite, 'history_entries'),
  }));
}

function count(sqlite: QueryContext['sqlite'], from: string): number {
  return sqlite.prepare<[], number>(`SELECT count(*) FROM ${from}`).pluck().get() ?? 0;
}
