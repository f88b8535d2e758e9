import { addDays, latestOf, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Successor } from '#shared/domain/palgorithms/facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../pass-context.ts';

/** How many days before or after the end of one contract another may begin to count as what follows it. */
const daysAround = 31;

interface CandidateRow extends Omit<Successor, 'isCertain'> {
  id: string;
  relationshipId: string;
  category: string | null;
}

/** The contract that ends. */
interface Ending {
  readonly id: string;
  readonly relationshipId: string;
  readonly category: string | null;
}

/** Terms that are no JSON make the whole statement fail, and a start that is no day is none. */
const beginning = (when: string) => `
  SELECT id, name, relationshipId, category, startsOn FROM (
    SELECT id, name, relationshipId, category, terms ->> '$.startsOn' AS startsOn FROM contracts
    WHERE deletedAt IS NULL AND terms IS NOT NULL AND json_valid(terms) AND terms ->> '$.startsOn' ${when})
  WHERE date(startsOn) IS startsOn ORDER BY startsOn, id`;

const recentOrComing = beginning('>= ?');
const aroundOneEnd = beginning(
  'BETWEEN @from AND @until AND (relationshipId = @relationshipId OR category = @category)',
);

/** When a contract begins by terms that may be no JSON. */
const startBy = (terms: string): string => `CASE WHEN json_valid(${terms}) THEN ${terms} ->> '$.startsOn' END`;

/** Whether one of some contracts begins late enough to follow another, or did so before the command. */
const someFollow = `
  SELECT 1 FROM contracts WHERE id IN (SELECT value FROM json_each(@ids)) AND ${startBy('terms')} >= @earliest
  UNION ALL
  SELECT 1 FROM changes h WHERE h.entryId IN (SELECT id FROM current_entry) AND h.tableName = 'contracts'
    AND ${startBy("(h.before ->> '$.terms')")} >= @earliest
  LIMIT 1`;

/** The title of the need a contract raised, once an offer was chosen for it. */
const chosenFor = `SELECT title FROM needs
  WHERE causeContractId = ? AND chosenOfferId IS NOT NULL AND deletedAt IS NULL ORDER BY rowid DESC LIMIT 1`;

/**
 * Finds what follows a contract that ends by itself. What was chosen for the need it raised does, for certain. One with the
 * same supplier, or of the same category, that began after it and begins around its end only looks so: it may be a second
 * domain or another dog's insurance. Where many contracts are looked at, those in question are read once, when first asked for.
 */
export function successorFinder(
  sqlite: Sqlite,
  asOf: CalendarDate,
  many: boolean,
): (ending: Ending, startsOn: CalendarDate | null, endsOn: CalendarDate | null) => Successor | null {
  const earliest = addDays(asOf, -daysAround);
  const candidatesOf = many ? amongAll(sqlite, earliest) : amongFew(sqlite);
  return (ending, startsOn, endsOn) => {
    if (startsOn === null || endsOn === null) return null;
    const from = latestOf(addDays(endsOn, -daysAround), earliest);
    const until = addDays(endsOn, daysAround);
    const follows = (candidate: CandidateRow): boolean =>
      candidate.id !== ending.id &&
      candidate.startsOn > startsOn &&
      candidate.startsOn >= from &&
      candidate.startsOn <= until;
    const { ofRelationship, ofCategory } = candidatesOf(ending, from, until);
    const found = ofRelationship.find(follows) ?? ofCategory.find(follows);
    const chosen = prepareOnce<[string], string>(sqlite, chosenFor).pluck().get(ending.id);
    if (chosen !== undefined) {
      return { name: found?.name ?? chosen, startsOn: found?.startsOn ?? addDays(endsOn, 1), isCertain: true };
    }
    return found === undefined ? null : { name: found.name, startsOn: found.startsOn, isCertain: false };
  };
}

/**
 * Whether one of the contracts that a command changed may follow one that ends today or later, or might have before. Where
 * none does, nothing else is to be said of those that end.
 */
export function mayFollow(sqlite: Sqlite, changed: readonly string[], today: CalendarDate): boolean {
  const earliest = addDays(today, -daysAround);
  return (
    prepareOnce<[Record<string, string>]>(sqlite, someFollow).get({ ids: JSON.stringify(changed), earliest }) !==
    undefined
  );
}

/** Contracts that may follow one, in the order in which they begin. */
interface Candidates {
  readonly ofRelationship: readonly CandidateRow[];
  readonly ofCategory: readonly CandidateRow[];
}

type CandidatesOf = (ending: Ending, from: CalendarDate, until: CalendarDate) => Candidates;

function amongAll(sqlite: Sqlite, earliest: CalendarDate): CandidatesOf {
  let read: {
    readonly byRelationship: ReadonlyMap<string, readonly CandidateRow[]>;
    readonly byCategory: ReadonlyMap<string | null, readonly CandidateRow[]>;
  } | null = null;
  return ({ relationshipId, category }) => {
    if (read === null) {
      const rows = sqlite.prepare<[string], CandidateRow>(recentOrComing).all(earliest);
      read = {
        byRelationship: Map.groupBy(rows, (row) => row.relationshipId),
        byCategory: Map.groupBy(rows, (row) => row.category),
      };
    }
    return {
      ofRelationship: read.byRelationship.get(relationshipId) ?? [],
      ofCategory: category === null ? [] : (read.byCategory.get(category) ?? []),
    };
  };
}

function amongFew(sqlite: Sqlite): CandidatesOf {
  return ({ relationshipId, category }, from, until) => {
    const rows = prepareOnce<[Record<string, string | null>], CandidateRow>(sqlite, aroundOneEnd).all({
      from,
      until,
      relationshipId,
      category,
    });
    return {
      ofRelationship: rows.filter((row) => row.relationshipId === relationshipId),
      ofCategory: category === null ? [] : rows.filter((row) => row.category === category),
    };
  };
}
