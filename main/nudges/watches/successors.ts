import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
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
const recentOrComing = `
  SELECT id, name, relationshipId, category, startsOn FROM (
    SELECT id, name, relationshipId, category, terms ->> '$.startsOn' AS startsOn FROM contracts
    WHERE deletedAt IS NULL AND terms IS NOT NULL AND json_valid(terms) AND terms ->> '$.startsOn' >= ?)
  WHERE date(startsOn) IS startsOn ORDER BY startsOn, id`;

/** The title of the need a contract raised, once an offer was chosen for it. */
const chosenFor = `SELECT title FROM needs
  WHERE causeContractId = ? AND chosenOfferId IS NOT NULL AND deletedAt IS NULL ORDER BY rowid DESC LIMIT 1`;

/**
 * Finds what follows a contract that ends by itself. What was chosen for the need it raised does, for certain. One with the
 * same supplier, or of the same category, that began after it and begins around its end only looks so: it may be a second
 * domain or another dog's insurance. The contracts in question are read once, when first asked for.
 */
export function successorFinder(
  sqlite: Sqlite,
  asOf: CalendarDate,
): (ending: Ending, startsOn: CalendarDate | null, endsOn: CalendarDate | null) => Successor | null {
  let candidates: Candidates | null = null;
  return (ending, startsOn, endsOn) => {
    if (startsOn === null || endsOn === null) return null;
    candidates ??= readCandidates(sqlite, asOf);
    const from = addDays(endsOn, -daysAround);
    const until = addDays(endsOn, daysAround);
    const follows = (candidate: CandidateRow): boolean =>
      candidate.id !== ending.id &&
      candidate.startsOn > startsOn &&
      candidate.startsOn >= from &&
      candidate.startsOn <= until;
    const found =
      candidates.byRelationship.get(ending.relationshipId)?.find(follows) ??
      (ending.category === null ? undefined : candidates.byCategory.get(ending.category)?.find(follows));
    const chosen = prepareOnce<[string], string>(sqlite, chosenFor).pluck().get(ending.id);
    if (chosen !== undefined) {
      return { name: found?.name ?? chosen, startsOn: found?.startsOn ?? addDays(endsOn, 1), isCertain: true };
    }
    return found === undefined ? null : { name: found.name, startsOn: found.startsOn, isCertain: false };
  };
}

interface Candidates {
  readonly byRelationship: ReadonlyMap<string, readonly CandidateRow[]>;
  readonly byCategory: ReadonlyMap<string | null, readonly CandidateRow[]>;
}

function readCandidates(sqlite: Sqlite, asOf: CalendarDate): Candidates {
  const rows = sqlite.prepare<[string], CandidateRow>(recentOrComing).all(addDays(asOf, -daysAround));
  return {
    byRelationship: Map.groupBy(rows, ({ relationshipId }) => relationshipId),
    byCategory: Map.groupBy(rows, ({ category }) => category),
  };
}
