import type { CalendarDate } from '#shared/domain/calendar-date.ts';
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

/** A pass that has seen nothing yet: the first one is full. */
export function nudgePass(): NudgePass {
  /** Contracts without terms as last seen: they are spoken of together, so one change may concern them all. */
  let omissions: Map<string, Omission> | null = null;
  let seenOn: CalendarDate | null = null;
  return {
    *full(context) {
      yield* refreshOutlooks(context, 'due');
      const found = yield* lookAtAll(context);
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
      yield* refreshOutlooks(context, ids);
      const found = lookAt(context, ids, omissions);
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
}

function* lookAtAll(context: PassContext): Portions<Found & { omissions: Map<string, Omission> }> {
  const { preferences, today, format } = context;
  const omissions = new Map<string, Omission>();
  const proposals: NudgeProposal[] = [];
  let contracts = 0;
  for (const contract of gatherFacts(context, 'all')) {
    contracts += 1;
    proposals.push(...proposeForContract(contract, preferences.palgorithms, today, format));
    for (const omission of omissionsOf(contract, preferences.palgorithms, today, format)) {
      omissions.set(contract.id, omission);
    }
    if (contracts % contractsAtOnce === 0) yield { text: 'Looking what needs attention', done: contracts, total: null };
  }
  for (const proposal of together(context, omissions)) proposals.push(proposal);
  return { contracts, proposals, omissions };
}

function lookAt(context: PassContext, ids: readonly string[], omissions: Map<string, Omission>): Found {
  const { preferences, today, format } = context;
  const proposals: NudgeProposal[] = [];
  let contracts = 0;
  for (const id of ids) omissions.delete(id);
  for (const contract of gatherFacts(context, ids)) {
    contracts += 1;
    proposals.push(...proposeForContract(contract, preferences.palgorithms, today, format));
    for (const omission of omissionsOf(contract, preferences.palgorithms, today, format)) {
      omissions.set(contract.id, omission);
    }
  }
  proposals.push(...together(context, omissions));
  return { contracts, proposals };
}

function together(context: PassContext, omissions: ReadonlyMap<string, Omission>): NudgeProposal[] {
  const { oneByOneUpTo } = context.preferences.palgorithms.terms_unknown;
  return omissionsTogether(omissions.values(), readSeveralAnswers(context.sqlite), oneByOneUpTo);
}

function* write(context: PassContext, found: Found, rows: Parameters<typeof reconcile>[1]): Portions<PassOutcome> {
  const touched = yield* writeReconciliation(context, reconcile(found.proposals, rows));
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
