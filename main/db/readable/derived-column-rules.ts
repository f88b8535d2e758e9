import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { palgorithmNames } from '#shared/api/nudges.ts';
import { nudgeSubjectTypes } from '#shared/domain/palgorithms/proposal.ts';
import { deadlineKinds, termPhases } from '#shared/domain/terms/outlook.ts';
import { attachments, textStates } from '#shared/records/documents.ts';
import { recordTypes } from '#shared/records/records.ts';
import { currencyCode } from '#shared/records/values.ts';
import { keptUnknownTerms } from '../kept-unknown-terms.ts';
import { documentTexts, exportedEvents, keptCalendars, outlooks, searchTexts } from '../schema/derived.ts';
import { deliveries, nudges, nudgeTellings } from '../schema/nudges.ts';
import { namedDays } from '../named-days.ts';
import { readableJson } from './readable-json.ts';
import {
  fits,
  isDay,
  isId,
  isInstant,
  isText,
  isWithin,
  nameOfUnreadable,
  notReadable,
  oneOf,
  rule,
  type ColumnRule,
} from './rule.ts';

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

/** Rules that the type and the name of a column do not tell. */
const special: Readonly<Record<string, ColumnRule>> = {
  'outlooks.phase': rule(oneOf(termPhases)),
  'outlooks.deadlineKind': rule(oneOf(deadlineKinds), null, 'phase'),
  'outlooks.renewedTimes': rule((value) => isWithin(value, 0, Number.MAX_SAFE_INTEGER), null, 'phase'),
  'outlooks.unknown': rule(readableJson(keptUnknownTerms)),
  'search_texts.kind': rule(oneOf(recordTypes), 'contract'),
  'document_texts.state': rule(oneOf(textStates), 'failed'),
  'document_texts.text': rule(isText, ''),
  'document_texts.attachments': rule(readableJson(attachments), '[]'),
  'nudges.palgorithm': rule(oneOf(palgorithmNames)),
  'nudges.subjectType': rule(oneOf(nudgeSubjectTypes)),
  'nudges.tellOn': rule(readableJson(namedDays)),
  'nudges.urgency': rule(oneOf(['now', 'soon', 'later'])),
  'nudges.stakeAmount': rule(isWhole),
  'nudges.stakeCurrency': rule(fits(currencyCode)),
};

const dayColumns =
  /(?:On|From|Until)$|^(?:actBy|computedFor|currentTerm(?:Start|End)|initialTermEnd|nextNoticeDeadline|earliestExit|exitIfMissed|sendBy(?:Online|Letter|Abroad))$/;

/** What drizzle knows of a column. */
interface DeclaredColumn {
  readonly name: string;
  readonly notNull: boolean;
  readonly enumValues?: readonly string[] | undefined;
  getSQLType(): string;
}

function ruleOf(table: string, column: DeclaredColumn): ColumnRule {
  const known = special[`${table}.${column.name}`];
  if (known !== undefined) return known;
  if (column.name.endsWith('At')) return rule(isInstant, column.notNull ? 0 : null);
  if (column.getSQLType() === 'integer') return rule(isWhole, column.notNull ? 0 : null);
  if (dayColumns.test(column.name)) return rule(isDay);
  const [first] = column.enumValues ?? [];
  if (first !== undefined) return rule(oneOf(column.enumValues ?? []), column.notNull ? first : null);
  if (/^id$|Id$/.test(column.name)) {
    return { readable: isId, fallback: column.notNull ? nameOfUnreadable : () => null, spoils: null };
  }
  return rule(isText, column.notNull ? notReadable : null);
}

function rulesOf(table: SQLiteTable): readonly [string, ReadonlyMap<string, ColumnRule>] {
  const { name, columns } = getTableConfig(table);
  return [name, new Map(columns.map((column) => [column.name, ruleOf(name, column)]))];
}

/** What the columns of tables that are worked out from the records must hold. */
export const derivedColumnRules = [
  outlooks,
  nudges,
  nudgeTellings,
  deliveries,
  searchTexts,
  exportedEvents,
  keptCalendars,
  documentTexts,
].map(rulesOf);
