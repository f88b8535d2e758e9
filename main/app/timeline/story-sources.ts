import { storyKinds } from '#shared/api/timeline.ts';
import { subjectTypes } from '#shared/domain/subject.ts';
import { isSuccession } from '../../nudges/stored-exits.ts';

export type StoryKind = (typeof storyKinds)[number];

/** Where the entries of one kind are stored, as parts of a statement; `x` is the row that an entry gets its id from. */
interface StorySource {
  readonly kind: StoryKind;
  readonly from: string;
  readonly id?: string;
  /** The day it happened on. */
  readonly on: string;
  /** What it is about: the type and the id of a subject. */
  readonly type: string;
  readonly subject: string;
  /** What the person wrote, for the search by words; null where only names are searched. */
  readonly words?: string;
  readonly where?: string;
}

const ofContract = { type: "'contract'", subject: 'x.contractId' } as const;
const ofRelationship = { type: "'relationship'", subject: 'x.relationshipId' } as const;
const ofItsSubject = { type: 'x.subjectType', subject: 'x.subjectId' } as const;
const ofProblem = { type: "'problem'", subject: 'x.id' } as const;

/** The first day of the contract `c`. Text that is no JSON names none. */
const startOfContract = "CASE WHEN json_valid(c.terms) THEN c.terms ->> '$.startsOn' END";

/** Whether a contract of the relationship says by name what the stretch `x` would only say again. */
const saidByContract = `EXISTS (SELECT 1 FROM contracts c WHERE c.relationshipId = x.relationshipId
  AND c.deletedAt IS NULL AND ${startOfContract} = x.startedOn)`;
const endSaidByContract = `EXISTS (SELECT 1 FROM contracts c LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL
    AND e.withdrawnOn IS NULL LEFT JOIN outlooks o ON o.contractId = c.id
  WHERE c.relationshipId = x.relationshipId AND c.deletedAt IS NULL
    AND x.endedOn = CASE WHEN e.id IS NULL THEN o.currentTermEnd ELSE e.endsOn END)`;

const exits = {
  from: 'exits x',
  ...ofContract,
  words: "concat_ws(' ', x.reason, x.note)",
} as const;

const ofData = {
  from: 'data_given x',
  type: "'relationship'",
  subject: 'x.relationshipId',
  words: "concat_ws(' ', x.what, x.why)",
} as const;

/** The last day of an exit counts once it was told or named: of any other it still moves. */
const endIsFixed = `x.withdrawnOn IS NULL
  AND (x.endsOnStated = 1 OR x.noticeSentOn IS NOT NULL OR x.acknowledgedOn IS NOT NULL)`;

/** What a succession has by agreement is told as one thing. */
const wasLeft = `NOT ${isSuccession('x')}`;

/** The record a nudge was about: the second part of its key. */
const keyRest = "substr(x.nudgeKey, instr(x.nudgeKey, ':') + 1)";
const subjectOfKey = `substr(${keyRest}, 1, instr(${keyRest}, ':') - 1)`;

/** An earlier price of the contract of the price `x`: without one nothing changed. */
export const priceBefore = `SELECT b.id FROM prices b WHERE b.contractId = x.contractId AND b.deletedAt IS NULL
  AND b.id <> x.id AND (b.effectiveFrom IS NULL OR b.effectiveFrom < x.effectiveFrom
    OR (b.effectiveFrom = x.effectiveFrom AND b.rowid < x.rowid))
  ORDER BY b.effectiveFrom DESC, b.rowid DESC LIMIT 1`;

/** Every kind of entry, from wherever it is stored; a kind may come from two places. */
const sources: readonly StorySource[] = [
  {
    kind: 'relationship_started',
    from: 'episodes x',
    on: 'x.startedOn',
    type: "'relationship'",
    subject: 'x.relationshipId',
    where: `NOT ${saidByContract}`,
  },
  {
    kind: 'relationship_ended',
    from: 'episodes x',
    on: 'x.endedOn',
    type: "'relationship'",
    subject: 'x.relationshipId',
    where: `NOT ${endSaidByContract}`,
  },
  {
    kind: 'contract_started',
    from: 'contracts x',
    on: startOfContract.replaceAll('c.', 'x.'),
    type: "'contract'",
    subject: 'x.id',
  },
  {
    // The last renewal so far; a contract that was left before it was not renewed.
    kind: 'contract_renewed',
    from: 'contracts x JOIN outlooks o ON o.contractId = x.id',
    on: 'o.currentTermStart',
    type: "'contract'",
    subject: 'x.id',
    where: `x.terms IS NOT NULL AND o.renewedTimes > 0 AND NOT EXISTS (SELECT 1 FROM exits e WHERE e.contractId = x.id
      AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL AND e.endsOn < o.currentTermStart)`,
  },
  {
    kind: 'contract_ended',
    from: 'contracts x JOIN outlooks o ON o.contractId = x.id',
    on: 'o.currentTermEnd',
    type: "'contract'",
    subject: 'x.id',
    where: `x.terms IS NOT NULL AND (o.phase = 'ended' OR o.deadlineKind = 'not_needed') AND NOT EXISTS (SELECT 1
      FROM exits e WHERE e.contractId = x.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL)`,
  },
  { kind: 'contract_ended', ...exits, id: 'x.contractId', on: 'x.endsOn', where: endIsFixed },
  {
    kind: 'price_changed',
    from: 'prices x',
    ...ofContract,
    on: 'x.effectiveFrom',
    words: 'x.note',
    where: `EXISTS (${priceBefore})`,
  },
  { kind: 'contract_succeeded', ...exits, on: 'x.decidedOn', where: isSuccession('x') },
  { kind: 'exit_decided', ...exits, on: 'x.decidedOn', where: wasLeft },
  { kind: 'notice_sent', ...exits, on: 'x.noticeSentOn', where: wasLeft },
  { kind: 'exit_acknowledged', ...exits, on: 'x.acknowledgedOn', where: wasLeft },
  { kind: 'exit_withdrawn', ...exits, on: 'x.withdrawnOn' },
  {
    kind: 'interaction',
    from: 'interactions x',
    ...ofItsSubject,
    on: 'x.happenedOn',
    words: "concat_ws(' ', x.text, x.spokeTo, x.reference)",
  },
  {
    kind: 'document',
    from: 'documents x',
    ...ofItsSubject,
    on: 'coalesce(x.datedOn, x.addedOn)',
    words: "concat_ws(' ', x.name, x.note)",
  },
  { kind: 'data_given', ...ofData, on: 'x.givenOn' },
  { kind: 'consent_withdrawn', ...ofData, on: 'x.consentWithdrawnOn' },
  { kind: 'data_asked_back', ...ofData, on: 'x.askedBackOn' },
  { kind: 'data_erased', ...ofData, on: 'x.erasedOn' },
  { kind: 'promise_made', from: 'promises x', ...ofItsSubject, on: 'x.madeOn', words: 'x.text' },
  {
    kind: 'promise_settled',
    from: 'promises x',
    ...ofItsSubject,
    on: 'x.settledOn',
    words: 'x.text',
    where: 'x.outcome IS NOT NULL',
  },
  {
    kind: 'problem_opened',
    from: 'problems x',
    ...ofProblem,
    on: 'x.since',
    words: "concat_ws(' ', x.title, x.story)",
  },
  {
    kind: 'problem_closed',
    from: 'problems x',
    ...ofProblem,
    on: 'x.closedOn',
    words: "concat_ws(' ', x.title, x.closingNote)",
    where: 'x.outcome IS NOT NULL',
  },
  {
    kind: 'problem_step',
    from: 'problem_steps x',
    type: "'problem'",
    subject: 'x.problemId',
    on: 'x."on"',
    words: 'x.text',
  },
  { kind: 'exchange', from: 'exchanges x', ...ofRelationship, on: 'x."on"', words: 'x.text' },
  { kind: 'judged', from: 'judgements x', ...ofRelationship, on: 'x.judgedOn', words: 'x.fact' },
  {
    kind: 'recommended',
    from: 'recommendations x',
    ...ofRelationship,
    on: 'x."on"',
    words: 'x.reason',
    // Putting off is no act.
    where: 'x.score IS NOT NULL',
  },
  {
    kind: 'nudge_answered',
    from: `nudge_answers x LEFT JOIN contracts nc ON nc.id = ${subjectOfKey} LEFT JOIN exits ne ON ne.id = ${subjectOfKey}
      LEFT JOIN needs nn ON nn.id = ${subjectOfKey} LEFT JOIN offers no ON no.id = ${subjectOfKey}
      LEFT JOIN candidates na ON na.id = coalesce(no.candidateId, ${subjectOfKey})`,
    type: `CASE WHEN coalesce(nc.id, ne.id) IS NOT NULL THEN 'contract' WHEN nn.id IS NOT NULL THEN 'need'
      WHEN na.id IS NOT NULL THEN 'candidate' END`,
    subject: 'coalesce(nc.id, ne.contractId, nn.id, na.id)',
    on: 'x.answeredOn',
    words: 'x.title',
    // Putting off is no act.
    where: "x.answer <> 'snoozed'",
  },
];

/** The subjects of a supplier, as a table `theirs`; `@supplierId` is the supplier. */
const theirsSql = `
  dealt(type, id) AS MATERIALIZED (
    SELECT 'supplier', @supplierId
    UNION ALL SELECT 'relationship', id FROM relationships WHERE supplierId = @supplierId
    UNION ALL SELECT 'contract', c.id FROM relationships r JOIN contracts c ON c.relationshipId = r.id
      WHERE r.supplierId = @supplierId
    UNION ALL SELECT 'candidate', id FROM candidates WHERE supplierId = @supplierId),
  theirs(type, id) AS MATERIALIZED (
    SELECT type, id FROM dealt
    UNION ALL SELECT 'problem', p.id FROM problems p WHERE (p.subjectType, p.subjectId) IN (SELECT type, id FROM dealt))`;

/** What of a story is asked for. */
export interface StoryWanted {
  readonly kinds: ReadonlySet<StoryKind>;
  readonly ofSupplier: boolean;
  /** Whether what was written is read too. */
  readonly withWords: boolean;
  /** Whether it goes on after another page: after `@lastOn`, `@lastRank` and `@lastId`. */
  readonly goesOn: boolean;
  readonly limited: boolean;
}

/**
 * The statement that finds entries, the latest first: their day, kind (as its place in `storyKinds`), id and subject. It
 * reads nothing else, since only those on the page are looked up. Parameters: `@from` and `@to` for the days, `@limit`.
 */
export function storySql({ kinds, ofSupplier, withWords, goesOn, limited }: StoryWanted): string {
  const parts = sources
    .filter(({ kind }) => kinds.has(kind))
    .map((source) => {
      const conditions = [
        'x.deletedAt IS NULL',
        `${source.on} BETWEEN @from AND @to`,
        ...(source.where === undefined ? [] : [source.where]),
        ...(ofSupplier ? [`(${source.type}, ${source.subject}) IN (SELECT type, id FROM theirs)`] : []),
      ];
      const words = withWords ? `, ${source.words ?? 'NULL'} AS words` : '';
      return `SELECT ${source.on} AS "on", ${storyKinds.indexOf(source.kind)} AS rank, ${source.id ?? 'x.id'} AS id,
        ${source.type} AS type, ${source.subject} AS subjectId${words}
        FROM ${source.from} WHERE ${conditions.join(' AND ')}`;
    });
  const after = goesOn ? 'WHERE ("on", rank, id) < (@lastOn, @lastRank, @lastId)' : '';
  return `${ofSupplier ? `WITH ${theirsSql}` : ''}
    SELECT * FROM (${parts.join('\nUNION ALL ')}) ${after}
    ORDER BY "on" DESC, rank DESC, id DESC ${limited ? 'LIMIT @limit' : ''}`;
}

/** The kinds of subject there are, as the statement may name them. */
export const subjectKinds: ReadonlySet<string> = new Set(subjectTypes);
