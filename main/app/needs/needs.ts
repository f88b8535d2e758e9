import { eq } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { emptyToNull } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import { isOpenNeed, moveRefused, type NeedState } from '#shared/domain/needs/need-states.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { needs } from '../../db/schema/needs.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { insertCandidate } from '../candidates/insert-candidate.ts';
import { notFound, refused } from '../failures.ts';
import { markRemoved } from '../records/mark-removed.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../handler.ts';
import { insertOffer } from '../offers/offers.ts';
import { findPerson } from '../people/people.ts';
import { needColumns } from './need-columns.ts';
import { completeNeed, findNeed, readNeedSummaries, readRequirements } from './need-rows.ts';
import { presentContract, type PresentContract } from './present-contract.ts';
import { writeRequirements } from './write-requirements.ts';

/**
 * Writes down a need. A contract as its cause fills in what was left out, and its supplier stands as a candidate from
 * the start, with an offer: staying.
 */
export const addNeed: CommandHandler<'needs.add'> = (context, input) => {
  const contractId = input.cause?.contractId ?? null;
  const nudgeKey = input.cause?.nudgeKey ?? null;
  const present = contractId === null ? undefined : presentContract(context, contractId, nudgeKey);
  if (present === null) return failed(notFound('contract', contractId ?? ''));
  if (input.personId != null && findPerson(context.database, input.personId) === undefined) {
    return failed(notFound('person', input.personId));
  }
  const record = context.newRecord();
  context.database
    .insert(needs)
    .values({
      ...record,
      ...needColumns(present === undefined ? input : filledIn(input, present)),
      title: input.title,
      trigger: input.trigger,
      state: input.state,
      causeContractId: contractId,
      causeNudgeKey: nudgeKey,
    })
    .run();
  const list = input.requirements ?? present?.requirements ?? [];
  const written = writeRequirements(
    context,
    record.id,
    list.map(({ id, ...requirement }) => requirement),
  );
  if (!written.ok) return written;
  const isTakenOver = input.requirements === undefined;
  const incumbent = present === undefined ? ok(null) : addIncumbent(context, record.id, present, isTakenOver);
  if (!incumbent.ok) return incumbent;
  context.describe(message('history.did.addedNeed', { need: input.title }));
  return ok({ id: record.id, incumbentCandidateId: incumbent.value });
};

/** What was left out, from the present contract; what was given stays, an explicit nothing too. */
function filledIn(input: ParsedInputOf<'needs.add'>, present: PresentContract): ParsedInputOf<'needs.add'> {
  const dated = input.decideBy === undefined;
  return {
    ...input,
    story: input.story === undefined ? present.story : input.story,
    personId: input.personId === undefined ? present.contract.personId : input.personId,
    decideBy: dated ? present.decideBy : input.decideBy,
  };
}

/** The present supplier; what was taken over from its contract is what it gives. */
function addIncumbent(
  context: CommandContext,
  needId: string,
  { contract, stay, running }: PresentContract,
  isTakenOver: boolean,
) {
  if (!running) return ok(null);
  const added = insertCandidate(context, {
    needId,
    supplierId: contract.supplierId,
    supplierName: contract.supplierName,
    source: 'incumbent',
    stage: 'at_the_table',
    incumbentContractId: contract.id,
  });
  if (!added.ok) return added;
  const candidateId = added.value;
  if (stay !== null) insertOffer(context, { ...stay, candidateId });
  if (isTakenOver) {
    for (const { id: requirementId } of readRequirements(context.database, needId)) {
      insertKeyed(context, 'assessments', { candidateId, requirementId, verdict: 'yes' });
    }
  }
  return added;
}

/** Needs of one step, of every open one, or all of them. */
export const listNeeds: QueryHandler<'needs.list'> = (context, { state }) => {
  const list = readNeedSummaries(context);
  if (state === 'all') return ok(list);
  return ok(list.filter((need) => (state === 'open' ? isOpenNeed(need.state) : need.state === state)));
};

/** One need with requirements, candidates, offers and what was said. */
export const getNeed: QueryHandler<'needs.get'> = (context, { id }) => {
  const row = findNeed(context.database, id);
  return row === undefined ? failed(notFound('need', id)) : ok(completeNeed(context, row));
};

/** Changes a need; what is left out stays. */
export const updateNeed: CommandHandler<'needs.update'> = (context, input) => {
  const { id, requirements, ...fields } = input;
  const row = findNeed(context.database, id);
  if (row === undefined) return failed(notFound('need', id));
  if (fields.personId != null && findPerson(context.database, fields.personId) === undefined) {
    return failed(notFound('person', fields.personId));
  }
  const columns = needColumns(fields);
  // A day the person sets has not come from the deadline any more.
  if (fields.decideBy !== undefined && fields.decideBy !== row.decideBy && fields.decideByWhy === undefined) {
    columns.decideByWhy = null;
  }
  if (Object.keys(columns).length > 0) {
    context.database
      .update(needs)
      .set({ ...columns, changedAt: context.now })
      .where(eq(needs.id, id))
      .run();
  }
  if (requirements !== undefined) {
    const written = writeRequirements(context, id, requirements);
    if (!written.ok) return written;
  }
  context.describe(message('history.did.changedNeed', { need: fields.title ?? row.title }));
  return ok({ id });
};

/** Moves a need to another step; everything it holds is kept. */
export const moveNeed: CommandHandler<'needs.move'> = (context, { id, state, reason }) => {
  const row = findNeed(context.database, id);
  if (row === undefined) return failed(notFound('need', id));
  const problem = moveRefused(row.state, state);
  if (problem !== null) return failed(refused(problem));
  const stateReason = emptyToNull(reason) ?? (row.state === state ? row.stateReason : null);
  if (state === row.state && stateReason === row.stateReason) return ok({ id });
  context.database.update(needs).set({ state, stateReason, changedAt: context.now }).where(eq(needs.id, id)).run();
  const back = !isOpenNeed(row.state) && isOpenNeed(state);
  context.describe(
    back ? message('history.did.tookUpNeed', { need: row.title }) : moved(row.title, state, stateReason),
  );
  return ok({ id });
};

function moved(need: string, to: NeedState, reason: string | null): Message {
  const state = to === 'no_decision' ? 'other' : to;
  return reason === null
    ? message('history.did.movedNeed', { need, state })
    : message('history.did.movedNeedBecause', { need, state, reason });
}

/** Marks a need and everything about it deleted, children first. A contract that came of it stays. */
export const removeNeed: CommandHandler<'needs.remove'> = (context, { id }) => {
  const row = findNeed(context.database, id);
  if (row === undefined) return failed(notFound('need', id));
  markRemoved(context, 'needs', [id]);
  context.describe(message('history.did.removedNeed', { need: row.title }));
  return ok({ id });
};
