import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { probableData } from '#shared/domain/data-given/probable-data.ts';
import type { DetailKind } from '#shared/domain/detail-changes/detail-kinds.ts';
import { tellingGroup, type TellingGroup } from '#shared/domain/detail-changes/who-to-tell.ts';
import { daysToPayBack } from '#shared/domain/exits/exit-checklist.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { Sqlite } from '../db/database.ts';
import { readDealings, type Holder } from './stored-dealings.ts';

/** What is stored of a change that decides who is to be told of it. */
export interface ChangeToTell {
  readonly id: string;
  readonly kind: DetailKind;
  /** Null: the household's, and everybody's in it. */
  readonly personId: string | null;
}

/** That a supplier was told. */
export interface TellingRow {
  readonly id: string;
  readonly relationshipId: string;
  readonly toldOn: CalendarDate | null;
  readonly channel: 'email' | 'phone' | 'letter' | 'chat' | 'in_person' | 'portal' | 'other';
  readonly confirmedOn: CalendarDate | null;
  readonly note: string | null;
  readonly interactionId: string | null;
}

/** A supplier on the list of those to tell. */
export interface SupplierToTell extends Holder {
  readonly group: TellingGroup;
  /** Whether that it has the old detail is only probable. */
  readonly isProbable: boolean;
  readonly isTold: boolean;
  readonly telling: TellingRow | null;
}

/**
 * Whether anything goes on in a relationship, and whether something is to be settled after its end: the supplier has not
 * confirmed an exit that ended lately, or its last bill may still come, or an item of a checklist has its day ahead.
 */
const standingSql = `
  SELECT r.id,
    max(c.id IS NULL OR NOT coalesce(e.endsOn < @today, coalesce(o.phase, '') = 'ended', 0)) AS runs,
    max(coalesce(e.endsOn < @today AND (e.endsOn >= @settled OR (e.acknowledgedOn IS NULL AND e.endsOn >= @letBe)
      OR EXISTS (SELECT 1 FROM exit_items i WHERE i.exitId = e.id AND i.deletedAt IS NULL AND i.state = 'open'
        AND i.dueOn >= @today)), 0)) AS owes
  FROM relationships r
  LEFT JOIN contracts c ON c.relationshipId = r.id AND c.deletedAt IS NULL
  LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
  LEFT JOIN outlooks o ON o.contractId = c.id AND c.terms IS NOT NULL
  WHERE r.deletedAt IS NULL GROUP BY r.id`;

interface StandingRow {
  readonly id: string;
  readonly runs: number;
  readonly owes: number;
}

/** Days after which an exit that nobody confirmed was let be. */
const daysToLetBe = 90;

/** Who was told of a change, by relationship. */
export function readTellingRows(sqlite: Sqlite, changeId: string): ReadonlyMap<string, TellingRow> {
  const rows = prepareOnce<[string], TellingRow>(
    sqlite,
    `SELECT id, relationshipId, toldOn, channel, confirmedOn, note, interactionId FROM detail_tellings
     WHERE changeId = ? AND deletedAt IS NULL`,
  ).all(changeId);
  return new Map(rows.map((row) => [row.relationshipId, row]));
}

/** What is known of everybody there is to tell something. Read once, however many changes there are. */
export interface KnownToTell {
  readonly holders: ReturnType<typeof readDealings>;
  readonly standing: ReadonlyMap<string, StandingRow>;
}

/** Reads it, as it stands on a day. */
export function readKnownToTell(sqlite: Sqlite, today: CalendarDate): KnownToTell {
  const standing = prepareOnce<[{ today: string; settled: string; letBe: string }], StandingRow>(
    sqlite,
    standingSql,
  ).all({ today, settled: addDays(today, -daysToPayBack), letBe: addDays(today, -daysToLetBe) });
  return { holders: readDealings(sqlite, {}), standing: new Map(standing.map((row) => [row.id, row])) };
}

/** Everybody who is to be told of a change, or was, in the order of the relationships' ids. */
export function suppliersToTell(
  { holders, standing }: KnownToTell,
  { id, kind, personId }: ChangeToTell,
  told: ReadonlyMap<string, TellingRow>,
): SupplierToTell[] {
  return holders.flatMap(({ dealings, ...holder }) => {
    // What is the household's stands for everybody in it.
    if (personId !== null && holder.personId !== null && holder.personId !== personId) return [];
    const telling = told.get(holder.relationshipId) ?? null;
    const isNoted = dealings.noted.some((each) => each.kind === kind && each.erasedOn === null);
    // That it was told of this very change shows nothing of what it had before.
    const before = { ...dealings, told: dealings.told.filter(({ changeId }) => changeId !== id) };
    const isProbable = !isNoted && probableData(before).some((each) => each.kind === kind);
    const { runs = 0, owes = 0 } = standing.get(holder.relationshipId) ?? {};
    const isTold = telling !== null;
    const group = tellingGroup({ has: isNoted || isProbable, runs: runs === 1, owes: owes === 1, isTold });
    return group === null ? [] : [{ ...holder, group, isProbable, isTold, telling }];
  });
}
