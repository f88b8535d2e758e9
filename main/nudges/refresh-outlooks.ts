import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { TermsOutlook } from '#shared/domain/terms/outlook.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { message } from '#shared/domain/message.ts';
import type { Portions } from '../portions.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { unreadableIn } from '../db/readable/readable-connection.ts';
import type { PassContext } from './pass-context.ts';
import { optionsAt, readTerms } from './stored-terms.ts';
import { forgetLooks } from './looks.ts';

/** Contracts worked out between two places to rest. */
const contractsAtOnce = 200;

interface TermsRow {
  id: string;
  terms: string | null;
  place: string | null;
  deletedAt: number | null;
  /** 0 where only time went on since its outlook was worked out, 1 where there is none or what it follows from is another. */
  isNew: number;
}

/** Which outlooks to work out anew: of these contracts, or those missing or no longer right today. */
export type OutlooksToRefresh = readonly string[] | 'due';

const termsOf = 'SELECT c.id, c.terms, c.place, c.deletedAt';
const selections = {
  these: `${termsOf}, 1 AS isNew FROM contracts c WHERE c.id IN (SELECT value FROM json_each(@ids))`,
  due: `${termsOf},
      (o.contractId IS NULL OR o.computedFor > @today OR c.deletedAt IS NOT NULL OR c.terms IS NULL) AS isNew
    FROM contracts c LEFT JOIN outlooks o ON o.contractId = c.id
    WHERE CASE WHEN c.deletedAt IS NOT NULL OR c.terms IS NULL THEN o.contractId IS NOT NULL
      ELSE o.contractId IS NULL OR o.changesOn <= @today OR o.computedFor > @today END`,
};

const columns = [
  'contractId',
  'computedFor',
  'changesOn',
  'phase',
  'renewedTimes',
  'currentTermStart',
  'currentTermEnd',
  'initialTermEnd',
  'deadlineKind',
  'nextNoticeDeadline',
  'earliestExit',
  'exitIfMissed',
  'nextRenewalOn',
  'coolingOffEndsOn',
  'trialEndsOn',
  'sendByOnline',
  'sendByLetter',
  'sendByAbroad',
  'unknown',
] as const;

const store = `INSERT OR REPLACE INTO outlooks (${columns.join(', ')})
  VALUES (${columns.map((column) => `@${column}`).join(', ')})`;

/**
 * Brings the kept outlooks up to date: works out those asked for and drops those of contracts that are gone or whose
 * start is not known. Within a transaction of the caller. Gives how many were worked out.
 */
export function* refreshOutlooks(
  context: PassContext,
  which: OutlooksToRefresh,
  failedAbout: (contractId: string, error: unknown) => void,
): Portions<number> {
  const { sqlite, today } = context;
  const rows = read(context, which);
  const write = prepareOnce<[OutlookColumns]>(sqlite, store);
  const drop = prepareOnce<[string]>(sqlite, 'DELETE FROM outlooks WHERE contractId = ?');
  // Those that look at a contract know when its outlook will be another.
  if (which === 'due')
    forgetLooks(
      sqlite,
      rows.filter(({ isNew }) => isNew === 1).map(({ id }) => id),
    );
  let refreshed = 0;
  let done = 0;
  for (const row of rows) {
    // An outlook is kept by the contract's id.
    if (unreadableIn(row).some(({ column }) => column === 'id')) continue;
    const outlook = outlookOf(context, row, failedAbout);
    if (outlook === null) {
      drop.run(row.id);
    } else {
      write.run(columnsOf(row.id, today, outlook));
      refreshed += 1;
    }
    done += 1;
    if (done % contractsAtOnce === 0) yield { text: message('progress.deadlines'), done, total: rows.length };
  }
  return refreshed;
}

/** What follows from a contract's terms today; null without any, or when it cannot be worked out. */
function outlookOf(
  context: PassContext,
  row: TermsRow,
  failedAbout: (contractId: string, error: unknown) => void,
): TermsOutlook | null {
  const terms = row.deletedAt === null ? readTerms(row.terms) : null;
  if (terms === null) return null;
  try {
    return termsOutlook(terms, context.today, optionsAt(context, row.place));
  } catch (error) {
    failedAbout(row.id, error);
    return null;
  }
}

/**
 * Drops kept outlooks, of some contracts or of all, as when the place they were reckoned for is another: the next full
 * pass works them out again.
 */
export function forgetOutlooks(sqlite: PassContext['sqlite'], contractIds: readonly string[] | 'all' = 'all'): void {
  if (contractIds === 'all') sqlite.prepare('DELETE FROM outlooks').run();
  else {
    sqlite
      .prepare('DELETE FROM outlooks WHERE contractId IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(contractIds));
  }
}

function read({ sqlite, today }: PassContext, which: OutlooksToRefresh): TermsRow[] {
  if (which === 'due') return prepareOnce<[{ today: string }], TermsRow>(sqlite, selections.due).all({ today });
  return prepareOnce<[{ ids: string }], TermsRow>(sqlite, selections.these).all({ ids: JSON.stringify(which) });
}

type OutlookColumns = Record<(typeof columns)[number], string | number | null>;

function columnsOf(contractId: string, computedFor: CalendarDate, outlook: TermsOutlook): OutlookColumns {
  return {
    contractId,
    computedFor,
    changesOn: outlook.changesOn,
    phase: outlook.phase,
    renewedTimes: outlook.renewedTimes,
    currentTermStart: outlook.currentTermStart,
    currentTermEnd: outlook.currentTermEnd,
    initialTermEnd: outlook.initialTermEnd,
    deadlineKind: outlook.deadlineKind,
    nextNoticeDeadline: outlook.nextNoticeDeadline,
    earliestExit: outlook.earliestExit,
    exitIfMissed: outlook.exitIfMissed,
    nextRenewalOn: outlook.nextRenewalOn,
    coolingOffEndsOn: outlook.coolingOffEndsOn,
    trialEndsOn: outlook.trialEndsOn,
    sendByOnline: outlook.sendBy.online,
    sendByLetter: outlook.sendBy.letter,
    sendByAbroad: outlook.sendBy.abroad,
    unknown: JSON.stringify(outlook.unknown),
  };
}
