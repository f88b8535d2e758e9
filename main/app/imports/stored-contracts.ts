import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { StoredContract } from '../../imports/match-rows.ts';
import { storedLinks, storedReferences, storedTerms, textList } from '../contracts/contract-rows.ts';
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
  tags: string;
  terms: string | null;
  hasPrice: 0 | 1;
  hasExit: 0 | 1;
}

/** Every living contract as rows of a list are compared with it. */
export function readStoredContracts(context: Pick<QueryContext, 'sqlite'>): StoredContract[] {
  return context.sqlite
    .prepare<[], ContractRow>(
      `SELECT c.id, s.name AS supplierName, c.name, h.name AS personName, c.importKey, c.category, c.paymentMethod,
         c.nextPaymentOn, c.referenceNumbers, c.links, s.website, c.note, c.tags, c.terms,
         EXISTS (SELECT 1 FROM prices p WHERE p.contractId = c.id AND p.deletedAt IS NULL) AS hasPrice,
         EXISTS (SELECT 1 FROM exits e WHERE e.contractId = c.id AND e.deletedAt IS NULL) AS hasExit
       FROM contracts c
       JOIN relationships r ON r.id = c.relationshipId
       JOIN suppliers s ON s.id = r.supplierId
       LEFT JOIN people h ON h.id = r.personId
       WHERE c.deletedAt IS NULL
       ORDER BY c.id`,
    )
    .all()
    .map(({ links, website, hasPrice, hasExit, ...row }) => ({
      ...row,
      referenceNumbers: row.referenceNumbers === '[]' ? [] : storedReferences(row.referenceNumbers),
      addresses: [
        ...(website === null ? [] : [website]),
        ...(links === '[]' ? [] : storedLinks(links).map(({ address }) => address)),
      ],
      tags: textList(row.tags),
      terms: storedTerms(row.terms),
      hasPrice: hasPrice === 1,
      hasExit: hasExit === 1,
    }));
}
