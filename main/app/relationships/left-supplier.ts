import { and, eq, isNull } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { ok } from '#shared/domain/result.ts';
import type { promiseOutcomes } from '#shared/domain/promises/promise-words.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { exits } from '../../db/schema/contracts.ts';
import { suppliers } from '../../db/schema/suppliers.ts';
import { readLeft } from '../exits/left-exits.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';

type Left = NonNullable<OutputOf<'relationships.left'>>;

/** Why a supplier was left, what it has not kept, and what would bring the person back; null where it never was. */
export const leftSupplier: QueryHandler<'relationships.left'> = (context, { supplierId, supplierName }) => {
  const supplier = context.database
    .select({ id: suppliers.id, name: suppliers.name })
    .from(suppliers)
    .where(
      and(
        isNull(suppliers.deletedAt),
        supplierId === undefined
          ? eq(suppliers.folded, foldSupplierName(supplierName ?? ''))
          : eq(suppliers.id, supplierId),
      ),
    )
    .get();
  if (supplier === undefined) return ok(null);
  const left = readLeft(context, and(eq(suppliers.id, supplier.id), isNull(exits.withdrawnOn))).filter(
    ({ exit }) => exit.succession === null,
  );
  if (left.length === 0) return ok(null);
  return ok({
    supplierId: supplier.id,
    supplierName: supplier.name,
    exits: left.map(({ exit }) => ({
      exitId: exit.id,
      relationshipId: exit.relationshipId,
      contractName: exit.contractName,
      state: exit.state,
      decidedOn: exit.decidedOn,
      endsOn: exit.endsOn,
      ground: exit.ground,
      reason: exit.reason,
      wouldReturn: exit.wouldReturn,
      saved: exit.saved,
      problems: exit.problems,
    })),
    promises: unkept(context, supplier.id),
  });
};

interface PromiseRow {
  readonly id: string;
  readonly text: string;
  readonly outcome: (typeof promiseOutcomes)[number] | null;
  readonly dueOn: CalendarDate | null;
}

/** What was promised by a supplier, about it, its relationships, contracts and problems, and was not kept; broken first. */
function unkept(context: QueryContext, supplierId: string): Left['promises'] {
  return context.sqlite
    .prepare<{ supplierId: string }, PromiseRow>(
      `WITH dealt AS (
         SELECT 'supplier' AS type, @supplierId AS id
         UNION ALL SELECT 'relationship', r.id FROM relationships r WHERE r.supplierId = @supplierId
         UNION ALL SELECT 'contract', c.id FROM contracts c JOIN relationships r ON r.id = c.relationshipId
           WHERE r.supplierId = @supplierId),
       asked AS (
         SELECT type, id FROM dealt
         UNION ALL SELECT 'problem', p.id FROM problems p
           WHERE p.deletedAt IS NULL AND (p.subjectType, p.subjectId) IN (SELECT type, id FROM dealt))
       SELECT id, text, outcome, dueOn FROM promises
       WHERE deletedAt IS NULL AND (outcome IS NULL OR outcome = 'broken')
         AND (subjectType, subjectId) IN (SELECT type, id FROM asked)
       ORDER BY outcome IS NULL, dueOn IS NULL, dueOn, id`,
    )
    .all({ supplierId })
    .map(({ id, text: stored, outcome, dueOn }) => {
      const text = readStoredMessage(stored);
      return { id, text: context.say(text), messages: { text }, outcome, dueOn };
    });
}
