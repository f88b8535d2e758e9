import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { oneLine } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import { isOpenNeed, type NeedState } from '#shared/domain/needs/need-states.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import type { QueryContext } from '../handler.ts';
import type { Occasion } from './calendar-event.ts';

interface NeedRow {
  id: string;
  title: string;
  state: NeedState;
  decideBy: CalendarDate;
  decideByWhy: string | null;
  causeContractId: string | null;
}

interface OfferRow {
  id: string;
  supplierName: string;
  title: string;
  state: NeedState;
  validUntil: CalendarDate;
}

const needsSql = `SELECT id, title, state, decideBy, decideByWhy, causeContractId FROM needs
  WHERE deletedAt IS NULL AND decideBy BETWEEN @from AND @to ORDER BY decideBy, rowid`;

const offersSql = `SELECT o.id, c.supplierName, n.title, n.state, o.validUntil
  FROM offers o JOIN candidates c ON c.id = o.candidateId JOIN needs n ON n.id = c.needId
  WHERE o.deletedAt IS NULL AND c.deletedAt IS NULL AND n.deletedAt IS NULL AND o.contractId IS NULL
    AND c.stage NOT IN ('ruled_out', 'chosen') AND o.validUntil BETWEEN @from AND @to
    AND NOT EXISTS (SELECT 1 FROM offers l
      WHERE l.candidateId = o.candidateId AND l.deletedAt IS NULL AND l.version > o.version)
  ORDER BY o.validUntil, o.rowid`;

/** The days by which needs are to be decided, and the last days of offers that stand, between two days. */
export function needOccasions({ sqlite, preferences }: QueryContext, from: CalendarDate, to: CalendarDate): Occasion[] {
  const { need_deciding: deciding, offer_lapsing: lapsing } = preferences.palgorithms;
  const needs = sqlite.prepare<[{ from: string; to: string }], NeedRow>(needsSql).all({ from, to });
  const offers = sqlite.prepare<[{ from: string; to: string }], OfferRow>(offersSql).all({ from, to });
  return [
    ...needs.filter(isWholeAndOpen).map(({ id, title, decideBy: on, decideByWhy: why, causeContractId }) => ({
      kind: 'decide' as const,
      occurrence: 'once',
      recordId: id,
      about: causeContractId ?? id,
      on,
      what: message('calendar.decide'),
      subject: title,
      description: [why === null ? message('calendar.decide.by', { on }) : message('calendar.decide.why', { on, why })],
      alarmDays: deciding.on ? deciding.leadDays : [],
    })),
    ...offers.filter(isWholeAndOpen).map(({ id, supplierName: supplier, title, validUntil: on }) => ({
      kind: 'offer' as const,
      occurrence: 'once',
      recordId: id,
      about: id,
      on,
      what: message('calendar.offer', { supplier: oneLine(supplier) }),
      subject: title,
      description: [message('calendar.offer.until', { on })],
      alarmDays: lapsing.on ? lapsing.leadDays : [],
    })),
  ];
}

function isWholeAndOpen(row: NeedRow | OfferRow): boolean {
  return unreadableIn(row).length === 0 && isOpenNeed(row.state);
}
