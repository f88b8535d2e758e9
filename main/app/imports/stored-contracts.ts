import { z } from 'zod';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
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
    stored.push(...rows.map(storedContract));
    if (rows.length < contractsAtOnce) return stored;
    yield { text: message('progress.readingStore'), done: stored.length, total: null };
  }
}

function storedContract({ links, website, prices, hasExit, ...row }: ContractRow): StoredContract {
  return {
    ...row,
    referenceNumbers: row.referenceNumbers === '[]' ? [] : storedReferences(row.referenceNumbers),
    addresses: [
      ...(website === null ? [] : [website]),
      ...(links === '[]' ? [] : storedLinks(links).map(({ address }) => address)),
    ],
    unread: row.unread === null ? null : unreadTexts.parse(JSON.parse(row.unread)),
    tags: textList(row.tags),
    terms: storedTerms(row.terms),
    hasPrice: prices !== '[]',
    prices: prices === '[]' ? [] : pricesOf(prices),
    hasExit: hasExit === 1,
  };
}
