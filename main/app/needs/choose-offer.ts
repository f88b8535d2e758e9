import { eq } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { emptyToNull } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import { declineText } from '#shared/domain/needs/drafts.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { interactions } from '../../db/schema/belongings.ts';
import { candidates, needs, offers } from '../../db/schema/needs.ts';
import { nudgeIdentifier } from '../../identifiers.ts';
import type { CandidateRecord } from '../candidates/candidate-rows.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../handler.ts';
import { nudgeToAnswer, writeAnswer } from '../nudges/answer-nudge.ts';
import { makeContract } from './make-contract.ts';
import type { NeedRecord } from './need-rows.ts';
import { type ChoicePlan, planChoice } from './plan-choice.ts';
import { stayOn } from './stay.ts';

/** What choosing an offer would do, without doing it. */
export const previewChoice: QueryHandler<'needs.previewChoice'> = (context, input) => {
  const plan = planChoice(context, input);
  if (!plan.ok) return plan;
  const { candidate, staying, others, incumbentExit, missing, warnings } = plan.value;
  return ok({
    staying: staying !== null,
    supplierName: candidate.supplierName,
    missing: [...missing],
    ruledOut: others.map(({ id, supplierName }) => ({ candidateId: id, name: supplierName })),
    incumbentExit,
    warnings: warnings.map((warning) => context.say(warning)),
    messages: { warnings: [...warnings] },
  });
};

type ChooseInput = ParsedInputOf<'needs.choose'>;

interface Deal {
  readonly contractId: string;
  readonly relationshipId: string;
  readonly supplierId: string;
}

/**
 * Chooses an offer, as one step: the contract with its terms and prices, promises and checklist; the others ruled out,
 * with a short decline to each that was spoken to; the need decided. Staying makes no contract. The exit from the
 * present contract is only proposed.
 */
export const chooseOffer: CommandHandler<'needs.choose'> = (context, input) => {
  const planned = planChoice(context, input);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const stranger = Object.keys(input.reasons ?? {}).find((id) => plan.need.candidates.every((one) => one.id !== id));
  if (stranger !== undefined) return failed(notFound('candidate', stranger));
  const made = dealOf(context, plan, input);
  if (!made.ok) return made;
  const deal = made.value;
  const reasons = new Map(Object.entries(input.reasons ?? {}));
  for (const other of plan.others) {
    ruleOut(context, other, reasons.get(other.id), plan);
    if (other.incumbentContractId === null && wasInTouch(other)) draftDecline(context, other, plan.need.title);
  }
  decide(context, plan, deal);
  const said = { supplier: plan.candidate.supplierName, need: plan.need.title };
  context.describe(message(plan.staying === null ? 'history.did.chose' : 'history.did.stayed', said));
  return ok({ ...deal, ruledOut: plan.others.map(({ id }) => id), incumbentExit: plan.incumbentExit });
};

function dealOf(
  context: CommandContext,
  plan: ChoicePlan,
  input: ChooseInput,
): Result<Deal, ReturnType<typeof notFound>> {
  const { staying, offer, terms } = plan;
  if (staying === null || terms !== null) {
    if (terms === null) throw new Error('A choice planned without terms or a contract to stay with');
    return makeContract(context, plan, terms, input.name);
  }
  stayOn(context, staying, offer, input.startsOn);
  answerCause(context, plan.need);
  return ok({ contractId: staying.id, relationshipId: staying.relationshipId, supplierId: staying.supplierId });
}

function ruleOut(
  context: CommandContext,
  other: CandidateRecord,
  reason: string | undefined,
  { candidate }: ChoicePlan,
): void {
  context.database
    .update(candidates)
    .set({
      stage: 'ruled_out',
      reason: emptyToNull(reason) ?? context.say(message('needs.ruledOut.chose', { supplier: candidate.supplierName })),
      changedAt: context.now,
    })
    .where(eq(candidates.id, other.id))
    .run();
}

/** Whoever made an offer or was written to should hear that it is over. */
function wasInTouch({ offers: made, interactions: said }: CandidateRecord): boolean {
  return made.length > 0 || said.some(({ on }) => on !== null);
}

function draftDecline(context: CommandContext, { id }: CandidateRecord, title: string): void {
  context.database
    .insert(interactions)
    .values({
      ...context.newRecord(),
      subjectType: 'candidate',
      subjectId: id,
      direction: 'out',
      channel: 'email',
      happenedOn: null,
      text: context.say(declineText(title)),
    })
    .run();
}

function decide(context: CommandContext, { need, candidate, offer }: ChoicePlan, deal: Deal): void {
  const { now: changedAt, today } = context;
  context.database
    .update(candidates)
    .set({ stage: 'chosen', reason: null, supplierId: deal.supplierId, changedAt })
    .where(eq(candidates.id, candidate.id))
    .run();
  context.database.update(offers).set({ contractId: deal.contractId, changedAt }).where(eq(offers.id, offer.id)).run();
  context.database
    .update(needs)
    .set({ state: 'decided', stateReason: null, chosenOfferId: offer.id, decidedOn: today, changedAt })
    .where(eq(needs.id, need.id))
    .run();
}

/** Staying answers the nudge that raised the need, where it still asks: until the next term, where there will be one. */
export function answerCause(context: CommandContext, { cause }: NeedRecord): void {
  if (cause.nudgeKey === null) return;
  const nudge = nudgeToAnswer(context, nudgeIdentifier(cause.nudgeKey));
  if (!nudge.ok) return;
  writeAnswer(context, nudge.value, nudge.value.palgorithm === 'notice_deadline' ? 'next_term' : 'done');
}
