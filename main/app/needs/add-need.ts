import type { ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { assessments, needs } from '../../db/schema-needs.ts';
import { insertCandidate } from '../candidates/insert-candidate.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { insertOffer } from '../offers/add-offer.ts';
import { findPerson } from '../people/people.ts';
import { needColumns } from './need-columns.ts';
import { readRequirements } from './need-rows.ts';
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
    decideByWhy: dated && input.decideByWhy === undefined ? present.decideByWhy : input.decideByWhy,
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
      context.database
        .insert(assessments)
        .values({ ...context.newRecord(), candidateId, requirementId, verdict: 'yes' })
        .run();
    }
  }
  return added;
}
