import type { OutputOf, ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { ok } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { LeadGroup } from '../../imports/leads/group-leads.ts';
import type { LeadProblem, LeadsKind } from '../../imports/leads/lead.ts';
import type { ReadRow } from '../../imports/list-types.ts';
import type { MatchedRow } from '../../imports/match-rows.ts';
import { pieces, type Portions } from '../../portions.ts';
import type { CommandContext, PreparedCommand } from '../handler.ts';
import { compare } from './compare.ts';
import { changeContract } from './change-contract.ts';
import { fillContract } from './fill-contract.ts';
import { insertContracts } from './insert-contracts.ts';
import { openFile } from './open-file.ts';
import { applyPayments } from './payments/apply-payments.ts';
import {
  factsOf as statementFactsOf,
  itemsOf,
  type StatementFacts,
  type StatementItem,
} from './payments/statement-items.ts';
import { applyLeads } from './leads/apply-leads.ts';
import { problemOf, problemsOfRows } from './problems-of-file.ts';

/** Bad rows that are told one by one; how many there are is always told. */
const mostBadRowsTold = 500;
/** Contracts completed between two places to rest. */
const filledAtOnce = 50;

/** Rows handed on at a time. */
const handedOnAtOnce = 500;

/** What is handed on of a file beside its records. */
type ReadFile =
  | { readonly kind: 'list'; readonly fileName: string }
  | ({ readonly kind: 'payments'; readonly fileName: string } & StatementFacts)
  | {
      readonly kind: 'leads';
      readonly fileName: string;
      readonly leads: LeadsKind;
      readonly problems: readonly LeadProblem[];
    };

type FileRecord = ReadRow | StatementItem | LeadGroup;

/**
 * Stores what a file holds: one transaction, one history entry. It is compared with the store inside the transaction, so
 * that a file read a moment ago adds nothing twice.
 */
export const applyImport: PreparedCommand<'imports.apply', ReadFile, FileRecord> = {
  actor: 'import',
  async prepare(context, { path, mapping }) {
    const opened = await openFile(context, path, mapping);
    if (!opened.ok) return opened;
    const file = opened.value;
    const { fileName } = file;
    if (file.kind === 'payments') {
      const facts = { kind: file.kind, fileName, ...statementFactsOf(file.read) };
      return ok({ facts, records: () => itemsOf(file.read), close: null });
    }
    if (file.kind === 'leads') {
      const { read, groups } = file;
      return ok({
        facts: { kind: file.kind, fileName, leads: read.kind, problems: read.problems },
        *records() {
          for (const { piece } of pieces(groups, handedOnAtOnce)) yield piece;
        },
        close: null,
      });
    }
    return ok({
      facts: { kind: file.kind, fileName },
      *records() {
        for (const { piece } of pieces(file.list.rows, handedOnAtOnce)) yield piece;
      },
      close: null,
    });
  },
  *run(context, input, { facts, records }) {
    const read: FileRecord[] = [];
    for (const portion of records) {
      read.push(...portion);
      yield { text: message('progress.reading', { file: facts.fileName }), done: read.length, total: null };
    }
    if (facts.kind === 'list') return ok(yield* applyList(context, input, facts.fileName, read.filter(isRow)));
    const { fileName } = facts;
    const problems = facts.problems.map((problem) => problemOf(context, problem));
    if (facts.kind === 'leads') {
      const groups = read.filter(isLead);
      const applied = yield* applyLeads(
        context,
        groups,
        { kind: facts.leads, fileName },
        { accept: input.accept, names: input.names },
      );
      return ok({ ...nothingOfLists, ...applied, problems: problems.slice(0, mostBadRowsTold), bad: problems.length });
    }
    const items = read.filter(isItem);
    const applied = yield* applyPayments(context, facts, items, { fileName, account: input.mapping?.account });
    return ok({
      ...nothingOfLists,
      ...applied,
      problems: problems.slice(0, mostBadRowsTold),
      duplicates: applied.known,
      bad: problems.length,
    });
  },
};

/** What is only said of lists of contracts. */
const nothingOfLists = { skipped: 0, completed: 0, duplicates: 0, doubtful: 0, contractIds: [], badRows: [] };

function isLead(record: FileRecord): record is LeadGroup {
  return 'leads' in record;
}

function isItem(record: FileRecord): record is StatementItem {
  return 'statement' in record;
}

function isRow(record: FileRecord): record is ReadRow {
  return 'importKey' in record;
}

function* applyList(
  context: CommandContext,
  input: ParsedInputOf<'imports.apply'>,
  fileName: string,
  rows: readonly ReadRow[],
): Portions<OutputOf<'imports.apply'>> {
  const matched = yield* compare(context, rows);
  const accepted = input.accept === undefined ? null : new Set(input.accept);
  const chosen = matched.filter((match) => isWanted(match, accepted));
  const wanted = new Set(chosen);
  const added = yield* addContracts(
    context,
    chosen.filter(({ status }) => status === 'new' || status === 'duplicate'),
  );
  const completed = yield* completeContracts(context, chosen);

  const changed = changeContracts(context, chosen);
  context.describe(titleOf(added.length, completed.length + changed.length, fileName));
  const bad = matched.filter(({ status }) => status === 'bad');
  const left = matched.filter((match) => match.status !== 'bad' && !wanted.has(match));
  const duplicates = left.filter(({ status }) => status === 'duplicate').length;
  return {
    added: added.length,
    known: duplicates,
    skipped: left.length - duplicates,
    problems: problemsOfRows(context, bad.slice(0, mostBadRowsTold)),
    completed: completed.length,
    ...(changed.length === 0 ? {} : { changed: changed.length }),
    duplicates,
    bad: bad.length,
    doubtful: chosen.filter(({ row }) => row.doubts.length > 0).length,
    contractIds: [...added, ...completed, ...changed],
    badRows: bad.slice(0, mostBadRowsTold).map(({ row, reason }) => ({
      line: row.line,
      reason: reason === null ? '' : context.say(reason),
      messages: { reason },
    })),
  };
}

function isWanted({ row, status }: MatchedRow, accepted: ReadonlySet<number> | null): boolean {
  if (status === 'bad') return false;
  return accepted === null ? status !== 'duplicate' && status !== 'changes' : accepted.has(row.line);
}

function addContracts(context: CommandContext, matches: readonly MatchedRow[]): Portions<string[]> {
  return insertContracts(
    context,
    matches.flatMap(({ row }) => (row.contract === null ? [] : [{ contract: row.contract, importKey: row.importKey }])),
  );
}

function* completeContracts(context: CommandContext, matches: readonly MatchedRow[]): Portions<string[]> {
  const completed: string[] = [];
  for (const { completion, existingContractId } of matches) {
    if (completion === null || existingContractId === null) continue;
    fillContract(context, existingContractId, completion);
    completed.push(existingContractId);
    if (completed.length % filledAtOnce === 0) {
      yield { text: message('progress.completing'), done: completed.length, total: matches.length };
    }
  }
  return completed;
}

/** Takes over what the person accepted of a later list: a price from today on, the day of the next payment. */
function changeContracts(context: CommandContext, matches: readonly MatchedRow[]): string[] {
  return matches.flatMap(({ change, existingContractId }) => {
    if (change === null || existingContractId === null) return [];
    changeContract(context, existingContractId, change);
    return [existingContractId];
  });
}

function titleOf(added: number, completed: number, file: string): Message {
  if (completed === 0) return message('history.did.imported', { added, file });
  if (added === 0) return message('history.did.completed', { completed, file });
  return message('history.did.importedAndCompleted', { added, completed, file });
}
