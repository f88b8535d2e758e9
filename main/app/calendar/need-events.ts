import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { isOpenNeed, type NeedState } from '#shared/domain/needs/need-states.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { QueryContext } from '../handler.ts';
import type { CalendarEvent } from './calendar-events.ts';

interface NeedRow {
  id: string;
  title: string;
  state: NeedState;
  decideBy: CalendarDate;
  decideByWhy: string | null;
  changedAt: number;
}

interface OfferRow {
  id: string;
  supplierName: string;
  title: string;
  state: NeedState;
  validUntil: CalendarDate;
  changedAt: number;
}

const needsSql = `SELECT id, title, state, decideBy, decideByWhy, changedAt FROM needs
  WHERE deletedAt IS NULL AND decideBy BETWEEN @from AND @to ORDER BY decideBy, rowid`;

const offersSql = `SELECT o.id, c.supplierName, n.title, n.state, o.validUntil, o.changedAt
  FROM offers o JOIN candidates c ON c.id = o.candidateId JOIN needs n ON n.id = c.needId
  WHERE o.deletedAt IS NULL AND c.deletedAt IS NULL AND n.deletedAt IS NULL AND o.contractId IS NULL
    AND c.stage NOT IN ('ruled_out', 'chosen') AND o.validUntil BETWEEN @from AND @to
    AND NOT EXISTS (SELECT 1 FROM offers l
      WHERE l.candidateId = o.candidateId AND l.deletedAt IS NULL AND l.version > o.version)
  ORDER BY o.validUntil, o.rowid`;

/** The days by which needs are to be decided, and the last days of offers that stand, between two days. */
export function needEvents(context: QueryContext, from: CalendarDate, to: CalendarDate): CalendarEvent[] {
  const { sqlite, preferences } = context;
  const { need_deciding: deciding, offer_lapsing: lapsing } = preferences.palgorithms;
  const titled = (what: Parameters<typeof context.say>[0], subject: string): string =>
    context.say(message('calendar.title', { what, subject }));
  const needs = sqlite.prepare<[{ from: string; to: string }], NeedRow>(needsSql).all({ from, to });
  const offers = sqlite.prepare<[{ from: string; to: string }], OfferRow>(offersSql).all({ from, to });
  return [
    ...needs.filter(isWholeAndOpen).map(({ id, title, decideBy: on, decideByWhy: why, changedAt }) => ({
      uid: `${id}.decide.once@dancecard`,
      on,
      title: titled(message('calendar.decide'), title),
      description: context.say(
        why === null ? message('calendar.decide.by', { on }) : message('calendar.decide.why', { on, why }),
      ),
      alarmDays: deciding.leadDays,
      changedAt,
    })),
    ...offers.filter(isWholeAndOpen).map(({ id, supplierName: supplier, title, validUntil: on, changedAt }) => ({
      uid: `${id}.offer.once@dancecard`,
      on,
      title: titled(message('calendar.offer', { supplier }), title),
      description: context.say(message('calendar.offer.until', { on })),
      alarmDays: lapsing.leadDays,
      changedAt,
    })),
  ];
}

function isWholeAndOpen(row: NeedRow | OfferRow): boolean {
  return unreadableIn(row).length === 0 && isOpenNeed(row.state);
}
