import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { NeedState } from '#shared/domain/needs/need-states.ts';
import type { OfferFacts } from '#shared/domain/palgorithms/offer-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { PassContext } from '../pass-context.ts';
import { readDecisions } from '../stored-answers.ts';
import { spokenOf } from '../own/own-readers.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

interface OfferRow {
  id: string;
  candidateId: string;
  supplierName: string;
  supplierId: string | null;
  needId: string;
  needTitle: string;
  needState: NeedState;
  /** Null where the stored day cannot be read. */
  offeredOn: CalendarDate | null;
  validUntil: CalendarDate | null;
  stands: 0 | 1;
  accepted: 0 | 1;
}

const offersSql = `
  SELECT o.id, o.candidateId, c.supplierName, c.supplierId, n.id AS needId, n.title AS needTitle, n.state AS needState,
    o.offeredOn, o.validUntil,
    c.stage NOT IN ('ruled_out', 'chosen') AND NOT EXISTS (
      SELECT 1 FROM offers l WHERE l.candidateId = o.candidateId AND l.deletedAt IS NULL AND l.version > o.version)
      AS stands,
    o.contractId IS NOT NULL AS accepted
  FROM offers o JOIN candidates c ON c.id = o.candidateId JOIN needs n ON n.id = c.needId
  WHERE o.deletedAt IS NULL AND c.deletedAt IS NULL AND n.deletedAt IS NULL`;

/** Offers, with whether they still stand. */
export const offerWatch: Watch<'offer'> = {
  kind: 'offer',
  table: 'offers',
  behind: {
    // A later offer takes the place of an earlier one.
    offers: `SELECT o.id FROM offers o WHERE o.candidateId IN (
      SELECT candidateId FROM offers WHERE id IN (SELECT value FROM json_each(@ids)))`,
    candidates: 'SELECT id FROM offers WHERE candidateId IN (SELECT value FROM json_each(@ids))',
    needs: `SELECT o.id FROM offers o JOIN candidates c ON c.id = o.candidateId
      WHERE c.needId IN (SELECT value FROM json_each(@ids))`,
  },
  facts: offerFacts,
};

function* offerFacts(context: PassContext, which: Which, on: FactsOn): Generator<OfferFacts, void, undefined> {
  const { sqlite } = context;
  const rows =
    which === 'all'
      ? sqlite.prepare<[], OfferRow>(offersSql).all()
      : prepareOnce<[string], OfferRow>(sqlite, `${offersSql} AND o.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  if (rows.length === 0) return;
  const decisions = readDecisions(sqlite);
  const spoken = spokenOf('offer', context, on);
  for (const { offeredOn, stands, accepted, ...row } of rows) {
    if (offeredOn === null) continue;
    const facts: OfferFacts = {
      ...row,
      offeredOn,
      stands: stands === 1,
      accepted: accepted === 1,
      decisions: decisions.get(row.id) ?? [],
      ...spoken?.(() => facts),
    };
    yield facts;
  }
}
