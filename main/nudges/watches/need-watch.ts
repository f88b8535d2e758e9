import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { NeedState } from '#shared/domain/needs/need-states.ts';
import type { NeedFacts } from '#shared/domain/palgorithms/need-facts.ts';
import { partsOfKey } from '#shared/domain/palgorithms/proposal.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { isInstant } from '../../db/readable/rule.ts';
import { dateAt, type PassContext } from '../pass-context.ts';
import { readDecisions } from '../stored-answers.ts';
import { behindFormers, formerFinder } from './former-suppliers.ts';
import { spokenOf } from '../own/own-readers.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

interface NeedRow {
  id: string;
  title: string;
  state: NeedState;
  decideBy: CalendarDate | null;
  decideByWhy: string | null;
  candidates: number;
  offers: number;
  /** The key of the nudge that raised it, where that still asks; else null. */
  askedByKey: string | null;
  changedAt: number;
  causeContractId: string | null;
}

/** A nudge asks no more once it was answered for good, its contract is gone, or the contract is being left. */
const needsSql = `
  SELECT n.id, n.title, n.state, n.decideBy, n.decideByWhy, n.changedAt, n.causeContractId,
    (SELECT count(*) FROM candidates c WHERE c.needId = n.id AND c.deletedAt IS NULL AND c.stage <> 'ruled_out')
      AS candidates,
    (SELECT count(*) FROM offers o JOIN candidates c ON c.id = o.candidateId
      WHERE c.needId = n.id AND c.deletedAt IS NULL AND c.stage <> 'ruled_out' AND o.deletedAt IS NULL) AS offers,
    CASE WHEN EXISTS (SELECT 1 FROM contracts k WHERE k.id = n.causeContractId AND k.deletedAt IS NULL)
      AND NOT EXISTS (SELECT 1 FROM exits e
        WHERE e.contractId = n.causeContractId AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL)
      AND NOT EXISTS (SELECT 1 FROM nudge_answers a
        WHERE a.nudgeKey = n.causeNudgeKey AND a.deletedAt IS NULL AND a.answer <> 'snoozed')
      THEN n.causeNudgeKey END AS askedByKey
  FROM needs n WHERE n.deletedAt IS NULL`;

/** Since when nothing of a need was changed: neither it, nor what belongs to it, nor what was said about any of it. */
const touched = (from: string): string => `SELECT t.changedAt AS at FROM ${from}`;
const ofCandidates = 'candidates k JOIN';
const touchedSql = `SELECT max(at) FROM (
  ${touched('requirements t WHERE t.needId = @id')}
  UNION ALL ${touched('candidates t WHERE t.needId = @id')}
  UNION ALL ${touched(`${ofCandidates} offers t ON t.candidateId = k.id WHERE k.needId = @id`)}
  UNION ALL ${touched(`${ofCandidates} assessments t ON t.candidateId = k.id WHERE k.needId = @id`)}
  UNION ALL ${['interactions', 'documents']
    .flatMap((table) => [
      touched(`${table} t WHERE t.subjectType = 'need' AND t.subjectId = @id`),
      touched(`${ofCandidates} ${table} t ON t.subjectType = 'candidate' AND t.subjectId = k.id WHERE k.needId = @id`),
    ])
    .join(' UNION ALL ')})`;

const ofSubjects = (table: string): string => `
  SELECT subjectId AS id FROM ${table} WHERE subjectType = 'need' AND id IN (SELECT value FROM json_each(@ids))
  UNION SELECT k.needId FROM ${table} t JOIN candidates k ON t.subjectType = 'candidate' AND k.id = t.subjectId
    WHERE t.id IN (SELECT value FROM json_each(@ids))`;

const ofContracts = (contracts: string): string =>
  `SELECT id FROM needs WHERE causeContractId IN (${contracts} IN (SELECT value FROM json_each(@ids)))`;

/** Needs, with how far they have come and whether a contract asks for the same decision. */
export const needWatch: Watch<'need'> = {
  kind: 'need',
  table: 'needs',
  behind: {
    needs: 'SELECT value AS id FROM json_each(@ids)',
    candidates: `SELECT needId AS id FROM candidates WHERE id IN (SELECT value FROM json_each(@ids))
      UNION ${behindFormers.candidates}`,
    offers: `SELECT c.needId AS id FROM offers o JOIN candidates c ON c.id = o.candidateId
      WHERE o.id IN (SELECT value FROM json_each(@ids))`,
    requirements: 'SELECT needId AS id FROM requirements WHERE id IN (SELECT value FROM json_each(@ids))',
    assessments: `SELECT c.needId AS id FROM assessments a JOIN candidates c ON c.id = a.candidateId
      WHERE a.id IN (SELECT value FROM json_each(@ids))`,
    interactions: ofSubjects('interactions'),
    documents: ofSubjects('documents'),
    contracts: `${ofContracts('SELECT id FROM contracts WHERE id')} UNION ${behindFormers.contracts}`,
    suppliers: behindFormers.suppliers,
    relationships: behindFormers.relationships,
    recommendations: behindFormers.recommendations,
    exits: `${ofContracts('SELECT contractId FROM exits WHERE id')} UNION ${behindFormers.exits}`,
    nudge_answers: `SELECT n.id FROM needs n JOIN nudge_answers a ON a.nudgeKey = n.causeNudgeKey
      WHERE a.id IN (SELECT value FROM json_each(@ids))`,
  },
  facts: needFacts,
};

function* needFacts(context: PassContext, which: Which, on: FactsOn): Generator<NeedFacts, void, undefined> {
  const { sqlite } = context;
  const rows =
    which === 'all'
      ? sqlite.prepare<[], NeedRow>(needsSql).all()
      : prepareOnce<[string], NeedRow>(sqlite, `${needsSql} AND n.id IN (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  if (rows.length === 0) return;
  const decisions = readDecisions(sqlite);
  const formersOf = formerFinder(context, on.day);
  const spoken = spokenOf('need', context, on);
  for (const { askedByKey, changedAt, causeContractId, ...row } of rows) {
    const facts: NeedFacts = {
      ...row,
      get touchedOn() {
        return touchedOn(context, row.id, changedAt);
      },
      get formers() {
        return formersOf({ id: row.id, title: row.title, causeContractId });
      },
      alsoAskedBy: askedByKey === null ? null : (partsOfKey(askedByKey)?.palgorithm ?? null),
      decisions: decisions.get(row.id) ?? [],
      ...spoken?.(() => facts),
    };
    yield facts;
  }
}

function touchedOn(context: PassContext, id: string, changedAt: unknown): CalendarDate {
  const others = prepareOnce<[{ id: string }]>(context.sqlite, touchedSql).pluck().get({ id });
  const known = [changedAt, others].flatMap((at) => (typeof at === 'number' && isInstant(at) ? [at] : []));
  // What cannot be read was written down at some time; nothing is left alone for its sake.
  return known.length === 0 ? context.today : dateAt(Math.max(...known), context);
}
