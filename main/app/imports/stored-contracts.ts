import { z } from 'zod';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { message } from '#shared/domain/message.ts';
import { unreadTexts } from '#shared/records/list-fields.ts';
import type { StoredPrice } from '../../imports/matching/stored-contract.ts';
import type { StoredContract } from '../../imports/match-rows.ts';
import { storedLinks, storedReferences, storedTerms, textList } from '../contracts/contract-rows.ts';
import type { Portions } from '../../portions.ts';
import type { QueryContext } from '../handler.ts';

interface ContractRow {
  id: string;
  supplierName: string;
  name: string;
  personName: string | null;
  importKey: string | null;
  category: string | null;
  paymentMethod: string | null;
  nextPaymentOn: CalendarDate | null;
  referenceNumbers: string;
  links: string;
  website: string | null;
  note: string | null;
  unread: string | null;
  tags: string;
  terms: string | null;
  prices: string;
  hasExit: 0 | 1;
}

const storedPrices = z.array(
  z.object({
    amount: z.number(),
    currency: z.string(),
    n: z.number().nullable(),
    unit: z.enum(['day', 'week', 'month', 'year']).nullable(),
  }),
);

function pricesOf(text: string): StoredPrice[] {
  return storedPrices.parse(JSON.parse(text)).map(({ amount, currency, n, unit }) => ({
    amount,
    currency,
    every: n === null || unit === null ? null : { n, unit },
  }));
}

/** Contracts read between two places to rest. */
const contractsAtOnce = 500;

/** Every living contract as rows of a list are compared with it. */
export function* readStoredContracts(context: Pick<QueryContext, 'sqlite'>): Portions<StoredContract[]> {
  const page = context.sqlite.prepare<[string, number], ContractRow>(
    `SELECT c.id, s.name AS supplierName, c.name, h.name AS personName, c.importKey, c.category, c.paymentMethod,
         c.nextPaymentOn, c.referenceNumbers, c.links, s.website, c.note, c.unread, c.tags, c.terms,
         (SELECT json_group_array(json_object('amount', p.amount, 'currency', p.currency, 'n', p.cycleCount,
             'unit', p.cycleUnit) ORDER BY p.effectiveFrom)
           FROM prices p WHERE p.contractId = c.id AND p.deletedAt IS NULL) AS prices,
         EXISTS (SELECT 1 FROM exits e WHERE e.contractId = c.id AND e.deletedAt IS NULL) AS hasExit
       FROM contracts c
       JOIN relationships r ON r.id = c.relationshipId
       JOIN suppliers s ON s.id = r.supplierId
       LEFT JOIN people h ON h.id = r.personId
       WHERE c.deletedAt IS NULL AND c.id > ?
       ORDER BY c.id LIMIT ?`,
  );
  const stored: StoredContract[] = [];
  for (;;) {
    const rows = page.all(stored.at(-1)?.id ?? '', contractsAtOnce);
    stored.push(...rows.map((row) => new RowToCompare(row)));
    if (rows.length < contractsAtOnce) return stored;
    yield { text: message('progress.readingStore'), done: stored.length, total: null };
  }
}

/**
 * A row as it is compared. There are tens of thousands, and of nearly all no more is looked at than names and where they
 * came from, so everything else is read when it is asked for.
 */
class RowToCompare implements StoredContract {
  readonly id: string;
  readonly supplierName: string;
  readonly name: string;
  readonly personName: string | null;
  readonly importKey: string | null;
  readonly #row: ContractRow;
  #terms: Terms | null | undefined;

  constructor(row: ContractRow) {
    this.id = row.id;
    this.supplierName = row.supplierName;
    this.name = row.name;
    this.personName = row.personName;
    this.importKey = row.importKey;
    this.#row = row;
  }

  get category(): string | null {
    return this.#row.category;
  }
  get paymentMethod(): string | null {
    return this.#row.paymentMethod;
  }
  get nextPaymentOn(): CalendarDate | null {
    return this.#row.nextPaymentOn;
  }
  get note(): string | null {
    return this.#row.note;
  }
  get referenceNumbers(): StoredContract['referenceNumbers'] {
    return this.#row.referenceNumbers === '[]' ? [] : storedReferences(this.#row.referenceNumbers);
  }
  get addresses(): readonly string[] {
    const { website, links } = this.#row;
    return [
      ...(website === null ? [] : [website]),
      ...(links === '[]' ? [] : storedLinks(links).map(({ address }) => address)),
    ];
  }
  get unread(): StoredContract['unread'] {
    return this.#row.unread === null ? null : unreadTexts.parse(JSON.parse(this.#row.unread));
  }
  get tags(): readonly string[] {
    return textList(this.#row.tags);
  }
  get terms(): Terms | null {
    return (this.#terms ??= storedTerms(this.#row.terms));
  }
  get hasPrice(): boolean {
    return this.#row.prices !== '[]';
  }
  get prices(): StoredPrice[] {
    return this.hasPrice ? pricesOf(this.#row.prices) : [];
  }
  get hasExit(): boolean {
    return this.#row.hasExit === 1;
  }
}
