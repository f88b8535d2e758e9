import { addDays } from '#shared/domain/calendar-date.ts';
import {
  addedReactions,
  mayInterrupt,
  noReactions,
  standsBehind,
  usefulness,
  type Learnable,
  type Reactions,
} from '#shared/domain/attention/usefulness.ts';
import type { Pressing } from '#shared/domain/palgorithms/order.ts';
import { ownName } from '#shared/domain/palgorithms/own-said.ts';
import { palgorithmCalled } from '#shared/domain/palgorithms/registered.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { whileUnchanged } from '../db/while-unchanged.ts';
import type { PassContext } from './pass-context.ts';

/** What of a nudge decides how useful it is taken to be. */
interface Spoken {
  readonly palgorithm: string;
  readonly contractId: string | null;
  readonly actBy: Pressing['actBy'];
}

/** What was learnt from the reactions of the person. It is read when it is first asked for. */
export interface Learned {
  /** What became of all nudges of a palgorithm. */
  reactionsTo(palgorithm: string): Reactions;
  /** What became of all nudges of one that the person wrote, by its id. */
  reactionsToOwn(id: string): Reactions;
  /** What became of those about one kind of supplier: the category of a contract, null for none. */
  reactionsOfKind(palgorithm: string, kind: string | null): Reactions;
  /** What became of its nudges by kind of supplier, with how likely the next of that kind is to help. The most shown first. */
  kindsOf(palgorithm: string): readonly OfKind[];
  /** A kind of supplier as the person writes it; null for none. */
  inWords(kind: string | null): string | null;
  /** The kind of supplier a nudge is about. */
  kindOf(contractId: string | null): string | null;
  /** How likely a nudge is to help, from 0 to 1. */
  usefulnessOf(nudge: Pick<Spoken, 'palgorithm' | 'contractId'>): number;
  /** Whether it stands for a last day, which learning does not touch. */
  isDeadline(nudge: Spoken): boolean;
  mayInterrupt(nudge: Spoken): boolean;
  standsBehind(nudge: Spoken): boolean;
}

/** What was learnt about one kind of supplier. */
export interface OfKind {
  readonly kind: string | null;
  readonly reactions: Reactions;
  readonly useful: number;
}

type LearnedContext = Pick<PassContext, 'sqlite' | 'today' | 'clock' | 'preferences'>;

/** Days after which a nudge without a day to act by counts as ignored when nothing was said to it. */
const daysToIgnore = 60;

/** What cannot be read is null, and counts for nothing. */
interface ReactionRow {
  readonly palgorithm: string;
  readonly kind: string | null;
  /** The palgorithm of one's own that spoke; null for all others. */
  readonly own: string | null;
  readonly shown: number;
  readonly helped: number | null;
  readonly junk: number | null;
  readonly notNow: number | null;
  readonly ignored: number | null;
}

/** SQL for the kind of supplier a contract belongs to. */
const kindSql = 'lower(trim(c.category))';

/** SQL for the palgorithm of one's own that said what has a key: its id follows that of the record. */
const ownSql = (key: string): string =>
  `CASE WHEN ${key} LIKE '${ownName}:%' THEN substr(${key}, ${ownName.length + 39}, 36) END`;

/**
 * Every nudge that stood, and every word said to one that is not stored any more, as after a restore. Of a
 * palgorithm of which all was forgotten only what came later counts.
 */
const reactionsSql = `
  WITH forgotten(palgorithm, day) AS (SELECT key, value FROM json_each(@forgotten)),
  stood(palgorithm, kind, own, verdict, answer, ignored) AS (
    SELECT n.palgorithm, ${kindSql}, ${ownSql('n.key')}, f.verdict, a.answer,
      a.answer IS NULL AND CASE WHEN n.expiredOn IS NULL THEN n.actBy IS NULL AND n.raisedOn <= @longAgo
        ELSE n.actBy < n.expiredOn END
    FROM nudges n
    LEFT JOIN nudge_feedback f ON f.nudgeKey = n.key AND f.deletedAt IS NULL
    LEFT JOIN nudge_answers a ON a.nudgeKey = n.key AND a.deletedAt IS NULL
    LEFT JOIN contracts c ON c.id = n.contractId
    LEFT JOIN forgotten g ON g.palgorithm = n.palgorithm
    WHERE g.day IS NULL OR n.raisedOn > g.day OR f.verdict IS NOT NULL
    UNION ALL
    SELECT k.palgorithm, ${kindSql}, k.own, k.verdict, NULL, 0
    FROM (SELECT verdict, ${ownSql('nudgeKey')} AS own, substr(nudgeKey, 1, instr(nudgeKey, ':') - 1) AS palgorithm,
        substr(nudgeKey, instr(nudgeKey, ':') + 1, 36) AS subjectId
      FROM nudge_feedback WHERE deletedAt IS NULL AND nudgeKey NOT IN (SELECT key FROM nudges)) k
    LEFT JOIN contracts c ON c.id = k.subjectId)
  SELECT palgorithm, kind, own, count(*) AS shown, sum(verdict = 'helped') AS helped, sum(verdict = 'junk') AS junk,
    sum(verdict IS NULL AND answer = 'snoozed') AS notNow, sum(verdict IS NULL AND ignored) AS ignored
  FROM stood GROUP BY palgorithm, kind, own`;

/** What was learnt until now. */
export function learned(context: LearnedContext): Learned {
  let known: Known | null = null;
  const read = (): Known => (known ??= readReactions(context));
  const of = (palgorithm: string): ReadonlyMap<string | null, Reactions> => read().byKind.get(palgorithm) ?? new Map();
  let written: ReadonlyMap<string, string> | null = null;
  const kinds = new Map<string, string | null>();
  const kindOf = (contractId: string | null): string | null => {
    if (contractId === null) return null;
    const found = kinds.get(contractId);
    if (found !== undefined) return found;
    const kind = readKind(context, contractId);
    kinds.set(contractId, kind);
    return kind;
  };
  /** By palgorithm and kind of supplier, each worked out once; kinds of which nothing is known are one. */
  const useful = new Map<string, Map<string | null | undefined, number>>();
  const usefulOf = (palgorithm: string, kind: string | null): number => {
    const reactions = of(palgorithm);
    const place = reactions.has(kind) ? kind : undefined;
    const ofKinds = useful.get(palgorithm) ?? new Map<string | null | undefined, number>();
    useful.set(palgorithm, ofKinds);
    const found = ofKinds.get(place);
    if (found !== undefined) return found;
    const others = [...reactions].filter(([each]) => each !== kind).map(([, each]) => each);
    const worked = usefulness(reactions.get(kind) ?? noReactions, sumOf(others));
    ofKinds.set(place, worked);
    return worked;
  };
  /** How little a palgorithm helps where it helps least. While that is enough, nobody has to know what a nudge is about. */
  const least = new Map<string, number>();
  const leastUsefulOf = (palgorithm: string): number => {
    const found = least.get(palgorithm);
    if (found !== undefined) return found;
    const worked = Math.min(
      usefulness(noReactions, sumOf([...of(palgorithm).values()])),
      ...[...of(palgorithm).keys()].map((kind) => usefulOf(palgorithm, kind)),
    );
    least.set(palgorithm, worked);
    return worked;
  };
  const usefulnessOf = ({ palgorithm, contractId }: Pick<Spoken, 'palgorithm' | 'contractId'>): number =>
    usefulOf(palgorithm, of(palgorithm).size === 0 ? null : kindOf(contractId));
  const isOfLittleUse = (nudge: Spoken): boolean =>
    isLearntOf(nudge) &&
    standsBehind(leastUsefulOf(nudge.palgorithm), learnable(nudge)) &&
    standsBehind(usefulnessOf(nudge), learnable(nudge));
  return {
    reactionsTo: (palgorithm) => sumOf([...of(palgorithm).values()]),
    reactionsToOwn: (id) => read().byOwn.get(id) ?? noReactions,
    reactionsOfKind: (palgorithm, kind) => of(palgorithm).get(kind) ?? noReactions,
    kindsOf: (palgorithm) =>
      [...of(palgorithm)]
        .map(([kind, reactions]) => ({ kind, reactions, useful: usefulOf(palgorithm, kind) }))
        .toSorted(
          (one, other) =>
            other.reactions.shown - one.reactions.shown || ((one.kind ?? '') < (other.kind ?? '') ? -1 : 1),
        ),
    inWords: (kind) => (kind === null ? null : ((written ??= readWritten(context)).get(kind) ?? kind)),
    kindOf,
    usefulnessOf,
    isDeadline: (nudge) => !isLearntOf(nudge),
    mayInterrupt: (nudge) => !isOfLittleUse(nudge),
    standsBehind: isOfLittleUse,
  };
}

function sumOf(each: readonly Reactions[]): Reactions {
  return each.reduce(addedReactions, noReactions);
}

/** Whether learning may change anything about it, so that what was learnt has to be read. */
function isLearntOf(nudge: Spoken): boolean {
  return !mayInterrupt(0, learnable(nudge));
}

function learnable({ palgorithm, actBy }: Spoken): Learnable {
  return { actBy, isDayToAct: palgorithmCalled(palgorithm)?.dayIsNoDeadline !== true };
}

/** What became of nudges, by palgorithm and kind of supplier, and by palgorithm of one's own. */
interface Known {
  readonly byKind: ReadonlyMap<string, ReadonlyMap<string | null, Reactions>>;
  readonly byOwn: ReadonlyMap<string, Reactions>;
}

function readReactions(context: LearnedContext): Known {
  const { sqlite, today, preferences } = context;
  const forgotten = JSON.stringify(preferences.forgotten);
  return whileUnchanged(sqlite, `reactions ${today} ${forgotten}`, () =>
    knownFrom(
      prepareOnce<[Record<string, string>], ReactionRow>(sqlite, reactionsSql).all({
        forgotten,
        longAgo: addDays(today, -daysToIgnore),
      }),
    ),
  );
}

function knownFrom(rows: readonly ReactionRow[]): Known {
  const byKind = new Map<string, Map<string | null, Reactions>>();
  const byOwn = new Map<string, Reactions>();
  for (const { palgorithm, kind, own, shown, helped, junk, notNow, ignored } of rows) {
    const reactions = {
      shown,
      helped: helped ?? 0,
      junk: junk ?? 0,
      notNow: notNow ?? 0,
      ignored: ignored ?? 0,
    };
    const kinds = byKind.get(palgorithm) ?? new Map<string | null, Reactions>();
    kinds.set(kind, addedReactions(kinds.get(kind) ?? noReactions, reactions));
    byKind.set(palgorithm, kinds);
    if (own !== null) byOwn.set(own, addedReactions(byOwn.get(own) ?? noReactions, reactions));
  }
  return { byKind, byOwn };
}

/** How kinds of suppliers are written, by what they are compared by. */
function readWritten({ sqlite }: LearnedContext): ReadonlyMap<string, string> {
  const rows = prepareOnce<[], { kind: string; written: string }>(
    sqlite,
    `SELECT ${kindSql} AS kind, max(trim(c.category)) AS written FROM contracts c
     WHERE c.category IS NOT NULL AND c.deletedAt IS NULL GROUP BY 1`,
  ).all();
  return new Map(rows.map(({ kind, written }) => [kind, written]));
}

function readKind({ sqlite }: LearnedContext, contractId: string): string | null {
  return (
    prepareOnce<[string], string | null>(sqlite, `SELECT ${kindSql} FROM contracts c WHERE c.id = ?`)
      .pluck()
      .get(contractId) ?? null
  );
}
