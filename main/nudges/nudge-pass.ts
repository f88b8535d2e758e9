import { message } from '#shared/domain/message.ts';
import { storeFailureOf } from '../db/store-failure.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import type { NudgeProposal } from '#shared/domain/palgorithms/proposal.ts';
import { omissionsOf, proposeForContract, proposeNudges } from '#shared/domain/palgorithms/propose-nudges.ts';
import { omissionsTogether, type Omission } from '#shared/domain/palgorithms/together.ts';
import { affectedContracts, type ChangedRow } from './affected-contracts.ts';
import { gatherFacts } from './gather-facts.ts';
import type { Portions } from '../portions.ts';
import type { PassContext } from './pass-context.ts';
import { reconcile } from './reconcile.ts';
import { forgetOutlooks, refreshOutlooks } from './refresh-outlooks.ts';
import { readSeveralAnswers } from './stored-answers.ts';
import { readAllRows, readRowsAbout, writeReconciliation } from './stored-nudges.ts';

/** Contracts looked at between two places to rest. */
const contractsAtOnce = 200;

/** What a pass did. */
export interface PassOutcome {
  /** How many contracts were looked at. */
  readonly contracts: number;
  /** How many stored nudges were raised, changed or expired. */
  readonly touched: number;
}

/** Keeps the stored nudges in step with the facts. One for each open store. */
export interface NudgePass {
  /** Looks at everything, within a transaction of the caller. */
  full(context: PassContext): Portions<PassOutcome>;
  /**
   * Looks at what changed rows are about, within the transaction of the command that changed them. Null when it takes a
   * full pass, which the caller runs next.
   */
  afterCommand(context: PassContext, changed: readonly ChangedRow[]): Portions<PassOutcome | null>;
  /** Drops what is remembered between passes, so that the next one is full. */
  forget(): void;
}

/** Notes that nothing could be worked out about a contract, which then stays as it was said before. */
export type FailedAbout = (contractId: string, error: unknown) => void;

function rethrow(_contractId: string, error: unknown): never {
  throw error;
}

/** A pass that has seen nothing yet: the first one is full. One contract that fails never silences the others. */
export function nudgePass(failedAbout: FailedAbout = rethrow): NudgePass {
  /** Contracts without terms as last seen: they are spoken of together, so one change may concern them all. */
  let omissions: Map<string, Omission> | null = null;
  let seenOn: CalendarDate | null = null;
  return {
    *full(context) {
      yield* refreshOutlooks(context, 'due', failedAbout);
      const found = yield* lookAtAll(context, failedAbout);
      omissions = found.omissions;
      seenOn = context.today;
      return yield* write(context, found, readAllRows(context.sqlite));
    },
    *afterCommand(context, changed) {
      const ids = affectedContracts(context, changed);
      if (isPlaceChanged(context.sqlite, changed)) forgetOutlooks(context.sqlite);
      if (ids === 'all' || omissions === null || seenOn !== context.today) {
        // A full pass works out what is missing or due; what these rows are about may be neither, and wrong.
        forgetOutlooks(context.sqlite, ids === 'all' ? rowsOf(changed, 'contracts') : ids);
        omissions = null;
        return null;
      }
      if (ids.length === 0) return { contracts: 0, touched: 0 };
      yield* refreshOutlooks(context, ids, failedAbout);
      const found = yield* lookAt(context, ids, omissions, failedAbout);
      return yield* write(context, found, readRowsAbout(context.sqlite, ids));
    },
    forget() {
      omissions = null;
    },
  };
}

function rowsOf(changed: readonly ChangedRow[], table: string): string[] {
  return changed.filter(({ tableName }) => tableName === table).map(({ rowId }) => rowId);
}

/** Contracts without a place of their own are reckoned for the one in the preferences. */
function isPlaceChanged(sqlite: PassContext['sqlite'], changed: readonly ChangedRow[]): boolean {
  const ids = rowsOf(changed, 'preferences');
  if (ids.length === 0) return false;
  const found = sqlite
    .prepare<[string], number>(
      "SELECT 1 FROM preferences WHERE name = 'place' AND id IN (SELECT value FROM json_each(?)) LIMIT 1",
    )
    .pluck()
    .get(JSON.stringify(ids));
  return found !== undefined;
}

interface Found {
  readonly contracts: number;
  readonly proposals: readonly NudgeProposal[];
  /** Contracts about which nothing could be worked out: what was said of them stands. */
  readonly failed: ReadonlySet<string>;
}

function* lookAtAll(
  context: PassContext,
  failedAbout: FailedAbout,
): Portions<Found & { omissions: Map<string, Omission> }> {
  const omissions = new Map<string, Omission>();
  const found = yield* lookInto(context, gatherFacts(context, 'all'), omissions, failedAbout);
  return { ...found, omissions };
}

function* lookAt(
  context: PassContext,
  ids: readonly string[],
  omissions: Map<string, Omission>,
  failedAbout: FailedAbout,
): Portions<Found> {
  for (const id of ids) omissions.delete(id);
  return yield* lookInto(context, gatherFacts(context, ids), omissions, failedAbout);
}

function* lookInto(
  context: PassContext,
  facts: Iterable<ContractFacts>,
  omissions: Map<string, Omission>,
  failedAbout: FailedAbout,
): Portions<Found> {
  const { preferences, today, format } = context;
  const proposals: NudgeProposal[] = [];
  const failed = new Set<string>();
  let contracts = 0;
  for (const contract of facts) {
    contracts += 1;
    try {
      const proposed = proposeForContract(contract, preferences.palgorithms, today, format);
      for (const omission of omissionsOf(contract, preferences.palgorithms, today, format)) {
        omissions.set(contract.id, omission);
      }
      proposals.push(...proposed);
    } catch (error) {
      // A store that can not be read concerns everything; a mistake about one contract concerns that one.
      if (storeFailureOf(error) !== null) throw error;
      failed.add(contract.id);
      failedAbout(contract.id, error);
    }
    if (contracts % contractsAtOnce === 0) yield { text: message('progress.attention'), done: contracts, total: null };
  }
  proposals.push(...together(context, omissions));
  return { contracts, proposals, failed };
}

function together(context: PassContext, omissions: ReadonlyMap<string, Omission>): NudgeProposal[] {
  const { oneByOneUpTo } = context.preferences.palgorithms.terms_unknown;
  return omissionsTogether(omissions.values(), readSeveralAnswers(context.sqlite), oneByOneUpTo);
}

function* write(context: PassContext, found: Found, rows: Parameters<typeof reconcile>[1]): Portions<PassOutcome> {
  const concerned = found.failed.size === 0 ? rows : rows.filter(({ contractId }) => !found.failed.has(contractId));
  const touched = yield* writeReconciliation(context, reconcile(found.proposals, concerned));
  return { contracts: found.contracts, touched };
}

/** What would be proposed on another day, if nothing happened until then. Writes nothing. */
export function proposalsOn(context: PassContext, asOf: CalendarDate): NudgeProposal[] {
  return proposeNudges(
    { contracts: gatherFacts(context, 'all', { asOf }), severalAnswers: readSeveralAnswers(context.sqlite) },
    context.preferences.palgorithms,
    asOf,
    context.format,
  );
}
