import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { offer as offerSchema, offerPrice, offerTerms } from '#shared/api/offers.ts';
import { candidates, needs, offers } from '../../db/schema/needs.ts';
import { emptyToNull } from '#shared/domain/clean-text.ts';
import { storedLinks, textList } from '../contracts/contract-rows.ts';
import type { DrizzleDatabase, QueryContext } from '../handler.ts';
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
    validUntil: row.validUntil,
    price: offerPrice.parse(JSON.parse(row.price)),
    terms: offerTermsOf(row),
    financing: row.financing,
    deliveryOn: row.deliveryOn,
    promises: textList(row.promises),
    dataAsked: row.dataAsked,
    dataUse: row.dataUse,
    included: textList(row.included),
    links: storedLinks(row.links),
    note: row.note,
    contractId: row.contractId,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}

type OfferInput = Omit<ParsedInputOf<'offers.update'>, 'id'>;

/** The columns an input sets; what is left out is not among them. */
export function offerColumns(input: OfferInput): Partial<typeof offers.$inferInsert> {
  const { price, terms, validUntil, financing, deliveryOn, promises, dataAsked, dataUse, included, links, note } =
    input;
  return {
    ...(input.offeredOn == null ? {} : { offeredOn: input.offeredOn }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(price === undefined ? {} : { price: JSON.stringify(price) }),
    ...(terms === undefined ? {} : { terms: terms === null ? null : JSON.stringify(terms) }),
    ...(financing === undefined ? {} : { financing: emptyToNull(financing) }),
    ...(deliveryOn === undefined ? {} : { deliveryOn }),
    ...(promises === undefined ? {} : { promises: JSON.stringify(promises) }),
    ...(dataAsked === undefined ? {} : { dataAsked: emptyToNull(dataAsked) }),
    ...(dataUse === undefined ? {} : { dataUse: emptyToNull(dataUse) }),
    ...(included === undefined ? {} : { included: JSON.stringify(included) }),
    ...(links === undefined ? {} : { links: JSON.stringify(links) }),
    ...(note === undefined ? {} : { note: emptyToNull(note) }),
  };
}
