import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { palgorithmNames } from '#shared/api/nudges.ts';
import { offerPrice, offerTerms } from '#shared/api/offers.ts';
import { currencyCode, knownCurrency, terms } from '#shared/api/schemas.ts';
import { exitChannels, link, outlook, place, referenceNumber } from '#shared/api/records.ts';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { mostAmount } from '#shared/domain/money.ts';
import { nudgeSubjectTypes } from '#shared/domain/palgorithms/proposal.ts';
import { deadlineKinds, termPhases } from '#shared/domain/terms/outlook.ts';
import { outlooks, searchTexts } from '../schema/derived.ts';
import { nudges } from '../schema/nudges.ts';
import { recordTables } from '../tracked-tables.ts';
import { readableJson } from './readable-json.ts';

/** What a stored value must be to be shown, and what stands in its place when it is not. */
export interface ColumnRule {
  readable(value: unknown): boolean;
  /** Never a guess at a day or an amount: those are null, which is "not known". */
  readonly fallback: (value: unknown) => string | number | null;
  /** The column that means something else, or nothing, without this one, and is taken as unreadable with it. */
  readonly spoils: string | null;
}

type Value = ReturnType<ColumnRule['fallback']>;

/** The greatest number of milliseconds that is an instant. */
const latestInstant = 8.64e15;
const longestId = 64;
const notReadable = 'cannot be read';

const isText = (value: unknown): boolean => typeof value === 'string';
const isDay = (value: unknown): boolean => typeof value === 'string' && isCalendarDate(value);
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);
const isInstant = (value: unknown): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= latestInstant;
const isId = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= longestId;
const isFlag = (value: unknown): boolean => value === 0 || value === 1;
const isAmount = (value: unknown): boolean => isWithin(value, 0, mostAmount);

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

function fits(schema: z.ZodType): (value: unknown) => boolean {
  return (value) => schema.safeParse(value).success;
}

function oneOf(values: readonly string[]): (value: unknown) => boolean {
  const known: ReadonlySet<unknown> = new Set(values);
  return (value) => known.has(value);
}

function rule(readable: ColumnRule['readable'], fallback: Value = null, spoils: string | null = null): ColumnRule {
  return { readable, fallback: () => fallback, spoils };
}

const texts = rule(readableJson(z.array(z.string())), '[]');
const links = rule(readableJson(z.array(link)), '[]');

/** Rules that the type and the name of a column do not tell. */
const special: Readonly<Record<string, ColumnRule>> = {
  'suppliers.tags': texts,
  'contracts.tags': texts,
  'contracts.terms': rule(readableJson(terms)),
  'contracts.place': rule(readableJson(place)),
  'contracts.referenceNumbers': rule(readableJson(z.array(referenceNumber)), '[]'),
  'contracts.links': links,
  'prices.amount': rule(isAmount),
  'prices.currency': rule(fits(currencyCode), null, 'amount'),
  'prices.cycleCount': rule((value) => isWithin(value, 1, 1200), null, 'amount'),
  'prices.cycleUnit': rule(oneOf(['day', 'week', 'month', 'year']), null, 'amount'),
  'prices.sharePercent': rule(isPercent, null, 'amount'),
  'prices.effectiveFrom': rule(isDay, null, 'amount'),
  'exits.channel': rule(oneOf(exitChannels)),
  'needs.budgetAmount': rule(isAmount),
  'needs.budgetCurrency': rule(fits(knownCurrency), null, 'budgetAmount'),
  'needs.budgetPer': rule(oneOf(['month', 'total']), null, 'budgetAmount'),
  'needs.trigger': rule(oneOf(['circumstance', 'breakdown', 'expiry', 'new_product', 'price', 'other']), 'other'),
  'needs.costWeight': rule((value) => isWithin(value, 0, 10), 5),
  'requirements.kind': rule(oneOf(['must', 'should', 'nice', 'rules_out']), 'should'),
  'requirements.weight': rule((value) => isWithin(value, 1, 10), 5),
  'assessments.verdict': rule(oneOf(['yes', 'partly', 'no', 'unknown']), 'unknown'),
  'interactions.channel': rule(oneOf(['email', 'phone', 'letter', 'chat', 'in_person', 'portal', 'other']), 'other'),
  'offers.version': rule((value) => isWithin(value, 1, Number.MAX_SAFE_INTEGER), 1),
  'offers.price': rule(readableJson(offerPrice)),
  'offers.terms': rule(readableJson(offerTerms)),
  'offers.promises': texts,
  'offers.included': texts,
  'offers.links': links,
  'exchange_rates.fromCurrency': rule(fits(knownCurrency)),
  'exchange_rates.toCurrency': rule(fits(knownCurrency)),
  'exchange_rates.rate': rule(isRate),
  'nudge_answers.answer': rule(oneOf(['snoozed', 'dismissed', 'done', 'next_term'])),
  'outlooks.phase': rule(oneOf(termPhases)),
  'outlooks.deadlineKind': rule(oneOf(deadlineKinds), null, 'phase'),
  'outlooks.renewedTimes': rule((value) => isWithin(value, 0, Number.MAX_SAFE_INTEGER), null, 'phase'),
  'outlooks.unknown': rule(readableJson(outlook.shape.unknown)),
  'nudges.palgorithm': rule(oneOf(palgorithmNames)),
  'nudges.subjectType': rule(oneOf(nudgeSubjectTypes)),
  'nudges.urgency': rule(oneOf(['now', 'soon', 'later'])),
  'nudges.stakeAmount': rule(isWhole),
  'nudges.stakeCurrency': rule(fits(currencyCode)),
};

const dayColumns =
  /(?:On|From|Until)$|^(?:decideBy|nextBy|actBy|computedFor|currentTerm(?:Start|End)|initialTermEnd|nextNoticeDeadline|earliestExit|exitIfMissed|sendBy(?:Online|Letter|Abroad))$/;

function isPercent(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

function isRate(value: unknown): boolean {
  return typeof value === 'number' && value >= 1e-9 && value <= 1e9;
}

/** What drizzle knows of a column. */
interface DeclaredColumn {
  readonly name: string;
  readonly columnType: string;
  readonly notNull: boolean;
  readonly enumValues?: readonly string[] | undefined;
  getSQLType(): string;
}

function ruleOf(table: string, column: DeclaredColumn): ColumnRule {
  const known = special[`${table}.${column.name}`];
  if (known !== undefined) return known;
  if (column.columnType === 'SQLiteBoolean') return rule(isFlag, column.notNull ? 0 : null);
  if (/At$|^at$/.test(column.name)) return rule(isInstant, column.notNull ? 0 : null);
  if (column.getSQLType() === 'integer') return rule(isWhole, column.notNull ? 0 : null);
  if (column.getSQLType() === 'real') return rule(Number.isFinite, column.notNull ? 0 : null);
  if (dayColumns.test(column.name)) return rule(isDay);
  const [first] = column.enumValues ?? [];
  if (first !== undefined) return rule(oneOf(column.enumValues ?? []), column.notNull ? first : null);
  if (/^id$|Id$/.test(column.name)) {
    return { readable: isId, fallback: column.notNull ? nameOfUnreadable : () => null, spoils: null };
  }
  return rule(isText, column.notNull ? notReadable : null);
}

/** A record must be called something, so that it can be shown at all. */
function nameOfUnreadable(value: unknown): string {
  return (
    (typeof value === 'string' || typeof value === 'number' ? String(value) : '').slice(0, longestId) || notReadable
  );
}

function rulesOf(tables: readonly SQLiteTable[]): ReadonlyMap<string, ReadonlyMap<string, ColumnRule>> {
  return new Map(
    tables.map((table) => {
      const { name, columns } = getTableConfig(table);
      return [name, new Map(columns.map((column) => [column.name, ruleOf(name, column)]))];
    }),
  );
}

/** What every column that is shown must hold, by table and column. The history reads its own rows with care. */
export const columnRules = rulesOf([...recordTables, outlooks, nudges, searchTexts]);
