import { z } from 'zod';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import type { Writing } from '#shared/messages/writing.ts';
import type { QueryContext } from '../handler.ts';
import type { RowImage } from '../../db/row-image.ts';
import { subjectOfRow } from '../subjects/subjects.ts';
import { readableRow } from './readable-row.ts';

const words: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    suppliers: 'supplier',
    relationships: 'relationship',
    episodes: 'episode',
    contracts: 'contract',
    prices: 'price',
    exits: 'exit',
    nudge_answers: 'answer to a nudge',
    preferences: 'preference',
    needs: 'need',
    requirements: 'requirement',
    candidates: 'candidate',
    assessments: 'verdict on a requirement',
    interactions: 'interaction',
    offers: 'offer',
    promises: 'promise',
    checklist_items: 'checklist item',
    exchange_rates: 'exchange rate',
  }),
);

/** What a person calls a record of this table. */
export function recordWord(tableName: string): string {
  return words.get(tableName) ?? 'record';
}

const nameSql: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'SELECT name FROM people WHERE id = ?',
    suppliers: 'SELECT name FROM suppliers WHERE id = ?',
    relationships: 'SELECT s.name FROM relationships r JOIN suppliers s ON s.id = r.supplierId WHERE r.id = ?',
    episodes:
      'SELECT s.name FROM episodes e JOIN relationships r ON r.id = e.relationshipId JOIN suppliers s ON s.id = r.supplierId WHERE e.id = ?',
    contracts: 'SELECT name FROM contracts WHERE id = ?',
    prices: 'SELECT c.name FROM prices p JOIN contracts c ON c.id = p.contractId WHERE p.id = ?',
    exits: 'SELECT c.name FROM exits x JOIN contracts c ON c.id = x.contractId WHERE x.id = ?',
    nudge_answers: 'SELECT title FROM nudge_answers WHERE id = ?',
    preferences: 'SELECT name FROM preferences WHERE id = ?',
    needs: 'SELECT title FROM needs WHERE id = ?',
    requirements: 'SELECT text FROM requirements WHERE id = ?',
    candidates: 'SELECT supplierName FROM candidates WHERE id = ?',
    assessments:
      "SELECT c.supplierName || ': ' || r.text FROM assessments a JOIN candidates c ON c.id = a.candidateId JOIN requirements r ON r.id = a.requirementId WHERE a.id = ?",
    offers: 'SELECT c.supplierName FROM offers o JOIN candidates c ON c.id = o.candidateId WHERE o.id = ?',
    exchange_rates: "SELECT fromCurrency || ' to ' || toCurrency FROM exchange_rates WHERE id = ?",
  }),
);

/** What a person calls a column, such as "last day". */
export function fieldWord(column: string): string {
  return fieldWords.get(column) ?? column;
}

/** The name by which a person knows a record, or what it belongs to; null when it has none. */
export function recordName(
  context: Pick<QueryContext, 'sqlite' | 'format'>,
  tableName: string,
  rowId: string,
): string | null {
  const subject = subjectOfRow(context.sqlite, tableName, rowId);
  if (subject !== null) return recordName(context, subject.tableName, subject.rowId);
  const sql = nameSql.get(tableName);
  if (sql === undefined) return null;
  const name: unknown = context.sqlite.prepare(sql).pluck().get(rowId);
  return typeof name === 'string' ? name : null;
}

const hidden = new Set([
  'id',
  'createdAt',
  'changedAt',
  'deletedAt',
  'folded',
  'importKey',
  'nudgeKey',
  'relationshipId',
  'supplierId',
  'contractId',
  'personId',
  'endsOnStated',
  'needId',
  'candidateId',
  'subjectType',
  'subjectId',
  'requirementId',
  'causeContractId',
  'causeNudgeKey',
  'incumbentContractId',
  'chosenOfferId',
  'position',
]);

const fieldWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sharePercent: 'my share in percent',
    postalAddress: 'address',
    paymentMethod: 'paid with',
    nextPaymentOn: 'next payment',
    referenceNumbers: 'reference numbers',
    effectiveFrom: 'applies from',
    announcedOn: 'announced on',
    exitRightUntil: 'right to leave until',
    decidedOn: 'decided on',
    noticeSentOn: 'notice sent on',
    acknowledgedOn: 'confirmed on',
    endsOn: 'last day',
    inTime: 'in time',
    withdrawnOn: 'withdrawn on',
    startedOn: 'started on',
    endedOn: 'ended on',
    snoozedUntil: 'hidden until',
    answeredOn: 'answered on',
    trigger: 'set off by',
    state: 'step',
    stateReason: 'reason',
    decideBy: 'decide by',
    decideByWhy: 'why that day',
    costWeight: 'weight of the cost',
    supplierName: 'supplier',
    stage: 'list',
    happenedOn: 'on',
    budgetAmount: 'budget (minor units)',
    budgetCurrency: 'budget in',
    budgetPer: 'budget for each',
    nextActor: 'who acts next',
    nextBy: 'by',
    offeredOn: 'offered on',
    validUntil: 'valid until',
    deliveryOn: 'delivery on',
    dataAsked: 'data they ask for',
    dataUse: 'what they may do with it',
    dueOn: 'due on',
    doneOn: 'done on',
    fromCurrency: 'from',
    toCurrency: 'to',
    quotedOn: 'of',
  }),
);

/** Values that are stored as one word of the code, as a person says them. */
const valueWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    short_listing: 'short list',
    at_the_table: 'at the table',
    no_decision: 'no decision',
    long_list: 'long list',
    short_list: 'short list',
    ruled_out: 'ruled out',
    rules_out: 'rules out',
    own_idea: 'own idea',
    new_product: 'new product',
    in_person: 'in person',
  }),
);

const wordFields = new Set(['state', 'stage', 'kind', 'source', 'trigger', 'channel', 'nextActor', 'verdict']);

/** The fields a person would recognise, before and after, in words. */
export function shownFields(
  beforeImage: RowImage | null,
  afterImage: RowImage | null,
  format: Writing,
): { field: string; before: string | null; after: string | null }[] {
  const before = readableRow(beforeImage, format);
  const after = readableRow(afterImage, format);
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => !hidden.has(name))
    .map((name) => ({
      field: fieldWords.get(name) ?? name,
      before: valueInWords(name, before?.[name], format),
      after: valueInWords(name, after?.[name], format),
    }))
    .filter((field) => field.before !== field.after);
}

function valueInWords(name: string, value: string | number | null | undefined, format: Writing): string | null {
  if (value == null || value === '' || value === '[]') return null;
  if (wordFields.has(name)) return valueWords.get(String(value)) ?? String(value);
  if (name === 'inTime') return value === 1 ? 'yes' : 'no';
  if (typeof value === 'string' && isCalendarDate(value)) return format.date(value);
  if (typeof value === 'string' && /^[[{]/.test(value)) return jsonInWords(value, format);
  return String(value);
}

/** Lists and terms, flattened to "name: value" pairs. */
function jsonInWords(text: string, format: Writing): string {
  try {
    return flat(JSON.parse(text), format);
  } catch {
    return text;
  }
}

/** A reference number or a link. */
const namedValue = z.union([
  z.strictObject({ label: z.string(), value: z.string(), address: z.undefined().optional() }),
  z.strictObject({ label: z.string(), address: z.string(), value: z.undefined().optional() }),
]);

function flat(value: unknown, format: Writing): string {
  if (Array.isArray(value)) return value.map((item) => flat(item, format)).join('; ');
  const named = namedValue.safeParse(value);
  if (named.success) return `${named.data.label}: ${named.data.value ?? named.data.address ?? ''}`;
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => `${key}: ${flat(inner, format)}`)
      .join(', ');
  }
  const plain = String(value);
  return isCalendarDate(plain) ? format.date(plain) : plain;
}
