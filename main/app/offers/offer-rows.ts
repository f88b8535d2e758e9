import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { offer as offerSchema } from '#shared/api/offers.ts';
import { offerTerms } from '#shared/records/offer-values.ts';
import { candidates, needs, offers } from '../../db/schema/needs.ts';
import { records } from '#shared/records/records.ts';
import type { DrizzleDatabase, QueryContext } from '../handler.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { unreadablePart, type Problem } from '../unreadable/problem.ts';

export type OfferRecord = z.output<typeof offerSchema>;
type OfferRow = typeof offers.$inferSelect;

/** The living offers of candidates, the first version first. */
export function readOffers(database: DrizzleDatabase, candidateIds: readonly string[]): OfferRecord[] {
  return database
    .select()
    .from(offers)
    .where(and(inArray(offers.candidateId, [...candidateIds]), isNull(offers.deletedAt)))
    .orderBy(asc(offers.version), asc(offers.id))
    .all()
    .flatMap((row) => offerOf(row) ?? []);
}

/** The living offers of candidates that cannot be shown, and why. */
export function readUnreadableOffers(
  context: Pick<QueryContext, 'database' | 'sqlite' | 'say'>,
  candidateIds: readonly string[],
): (Problem & { id: string; candidateId: string })[] {
  return context.database
    .select()
    .from(offers)
    .where(and(inArray(offers.candidateId, [...candidateIds]), isNull(offers.deletedAt)))
    .orderBy(asc(offers.version), asc(offers.id))
    .all()
    .flatMap((row) => {
      const column = unreadableColumn(row);
      if (column === null) return [];
      const parts = unreadablePart(context, { table: 'offers', column, rowId: row.id });
      return parts.map((part) => ({ ...part, candidateId: row.candidateId }));
    });
}

/** The terms a stored offer states; null when it states none. */
export function offerTermsOf({ terms }: Pick<OfferRow, 'terms'>): OfferRecord['terms'] {
  return terms === null ? null : offerTerms.parse(JSON.parse(terms));
}

/** What of an offer must be known for it to be one; a column holds null where what is stored cannot be read. */
const needed = { price: z.string(), offeredOn: z.string() } as const;

function unreadableColumn(row: OfferRow): 'price' | 'offeredOn' | null {
  if (!needed.price.safeParse(row.price).success) return 'price';
  return needed.offeredOn.safeParse(row.offeredOn).success ? null : 'offeredOn';
}

/** A living offer with the candidate and the need it belongs to; undefined when the id names none. */
export function findOffer(
  database: DrizzleDatabase,
  id: string,
): { offer: OfferRow; candidate: typeof candidates.$inferSelect; need: typeof needs.$inferSelect } | undefined {
  return database
    .select({ offer: offers, candidate: candidates, need: needs })
    .from(offers)
    .innerJoin(candidates, eq(candidates.id, offers.candidateId))
    .innerJoin(needs, eq(needs.id, candidates.needId))
    .where(and(eq(offers.id, id), isNull(offers.deletedAt), isNull(candidates.deletedAt), isNull(needs.deletedAt)))
    .get();
}

/** A stored offer as the api gives it; null when its price or its day cannot be read. */
export function offerOf(row: OfferRow): OfferRecord | null {
  const column = unreadableColumn(row);
  if (column !== null) return null;
  return {
    id: row.id,
    candidateId: row.candidateId,
    version: row.version,
    offeredOn: row.offeredOn,
    ...enteredOf(records.offers, row),
    contractId: row.contractId,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}

type OfferInput = Omit<ParsedInputOf<'offers.update'>, 'id'>;

/** The columns an input sets; what is left out is not among them. */
export function offerColumns<Input extends OfferInput>(input: Input) {
  const { offeredOn, ...fields } = input;
  return { ...enteredColumns(records.offers, fields), ...(offeredOn == null ? {} : { offeredOn }) };
}
